import { vietnamDay } from 'shared/format'

import type { Ctx } from '../context.ts'
import { above, type Declared, isBelow, isEnough } from './batches.ts'
import { batchesFrom, declaredAbove, declaredByReader, type StoredBatch } from './told-queries.ts'

/**
 * What a reader is told of differently from others: a batch that came about because **he himself** said how many members a unit has. He could
 * say any number, speak four times, and read the fifth. Of all such batches of a month he is told together, under the lowest unit above them all,
 * once the month is over and others vouch for at least five members there; else with those of the next month. That one came at all, and
 * when, would tell him that its unit was large enough. They stay whole, so nobody takes them apart.
 */
export type Masked = {
  id: string
  group: StoredBatch['group']
  /** The month he is told of it, `YYYY-MM`. */
  month: string
  /** The path of the unit under which he is told of it; null while he is not. */
  place: string | null
}

const known = new WeakMap<Ctx, Promise<Map<string, Masked>>>()

/** The batches that are masked for the acting staff user, by id. Worked out once for a request: each has its own `ctx`. */
export function maskedFor(ctx: Ctx): Promise<Map<string, Masked>> {
  const found = known.get(ctx) ?? mask(ctx)
  known.set(ctx, found)
  return found
}

async function mask(ctx: Ctx): Promise<Map<string, Masked>> {
  const own = await declaredByReader(ctx)
  if (own.length === 0) return new Map()
  const batches = await batchesFrom(ctx, own)
  const all = await declaredAbove(
    ctx,
    batches.flatMap((it) => [{ path: it.place }, ...it.cells]),
  )
  const told = [
    ...Map.groupBy(batches, (it) => `${it.consultationId} ${it.ofPersons} ${it.group}`).values(),
  ].flatMap((some) => {
    const declared = new Map([...all].filter(([path]) => isBelow(path, some[0]!.top)))
    const masked = some.filter((it) => !isEnough(it, declared))
    return together(masked, declared, vietnamDay(ctx.now).slice(0, 7))
  })
  return new Map(told.map((it) => [it.id, it]))
}

function together(batches: readonly StoredBatch[], declared: Declared, thisMonth: string): Masked[] {
  const told: Masked[] = []
  let waiting: StoredBatch[] = []
  const months = [...Map.groupBy(batches, ({ month }) => month)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  for (const [month, some] of months.filter(([month]) => month < thisMonth)) {
    waiting.push(...some)
    const place = commonAbove(waiting.map((it) => it.place))
    const { group } = some[0]!
    const cells = waiting.flatMap((it) => it.cells)
    if (place === '' || !isEnough({ place, group, cells }, declared)) continue
    told.push(...waiting.map(({ id }) => ({ id, group, month, place })))
    waiting = []
  }
  const late = batches.filter((it) => it.month >= thisMonth)
  return [
    ...told,
    ...[...waiting, ...late].map(({ id, group, month }) => ({ id, group, month, place: null })),
  ]
}

/** The path of the lowest unit at or above all of these. */
function commonAbove(paths: readonly string[]): string {
  let place = paths[0]!
  while (!paths.every((path) => isBelow(path, place))) place = above(place)
  return place
}
