import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import { monthOf } from '../drafts/consultation-times.ts'
import { personsOf } from './batches.ts'
import { type Asking, type Staying, tellAll, tellInCompany } from './company.ts'
import { type Crowd, personsByDay, personsWaiting, tellPersons } from './person-round-queries.ts'
import { declaredBelow } from './told-queries.ts'

/**
 * **When reports tell of persons who took part**: as of opinions, in batches of at least five, put together once and for good, by the same
 * rounds (`rounds.ts`) and the same rule (`batches.ts`). So whatever reports are made, of a unit and of one within it, of today and of
 * last week, their figures of persons are sums over whole batches, and subtracted they tell of no fewer than five. Persons and opinions are in
 * batches of their own: who took part need not have spoken. Workers, who are most, and all others are two crowds, so that reports tell how many
 * workers took part.
 */
export async function endPersonRound(ctx: Ctx, it: Asking & { over: boolean }): Promise<void> {
  if (!it.over) {
    for (const crowd of ['workers', 'others'] as const) await tellInCompany(ctx, it, persons(ctx, it, crowd))
    return
  }
  const month = monthOf(ctx)
  const waiting = await personsByDay(ctx, it.id, 'all')
  await tellAllPersons(ctx, it, waiting.some(({ givenOn }) => givenOn >= month) ? 'infinity' : month)
}

/** Tells of all persons who joined before a day, `YYYY-MM-DD` or `infinity`; never of fewer than five, who found no company. */
export async function tellAllPersons(ctx: Ctx, it: Asking, before: string): Promise<void> {
  const waiting = { workers: persons(ctx, it, 'workers'), others: persons(ctx, it, 'others') }
  const [workers, others] = [await waiting.workers.cells(before), await waiting.others.cells(before)]
  const declared = await declaredBelow(ctx, [...workers, ...others], it.path)
  // Who would be left alone by their own crowd stands with the other one.
  const areApart = [workers, others].every(
    (some) => some.length === 0 || personsOf(some, declared) >= GROUP_MIN,
  )
  for (const crowd of areApart ? Object.values(waiting) : [persons(ctx, it, 'all')])
    await tellAll(ctx, it, crowd, before)
}

const persons = (ctx: Ctx, { id, path }: Asking, crowd: Crowd): Staying => ({
  byDay: () => personsByDay(ctx, id, crowd),
  cells: (before) => personsWaiting(ctx, id, { crowd, before }),
  tell: (batch, told) => {
    const group = crowd === 'workers' ? 'worker' : batch.group
    return tellPersons(ctx, { ...batch, group }, { ...told, consultationId: id, top: path, last: false })
  },
})
