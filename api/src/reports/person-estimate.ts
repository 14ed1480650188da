import { GROUP_MIN } from 'shared/units'

import type { Origin, OriginCell } from './counts.ts'

const keyOf = ({ unitId, contributorGroup, channel }: Origin) => `${unitId} ${contributorGroup} ${channel}`
const total = (cells: readonly OriginCell[]) => cells.reduce((sum, cell) => sum + cell.count, 0)

/**
 * Makes the function that estimates how many persons stand behind some opinions; 0 when they may be fewer than five. Opinions cannot be traced
 * to persons. Whether there are enough is estimated as near as can be: in each cell of unit, group and channel opinions are weighted with
 * persons over opinions, at most 1. How many is then told by one weight for all: a number made of those cells would tell where opinions came
 * from. Rounded to whole persons.
 */
export function personEstimate(opinions: readonly OriginCell[], persons: readonly OriginCell[]) {
  const tookPart = new Map(persons.map((cell) => [keyOf(cell), cell.count]))
  const weight = new Map(
    opinions.map((cell) => [keyOf(cell), Math.min(1, (tookPart.get(keyOf(cell)) ?? 0) / cell.count)]),
  )
  const overall = Math.min(1, total(persons) / Math.max(1, total(opinions)))
  return (some: readonly OriginCell[]): number => {
    const near = Math.round(some.reduce((sum, cell) => sum + cell.count * (weight.get(keyOf(cell)) ?? 0), 0))
    return near < GROUP_MIN ? 0 : Math.round(total(some) * overall)
  }
}
