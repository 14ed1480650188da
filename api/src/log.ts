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
      // A database error repeats the row it failed on.
      redact: { paths: ['err.detail', 'err.where', 'err.query', 'err.parameters'], remove: true },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
