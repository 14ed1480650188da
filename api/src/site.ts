import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import path from 'node:path'

import { trouble } from 'db/trouble'
import type { Hono } from 'hono'

import { createApp, type Ground } from './app.ts'
import type { Handler } from './jobs/job.ts'
import { run } from './running.ts'
import type { Pages } from './server.ts'
import { handlers } from './worker.ts'

/** What is served and done: as it was built, or as it is being written. */
export interface Site {
  handlers: Handler[]
  /** The API and the pages on one ground; `close` gives back what they hold. */
  open: (ground: Ground, server: Server) => Promise<{ app: Hono; pages: Pages; close: () => Promise<void> }>
}

/** The site as `npm run build` left it. Opening it may end in trouble `unbuilt`. */
export const builtSite: Site = {
  handlers,
  open: async (ground) => {
    const app = createApp(ground)
    run(app)
    return { app, pages: await builtPages(), close: async () => {} }
  },
}

async function builtPages(): Promise<Pages> {
  const file = path.join(import.meta.dirname, '../../web/build/handler.js')
  if (!existsSync(file)) throw trouble('unbuilt', undefined)
  // Both are read once, while the handler is loaded. Without the first every page would take itself for https; without the second
  // no form may be larger than 512 kB. A file that is far too large must still come in with what was typed beside it; the pages'
  // own hook is stricter everywhere else.
  process.env.PROTOCOL_HEADER = 'x-forwarded-proto'
  process.env.BODY_SIZE_LIMIT = '128M'
  const { handler } = (await import(file)) as { handler: Pages }
  return handler
}
