import { filterQuery, type OpinionFilter } from 'shared/opinion-filter'
import { type Channel, channels, kinds, stances } from 'shared/opinions'
import type { Figure, Tally, WholeTally } from 'shared/reports'
import { GROUP_MIN } from 'shared/units'

import type { Cell } from './counts.ts'

const kindsOrNone = [...kinds, 'unstated'] as const

/**
 * The cells that `where` names, added up. Every number is a sum of the same cells, so that breakdowns and totals agree by construction;
 * each carries the query of the list it counts. `listed: false` leaves the queries out, for rows that cannot be listed by themselves.
 */
export function tally(rows: readonly Cell[], where: OpinionFilter, { listed = true } = {}): Tally {
  const figure = (some: readonly Cell[], narrower: OpinionFilter): Figure => ({
    count: sum(some),
    query: listed ? filterQuery({ ...where, ...narrower }) : null,
  })
  const each = <K extends string>(keys: readonly K[], of: (row: Cell) => K, name: 'stance' | 'kind') =>
    Object.fromEntries(
      keys.map((key) => [
        key,
        figure(
          rows.filter((row) => of(row) === key),
          { [name]: key },
        ),
      ]),
    ) as Record<K, Figure>
  return {
    total: figure(rows, {}),
    stances: each(stances, (row) => row.stance, 'stance'),
    kinds: each(kindsOrNone, (row) => row.kind ?? 'unstated', 'kind'),
  }
}

/**
 * The tally of a whole report, which alone tells by which way opinions came: the way of one may be one person's, so of no part of a report,
 * no list by it, nothing of a batch of which fewer than five came by some way, and nothing at all while some way, or what is left of such
 * batches, has one to four.
 */
export function wholeTally(...[rows, where, how]: Parameters<typeof tally>): WholeTally {
  const countOf = (channel: Channel | null) => sum(rows.filter((row) => row.channel === channel))
  const counts = channels.map(countOf)
  const few = [...counts, countOf(null)].some((count) => count > 0 && count < GROUP_MIN)
  const none = counts.every((count) => count === 0)
  const figures = channels.map((channel, at) => [channel, { count: counts[at], query: null }])
  return {
    ...tally(rows, where, how),
    channels: few || none ? null : (Object.fromEntries(figures) as NonNullable<WholeTally['channels']>),
  }
}

/** What all of these count together. */
export function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, row) => total + row.count, 0)
}
