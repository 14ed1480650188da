import type { ContributorGroup } from 'shared/opinions'
import { contributorGroups } from 'shared/opinions'
import type { Persons } from 'shared/reports'
import { GROUP_MIN } from 'shared/units'

import { sum } from './tally.ts'
import type { OriginCell } from './counts.ts'

type Row = Persons['groups'][number]

/** Persons by channel and by contributor group, as they are told of. */
export function personsOf(cells: readonly OriginCell[]): Persons {
  const by = (channel: string) => sum(cells.filter((cell) => cell.channel === channel))
  return {
    total: sum(cells),
    channels: { link: by('link'), paper: by('paper'), meeting: by('meeting') },
    groups: [...contributorGroups, null]
      .map((group) => ({
        groups: [group],
        persons: sum(cells.filter((cell) => cell.contributorGroup === group)),
      }))
      .filter((row) => row.persons > 0),
  }
}

/**
 * Puts rows of one to four persons together into one row, the last; while that has fewer than five itself, it takes in the smallest of the
 * others: the total less the rows shown would tell it. Rows of nobody are left out; a single row too small for company stays.
 */
export function mergeSmall(rows: readonly Row[]): Row[] {
  const { shown, small } = apart(rows.filter((row) => row.persons > 0))
  if (small.length === 0) return shown
  return [
    ...shown,
    { groups: small.flatMap((row): (ContributorGroup | null)[] => row.groups), persons: personsIn(small) },
  ]
}

const personsIn = (rows: readonly { persons: number }[]) =>
  rows.reduce((total, row) => total + row.persons, 0)

/** The rows that may be told apart, and those that may not with as many others as make them five. */
function apart<R extends { persons: number }>(rows: readonly R[]): { shown: R[]; small: R[] } {
  const small = rows.filter(({ persons }) => persons < GROUP_MIN)
  const company = rows
    .filter((row) => row.persons >= GROUP_MIN)
    .toSorted((a, b) => a.persons - b.persons)
    .slice(0, small.length > 0 && personsIn(small) < GROUP_MIN ? 1 : 0)
  const merged = [...company, ...small]
  return { shown: rows.filter((row) => !merged.includes(row)), small: merged }
}
