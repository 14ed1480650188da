import { createHash, createHmac } from 'node:crypto'

import { opinionJobs } from 'api/opinions/jobs'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db, owner } from '../setup/database.ts'
import { ctx } from '../setup/house.ts'
import { type Attack, attacksOn, leftLying, opinionsOf, phrase } from './attacks.ts'
import { type Dump, dumpOf } from './dump.ts'
import { anEvening, server } from './evening.ts'
import { ALPHA, score } from './score.ts'

const evening = await anEvening()
const { truth, erased, history } = evening

let client: pg.PoolClient
beforeAll(async () => {
  await owner.pool.query('create extension if not exists pageinspect')
  client = await owner.pool.connect()
})
afterAll(() => client.release())

const dumped = (more: { log?: string; history?: string[] } = {}, mark: string | null = 'của riêng tôi') =>
  dumpOf(client, {
    log: server.output() + (more.log ?? ''),
    history: [...history, ...(more.history ?? [])],
    mark,
  })

/** Every attack that has something to claim, with how it fared. */
function outcome(dump: Dump) {
  const stratum = new Map([...opinionsOf(dump).values()].map((it) => [it.id, it.stratum]))
  return attacksOn(dump).map((attack: Attack) => ({
    attack: attack.name,
    ...score(attack.claims, { of: truth[attack.meaning], stratum }),
  }))
}

type Outcome = ReturnType<typeof outcome>

const found = (results: Outcome) => results.filter((it) => it.found).map((it) => it.attack)

/** The table for the report of a run: `ATTACK_TABLE=1` prints it. */
function told(title: string, results: Outcome): void {
  if (!process.env.ATTACK_TABLE) return
  const rows = results.filter((it) => it.claims > 0)
  console.log(
    [
      title,
      ...rows.map((it) =>
        [
          it.found ? 'FOUND' : '-',
          it.attack,
          it.claims,
          it.right,
          it.expected.toFixed(1),
          it.p.toFixed(5),
        ].join(' | '),
      ),
    ].join('\n'),
  )
}

/** Numbers of the attacks that look at the order in which opinions came. */
const ORDERED = [
  'neighbours by opinion.ctid',
  'neighbours by opinion.xmin',
  'log beside opinion.ctid',
  'log beside opinion.xmin',
]

test('before the first round a thief learns the order of arrival: the attacks work', async () => {
  const dump = await dumped()
  const results = outcome(dump)
  told('open, not yet shuffled', results)
  expect(found(results)).toEqual(expect.arrayContaining([...ORDERED, 'joining, then speaking']))
  expect(
    found(results).filter((name) => !/ctid|xmin|versions|write-ahead|joining, then speaking/.test(name)),
  ).toEqual([])
  expect(leftLying(dump, erased)).not.toEqual([])
}, 300_000)

test('after the hourly round of an open consultation nothing is linked beyond chance, and erased words are gone', async () => {
  await evening.night()
  await opinionJobs[0]!.run(ctx(), {}, AbortSignal.timeout(60_000))
  const dump = await dumped()
  const results = outcome(dump)
  told('open, shuffled', results)
  expect(found(results)).toEqual([])
  expect(leftLying(dump, erased)).toEqual([])
}, 300_000)

test('after themes, answers, a report and the closing, nothing is linked beyond chance', async () => {
  await evening.staffWork()
  await db.updateTable('consultation').set({ closesAt: new Date() }).execute()
  clock.now = new Date(Date.now() + 1000)
  await opinionJobs[0]!.run(ctx(), { asked: true }, AbortSignal.timeout(60_000))
  const dump = await dumped()
  const results = outcome(dump)
  told('closed', results)
  expect(dump.tables.find(({ name }) => name === 'opinion')!.rows).toHaveLength(300)
  expect(dump.log.length).toBeGreaterThan(500)
  expect(found(results)).toEqual([])
  expect(leftLying(dump, erased)).toEqual([])
  expect((await owner.pool.query('show track_commit_timestamp')).rows).toEqual([
    { track_commit_timestamp: 'off' },
  ])
}, 300_000)

/** Opinions in the order they came, with whose they are; as a table to plant from. */
async function plantTruth(): Promise<void> {
  await client.query(
    'create temporary table secretly (id uuid, device integer, nth integer, at timestamptz, words text) on commit drop',
  )
  const ids = [...truth.request].filter(([name]) => !name.startsWith('request:'))
  const began = clock.now.getTime()
  const text = new Map(
    [...truth.words].flatMap(([name, n]) => (name.startsWith('words:') ? [] : [[name, phrase(n)] as const])),
  )
  await client.query(
    `insert into secretly select * from jsonb_to_recordset($1) as it(id uuid, device integer, nth integer, at timestamptz, words text)`,
    [
      JSON.stringify(
        ids.map(([id, nth]) => ({
          id,
          nth,
          device: truth.author.get(id),
          at: new Date(began + nth * 9000),
          words: text.get(id),
        })),
      ),
    ],
  )
}

const inOrder = (columns: string) => `select ${columns} from opinion join secretly using (id) order by nth`

/** Leaks somebody may build one day, each with the attack that finds it. */
const LEAKS: [
  string,
  (
    | string
    | ((rows: { id: string; device: number; nth: number }[]) => {
        log?: string
        history?: string[]
        sql?: string
      })
  ),
  string,
][] = [
  [
    'a moment of sending',
    `alter table opinion add created_at timestamptz; update opinion set created_at = at from secretly where secretly.id = opinion.id`,
    'neighbours by opinion.created_at',
  ],
  [
    'a hash of the device',
    `alter table opinion add owner_hash bytea; update opinion set owner_hash = sha256(convert_to('device ' || device, 'UTF8')) from secretly where secretly.id = opinion.id`,
    'equal opinion.owner_hash',
  ],
  [
    'a running number',
    `alter table opinion add serial bigint; update opinion set serial = nth from secretly where secretly.id = opinion.id`,
    'neighbours by opinion.serial',
  ],
  [
    'a copy in the order of arrival',
    `create table opinion_copy as ${inOrder('opinion.id, stance')}`,
    'neighbours by opinion_copy.ctid',
  ],
  [
    'themes written in the order of arrival',
    `delete from theme_opinion; insert into theme_opinion (theme_id, opinion_id) select (select id from theme limit 1), id from secretly order by nth`,
    'neighbours by theme_opinion.ctid',
  ],
  [
    'a job that names an opinion, a unit and a minute',
    `insert into pgboss.job (name, data) select 'opinions.shuffle', jsonb_build_object('opinionId', id, 'unit', unit_id, 'minute', date_trunc('minute', at)) from opinion join secretly using (id) order by random()`,
    'equal pgboss.job_common.data.minute',
  ],
  [
    'a key against double sending that a device uses again',
    `create table idempotency as select id as opinion_id, md5('key ' || device) as key from secretly order by random()`,
    'equal idempotency.key',
  ],
  [
    'a digest of the words alone',
    `alter table opinion add content bytea; update opinion set content = sha256(convert_to(words, 'UTF8')) from secretly where secretly.id = opinion.id`,
    'erased words guessed',
  ],
  [
    'an id made from the time',
    `alter table opinion add ref uuid; update opinion set ref = (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(id::text), 1, 3) || 'a' || substr(md5(id::text), 4, 15))::uuid
     from (select id as sid, at from secretly) s where sid = opinion.id`,
    'neighbours by opinion.ref',
  ],
  [
    'an audit entry for each opinion',
    `insert into audit_entry (at, action, detail) select at, 'opinion.received', jsonb_build_object('opinionId', id) from secretly order by random()`,
    'neighbours by audit_entry.at',
  ],
  [
    'a path and an address in the log',
    (rows) => ({
      log: rows
        .map(({ id, device }) => `\n{"level":"info","path":"/api/opinions/${id}","ip":"10.0.0.${device}"}`)
        .join(''),
    }),
    'equal log.ip',
  ],
  [
    'a proof made with a cookie that stands in the log',
    (rows) => ({
      log: rows.map(({ device }) => `\n{"level":"debug","cookie":"device-cookie-${device}"}`).join(''),
      sql: rows
        .map(({ id, device }) => {
          const proof = createHmac('sha256', `device-cookie-${device}`).update(`opinion:${id}`).digest('hex')
          return `update opinion set owner_proof = '\\x${proof}' where id = '${id}'`
        })
        .join(';'),
    }),
    'hashes of what is known',
  ],
  [
    'ids in the addresses of a phone',
    (rows) => {
      const phone = truth.author.get('phone')
      return {
        history: rows
          .filter(({ device }) => device === phone)
          .map(({ id }) => `/d/du-thao/1?sent=${id}#o-${id}`),
      }
    },
    'addresses of a phone',
  ],
  [
    'a mark in addresses that is a plain hash',
    (rows) => {
      const phone = truth.author.get('phone')
      const mark = (id: string) => createHash('sha256').update(id).digest('base64url').slice(0, 12)
      return {
        history: rows
          .filter(({ device }) => device === phone)
          .map(({ id }) => `/d/du-thao/1?sent=${mark(id)}`),
      }
    },
    'addresses of a phone',
  ],
]

test.each(LEAKS)(
  '%s would be found',
  async (_, leak, by) => {
    await client.query('begin')
    try {
      await plantTruth()
      const { rows } = await client.query<{ id: string; device: number; nth: number }>(
        'select id, device, nth from secretly',
      )
      const { sql = '', ...heard } = typeof leak === 'string' ? { sql: leak } : leak(rows)
      for (const statement of sql.split(';')) if (statement.trim()) await client.query(statement)
      const results = outcome(await dumped(heard, null))
      told(
        `planted: ${_}`,
        results.filter((it) => it.found || it.attack === by),
      )
      expect(found(results)).toContain(by)
    } finally {
      await client.query('rollback')
    }
  },
  120_000,
)

test(`an attack counts as a find when fewer than one random assignment in ${1 / ALPHA} is as right`, () => {
  const names = Array.from({ length: 40 }, (_, n) => `opinion ${n}`)
  const of = new Map(names.map((name, n) => [name, n % 8]))
  const stratum = new Map(names.map((name) => [name, '']))
  const guessed = names.slice(1).map((name, n) => [names[n]!, name] as const)
  const known = names.slice(8).map((name, n) => [names[n]!, name] as const)
  expect(score(guessed, { of, stratum }).found).toBe(false)
  expect(score(known, { of, stratum })).toMatchObject({ claims: 32, right: 32, found: true })
})
