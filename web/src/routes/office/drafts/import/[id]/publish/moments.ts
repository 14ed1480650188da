import { vietnamDay } from 'shared/format'

const DAY_MS = 24 * 3_600_000

/** What a `datetime-local` field holds for a time of the day `days` after `now`, in Vietnam. */
export function momentField(now: Date, days: number, time: string): string {
  return `${vietnamDay(new Date(now.getTime() + days * DAY_MS))}T${time}`
}
