import type { IncomingMessage, Server, ServerResponse } from 'node:http'

import { getRequestListener } from '@hono/node-server'
import compression from 'compression'
import type { Logger } from 'pino'

/** What answers pages: SvelteKit's handler, or Vite while developing. */
export type Pages = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

interface Options {
  /** The API and the health checks. */
  fetch: (request: Request) => Response | Promise<Response>
  pages: Pages
  log: Logger
  /** Whether to believe `x-forwarded-proto`; otherwise `protocol` is written over it. */
  trustProxy: boolean
  protocol: 'http' | 'https'
}

const isForApi = (url = '') => /^\/(api\/|healthz$|readyz$)/.test(url.split('?')[0] ?? '')

/** Lets one server answer everything: `/api/…`, `/healthz` and `/readyz` go to the API, all else is a page. */
export function answerOn(server: Server, { fetch, pages, log, trustProxy, protocol }: Options): void {
  const api = getRequestListener(fetch)
  // Members read on phones with little signal. Answers of the API to other programs stay as they are.
  const compress = compression() as unknown as Pages
  server.on('request', (request, response) => {
    if (!trustProxy || !/^https?$/.test(String(request.headers['x-forwarded-proto'])))
      request.headers['x-forwarded-proto'] = protocol
    if (isForApi(request.url)) return void api(request, response)

    const began = performance.now()
    response.on('close', () => {
      const { method } = request
      const { statusCode: status } = response
      log.info({ method, route: 'page', status, ms: Math.round(performance.now() - began) }, 'request')
    })
    compress(request, response, () => pages(request, response, () => response.writeHead(404).end()))
  })
}
