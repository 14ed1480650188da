import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

import { opinionJobs } from 'api/opinions/jobs'
import { isOrdered, SHUFFLED, shuffleRows } from 'api/opinions/order-queries'
import { expect, test } from 'vitest'

import { advance, clock, days, hours } from '../setup/clock.ts'
import { db, owner, pool } from '../setup/database.ts'
import { as, ctx } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const [shuffle] = opinionJobs

const asked = () => shuffle!.run(ctx(), { asked: true }, AbortSignal.timeout(60_000))
const round = () => shuffle!.run(ctx(), {}, AbortSignal.timeout(60_000))

const rowsOf = async (table = 'opinion') =>
  (
    await pool.query<{ row: string; xmin: string }>(
      `select t::text as row, xmin::text from ${table} t order by ctid`,
    )
  ).rows

/** What the file of the table holds, rows no query shows any more included, and its long values apart. */
async function fileOf(table: string): Promise<string> {
  await owner.pool.query('checkpoint')
  const { rows } = await owner.pool.query<{ bytes: Buffer }>(
    `select pg_read_binary_file(pg_relation_filepath(oid)) as bytes from pg_class
     where oid in (select $1::regclass union select reltoastrelid from pg_class where oid = $1::regclass and reltoastrelid <> 0)`,
    [table],
  )
  return Buffer.concat(rows.map(({ bytes }) => bytes)).toString('latin1')
}

const inFile = (words: string) => Buffer.from(words).toString('latin1')

/** A draft on which a dozen devices said one thing each, and the ids in the order they came. */
async function aDozen() {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const sent: { id: string; jar: Awaited<ReturnType<typeof aMember>> }[] = []
  for (let n = 0; n < 12; n++) {
    const [jar, id] = [await aMember(unit), randomUUID()]
    expect(
      (await say(jar, anOpinion(draft, draft.paragraphs[0]!, { body: `Lời thứ ${n} của tôi.` }), id)).status,
    ).toBe(201)
    sent.push({ id, jar })
  }
  return { unit, draft, sent, arrived: sent.map(({ id }) => id) }
}

const onDisk = async (ids: string[]) =>
  (
    await db
      .selectFrom('opinion')
      .where('id', 'in', ids)
      .select('id')
      .orderBy('ctid' as never)
      .execute()
  ).map(({ id }) => id)

test('once a consultation has closed its opinions stand in an order that says nothing, and none is changed or missing', async () => {
  const { unit, draft, arrived } = await aDozen()
  expect(await onDisk(arrived)).toEqual(arrived)
  const before = (await rowsOf()).map(({ row }) => row)
  advance(days(8))
  await asked()
  expect(await proofsOf(draft), 'more may come until the grace is over').toEqual([])
  advance(days(2))
  await asked()
  const after = await rowsOf()
  expect(after.map(({ row }) => row).sort()).toEqual(before.sort())
  expect(await onDisk(arrived)).toEqual([...arrived].sort())
  for (const table of ['opinion', 'participation'] as const) {
    expect(new Set((await rowsOf(table)).map(({ xmin }) => xmin)).size).toBe(1)
    expect(await isOrdered(ctx(), table)).toBe(false)
  }
  const { draft: seen } = await (
    await as(await aStaff(unit)).office.drafts[':id'].$get({ param: { id: draft.id } })
  ).json()
  expect(seen.shuffled).toMatchObject({ opinions: 12, at: clock.now.toISOString() })
  const { detail } = await db
    .selectFrom('auditEntry')
    .where('action', '=', 'opinions.shuffled')
    .select('detail')
    .executeTakeFirstOrThrow()
  expect(detail).toEqual({
    consultationId: draft.consultationId,
    opinions: 12,
    idsDigest: seen.shuffled!.idsDigest,
  })
})

const proofsOf = async (draft: { consultationId: string }) =>
  (
    await db.selectFrom('auditEntry').where('action', '=', 'opinions.shuffled').select('detail').execute()
  ).filter(({ detail }) => (detail as { consultationId?: string }).consultationId === draft.consultationId)

test('the proof is left once; a second round changes nothing, and an opinion that came late makes it anew', async () => {
  const { draft, unit } = await aDozen()
  advance(days(10))
  await asked()
  const proofs = () => proofsOf(draft)
  const rows = await rowsOf()
  await round()
  expect(await rowsOf()).toEqual(rows)
  expect(await proofs()).toHaveLength(1)
  advance(-days(10))
  await say(await aMember(unit), anOpinion(draft, draft.paragraphs[1]!))
  advance(days(10))
  await round()
  expect(await isOrdered(ctx(), 'opinion')).toBe(false)
  expect((await proofs()).map(({ detail }) => (detail as { opinions: number }).opinions)).toEqual([12, 13])
  advance(-days(10))
})

test('while a consultation is open the hourly round shuffles too, and leaves no count of the hour', async () => {
  const { arrived } = await aDozen()
  const proofs = await db.selectFrom('opinionOrder').selectAll().execute()
  await round()
  expect(await onDisk(arrived)).toEqual([...arrived].sort())
  expect(await db.selectFrom('opinionOrder').selectAll().execute()).toEqual(proofs)
})

test('words taken back or replaced are no longer in the files of the database, nor in its statistics', async () => {
  const { sent } = await aDozen()
  const words = 'Một câu chỉ tôi mới nói như thế.'
  const { id, jar } = sent[3]!
  const own = async () =>
    (await (await as(jar).mine.$get()).json()).consultations.flatMap(({ opinions }) => opinions)[0]!
  const json = {
    stance: 'other',
    kind: null,
    body: words,
    suggestedWording: words,
    was: (await own()).was,
  } as const
  expect((await as(jar).opinions[':id'].$patch({ param: { id }, json })).status).toBe(200)
  await owner.pool.query('analyze')
  expect((await as(jar).opinions[':id'].$delete({ param: { id } })).status).toBe(200)
  expect((await fileOf('opinion')).includes(inFile(words))).toBe(true)
  await round()
  expect((await fileOf('opinion')).includes(inFile(words))).toBe(false)
  expect((await fileOf('opinion')).includes(inFile('Lời thứ 4 '))).toBe(true)
  const { rows } = await owner.pool.query<{ kept: string }>(
    `select row_to_json(s)::text as kept from pg_stats s where schemaname = 'public'`,
  )
  expect(rows.filter(({ kept }) => kept.includes(words) || kept.includes('Lời thứ'))).toEqual([])
})

test('who sends, rewrites or withdraws meanwhile waits and is not refused; nothing is lost', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const jars = await Promise.all(Array.from({ length: 8 }, () => aMember(unit)))
  let over = false
  let rounds = 0
  const shuffling = (async () => {
    for (; !over; rounds++) await Promise.all([asked(), asked()])
  })()
  const ids: string[] = []
  await Promise.all(
    jars.map(async (jar, device) => {
      for (let n = 0; n < 12; n++) {
        const id = randomUUID()
        const answer = await say(
          jar,
          anOpinion(draft, draft.paragraphs[n % 2]!, { body: `Ý ${device}.${n}` }),
          id,
        )
        expect(answer.status).toBe(201)
        if (n % 4 === 3) expect((await as(jar).opinions[':id'].$delete({ param: { id } })).status).toBe(200)
        ids.push(id)
      }
    }),
  )
  over = true
  await shuffling
  expect(rounds).toBeGreaterThan(1)
  const kept = await db
    .selectFrom('opinion')
    .where('draftId', '=', draft.id)
    .select(['id', 'withdrawn'])
    .execute()
  expect(kept.map(({ id }) => id).sort()).toEqual(ids.sort())
  expect(kept.filter(({ withdrawn }) => withdrawn)).toHaveLength(24)
  const persons = await db
    .selectFrom('participation')
    .where('consultationId', '=', draft.consultationId)
    .select('persons')
    .execute()
  expect(persons).toEqual([{ persons: 8 }])
})

test('a table that others hold is left alone, and tried again', async () => {
  const { arrived } = await aDozen()
  const holder = await pool.connect()
  await holder.query('begin')
  await holder.query('select from opinion for update')
  expect(await shuffleRows(ctx(), 'opinion')).toBe(false)
  const done = asked()
  await wait(1500)
  await holder.query('commit')
  holder.release()
  await done
  expect(await onDisk(arrived)).toEqual([...arrived].sort())
})

test('a large table is left to the night', async () => {
  const { arrived } = await aDozen()
  await owner.pool.query(`alter table opinion alter column body set storage plain`)
  const filler = `insert into opinion (id, consultation_id, target, stance, body, unit_id, channel, given_on, digest)
    select gen_random_uuid(), consultation_id, 'general', 'other', repeat('ý', 1500), unit_id, 'paper', given_on, digest
    from opinion, generate_series(1, 12000) where id = $1`
  await pool.query(filler, [arrived[0]])
  await round()
  expect(await isOrdered(ctx(), 'opinion')).toBe(true)
  const before = clock.now
  clock.now = new Date('2026-03-02T17:20:00Z')
  await round()
  clock.now = before
  expect(await isOrdered(ctx(), 'opinion')).toBe(false)
  await db.deleteFrom('opinion').where('channel', '=', 'paper').execute()
})

test('whoever opens a consultation has its opinions shuffled a minute after it closes and after its grace; taking a draft back, a minute after that', async () => {
  const unit = await aUnit()
  const analyst = await aStaff(unit)
  const waiting = async () =>
    (
      await pool.query<{ at: Date }>(
        `select start_after as at from pgboss.job where name = 'opinions.shuffle' and state = 'created' order by 1`,
      )
    ).rows.map(({ at }) => at.toISOString())
  const imported = await (
    await as(analyst).office.imports.$post({
      form: { unitId: unit.id, text: 'I. TÌNH HÌNH\nĐời sống còn khó khăn.' },
    })
  ).json()
  const { revision } = await (
    await as(analyst).office.imports[':id'].$get({ param: { id: imported.id } })
  ).json()
  const closesAt = new Date(clock.now.getTime() + hours(48))
  const published = await as(analyst).office.imports[':id'].publish.$post({
    param: { id: imported.id },
    json: {
      revision,
      title: 'Dự thảo Nghị quyết',
      consultationId: null,
      consultationTitle: 'Đợt hai',
      opensAt: clock.now.toISOString(),
      closesAt: closesAt.toISOString(),
    } as never,
  })
  expect(published.status).toBe(201)
  const atClosing = new Date(closesAt.getTime() + 60_000).toISOString()
  const afterGrace = new Date(closesAt.getTime() + hours(72) + 60_000).toISOString()
  expect(await waiting()).toEqual([atClosing, afterGrace])
  const { id } = (await published.json()) as { id: string }
  await as(analyst).office.drafts[':id'].withdraw.$post({ param: { id } })
  const soon = new Date(clock.now.getTime() + 60_000).toISOString()
  expect(await waiting()).toEqual([soon, atClosing, afterGrace])
})

test('every table that refers to opinions is shuffled, or written in the order of ids', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'opinion'::regclass`,
  )
  // Written by one statement in the order of ids; an answer, and what became of a theme, is what a staff user did.
  const sorted = [
    'theme_opinion',
    'theme_move',
    'theme_also',
    'opinion_set_apart',
    'report_opinion',
    'answer',
    'campaign_opinion',
    'tone_suggestion',
  ]
  const left = rows.map(({ name }) => name).filter((name) => !sorted.includes(name))
  expect(left.toSorted()).toEqual(SHUFFLED.filter((name) => rows.some((row) => row.name === name)).toSorted())
})
