/** Longer than any address of the office. */
const LONGEST = 1000

/** Where to go after signing in: the office page that was asked for. Anything but a path of our own office is the office's first page. */
export function ownPath(asked: string | null | undefined): string {
  const ours = 'http://ours.invalid'
  const readable = asked?.startsWith('/') && asked.length <= LONGEST && URL.canParse(asked, ours)
  const url = readable ? new URL(asked!, ours) : null
  const inOffice = url?.origin === ours && /^\/office(\/|$)/.test(url.pathname)
  return inOffice ? url.pathname + url.search : '/office'
}
