import { GROUP_MIN } from 'shared/units'

import { atLeast } from '../at-least.ts'

type Day = { joinedOn: string; devices: number }

/**
 * What may be said of the devices that joined through a link: on each day that is over, at least how many, and the sum of these. Days of
 * which nothing is shown are not counted either: a day that had nobody and a day that had one look the same.
 */
export function shownJoins(secret: string, link: { code: string; days: readonly Day[] }, today: string) {
  const days = link.days
    .filter((it) => it.joinedOn < today)
    .map(({ joinedOn, devices }) => ({ joinedOn, devices: atLeast(secret, [link.code, joinedOn], devices) }))
    .filter((it) => it.devices > 0)
  return { total: days.reduce((sum, it) => sum + it.devices, 0), days }
}

/** Whether so many joined by yesterday that an officer is warned; where exactly, as with counts, nobody knows. */
export function isTooMany(
  secret: string,
  it: { cell: string; days: readonly Day[]; most: number },
  today: string,
) {
  const joined = it.days.filter((day) => day.joinedOn < today).reduce((sum, day) => sum + day.devices, 0)
  return (
    it.most > 0 &&
    atLeast(secret, ['alarm', it.cell], joined) >=
      Math.max(GROUP_MIN, Math.floor(it.most / GROUP_MIN) * GROUP_MIN)
  )
}
