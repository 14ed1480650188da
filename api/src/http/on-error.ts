import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

import { Refusal, STATUS } from '../errors.ts'
import { overload } from './overload.ts'

/**
 * The one place where an error becomes a response. A fault is handed to `fault` whole and answered with nothing of itself; one that comes of
 * too much work is answered with what to do about it.
 */
export const onError =
  (fault: (error: Error, route: string) => void): ErrorHandler =>
  (error, c) => {
    if (error instanceof Refusal) return refused(c, error)
    if (error instanceof HTTPException && error.status < 500)
      return c.json({ reason: 'invalid' }, error.status)
    fault(error, c.req.routePath)
    const tooMuch = overload(error)
    return tooMuch ? refused(c, tooMuch) : c.json({ reason: 'fault' }, 500)
  }

function refused(c: Context, { kind, failure }: Refusal): Response {
  const { waitSeconds } = failure.params ?? {}
  if (waitSeconds) c.header('retry-after', waitSeconds)
  return c.json(failure, STATUS[kind])
}
