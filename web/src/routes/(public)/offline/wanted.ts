/** The page that was asked for when there was no network, as an address of this site; undefined where none was, or it has no copy. */
export function wanted({
  searchParams,
  hash,
  origin,
}: URL | Readonly<Omit<URL, 'searchParams'> & { searchParams: Pick<URLSearchParams, 'get' | 'has'> }>):
  string | undefined {
  const to = searchParams.get('to')
  if (to === null || searchParams.has('missing') || !to.startsWith('/')) return undefined
  const address = new URL(to, origin)
  if (address.origin !== origin || address.pathname === '/offline') return undefined
  return `${address.pathname}${address.search}${hash}`
}
