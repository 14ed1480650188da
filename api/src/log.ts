import { type Logger, pino } from 'pino'

import type { Config } from './config.ts'
import { loggedOf } from './logged.ts'

/**
 * The log of this process: one JSON object a line, on standard error. It never holds an address, a body, a cookie or the
 * concrete path of a member's route; an error of ours is logged whole, so what members wrote must not be put into error messages.
 */
export function createLog({ LOG_LEVEL, ROLE }: Pick<Config, 'LOG_LEVEL' | 'ROLE'>): Logger {
  return pino(
    {
      level: LOG_LEVEL,
      base: { role: ROLE },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: loggedOf },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
