import { randomUUID } from 'node:crypto'

import type { Changes } from 'api/units/change-queries'
import { tryChanges } from 'api/units/changes'
import { projectUnits } from 'api/units/change-queries'
import { write } from 'api/context'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { ctx } from '../setup/house.ts'

class Undone extends Error {}

/** Writes changes whole or, when there is any trouble, not at all; says whether they were written. */
async function happens(changes: Changes): Promise<boolean> {
  return write(ctx(), async (ctx) => {
    if ((await tryChanges(ctx, changes)).length > 0) throw new Undone()
    return true
  }).catch((error: unknown) => {
    if (error instanceof Undone) return false
    throw error
  })
}

const days = ['2025-01-01', '2025-07-01', '2026-01-01', '2026-03-02', '2026-05-01', '2027-01-01']
const day = fc.constantFrom(...days)
const unit = fc.nat({ max: 6 })
const step = fc.oneof(
  fc.record({ what: fc.constant('move' as const), unit, other: unit, on: day }),
  fc.record({ what: fc.constant('rename' as const), unit, other: unit, on: day }),
  fc.record({ what: fc.constant('recode' as const), unit, other: unit, on: day }),
  fc.record({ what: fc.constant('close' as const), unit, other: unit, on: day }),
  fc.record({ what: fc.constant('open' as const), unit, other: unit, on: day }),
  fc.record({ what: fc.constant('count' as const), unit, other: unit, on: day }),
)

let codes = 0
const aCode = () => `X${(codes += 1)}`
const opened = (id: string, parentId: string | null, on: string) => ({
  id,
  parentId,
  code: aCode(),
  name: `Đơn vị ${codes}`,
  level: 'upper' as const,
  kind: null,
  members: 10,
  on,
})

function changesOf(
  ids: string[],
  { what, unit, other, on }: { what: string; unit: number; other: number; on: string },
): Changes {
  const unitId = ids[unit]!
  if (what === 'move') return { amended: [{ unitId, on, set: { parentId: ids[other]! } }] }
  if (what === 'rename') return { amended: [{ unitId, on, set: { name: `Tên ${other}` } }] }
  if (what === 'recode') return { amended: [{ unitId, on, set: { code: aCode() } }] }
  if (what === 'close') return { closed: [{ unitId, on }] }
  if (what === 'count') return { counted: [{ unitId, on, members: other * 100 }] }
  return { opened: [opened(randomUUID(), unitId, on)] }
}

/** What is wrong with the tree on a day, in as many words; nothing when it is whole. */
async function wrongOn(on: string): Promise<string[]> {
  const { rows } = await sql<{ wrong: string }>`
    with recursive standing as (
      select unit_id, parent_id, code, unit_label(code) as path from unit_period
        where parent_id is null and from_on <= ${on} and until_on > ${on}
      union all
      select period.unit_id, period.parent_id, period.code, standing.path || unit_label(period.code)
        from standing join unit_period period on period.parent_id = standing.unit_id and from_on <= ${on} and until_on > ${on}
    )
    select 'periods of ' || unit.id as wrong from unit where
      (select count(*) from unit_period where unit_id = unit.id and from_on <= ${on} and until_on > ${on}) <> 1
    union all
    select 'places of ' || unit.id from unit where
      (select count(*) from unit_place where unit_id = unit.id and from_on <= ${on} and until_on > ${on}) <> 1
    union all
    select 'not under the root: ' || unit.id from unit where not exists (select from standing where unit_id = unit.id)
    union all
    select 'path of ' || standing.code from standing join unit_place place using (unit_id)
      where place.from_on <= ${on} and place.until_on > ${on} and place.path <> standing.path
    union all
    select 'closed above ' || standing.code from standing join unit child on child.id = standing.unit_id
      join unit parent on parent.id = standing.parent_id
      where child.opened_on <= ${on} and coalesce(child.closed_on, 'infinity') > ${on}
        and (parent.opened_on > ${on} or parent.closed_on <= ${on})`.execute(db)
  return rows.map(({ wrong }) => wrong)
}

/** Units whose row is not what the day says. */
async function stale(on: string): Promise<unknown[]> {
  const { rows } = await sql`
    select unit.code from unit
      join unit_period period on period.unit_id = unit.id and period.from_on <= ${on} and period.until_on > ${on}
      join unit_place place on place.unit_id = unit.id and place.from_on <= ${on} and place.until_on > ${on}
      where (unit.parent_id, unit.code, unit.name, unit.path) is distinct from (period.parent_id, period.code, period.name, place.path)
        or unit.member_count <> coalesce((select members from unit_member_count where unit_id = unit.id and counted_on <= ${on}
          order by counted_on desc limit 1), 0)`.execute(db)
  return rows
}

/** Somebody waits for a lock that is held. */
const waits = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from pg_locks where not granted`.execute(db)).rows[0]!
    .n > 0

test('two who move units under each other at the same moment come one after the other, and the second is refused', async () => {
  const [top, one, other] = [randomUUID(), randomUUID(), randomUUID()]
  const family = [
    opened(top, null, '2020-01-01'),
    opened(one, top, '2020-01-01'),
    opened(other, top, '2020-01-01'),
  ]
  expect(await happens({ opened: family })).toBe(true)
  // A day ahead: no row of today stands between the two, only the lock on the tree does.
  const on = '2027-01-01'
  const moved = (unitId: string, parentId: string): Changes => ({
    amended: [{ unitId, on, set: { parentId } }],
  })
  let second: Promise<boolean> | undefined
  await write(ctx(), async (it) => {
    expect(await tryChanges(it, moved(one, other))).toEqual([])
    // The first has changed the tree and not yet ended: the second sees nothing of it until then.
    let over = false
    second = happens(moved(other, one)).finally(() => (over = true))
    second.catch(() => undefined)
    await expect.poll(async () => over || (await waits()), { timeout: 10_000 }).toBe(true)
  })
  expect(await second).toBe(false)
  expect(await wrongOn(on)).toEqual([])
})

test('whatever happens to units, in any order, the tree is whole on every day and today is what it says', async () => {
  const written = { yes: 0, no: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      clock.now = new Date('2026-03-02T01:00:00Z')
      await projectUnits(ctx())
      const ids = Array.from({ length: 7 }, () => randomUUID())
      const family = ids.map((id, at) =>
        opened(id, at === 0 ? null : ids[Math.floor((at - 1) / 2)]!, at === 0 ? '2020-01-01' : '2024-01-01'),
      )
      expect(await happens({ opened: family })).toBe(true)
      for (const it of steps) written[(await happens(changesOf(ids, it))) ? 'yes' : 'no'] += 1

      for (const on of ['2019-01-01', ...days, '2030-01-01']) expect(await wrongOn(on)).toEqual([])
      expect(await stale('2026-03-02')).toEqual([])
      clock.now = new Date('2026-06-01T01:00:00Z')
      await projectUnits(ctx())
      expect(await stale('2026-06-01')).toEqual([])
      expect(await projectUnits(ctx())).toBe(0)
    }),
    { numRuns: 25 },
  )
  // A property that refuses everything would hold as well.
  expect(written.yes).toBeGreaterThan(written.no / 5)
}, 120_000)
