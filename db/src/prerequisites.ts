import type pg from 'pg'

import { trouble } from './trouble.ts'

const MAJOR_MIN = 15
const EXTENSIONS = ['btree_gist', 'ltree', 'pg_trgm', 'unaccent']

/**
 * Looks whether the database can be used, before anything is written to it.
 *
 * @throws trouble `unreachable`, `tooOld`, `noExtension`.
 */
export async function checkPrerequisites(pool: pg.Pool): Promise<void> {
  const answer = await pool
    .query<{ version: string; number: number; missing: string[] }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
         array(select unnest($1::text[]) except select name from pg_available_extensions order by 1) as missing`,
      [EXTENSIONS],
    )
    .catch((error: unknown) => {
      throw trouble('unreachable', { address: addressOf(pool), cause: causeOf(error) }, error)
    })
  const { version, number, missing } = answer.rows[0] ?? { version: '?', number: 0, missing: EXTENSIONS }
  if (number < MAJOR_MIN * 10_000) throw trouble('tooOld', { found: version, needed: String(MAJOR_MIN) })
  if (missing.length > 0) throw trouble('noExtension', { names: missing.join(', ') })
}

/** Machine, port and database; never the name or the password. */
function addressOf({ options }: pg.Pool): string {
  const { host, port, pathname } = new URL(options.connectionString ?? '')
  return `${host || 'localhost'}${port ? '' : ':5432'}${pathname}`
}

/** A refused connection to a name with several addresses is an error of errors, with no message of its own. */
function causeOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(causeOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
