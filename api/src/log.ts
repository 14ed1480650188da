import { type Logger, pino } from 'pino'

import type { Config } from './config.ts'

/**
 * The log of this process: one JSON object a line, on standard error. It never holds an address, a body, a cookie or the
 * concrete path of a member's route; an error is logged whole, so what members wrote must not be put into error messages.
 */
export function createLog({ LOG_LEVEL, ROLE }: Pick<Config, 'LOG_LEVEL' | 'ROLE'>): Logger {
  return pino(
    {
      level: LOG_LEVEL,
      base: { role: ROLE },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: toldOf },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}

interface Told {
  type: string
  message: string
  stack: string | undefined
  code?: unknown
  constraint?: unknown
  cause?: Told
}

/** What the log keeps of an error. A database error also has the row it failed on, and the whole connection: not those. */
function toldOf(error: Error & { code?: unknown; constraint?: unknown }): Told {
  const { message, stack, code, constraint, cause } = error
  return {
    type: error.constructor.name,
    message,
    stack,
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(cause instanceof Error ? { cause: toldOf(cause) } : {}),
  }
}
