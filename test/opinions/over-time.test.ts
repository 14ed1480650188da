import type { Ctx } from 'api/context'
import { matching } from 'api/opinions/filter'
import { opinionJobs } from 'api/opinions/jobs'
import { grantsOf } from 'api/identity/queries'
import { diceOf, oneOf } from 'db/seed/dice'
import type { OpinionFilter } from 'shared/opinion-filter'
import { GROUP_MIN } from 'shared/units'
import { expect, test } from 'vitest'

import { advance, clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { ctx, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aPerson, aUnit, say } from '../setup/make.ts'

/** Every list a reader of the whole house can open: of each unit, each group, each month, and of all. */
async function everyList(reader: Ctx, units: string[], draft: string): Promise<Set<string>[]> {
  const lists: Set<string>[] = []
  for (const unit of [undefined, ...units])
    for (const group of [undefined, 'worker', 'scientist', 'unstated'] as const)
      for (const month of [undefined, '2026-03', '2026-04']) {
        const filter: OpinionFilter = { draft, unit, group, month }
        const rows = await db
          .selectFrom('opinion')
          .where(await matching({ ...reader, now: clock.now }, filter))
          .select('opinion.id')
          .execute()
        if (rows.length > 0) lists.push(new Set(rows.map(({ id }) => id)))
      }
  return lists
}

/** The smallest sets of opinions that adding, subtracting and intersecting lists leads to. */
function atoms(lists: readonly Set<string>[]): string[][] {
  const all = [...new Set(lists.flatMap((list) => [...list]))]
  return [...Map.groupBy(all, (id) => lists.map((list) => (list.has(id) ? 1 : 0)).join('')).values()]
}

test('whoever keeps every list of every night for five weeks, while people speak, join and units move, comes to no group of one to four', async () => {
  const began = clock.now
  const dice = diceOf(7)
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const districts = [
    await aUnit('Huyện Bắc', { parent: province, level: 'upper' }),
    await aUnit('Huyện Nam', { parent: province, level: 'upper' }),
  ]
  const units = []
  for (let n = 0; n < 6; n++) units.push(await aUnit(`CĐCS số ${n}`, { parent: districts[n % 2]! }))
  const draft = await aDraft(province, ['Nâng lương.'], {
    toldUntil: '2026-03-02',
    closesAt: new Date(clock.now.getTime() + days(60)),
  })
  const { id } = await aPerson(province, ['analyst'])
  const reader: Ctx = {
    ...ctx(),
    actor: { type: 'staff', id, name: '', email: '', grants: await grantsOf(ctx(), id) },
  }
  const authorOf = new Map<string, Jar>()
  const members: Jar[] = []
  const kept: Set<string>[] = []
  const paths = units.map((unit) => unit.id)
  for (let night = 0; night < 35; night++) {
    for (let n = dice.below(6); n > 0; n--)
      members.push(
        await aMember(
          units[Math.min(dice.below(units.length), dice.below(units.length))]!,
          oneOf(dice, [null, null, 'worker', 'scientist']),
        ),
      )
    for (let n = dice.below(5); n > 0 && members.length > 0; n--) {
      const [jar, opinionId] = [oneOf(dice, members), crypto.randomUUID()]
      const sent = await say(
        jar,
        anOpinion(draft, draft.paragraphs[0]!, { body: `Lời ${authorOf.size}.` }),
        opinionId,
      )
      expect(sent.status).toBe(201)
      authorOf.set(opinionId, jar)
    }
    if (night % 9 === 4) {
      const [unit, to] = [oneOf(dice, units), oneOf(dice, districts)]
      const moved = `${to.path}.${unit.path.split('.').at(-1)}`
      await db.updateTable('unit').where('id', '=', unit.id).set({ path: moved }).execute()
    }
    advance(days(1))
    await opinionJobs
      .find((it) => it.job.name === 'opinions.round')!
      .run(ctx(), {}, new AbortController().signal)
    kept.push(...(await everyList(reader, [...paths, ...districts.map((it) => it.id)], draft.id)))
  }
  clock.now = began

  const found = atoms(kept)
  expect(found.flat().length).toBeGreaterThan(authorOf.size / 2)
  expect(found.length).toBeGreaterThan(5)
  for (const some of found)
    expect(new Set(some.map((opinionId) => authorOf.get(opinionId))).size).toBeGreaterThanOrEqual(GROUP_MIN)
})
