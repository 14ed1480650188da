import { Day } from 'shared/days'

/** The day an address asks for, as a query for the API; nothing for today or for what is no day. */
export function asOfIn(url: URL): { asOf?: string } {
  const day = Day.safeParse(url.searchParams.get('asOf'))
  return day.success ? { asOf: day.data } : {}
}
