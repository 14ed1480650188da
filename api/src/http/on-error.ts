import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

import { Refusal, STATUS } from '../errors.ts'

/** The one place where an error becomes a response. A fault is handed to `fault` whole and answered with nothing of itself. */
export const onError =
  (fault: (error: Error, route: string) => void): ErrorHandler =>
  (error, c) => {
    if (error instanceof Refusal) {
      const { waitSeconds } = error.failure.params ?? {}
      if (waitSeconds) c.header('retry-after', waitSeconds)
      return c.json(error.failure, STATUS[error.kind])
    }
    if (error instanceof HTTPException && error.status < 500)
      return c.json({ reason: 'invalid' }, error.status)
    fault(error, c.req.routePath)
    return c.json({ reason: 'fault' }, 500)
  }
