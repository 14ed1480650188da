import { connect, type Db } from 'db/connect'
import type { DB } from 'db/tables'
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import { afterAll } from 'vitest'

import { url } from './database.ts'

/** A transaction begun inside the one that will be undone is a savepoint of it. */
const WITHIN: [RegExp, string][] = [
  [/^(begin|start transaction)\b.*/i, 'savepoint within'],
  [/^commit$/i, 'release savepoint within'],
  [/^rollback$/i, 'rollback to savepoint within'],
]

const { pool, close } = connect(url, { max: 1 })
const client = await pool.connect()
afterAll(async () => {
  client.release()
  await close()
})

let last: Promise<unknown> = Promise.resolve()

/** One statement after the other on the one connection, however many were asked for at once. */
function query(statement: unknown, parameters?: readonly unknown[]) {
  const text =
    typeof statement === 'string'
      ? WITHIN.reduce((said, [pattern, instead]) => said.replace(pattern, instead), statement)
      : statement
  const turn = last.then(() => client.query(text as string, parameters as unknown[]))
  last = turn.catch(() => undefined)
  return turn
}

const shared = { query, release: () => undefined } as unknown as PostgresPoolClient

/** The database of this test file, through the one connection on which `undone` takes everything back. */
export const undoneDb: Db = new Kysely<DB>({
  dialect: new PostgresDialect({
    pool: { connect: () => Promise.resolve(shared), end: () => Promise.resolve(), options: {} } as never,
  }),
  plugins: [new CamelCasePlugin()],
})

/** Does `work`, and takes back whatever it wrote through `undoneDb`. */
export async function undone<T>(work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    return await work()
  } finally {
    await last
    await client.query('rollback')
  }
}
