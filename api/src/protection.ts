import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers that are no page: data, files, pictures. Opened in a window of their own they can do nothing. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** The digest of the one style in web/src/error.html, the page for when pages cannot be made. */
const ERROR_PAGE_STYLE = 'sha256-hzU6WHQWs6/jxg0EropNIfAoIHTLp4YxWAhRJeaV7b4='

/** A page brings a policy of its own with a fresh nonce, written over this one; what has none gets the least. */
const PAGE = `default-src 'none'; style-src '${ERROR_PAGE_STYLE}'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'`

/** The service worker asks this server for what it keeps, and nobody else for anything. */
const WORKER =
  "default-src 'none'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

const UNUSED = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'midi']

/** Built files have the digest of their content in their name, pictures and fonts hold nothing of anyone. */
const isAsset = (url: string) => url.startsWith('/_app/') || /\.\w{2,11}$/.test(url.split('?')[0]!)

/**
 * Puts on every answer what keeps other sites out of it and what it shows out of other sites. A route may write its own over these.
 * `request` is as the server made it: `x-forwarded-proto` can be believed.
 */
export function protect(request: IncomingMessage, response: ServerResponse, forApi: boolean): void {
  const set = (name: string, value: string) => response.setHeader(name, value)
  const isWorker = request.url?.split('?')[0] === '/service-worker.js'
  set('content-security-policy', forApi ? NOTHING : isWorker ? WORKER : PAGE)
  set('x-content-type-options', 'nosniff')
  set('x-frame-options', 'DENY')
  set('cross-origin-opener-policy', 'same-origin')
  set('cross-origin-resource-policy', 'same-origin')
  set('cross-origin-embedder-policy', 'require-corp')
  set('permissions-policy', UNUSED.map((it) => `${it}=()`).join(', '))
  // A page told `no-referrer` sends its forms with `Origin: null`. Browsers that say `Sec-Fetch-Site` are known by that instead; for the
  // others, and on plain http, the origin is what tells our forms from another site's, which learns of no page either way.
  const knownByFetchSite = request.headers['sec-fetch-site'] !== undefined
  set('referrer-policy', forApi || knownByFetchSite ? 'no-referrer' : 'same-origin')
  if (forApi || !isAsset(request.url ?? '/')) set('cache-control', 'private, no-store')
  if (request.headers['x-forwarded-proto'] === 'https') set('strict-transport-security', 'max-age=31536000')
}
