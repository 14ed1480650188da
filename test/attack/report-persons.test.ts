import type { Ctx } from 'api/context'
import { grantsOf } from 'api/identity/queries'
import { countPerson } from 'api/joining/queries'
import { opinionJobs } from 'api/opinions/jobs'
import { countFor } from 'api/reports/count'
import { diceOf, oneOf } from 'db/seed/dice'
import { sql } from 'kysely'
import type { ContributorGroup } from 'shared/opinions'
import type { ConsolidatedFigures, SituationFigures } from 'shared/reports'
import { GROUP_MIN } from 'shared/units'
import { expect, test } from 'vitest'

import { advance, clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { ctx } from '../setup/house.ts'
import { aDraft, aPerson, aUnit } from '../setup/make.ts'

const groups: (ContributorGroup | null)[] = [null, 'worker', 'scientist']
const NIGHTS = 24

/** What a reader keeps of one report: persons in all, of each group, and on each row of the table of units. */
type Kept = Map<string, number>

function kept({ persons, coverage }: ConsolidatedFigures | SituationFigures): Kept {
  return new Map([
    ['all', persons.total],
    ...persons.groups.map((row): [string, number] => [`group ${row.groups[0]}`, row.persons]),
    ...coverage.branches.map((row): [string, number] => [`row ${row.unit}`, row.persons]),
  ])
}

/** All that comes of subtracting figures that lie within each other. */
function differences(of: Map<string, Kept>, { top, middle, low }: Tree): number[] {
  const at = (unit: string, figure: string) => of.get(unit)!.get(figure) ?? 0
  const within = (above: string, below: readonly string[]) =>
    ['all', ...groups.map((group) => `group ${group}`)].flatMap((figure) => [
      at(above, figure) - below.reduce((sum, unit) => sum + at(unit, figure), 0),
      ...below.map((unit) => at(above, figure) - at(unit, figure)),
    ])
  const inside = [top, ...middle, ...low].flatMap((unit) => {
    const parts = [...of.get(unit)!].filter(([figure]) => figure.startsWith('group'))
    return [at(unit, 'all') - parts.reduce((sum, [, n]) => sum + n, 0), ...of.get(unit)!.values()]
  })
  return [
    ...inside,
    ...within(top, middle),
    ...within(top, low),
    ...middle.flatMap((unit) =>
      within(
        unit,
        low.filter((it) => it.startsWith(unit)),
      ),
    ),
  ]
}

type Tree = { top: string; middle: string[]; low: string[] }

test('whoever keeps the reports of every unit and every night and subtracts them comes to no one to four persons', async () => {
  const began = clock.now
  const dice = diceOf(11)
  const top = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const middle = [
    await aUnit('Huyện Bắc', { parent: top, level: 'upper' }),
    await aUnit('Huyện Nam', { parent: top, level: 'upper' }),
  ]
  const low = []
  for (let n = 0; n < 6; n++) low.push(await aUnit(`CĐCS số ${n}`, { parent: middle[n % 2]! }))
  const draft = await aDraft(top, ['Nâng lương.'], {
    toldUntil: '2026-03-02',
    closesAt: new Date(clock.now.getTime() + days(NIGHTS - 4)),
  })
  const { id } = await aPerson(top, ['analyst'])
  const reader: Ctx = {
    ...ctx(),
    actor: { type: 'staff', id, name: '', email: '', grants: await grantsOf(ctx(), id) },
  }
  const all = [top, ...middle, ...low]
  const tree: Tree = { top: top.path, middle: middle.map((it) => it.path), low: low.map((it) => it.path) }
  const nights: Night[] = []
  let joined = 0
  for (let night = 0; night < NIGHTS; night++) {
    for (let n = night < NIGHTS - 4 ? dice.below(9) : 0; n > 0; n--) {
      const unit = oneOf(dice, [...low, ...low, low[0]!, low[0]!, ...middle])
      await countPerson(
        { ...ctx(), now: clock.now },
        {
          consultationId: draft.consultationId,
          unitId: unit.id,
          contributorGroup: oneOf(dice, [...groups, null]),
          channel: oneOf(dice, ['link', 'sheet']),
        },
      )
      joined += 1
    }
    advance(days(1))
    await opinionJobs
      .find((it) => it.job.name === 'opinions.round')!
      .run(ctx(), {}, new AbortController().signal)
    const now = { ...reader, now: clock.now }
    const [consolidated, month, asCounted] = [new Map(), new Map(), new Map()]
    for (const unit of all) {
      const about = { kind: 'consolidated', draftId: draft.id, unitId: unit.id } as const
      consolidated.set(unit.path, kept((await countFor(now, unit, about)).figures))
      const ofMonth = { kind: 'situation', unitId: unit.id, month: '2026-03' } as const
      month.set(unit.path, kept((await countFor(now, unit, ofMonth)).figures))
      asCounted.set(unit.path, await live(unit.path))
    }
    nights.push({ consolidated, month, asCounted })
  }
  clock.now = began
  const found = (of: keyof Night) =>
    nights.flatMap((night, at) => [
      ...differences(night[of], tree),
      ...nights.slice(0, at).flatMap((before) => later(before[of], night[of])),
    ])
  const few = (of: keyof Night) => found(of).filter((it) => it !== 0 && Math.abs(it) < GROUP_MIN)
  expect(few('consolidated')).toEqual([])
  expect(few('month')).toEqual([])
  expect(
    found('consolidated').filter((it) => it >= GROUP_MIN).length,
    'there is something to subtract',
  ).toBeGreaterThan(500)
  expect(few('asCounted').length, 'persons as they are counted would tell').toBeGreaterThan(500)
  // At the closing nobody is left out.
  expect(nights.at(-1)!.consolidated.get(top.path)!.get('all')).toBe(joined)
})

type Night = Record<'consolidated' | 'month' | 'asCounted', Map<string, Kept>>

/** What each figure of each unit grew by. */
function later(before: Map<string, Kept>, now: Map<string, Kept>): number[] {
  return [...now].flatMap(([unit, figures]) =>
    [...figures].map(([figure, n]) => n - (before.get(unit)?.get(figure) ?? 0)),
  )
}

/** What reports would tell that counted persons as they join. */
async function live(path: string): Promise<Kept> {
  const { rows } = await sql<{ group: string | null; n: number }>`
    select contributor_group as "group", sum(persons)::integer as n from participation join unit on unit.id = unit_id
      where unit.path <@ ${path}::ltree group by contributor_group`.execute(db)
  return new Map([
    ['all', rows.reduce((sum, { n }) => sum + n, 0)],
    ...rows.map(({ group, n }): [string, number] => [`group ${group}`, n]),
  ])
}
