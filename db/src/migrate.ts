import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type pg from 'pg'

import { trouble } from './trouble.ts'

const FOLDER = path.join(import.meta.dirname, '..', 'migrations')

/** Any number, the same in every copy: whoever holds it is the one that migrates. */
const MIGRATING = 7_301_988

const LEDGER = `
  create table if not exists migration (
    name text primary key,
    sha256 text not null,
    ran_at timestamptz not null default now()
  );
  comment on table migration is 'The files of db/migrations that ran here, each with the digest it had then.'`

interface Migration {
  name: string
  text: string
  sha256: string
}

/** Every migration of `folder` in the order of names, with the digest of its text (line ends do not count). */
export async function migrationsIn(folder = FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(path.join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * Runs the migrations not yet run, each in its own transaction, and returns their names.
 * Several processes may call it at once: one works, the others wait and find nothing left.
 *
 * @throws trouble `migrationChanged`, `migrationUnknown`, `migrationLate`, `migrationForbidden`; an SQL error names its file.
 */
export async function migrate(pool: pg.Pool, folder = FOLDER): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATING])
    // A role that may not change tables can still find that nothing is left to do.
    if (!(await hasLedger(client))) await client.query(LEDGER)
    const pending = await pendingOn(client, await migrationsIn(folder))
    for (const migration of pending) await runOne(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    // Closing the connection gives the lock back, whatever state the transaction was left in.
    client.release(true)
  }
}

/** How many migrations of the program this database has not seen; 0 when it is up to date. Changes nothing. */
export async function countPending(pool: pg.Pool, folder = FOLDER): Promise<number> {
  const files = await migrationsIn(folder)
  if (!(await hasLedger(pool))) return files.length
  return (await pendingOn(pool, files)).length
}

async function hasLedger(client: Pick<pg.Pool, 'query'>): Promise<boolean> {
  const { rows } = await client.query<{ found: string | null }>(
    `select to_regclass('migration')::text as found`,
  )
  return rows[0]?.found != null
}

async function pendingOn(client: Pick<pg.Pool, 'query'>, files: Migration[]): Promise<Migration[]> {
  const { rows: ran } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration order by name',
  )
  for (const { name, sha256 } of ran) {
    const file = files.find((it) => it.name === name)
    if (!file) throw trouble('migrationUnknown', { name })
    if (file.sha256 !== sha256) throw trouble('migrationChanged', { name })
  }
  const last = ran.at(-1)?.name ?? ''
  const pending = files.filter((file) => !ran.some((it) => it.name === file.name))
  const late = pending.find((file) => file.name < last)
  if (late) throw trouble('migrationLate', { name: late.name, last })
  return pending
}

async function runOne(client: pg.PoolClient, { name, text, sha256 }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    if ((error as { code?: unknown }).code === '42501') throw trouble('migrationForbidden', { name }, error)
    if (error instanceof Error) error.message = `${name}: ${error.message}`
    throw error
  }
}
