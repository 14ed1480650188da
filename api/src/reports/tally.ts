import { filterQuery, type OpinionFilter } from 'shared/opinion-filter'
import { type Channel, kinds, stances } from 'shared/opinions'
import type { Figure, Tally } from 'shared/reports'

import type { Cell } from './counts.ts'

const kindsOrNone = [...kinds, 'unstated'] as const

/**
 * The cells that `where` names, added up. Every number is a sum of the same cells, so that breakdowns and totals agree by construction;
 * each but those by channel carries the query of the list it counts. `listed: false` leaves the queries out, for rows that cannot be listed by themselves.
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
    channels: byChannel(rows),
  }
}

/** By the way they came. No list is opened by it: the way may be one person's. */
function byChannel(rows: readonly Cell[]): Tally['channels'] {
  const of = (channel: Channel): Figure => ({
    count: sum(rows.filter((row) => row.channel === channel)),
    query: null,
  })
  return { link: of('link'), paper: of('paper'), meeting: of('meeting') }
}

/** What all of these count together. */
export function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, row) => total + row.count, 0)
}
