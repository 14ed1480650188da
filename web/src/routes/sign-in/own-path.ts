/** Where to go after signing in: the office page that was asked for. Anything but a path of our own office is the office's first page. */
export function ownPath(asked: string | null): string {
  const ours = 'http://ours.invalid'
  const url = asked?.startsWith('/') && URL.canParse(asked, ours) ? new URL(asked, ours) : null
  const inOffice = url?.origin === ours && /^\/office(\/|$)/.test(url.pathname)
  return inOffice ? url.pathname + url.search : '/office'
}
