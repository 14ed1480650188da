import { GROUP_MIN } from 'shared/units'

/** A count as it may be shown: in steps of five, so that nobody learns what one more device did. */
const inSteps = (devices: number) => Math.floor(devices / GROUP_MIN) * GROUP_MIN

/**
 * What may be said of the devices that joined through a link: the sum and each day in steps of five, rounded down; days on which fewer than
 * five joined are only counted. From all of it together no day of fewer than five can be reckoned.
 */
export function shownJoins(days: { joinedOn: string; devices: number }[]) {
  return {
    total: inSteps(days.reduce((sum, it) => sum + it.devices, 0)),
    days: days
      .map((it) => ({ joinedOn: it.joinedOn, devices: inSteps(it.devices) }))
      .filter((it) => it.devices > 0),
    quietDays: days.filter((it) => it.devices < GROUP_MIN).length,
  }
}
