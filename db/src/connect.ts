import { setTimeout as wait } from 'node:timers/promises'

import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

import type { DB } from './tables.ts'

/** The database as every query sees it: snake_case in SQL, camelCase here, and nowhere else converted. */
export type Db = Kysely<DB>

export interface Connection {
  db: Db
  /** The pool under `db`, for what speaks plain SQL. */
  pool: pg.Pool
  /** Waits for queries under way, then closes every connection; those that are not done after `graceMs` are cut off. */
  close: (graceMs?: number) => Promise<void>
}

interface Options {
  /** The most connections held at once; 10 unless told. */
  max?: number
  /** Told of a connection lost while idle; the pool replaces it by itself. */
  onLost?: (error: Error) => void
  /** How long PostgreSQL lets things take on these connections; without limits unless told. */
  limits?: Limits
}

/** In milliseconds: one statement, waiting for a lock, and doing nothing inside a transaction. */
export interface Limits {
  statementMs: number
  lockMs: number
  idleInTransactionMs: number
}

/** How long those that were cut off are waited for. */
const CUT_OFF_MS = 300

const INT8 = pg.types.builtins.INT8
const DATE = pg.types.builtins.DATE

/** A `bigint` as a number. Refuses what a number cannot hold exactly, rather than change it. */
function exactNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number exactly`)
  return value
}

// A `date` stays 'YYYY-MM-DD': it has no time of day, so it must not become a moment in some time zone.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (format !== 'binary' && Number(oid) === INT8) return exactNumber
    if (format !== 'binary' && Number(oid) === DATE) return (text: string) => text
    return pg.types.getTypeParser(oid, format) as (text: string) => unknown
  },
}

/** Opens a pool on `url`; nothing connects before the first query. */
export function connect(
  url: string,
  { max = 10, onLost = (error) => process.emitWarning(error), limits }: Options = {},
): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: 10_000,
    ...(limits && {
      statement_timeout: limits.statementMs,
      lock_timeout: limits.lockMs,
      idle_in_transaction_session_timeout: limits.idleInTransactionMs,
    }),
  })
  const clients = new Set<pg.PoolClient>()
  pool.on('connect', (client) => clients.add(client))
  pool.on('remove', (client) => clients.delete(client))
  let closing = false
  pool.on('error', (error) => {
    // Connections given back are still being closed when close() has returned.
    if (!closing) onLost(error)
  })
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })
  const close = async (graceMs?: number) => {
    closing = true
    // A client that is asked to end in the middle of a query breaks off its connection, and PostgreSQL takes back what it did.
    const cutOff = () => clients.forEach((client) => void (client as unknown as pg.Client).end())
    const ended = db.destroy().then(async () => {
      // Kysely ends only a pool it has used.
      if (!pool.ending) await pool.end()
    })
    if (graceMs === undefined) return ended
    const over = new AbortController()
    const late = wait(graceMs, undefined, over)
      .then(cutOff)
      .then(() => wait(CUT_OFF_MS, undefined, over))
    await Promise.race([ended, late])
    late.catch(() => undefined)
    over.abort()
  }
  return { db, pool, close }
}
