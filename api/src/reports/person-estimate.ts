import { GROUP_MIN } from 'shared/units'

import { sum } from './tally.ts'

type Counted = { count: number }

/**
 * Makes the function that estimates how many persons stand behind some opinions, rounded to whole persons; 0 when they may be fewer than five.
 * Opinions cannot be traced to persons: all persons over all opinions, at most 1, is the one weight of each. A weight of each unit, group or
 * way in would be nearer, and would tell of which of them an opinion is: whoever makes themes of two opinions would read it there.
 */
export function personEstimate(opinions: readonly Counted[], persons: readonly Counted[]) {
  const weight = Math.min(1, sum(persons) / Math.max(1, sum(opinions)))
  return (some: readonly Counted[]): number => {
    const estimate = Math.round(sum(some) * weight)
    return estimate < GROUP_MIN ? 0 : estimate
  }
}
