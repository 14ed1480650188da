import type { ContributorGroup } from 'shared/opinions'
import { contributorGroups } from 'shared/opinions'
import type { Persons } from 'shared/reports'
import { GROUP_MIN } from 'shared/units'

import { sum } from './tally.ts'
import type { OriginCell } from './counts.ts'

type Row = Persons['groups'][number]

/** Persons by channel and by contributor group, no row below the least that may be told apart. */
export function personsOf(cells: readonly OriginCell[]): Persons {
  const by = (channel: string) => sum(cells.filter((cell) => cell.channel === channel))
  return {
    total: sum(cells),
    channels: { link: by('link'), paper: by('paper'), meeting: by('meeting') },
    groups: mergeSmall(
      [...contributorGroups, null].map((group) => ({
        groups: [group],
        persons: sum(cells.filter((cell) => cell.contributorGroup === group)),
      })),
    ),
  }
}

/**
 * Puts rows of one to four persons together into one row, the last; while that has fewer than five itself, it takes in the smallest of the
 * others: the total less the rows shown would tell it. Rows of nobody are left out; a single row too small for company stays.
 */
export function mergeSmall(rows: readonly Row[]): Row[] {
  const present = rows.filter((row) => row.persons > 0)
  const shown = present.filter((row) => row.persons >= GROUP_MIN)
  const small = present.filter((row) => row.persons < GROUP_MIN)
  if (small.length === 0) return shown
  const persons = () => small.reduce((total, row) => total + row.persons, 0)
  while (persons() < GROUP_MIN && shown.length > 0) {
    const smallest = shown.reduce((least, row) => (row.persons < least.persons ? row : least))
    shown.splice(shown.indexOf(smallest), 1)
    small.unshift(smallest)
  }
  return [
    ...shown,
    { groups: small.flatMap((row): (ContributorGroup | null)[] => row.groups), persons: persons() },
  ]
}
