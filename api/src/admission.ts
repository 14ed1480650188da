import type { IncomingMessage } from 'node:http'
import { hostname, networkInterfaces } from 'node:os'

import { admissionWords as words } from 'shared/words/admission'

/** Why a request is turned away before anything reads it. */
export interface Rejection {
  status: number
  sentence: string
  allow?: string
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
const PAGE_METHODS = ['GET', 'HEAD', 'POST']
const SAFE = new Set(['GET', 'HEAD'])

/** Whether a `Host` names this server: its public address, the address it listens on, or this machine. */
export function ownHosts({ listensOn, publicUrl }: { listensOn: string; publicUrl: string | null }) {
  const everywhere = listensOn === '0.0.0.0' || listensOn === '::'
  const named = ['localhost', '127.0.0.1', '[::1]', inBrackets(listensOn)]
  if (publicUrl) named.push(new URL(publicUrl).hostname)
  const known = new Set(named)
  return (host: string): boolean => {
    const name = nameOf(host)
    return name !== null && (known.has(name) || (everywhere && isThisMachine(name)))
  }
}

/** Addresses come and go with the cable, so they are asked for each time a name is not known already. */
function isThisMachine(name: string): boolean {
  if (name === hostname().toLowerCase()) return true
  return Object.values(networkInterfaces())
    .flat()
    .some((it) => it && inBrackets(it.address) === name)
}

const inBrackets = (address: string) => (address.includes(':') ? `[${address}]` : address.toLowerCase())

/** The name in `name:port`, in lower case, as the browser writes it; null when it is none. */
function nameOf(host: string): string | null {
  if (!/^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(host)) return null
  const address = `http://${host}`
  return URL.canParse(address) ? new URL(address).hostname : null
}

/**
 * Whether a request may go on to the pages or the API. One that changes something must come from a page of ours: browsers say so in
 * `Sec-Fetch-Site`, older ones and plain http in `Origin`; a program says neither and holds no cookie that could be misused.
 */
export function rejectionOf(
  { method = '', url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  {
    isOwnHost,
    forApi,
    protocol,
  }: { isOwnHost: (host: string) => boolean; forApi: boolean; protocol: string },
): Rejection | null {
  const { host = '' } = headers
  if (!url.startsWith('/')) return { status: 400, sentence: words.badRequest }
  if (!isOwnHost(host)) return { status: 421, sentence: words.otherHost }
  const methods = forApi ? METHODS : PAGE_METHODS
  if (!methods.includes(method))
    return { status: 405, sentence: words.noSuchMethod, allow: methods.join(', ') }
  if (SAFE.has(method) || fromOwnPage(headers, `${protocol}://${host}`)) return null
  return { status: 403, sentence: words.otherSite }
}

function fromOwnPage(headers: IncomingMessage['headers'], origin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (headers.origin !== undefined) return headers.origin === origin
  return headers.cookie === undefined
}
