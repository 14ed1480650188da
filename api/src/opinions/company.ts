import { vietnamDay } from 'shared/format'
import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import { monthOf } from '../drafts/consultation-times.ts'
import { type Batch, batchesOf, type Cell, type Declared, personsOf, readyBatches } from './batches.ts'
import { declaredBelow } from './told-queries.ts'

/** What waits in a consultation to be told of, opinions or persons, and how it is told. */
export type Waiting = {
  /** The places from which something waits of before a day, `YYYY-MM-DD` or `infinity`. */
  cells: (before: string) => Promise<Cell[]>
  /** Tells of what waits in the cells of a batch of before a day, in a month: its first day. */
  tell: (batch: Batch, it: { before: string; month: string }) => Promise<void>
}

/** The same where the last ones stay behind. */
export type Staying = Waiting & {
  /** Who waits, by place and by the day since when. */
  byDay: () => Promise<(Cell & { givenOn: string })[]>
}

/** A consultation by the path of the unit that asks. */
export type Asking = { id: string; path: string }

/**
 * Ends a round of a consultation that still takes opinions: tells of those of single units of which enough wait, each night, and on Mondays and
 * at months' beginnings of all others under the unit above where they find company. **Five stay behind**: those of the latest days are told of
 * only once five others came on later ones, so that the last of all is never told of alone.
 */
export async function tellInCompany(ctx: Ctx, { path }: Asking, waiting: Staying): Promise<void> {
  const [today, month] = [vietnamDay(ctx.now), monthOf(ctx)]
  const since = await waiting.byDay()
  const staying = dayStaying(since, await declaredBelow(ctx, since, path))
  const upTo = (day: string) => (day < staying ? day : staying)
  // What a night missed left of the month before is told of in it.
  for (const day of [month, today]) await tellBatches(ctx, { path, waiting }, upTo(day), readyBatches)
  for (const day of [month, roundDay(today)]) await tellBatches(ctx, { path, waiting }, upTo(day), batchesOf)
}

/** Tells of those of single units, of before a day, of which enough wait. */
export function tellReady(ctx: Ctx, { path }: Asking, waiting: Waiting, before: string): Promise<Cell[]> {
  return tellBatches(ctx, { path, waiting }, before, readyBatches)
}

/**
 * Tells of all that waits of before a day, each in company, and of all at once: who is told of first would leave the others without. Returns
 * the places that found none.
 */
export function tellAll(ctx: Ctx, { path }: Asking, waiting: Waiting, before: string): Promise<Cell[]> {
  return tellBatches(ctx, { path, waiting }, before, batchesOf)
}

async function tellBatches(
  ctx: Ctx,
  { path, waiting }: { path: string; waiting: Waiting },
  before: string,
  together: (cells: readonly Cell[], declared: Declared) => Batch[],
): Promise<Cell[]> {
  const cells = await waiting.cells(before)
  if (cells.length === 0) return []
  const batches = together(cells, await declaredBelow(ctx, cells, path))
  for (const batch of batches) await waiting.tell(batch, { before, month: monthTold(ctx, before) })
  return batches.length > 0 ? [] : cells
}

/** The latest day from which on enough persons wait to stay behind; the first of days while there are too few. */
function dayStaying(waiting: readonly (Cell & { givenOn: string })[], declared: Declared): string {
  const days = [...new Set(waiting.map((it) => it.givenOn))].toSorted().toReversed()
  const isEnoughFrom = (day: string) =>
    personsOf(
      waiting.filter((it) => it.givenOn >= day),
      declared,
    ) >= GROUP_MIN
  return days.find(isEnoughFrom) ?? '0001-01-01'
}

const DAY_MS = 86_400_000

/** The latest Monday or first of a month up to a day. */
export function roundDay(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const monday = dayBefore(day, weekday)
  const first = `${day.slice(0, 7)}-01`
  return monday > first ? monday : first
}

/** The month in which is told what is of before a day: that of the day before it; this one for all there is. */
export const monthTold = (ctx: Ctx, before: string) =>
  before === 'infinity' ? monthOf(ctx) : `${dayBefore(before, 1).slice(0, 7)}-01`

const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10)
