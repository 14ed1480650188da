import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

import type { DB } from './tables.ts'

/** The database as every query sees it: snake_case in SQL, camelCase here, and nowhere else converted. */
export type Db = Kysely<DB>

export interface Connection {
  db: Db
  /** The pool under `db`, for what speaks plain SQL. */
  pool: pg.Pool
  /** Waits for queries under way, then closes every connection. */
  close: () => Promise<void>
}

interface Options {
  /** The most connections held at once; 10 unless told. */
  max?: number
  /** Told of a connection lost while idle; the pool replaces it by itself. */
  onLost?: (error: Error) => void
}

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
  { max = 10, onLost = (error) => process.emitWarning(error) }: Options = {},
): Connection {
  const pool = new pg.Pool({ connectionString: url, max, types, connectionTimeoutMillis: 10_000 })
  let closing = false
  pool.on('error', (error) => {
    // Connections given back are still being closed when close() has returned.
    if (!closing) onLost(error)
  })
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })
  const close = async () => {
    closing = true
    await db.destroy()
    // Kysely ends only a pool it has used.
    if (!pool.ending) await pool.end()
  }
  return { db, pool, close }
}
