import { Hono } from 'hono'
import { routePath } from 'hono/route'
import type pg from 'pg'
import type { Logger } from 'pino'
import { countPending } from 'db/migrate'

/** How long the database may take to answer before this process counts as not ready. */
const READY_MS = 2000

interface Front {
  app: Hono
  pool: pg.Pool
  log: Logger
}

/** The API as the network reaches it: `app`, the two health checks, and one log line a request. */
export function createFront({ app, pool, log }: Front) {
  return new Hono()
    .use(async (c, next) => {
      const began = performance.now()
      await next()
      // The pattern of the route and never the path: a path may say who reads what.
      const line = { method: c.req.method, route: routePath(c, -1), status: c.res.status }
      log.info({ ...line, ms: Math.round(performance.now() - began) }, 'request')
    })
    .get('/healthz', (c) => c.json({ alive: true }))
    .get('/readyz', async (c) => {
      const trouble = await whyNotReady(pool)
      if (trouble) log.warn({ err: trouble }, 'not ready')
      return trouble ? c.json({ ready: false }, 503) : c.json({ ready: true })
    })
    .route('/', app)
}

/** Ready means: the database answers and has every migration of this program. Returns what is wrong, or null. */
async function whyNotReady(pool: pg.Pool): Promise<Error | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer')), READY_MS)
  })
  try {
    const pending = await Promise.race([countPending(pool), late])
    return pending === 0 ? null : new Error(`${pending} migrations have not run`)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    clearTimeout(timer)
  }
}
