import { connect, type Connection } from 'db/connect'
import { freePort } from 'db/free-port'
import { checkPrerequisites } from 'db/prerequisites'
import { expect, test } from 'vitest'

import { cloneDatabase } from '../setup/clone.ts'
import { type Refused, startServer } from '../setup/server.ts'

/** A database that answers `sql`'s way: what it puts into `public` hides what PostgreSQL has under the same name. */
async function disguised(sql: string): Promise<Connection> {
  const clone = await cloneDatabase('template0')
  await clone.pool.query(
    `alter database ${new URL(clone.url).pathname.slice(1)} set search_path = public, pg_catalog`,
  )
  await clone.pool.query(sql)
  const again = connect(clone.url, { max: 1 })
  return again
}

test('a database that cannot be reached is named, without its password, with the remedy', async () => {
  const port = await freePort()
  const DATABASE_URL = `postgres://gopy:mat-khau@localhost:${port}/gopy`
  const refused: Refused = await startServer({ DATABASE_URL }).then(
    () => expect.unreachable(),
    (error: Refused) => error,
  )
  expect(refused.code).toBe(1)
  expect(refused.output).toContain(`localhost:${port}/gopy`)
  expect(refused.output).toMatch(/ECONNREFUSED.*Hãy kiểm tra DATABASE_URL/s)
  expect(refused.output).not.toContain('mat-khau')
  expect(refused.output).not.toContain('    at ')
})

test('a wrong password is told from a server that is down', async () => {
  const clone = await cloneDatabase('template0')
  const url = Object.assign(new URL(clone.url), { password: 'sai' }).href
  const stranger = connect(url, { max: 1 })
  await expect(checkPrerequisites(stranger.pool)).rejects.toThrow(/password authentication failed/)
  await stranger.close()
})

test('a database that is too old is refused with the version it needs', async () => {
  const old = await disguised(`create function public.current_setting(text) returns text language sql
    as $$ select case $1 when 'server_version' then '14.9' else '140009' end $$`)
  await expect(checkPrerequisites(old.pool)).rejects.toThrow(/PostgreSQL 14\.9.*cần từ 15 trở lên/)
  await old.close()
})

test('a server without the extensions is refused, each missing one named', async () => {
  const bare = await disguised(`create view public.pg_available_extensions as select 'ltree'::name as name`)
  await expect(checkPrerequisites(bare.pool)).rejects.toThrow(/pg_trgm, unaccent.*postgresql-contrib/)
  await bare.close()
})
