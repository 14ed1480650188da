/** Days that break the week's habit, each 'YYYY-MM-DD': weekdays off, and weekend days worked instead. */
export type Calendar = { off: ReadonlySet<string>; worked: ReadonlySet<string> }

const DAY_MS = 86_400_000

/** The day `count` calendar days after `day`. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** Whether people work on a day: Monday to Friday unless it is off, and weekend days worked instead of one. */
export function isWorkingDay(day: string, { off, worked }: Calendar): boolean {
  const weekday = new Date(day).getUTCDay()
  if (weekday === 0 || weekday === 6) return worked.has(day)
  return !off.has(day)
}

/** The `count`th working day after `day`, which itself does not count. */
export function workingDaysAfter(day: string, count: number, calendar: Calendar): string {
  let [last, left] = [day, count]
  while (left > 0) {
    last = daysAfter(last, 1)
    if (isWorkingDay(last, calendar)) left -= 1
  }
  return last
}
