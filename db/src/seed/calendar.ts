import type { Channel } from 'shared/opinions'

import { type Dice, oneOf, weighted } from './dice.ts'

/** The days of a sample: `count` days ending with `last`, 'YYYY-MM-DD'. */
export type Days = { last: string; count: number }

/** The days, oldest first, as 'YYYY-MM-DD'. */
export function datesOf({ last, count }: Days): string[] {
  const end = Date.parse(`${last}T00:00:00Z`)
  return Array.from({ length: count }, (_, i) => new Date(end - (count - 1 - i) * 86_400_000)).map((day) =>
    day.toISOString().slice(0, 10),
  )
}

/**
 * On which day something is said: by link more at the opening and before the end, less on Sundays;
 * on paper and at meetings on the two working days each unit keeps for that, one in each half.
 * A draft that `opensLate` is spoken of only in the second half.
 */
export function calendarOf(dice: Dice, days: Days) {
  const dates = datesOf(days)
  const half = dates.length >> 1
  const second = dates.slice(half)
  const byLink = weighted(dates, dates.map(eagerness))
  const byLinkLate = weighted(second, second.map(eagerness))
  const kept = new Map<string, readonly string[]>()

  return (unitCode: string, channel: Channel, opensLate: boolean): string => {
    if (channel === 'link') return (opensLate ? byLinkLate : byLink)(dice)
    const key = `${unitCode} ${channel}`
    let own = kept.get(key)
    if (own === undefined) kept.set(key, (own = [workingDay(dates.slice(0, half)), workingDay(second)]))
    return opensLate ? own[1]! : oneOf(dice, own)
  }

  function workingDay(among: readonly string[]): string {
    const working = among.filter((date) => ![0, 6].includes(weekday(date)))
    return oneOf(dice, working.length > 0 ? working : dates)
  }
}

function eagerness(date: string, i: number, dates: readonly string[]): number {
  const left = dates.length - 1 - i
  return (0.5 + 1.6 * Math.exp(-i / 5) + 1.2 * Math.exp(-left / 7)) * (weekday(date) === 0 ? 0.6 : 1)
}

function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}
