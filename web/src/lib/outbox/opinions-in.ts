/** The ids of the opinions anywhere in a page's data. */
export function opinionsIn(data: unknown, found = new Set<string>()): Set<string> {
  if (typeof data !== 'object' || data === null) return found
  if ('receipt' in data && 'id' in data) found.add(String(data.id))
  for (const value of Object.values(data)) opinionsIn(value, found)
  return found
}
