import pg from 'pg'

interface Logged {
  type: string
  message: string
  stack: string | undefined
  code?: unknown
  table?: unknown
  constraint?: unknown
  cause?: Logged
}

/**
 * What the log keeps of an error. Of a database error the code, the table and the constraint, and where in our code it happened: what
 * PostgreSQL says of it may hold what somebody typed, and never stands in the log.
 */
export function loggedOf(error: Error): Logged {
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown }
  const byDatabase = error instanceof pg.DatabaseError
  const message = byDatabase ? `PostgreSQL answered ${String(code)}` : error.message
  const { stack, cause } = error
  return {
    type: error.constructor.name,
    message,
    stack: byDatabase ? [message, ...(stack?.match(/^ {4}at .*$/gm) ?? [])].join('\n') : stack,
    ...(code === undefined ? {} : { code }),
    ...(table === undefined ? {} : { table }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(cause instanceof Error ? { cause: loggedOf(cause) } : {}),
  }
}
