import type { Origin, OriginCell } from './counts.ts'

const keyOf = ({ unitId, contributorGroup, channel }: Origin) => `${unitId} ${contributorGroup} ${channel}`

/**
 * Makes the function that estimates how many persons stand behind some opinions. Opinions cannot be traced to persons: in each cell of
 * unit, group and channel they are weighted with persons over opinions of that cell, at most 1. Rounded to whole persons.
 */
export function personEstimate(opinions: readonly OriginCell[], persons: readonly OriginCell[]) {
  const tookPart = new Map(persons.map((cell) => [keyOf(cell), cell.count]))
  const weight = new Map(
    opinions.map((cell) => [keyOf(cell), Math.min(1, (tookPart.get(keyOf(cell)) ?? 0) / cell.count)]),
  )
  return (some: readonly OriginCell[]): number =>
    Math.round(some.reduce((total, cell) => total + cell.count * (weight.get(keyOf(cell)) ?? 0), 0))
}
