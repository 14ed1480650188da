import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'

import { getRequestListener } from '@hono/node-server'
import compression from 'compression'
import type { Logger } from 'pino'

import { type Rejection, rejectionOf } from './admission.ts'
import { networkOf } from './caller.ts'
import { blinded, CALLER, HAND } from './http/limit.ts'
import { protect } from './protection.ts'

/** What answers pages: SvelteKit's handler, or Vite while developing. */
export type Pages = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

interface Options {
  /** The API and the health checks. */
  fetch: (request: Request) => Response | Promise<Response>
  pages: Pages
  log: Logger
  /** How many proxies of ours stand before this server; with none, `protocol` is written over `x-forwarded-proto`. */
  proxies: number
  protocol: 'http' | 'https'
  isOwnHost: (host: string) => boolean
}

/** How long and how large what comes in may be. A page's head has cookies of many consultations; a file of 20 MB may come over a slow line. */
const LIMITS: ServerOptions = {
  maxHeaderSize: 16_384,
  headersTimeout: 20_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
}
const HEADERS_MAX = 100
/** A connection on which nothing moves for so long is let go. */
const IDLE_MS = 120_000

/** A server that lets nobody hold it up by sending slowly, much, or nothing at all. */
export function webServer(limits: ServerOptions = {}): Server {
  const server = createServer({ ...LIMITS, ...limits })
  server.maxHeadersCount = HEADERS_MAX
  server.timeout = IDLE_MS
  return server
}

const isForApi = (url = '') => /^\/(api\/|healthz$|readyz$)/.test(url.split('?')[0] ?? '')
const isHealth = (url = '') => /^\/(healthz|readyz)$/.test(url)

/** Lets one server answer everything: `/api/…`, `/healthz` and `/readyz` go to the API, all else is a page. */
export function answerOn(server: Server, { fetch, pages, log, proxies, protocol, isOwnHost }: Options): void {
  const api = getRequestListener(fetch)
  // Members read on phones with little signal. Answers of the API to other programs stay as they are.
  const compress = compression() as unknown as Pages
  server.on('request', (request, response) => {
    const { method, url } = request
    const forApi = isForApi(url)
    const said = request.headers['x-forwarded-proto']
    const scheme = proxies > 0 && (said === 'http' || said === 'https') ? said : protocol
    write(request, 'x-forwarded-proto', scheme)
    const network = networkOf(request, proxies)
    const { 'user-agent': program = '', 'accept-language': languages = '' } = request.headers
    write(request, CALLER, blinded(network))
    write(request, HAND, blinded(JSON.stringify([network, program, languages])))
    protect(request, response, forApi)

    // Whoever asks whether this process lives knows it by any name.
    const rejection = isHealth(url) ? null : rejectionOf(request, { isOwnHost, forApi, protocol: scheme })
    if (rejection) {
      log.info({ method, route: 'rejected', status: rejection.status }, 'request')
      return reject(response, rejection)
    }
    // What comes from a page of ours is known to; the pages' own check must come to the same.
    if (request.headers.origin) write(request, 'origin', `${scheme}://${request.headers.host}`)
    if (forApi) return void api(request, response)

    const began = performance.now()
    response.on('close', () => {
      const { statusCode: status } = response
      log.info({ method, route: 'page', status, ms: Math.round(performance.now() - began) }, 'request')
    })
    compress(request, response, () => pages(request, response, () => response.writeHead(404).end()))
  })
}

/** Writes a header of a request over whatever was sent, in both forms in which it may be read. */
function write(request: IncomingMessage, name: string, value: string): void {
  const { rawHeaders } = request
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2)
    if (rawHeaders[at]!.toLowerCase() === name) rawHeaders.splice(at, 2)
  rawHeaders.push(name, value)
  request.headers[name] = value
}

function reject(response: ServerResponse, { status, sentence, allow }: Rejection): void {
  if (allow) response.setHeader('allow', allow)
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    .end(sentence)
}
