import { randomUUID } from 'node:crypto'
import path from 'node:path'

import { type Ctx, write } from 'api/context'
import type { Changes } from 'api/units/change-queries'
import { tryChanges } from 'api/units/changes'
import { unitsListed } from 'api/units/listing-queries'
import { unitsBelow, unitsFound } from 'api/units/tree-queries'
import { visibleTo } from 'api/visible'
import { connect } from 'db/connect'
import { migrate } from 'db/migrate'
import { startScratch } from 'db/scratch'
import { sql } from 'kysely'

import { measureStalls } from './units/stall.ts'

const PROVINCES = 13
const COMMUNES = 99
const FACTORIES = 100
const ROUNDS = 5
const TODAY = '2026-03-02'

type Opened = NonNullable<Changes['opened']>[number]

/**
 * `npm run bench units`: what a tree of 130,000 units costs. Each figure stands beside the same thing without us, in the same run: lists in
 * sight beside the whole table, paths beside a table of all ancestors, a page and a search beside the plainest SQL, a move beside its update.
 */
const cluster = await startScratch(path.join(import.meta.dirname, '../../.data'))
try {
  const { db, close } = connect(cluster.url('postgres'), { max: 2 })
  const { pool } = connect(cluster.url('postgres'), { max: 1 })
  await migrate(pool)
  const system: Ctx = {
    db,
    now: new Date(`${TODAY}T01:00:00Z`),
    secret: '',
    actor: { type: 'system', job: 'bench' },
  }
  const change = (changes: Changes) =>
    write(system, async (ctx) => {
      const [trouble] = await tryChanges(ctx, changes)
      if (trouble) throw new Error(trouble.reason)
    })

  const [root, provinces, rest] = tree()
  const opening = await timed(async () => {
    await change({ opened: [root, ...provinces] })
    for (const part of rest) await change({ opened: part })
  })
  await pool.query('vacuum analyze')
  const { rows } = await pool.query<{ count: string }>('select count(*) from unit')
  say(`${rows[0]!.count} units opened in ${(opening / 1000).toFixed(1)} s`)

  const staff = (unit: Opened, at: string): Ctx => ({
    ...system,
    actor: {
      type: 'staff',
      id: randomUUID(),
      name: '',
      email: '',
      grants: [{ role: 'analyst', unitId: unit.id, path: at }],
    },
  })
  const [province, other] = [provinces[3]!, provinces[7]!]
  const provincial = staff(province, `${root.code}.${province.code}`)
  const national = staff(root, root.code)
  const sum = (scope = sql`true`) => sql`select count(*), sum(member_count) from unit where ${scope}`
  await compare(
    'sum over all units, all in sight',
    () => sum(visibleTo(national, 'unit.path')).execute(db),
    () => sum().execute(db),
  )
  await compare(
    'sum over a province in sight, to all units',
    () => sum(visibleTo(provincial, 'unit.path')).execute(db),
    () => sum().execute(db),
  )
  const page = (scope = sql`true`) => sql`select id, name from unit where ${scope} order by path limit 50`
  await compare(
    '50 units by place, all in sight',
    () => page(visibleTo(national, 'unit.path')).execute(db),
    () => page().execute(db),
  )

  await pool.query('create table ancestor (above uuid, below uuid, primary key (above, below))')
  const building = await timed(async () => {
    await pool.query(
      'insert into ancestor select above.id, unit.id from unit join unit above on above.path @> unit.path',
    )
    await pool.query('create index on ancestor (below)')
    await pool.query('vacuum analyze ancestor')
  })
  const sizes = await pool.query<{ of: string; kb: number }>(
    `select it as of, pg_total_relation_size(it::regclass) / 1024 as kb from unnest(array['unit_below', 'ancestor']) it`,
  )
  say(
    `ancestors: built in ${(building / 1000).toFixed(1)} s; kB: ${sizes.rows.map(({ of, kb }) => `${of} ${kb}`).join(', ')}`,
  )
  await compare(
    'sum over a province by paths, to one by ancestors',
    () => sum(visibleTo(provincial, 'unit.path')).execute(db),
    () =>
      sql`select count(*), sum(member_count) from unit join ancestor on below = id where above = ${province.id}`.execute(
        db,
      ),
  )

  const commune = rest[0]![0]!.parentId!
  await compare(
    'a page of the tree',
    () => unitsBelow(national, commune, { day: TODAY }),
    () =>
      sql`select id, code, name from unit where parent_id = ${commune} order by code limit 51`.execute(db),
  )
  for (const typed of ['dien tu so 4321 ', 'cong ty', 'khong co ten nay'])
    await compare(
      `search “${typed}”, to reading every name`,
      () => unitsFound(national, typed, { day: TODAY }),
      () => sql`select id from unit where name ilike ${`%${typed}%`}`.execute(db),
    )

  for (const typed of ['', 'dien tu so 4321 ', 'cong ty'])
    await compare(
      `a page of the list of units${typed && `, “${typed}”`}, to ${typed ? 'reading every name' : 'the same by place alone'}`,
      () => unitsListed(national, { day: TODAY, typed, most: 50 }),
      () =>
        typed
          ? sql`select id from unit where name ilike ${`%${typed}%`}`.execute(db)
          : sql`select id, name from unit order by path limit 51`.execute(db),
    )
  await measureStalls(say)

  const ours = await timed(() =>
    change({ amended: [{ unitId: province.id, on: TODAY, set: { parentId: other.id, level: 'province' } }] }),
  )
  const [from, to] = [`${root.code}.${other.code}.${province.code}`, `${root.code}.${province.code}`]
  const bare = await timed(() =>
    sql`update unit set path = ${to}::ltree || case when path = ${from}::ltree then '' else subpath(path, 3) end
      where path <@ ${from}::ltree`.execute(db),
  )
  say(
    `move 10,000 units: ${ours.toFixed(0)} ms, the update of their paths alone ${bare.toFixed(0)} ms, ratio ${(ours / bare).toFixed(1)}`,
  )
  const closure = await timed(async () => {
    await sql`delete from ancestor using ancestor moving where moving.above = ${province.id} and ancestor.below = moving.below
      and ancestor.above = ${root.id}`.execute(db)
    await sql`insert into ancestor select above.above, moving.below from ancestor above, ancestor moving
      where above.below = ${other.id} and moving.above = ${province.id} on conflict do nothing`.execute(db)
  })
  say(`the same in a table of ancestors ${closure.toFixed(0)} ms (without names and days)`)
  await pool.end()
  await close()
} finally {
  await cluster.stop()
}

function tree(): [Opened, Opened[], Opened[][]] {
  const unit = (code: string, parentId: string | null, level: Opened['level'], name: string): Opened => ({
    id: randomUUID(),
    parentId,
    code,
    name,
    level,
    kind: level === 'grassroots' ? 'enterprise' : null,
    members: level === 'grassroots' ? 100 : null,
    on: '2000-01-01',
  })
  const root = unit('T', null, 'national', 'Tổng Liên đoàn')
  let made = 0
  const provinces = Array.from({ length: PROVINCES }, (_, p) =>
    unit(`P${p}`, root.id, 'province', `Liên đoàn Lao động tỉnh ${p}`),
  )
  const rest = provinces.map((province) =>
    Array.from({ length: COMMUNES }, (_, c) =>
      unit(`${province.code}C${c}`, province.id, 'commune', `Công đoàn xã ${c}`),
    ).flatMap((commune) => [
      ...Array.from({ length: FACTORIES }, (_, f) =>
        unit(
          `${commune.code}F${f}`,
          commune.id,
          'grassroots',
          `CĐCS Công ty Điện tử số ${(made += 1)} xã ${commune.code}`,
        ),
      ),
      commune,
    ]),
  )
  return [root, provinces, rest]
}

/** Milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function compare(
  what: string,
  ours: () => Promise<unknown>,
  bare: () => Promise<unknown>,
): Promise<void> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round++) {
    const pair = [await timed(ours), await timed(bare)] as const
    // The first of each fills the caches.
    if (round > 0) pair.forEach((ms, at) => times[at]!.push(ms))
  }
  const [mine, plain] = times.map((all) => all.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!) as [
    number,
    number,
  ]
  say(`${what}: ${mine.toFixed(1)} ms, baseline ${plain.toFixed(1)} ms, ratio ${(mine / plain).toFixed(2)}`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
