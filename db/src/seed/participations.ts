import type { Channel, ContributorGroup } from 'shared/opinions'

import { datesOf } from './calendar.ts'
import { type Dice, diceOf, oneOf } from './dice.ts'
import { sampleOpinions, type SampleOptions } from './opinions.ts'

/** How many persons joined a sample consultation from a unit on one day, by channel and as which group. */
export type SampleParticipation = {
  unitCode: string
  contributorGroup: ContributorGroup | null
  joinedOn: string
  channel: Channel
  persons: number
}

/** A unit with fewer members than this has no one who only reads: its persons stay a group too small to show. */
const SMALL = 20

/**
 * The persons behind a sample of opinions, one row for each (unit, group, day, channel): somebody who writes thrice is one
 * person, many join and write nothing, and no unit has more persons than members.
 */
export function sampleParticipations(options: SampleOptions): SampleParticipation[] {
  const dice = diceOf(options.seed ^ 0x5eed)
  const rows = new Map<string, SampleParticipation>()
  for (const { unitCode, contributorGroup, givenOn, channel } of sampleOpinions(options))
    count({ unitCode, contributorGroup, joinedOn: givenOn, channel }, dice.chance(0.7) ? 1 : 0)
  readers()
  return options.units.flatMap(({ code, memberCount }) =>
    within(
      memberCount,
      [...rows.values()].filter(({ unitCode }) => unitCode === code),
    ),
  )

  function count(key: Omit<SampleParticipation, 'persons'>, persons: number): void {
    const name = Object.values(key).join()
    const row = rows.get(name)
    if (row === undefined) rows.set(name, { ...key, persons: Math.max(1, persons) })
    else row.persons += persons
  }

  function readers(): void {
    const dates = datesOf(options.days)
    for (const { code, level, closedOn, memberCount } of options.units) {
      if (level !== 'grassroots' || closedOn !== null || memberCount < SMALL) continue
      for (let left = readersAmong(dice, memberCount); left > 0;) {
        const together = Math.min(left, 1 + dice.below(9))
        const contributorGroup = dice.chance(0.6) ? null : 'worker'
        count({ unitCode: code, contributorGroup, joinedOn: oneOf(dice, dates), channel: 'link' }, together)
        left -= together
      }
    }
  }
}

function readersAmong(dice: Dice, memberCount: number): number {
  return Math.floor(memberCount * (0.02 + dice.below(60) / 1000))
}

function within(memberCount: number, rows: SampleParticipation[]): SampleParticipation[] {
  const persons = rows.reduce((sum, row) => sum + row.persons, 0)
  if (memberCount === 0 || persons <= memberCount) return rows
  const shrunk = rows.map((row) => ({ ...row, persons: Math.floor((row.persons * memberCount) / persons) }))
  return shrunk.filter((row) => row.persons > 0)
}
