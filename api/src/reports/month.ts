/** '2026-11' → '2026-12', '2026-12' → '2027-01'. */
export function monthAfter(month: string): string {
  return shifted(month, 1)
}

/** '2026-11' → '2026-10', '2026-01' → '2025-12'. */
export function monthBefore(month: string): string {
  return shifted(month, -1)
}

/** '2026-02' → '2026-02-28'. */
export function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${month}-${new Date(Date.UTC(year!, number!, 0)).getUTCDate()}`
}

/** The moments at which a month begins and the next one does, in Vietnam (UTC+7, no summer time). */
export function boundsOf(month: string): { begins: Date; ends: Date } {
  const midnight = (it: string) => new Date(`${it}-01T00:00:00+07:00`)
  return { begins: midnight(month), ends: midnight(monthAfter(month)) }
}

function shifted(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year!, number! - 1 + by, 1)).toISOString().slice(0, 7)
}
