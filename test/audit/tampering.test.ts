import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import { anchorAt, anchorsIn, isOurs, written } from 'api/audit/anchor'
import { hashOf, NOTHING_BEFORE } from 'api/audit/chain'
import { keepAnchor, linksAfter, sealEntries } from 'api/audit/chain-queries'
import { record } from 'api/audit/queries'
import { verifyChain } from 'api/audit/verify'
import { expect, test } from 'vitest'

import { dataFolder } from '../setup/data-folder.ts'
import { db, owner, pool, url } from '../setup/database.ts'
import { ctx, SECRET } from '../setup/house.ts'

const ENTRIES = 7

for (let i = 1; i <= ENTRIES; i++) {
  const detail = { unitId: null, draftId: `nháp ${i}`, reached: i / 3, nested: { 'khoá "lạ"': [null, true] } }
  await record(ctx(), i % 2 ? 'theme.answered' : 'draft.withdrawn', detail)
}
await sealEntries(ctx())
await keepAnchor(ctx(), anchorAt(SECRET, await headAt(4)))

async function headAt(seq: number) {
  const links = await linksAfter(ctx(), null, 100)
  return { seq, hash: links.find((it) => it.seq === seq)!.hash }
}

/** What a verification finds after the owner of the database did something, which is then undone. */
async function foundAfter(statement: string, brought: Parameters<typeof verifyChain>[1] = []) {
  const client = await owner.pool.connect()
  try {
    const before = await client.query(
      'select id, at, actor_id, job, action, unit_id, detail, seq, hash from audit_entry',
    )
    const head = await client.query('select seq, hash from audit_head')
    const anchors = await client.query('select seq, hash, signature, at from audit_anchor')
    await client.query(statement)
    const { broken } = await verifyChain(ctx(), brought)
    await client.query('truncate audit_entry, audit_anchor')
    for (const it of before.rows)
      await client.query(
        `insert into audit_entry (id, at, actor_id, job, action, unit_id, detail, seq, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [it.id, it.at, it.actor_id, it.job, it.action, it.unit_id, it.detail, it.seq, it.hash],
      )
    for (const it of anchors.rows)
      await client.query('insert into audit_anchor (seq, hash, signature, at) values ($1, $2, $3, $4)', [
        it.seq,
        it.hash,
        it.signature,
        it.at,
      ])
    await client.query('update audit_head set seq = $1, hash = $2', [head.rows[0].seq, head.rows[0].hash])
    expect((await verifyChain(ctx(), brought)).broken).toBeNull()
    return broken
  } finally {
    client.release()
  }
}

/** Writes every hash anew from an entry on, as one who knows the whole procedure would. */
const rewrittenFrom = (seq: number) => `
  do $$ declare entry audit_entry; before bytea := (select hash from audit_entry where audit_entry.seq = ${seq} - 1);
  begin
    for entry in select * from audit_entry where audit_entry.seq >= ${seq} order by audit_entry.seq loop
      before := sha256(convert_to(audit_content(entry.seq, before, entry), 'UTF8'));
      update audit_entry set hash = before where id = entry.id;
    end loop;
    update audit_head set hash = before;
  end $$;`

test('a log nobody touched holds, and its hashes can be had without the database', async () => {
  const state = await verifyChain(ctx())
  expect(state).toMatchObject({ head: { seq: ENTRIES }, anchors: 1, broken: null })
  let before = NOTHING_BEFORE
  for (const link of await linksAfter(ctx(), null, 100)) {
    expect(hashOf(link, before)).toBe(link.hash)
    before = link.hash
  }
  expect(before).toBe(state.head.hash)
})

test.each([
  ['the moment', `at = at + interval '1 microsecond'`],
  ['the person', `actor_id = gen_random_uuid()`],
  ['the job', `job = 'report.forget'`],
  ['the action', `action = 'report.read'`],
  ['the unit', `unit_id = gen_random_uuid()`],
  ['the detail', `detail = detail || '{"reached": 9}'`],
  ['the id', `id = gen_random_uuid()`],
  ['the hash', `hash = sha256('khác')`],
])('%s changed in an entry is found', async (_, change) => {
  for (const seq of [1, 3, ENTRIES])
    expect(await foundAfter(`update audit_entry set ${change} where seq = ${seq}`)).toMatchObject({
      kind: 'changed',
      seq,
    })
})

test('an entry with another place, or that changed places, is found', async () => {
  expect(await foundAfter('update audit_entry set seq = 90 where seq = 3')).toMatchObject({
    kind: 'removed',
    seq: 3,
  })
  const swap = `update audit_entry set seq = -1 where seq = 2; update audit_entry set seq = 2 where seq = 5;
    update audit_entry set seq = 5 where seq = -1`
  expect(await foundAfter(swap)).toMatchObject({ kind: 'changed', seq: 2 })
})

test.each([1, 4, ENTRIES])('entry %i taken away is found', async (seq) => {
  expect(await foundAfter(`delete from audit_entry where seq = ${seq}`)).toEqual({
    kind: 'removed',
    seq,
    id: null,
  })
})

test('entries taken away at the end are found by the head, and by an anchor when the head was set back too', async () => {
  expect(await foundAfter('delete from audit_entry where seq > 5')).toMatchObject({ kind: 'removed', seq: 6 })
  const setBack = `update audit_head set (seq, hash) = (select seq, hash from audit_entry order by seq desc limit 1)`
  expect(await foundAfter(`delete from audit_entry where seq > 3; ${setBack}`)).toMatchObject({
    kind: 'removed',
    seq: 4,
  })
})

test('an entry put in is found, wherever it stands', async () => {
  const put = (seq: number) =>
    `insert into audit_entry (at, action, detail, seq, hash) values (now(), 'draft.published', '{}', ${seq}, sha256('x'))`
  expect(await foundAfter(put(ENTRIES + 1))).toMatchObject({ seq: ENTRIES + 1 })
  expect(await foundAfter(put(0))).toMatchObject({ kind: 'inserted', seq: 0 })
  const between = `update audit_entry set seq = seq + 100 where seq > 3; update audit_entry set seq = seq - 99 where seq > 100; ${put(4)}`
  expect(await foundAfter(between)).toMatchObject({ kind: 'changed', seq: 4 })
})

test('a chain written anew from a changed entry on is found by the anchor it no longer fits', async () => {
  const changed = (seq: number) =>
    `update audit_entry set detail = '{}' where seq = ${seq}; ${rewrittenFrom(seq)}`
  expect(await foundAfter(changed(3))).toMatchObject({ kind: 'rewritten', seq: 4 })
  // After the last anchor nothing in the database tells; an anchor kept elsewhere does.
  expect(await foundAfter(changed(6))).toBeNull()
  const elsewhere = anchorsIn(`… ${written(anchorAt(SECRET, await headAt(ENTRIES)))} …`)
  expect(await foundAfter(changed(6), elsewhere)).toMatchObject({ kind: 'rewritten', seq: ENTRIES })
  expect(await foundAfter(`delete from audit_anchor; ${changed(2)}`)).toBeNull()
  expect(await foundAfter(`delete from audit_anchor; ${changed(2)}`, elsewhere)).toMatchObject({
    seq: ENTRIES,
  })
})

test('an anchor somebody else wrote for an earlier entry, or for one that never was, is told to be false; the chain is not', async () => {
  const signature = Buffer.alloc(64, 7).toString('hex')
  const at = (seq: number) =>
    `insert into audit_anchor values (${seq}, decode(repeat('ab', 32), 'hex'), decode('${signature}', 'hex'), now())`
  expect(await foundAfter(at(2))).toEqual({ kind: 'unsigned', seq: 2, id: null })
  expect(await foundAfter(at(ENTRIES + 5))).toMatchObject({ kind: 'unsigned' })
  // What is really changed is still told first.
  expect(await foundAfter(`${at(2)}; update audit_entry set detail = '{}' where seq = 3`)).toMatchObject({
    kind: 'changed',
    seq: 3,
  })
})

test('an anchor that another key signed is no anchor', async () => {
  const head = await headAt(ENTRIES)
  const { signature } = anchorAt('một bí mật khác, cũng dài hơn ba mươi hai ký tự', head)
  const forged = `insert into audit_anchor values (${head.seq}, decode('${head.hash}', 'hex'), decode('${signature.toString('hex')}', 'hex'), now())`
  expect(await foundAfter(forged)).toEqual({ kind: 'unsigned', seq: ENTRIES, id: null })
  const [ours] = anchorsIn(written(anchorAt(SECRET, head)))
  expect(isOurs(SECRET, ours!)).toBe(true)
  expect(isOurs(SECRET, { ...ours!, seq: ours!.seq + 1 })).toBe(false)
})

test('the program can neither number its entries nor unseal them', async () => {
  for (const statement of [
    `insert into audit_entry (at, action, detail, seq, hash) values (now(), 'draft.published', '{}', 99, sha256('x'))`,
    'update audit_head set seq = 0',
    'delete from audit_head',
    'delete from audit_anchor',
    'update audit_anchor set seq = 0',
    'create or replace function seal_audit_entries(most integer) returns integer language sql as $$ select 0 $$',
  ])
    await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' })
})

test('many who write at once, and one who counts long, leave one chain without a gap', async () => {
  const long = db.transaction().execute(async (db) => {
    await record({ ...ctx(), db }, 'report.recounted', { unitId: null })
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        await record(ctx(), 'opinions.read', { unitId: null })
        await sealEntries(ctx())
      }),
    )
  })
  const failed = db.transaction().execute(async (db) => {
    await record({ ...ctx(), db }, 'report.recounted', { unitId: null })
    throw new Error('changed our mind')
  })
  await expect(failed).rejects.toThrow()
  await long
  await sealEntries(ctx())
  const state = await verifyChain(ctx())
  expect(state.broken).toBeNull()
  expect(state.head.seq).toBe(ENTRIES + 21)
})

test('a person erased leaves the chain as it was', async () => {
  const { rows } = await owner.pool.query(
    `insert into staff_user (name, email, email_verified) values ('Người sắp xoá', 'xoa@example.test', true) returning id`,
  )
  const actor = { type: 'staff' as const, id: rows[0].id, name: '', email: '', grants: [] }
  await record({ ...ctx(), actor }, 'opinions.read', { unitId: null })
  await sealEntries(ctx())
  await owner.pool.query('delete from staff_user where id = $1', [rows[0].id])
  expect((await verifyChain(ctx())).broken).toBeNull()
})

test('gopy audit verify says the first entry that is wrong and ends with 1; with 0 when all is as it was', async () => {
  const DATA = await dataFolder()
  const gopy = (...args: string[]) =>
    promisify(execFile)(
      process.execPath,
      [path.join(import.meta.dirname, '../../api/src/cli.ts'), 'audit', ...args],
      {
        env: { PATH: process.env.PATH, DATABASE_URL: url, DATA, SECRET },
      },
    ).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        stdout: error.stdout + error.stderr,
      }),
    )
  const anchor = await gopy('anchor')
  const kept = path.join(DATA, 'kept.txt')
  await writeFile(kept, `{"job":"audit.verify","anchor":"${anchor.stdout.trim()}"}\n`)
  const clean = await gopy('verify', '--against', kept)
  expect(clean).toMatchObject({ code: 0, stdout: expect.stringContaining('Chuỗi nguyên vẹn') })

  const columns = 'id, at, actor_id, job, action, unit_id, detail, seq, hash'
  await owner.pool.query(`create table as_it_was as select ${columns} from audit_entry`)
  const { rows } = await owner.pool.query('select id from audit_entry where seq = 3')
  for (const [statement, said] of [
    [`update audit_entry set detail = '{}' where seq = 3`, `Mục số 3 đã bị sửa.\nMã mục: ${rows[0].id}`],
    ['delete from audit_entry where seq = 4', 'Mục số 4 đã bị xoá.'],
    [
      `insert into audit_entry (at, action, detail, seq, hash) values (now(), 'draft.published', '{}', 0, sha256('x'))`,
      'Mục số 0 bị chèn thêm vào.',
    ],
  ] as const) {
    await owner.pool.query(statement)
    expect(await gopy('verify')).toMatchObject({ code: 1, stdout: expect.stringContaining(said) })
    await owner.pool.query('truncate audit_entry')
    await owner.pool.query(`insert into audit_entry (${columns}) select ${columns} from as_it_was`)
  }
  expect(await gopy('verify')).toMatchObject({ code: 0 })

  await writeFile(kept, 'không có gì')
  expect(await gopy('verify', '--against', kept)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('Không có mốc nào trong tệp'),
  })
})
