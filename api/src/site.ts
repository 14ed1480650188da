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
  // Read once, while the handler is loaded: without it every page would take itself for https.
  process.env.PROTOCOL_HEADER = 'x-forwarded-proto'
  const { handler } = (await import(file)) as { handler: Pages }
  return handler
}
