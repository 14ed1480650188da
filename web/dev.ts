import path from 'node:path'

import type { createApp, Ground } from 'api/app'
import type { Handler } from 'api/jobs/job'
import { runProgram } from 'api/program'
import { run } from 'api/running'
import type { Site } from 'api/site'
import * as worker from 'api/worker'
import { Hono } from 'hono'
import { createServer as createVite, type ViteDevServer } from 'vite'

const API = path.join(import.meta.dirname, '../api/src')

// SvelteKit looks for its own files where it is started.
process.chdir(import.meta.dirname)
// Jobs begin before there is a server for Vite to speak through: they wait for it.
const { promise: ready, resolve: setReady } = Promise.withResolvers<ViteDevServer>()

/** A module of the API as it is written at this moment. */
const fresh = async <T>(file: string) => (await (await ready).ssrLoadModule(path.join(API, file))) as T

/** A job does what its source says when it runs. The list of jobs itself is read at the start. */
const freshly = (handler: Handler): Handler => ({
  ...handler,
  run: async (...work) => {
    const now = await fresh<typeof worker>('worker.ts')
    await now.handlers.find(({ job }) => job.name === handler.job.name)?.run(...work)
  },
})

/** The site from its sources: pages, API and jobs change as soon as a file is saved. */
const site: Site = {
  handlers: worker.handlers.map(freshly),
  open: async (ground, server) => {
    const vite = await createVite({ server: { middlewareMode: true, hmr: { server } } })
    setReady(vite)
    const app = freshApp(ground)
    return {
      app: new Hono().all('/api/*', async (c) => (await app()).fetch(c.req.raw)),
      pages: (request, response, next) => {
        app().then(
          () => vite.middlewares(request, response, next),
          (error: Error) => response.writeHead(500).end(error.stack),
        )
      },
      close: () => vite.close(),
    }
  },
}

/** Makes the API anew whenever its module has changed, also for the pages that call it in-process. */
function freshApp(ground: Ground) {
  let made: typeof createApp | undefined
  let app: ReturnType<typeof createApp>
  return async () => {
    const now = await fresh<{ createApp: typeof createApp }>('app.ts')
    if (now.createApp !== made) {
      made = now.createApp
      app = made(ground)
      run(app)
    }
    return app
  }
}

await runProgram(site, { LOG_LEVEL: 'warn', ...process.env })
