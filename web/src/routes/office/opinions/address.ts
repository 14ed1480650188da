type Filter = Readonly<Record<string, string | undefined>>

/** The query string of the list under a filter, as `?draft=…&stance=agree`, with fields changed or (undefined) left out. */
export function listQuery(filter: Filter, changed: Filter = {}): string {
  const all = Object.entries({ ...filter, ...changed }).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  return `?${new URLSearchParams(all as [string, string][])}`
}
