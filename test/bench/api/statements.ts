import type { KyselyPlugin, LogEvent } from 'kysely'
import { Kysely, PostgresDialect } from 'kysely'
import { connect, type Db } from 'db/connect'

/** One SQL statement of a request, as it was sent. */
export type Statement = { sql: string; parameters: readonly unknown[] }

/** Stands in a statement's parameters for an id that is new in each request. */
export const FRESH = '«fresh»'

/** A connection like the house's own whose statements can be listened to. */
export function listening(url: string) {
  const { pool, db } = connect(url, { max: 10 })
  let heard: Statement[] = []
  const log = (event: LogEvent) => {
    if (event.level === 'query') heard.push({ sql: event.query.sql, parameters: event.query.parameters })
  }
  const plugins = db.getExecutor().plugins as KyselyPlugin[]
  const loud: Db = new Kysely({ dialect: new PostgresDialect({ pool }), plugins, log })
  return {
    db: loud,
    pool,
    /** The statements one piece of work sends, in order. */
    async of(work: () => Promise<unknown>): Promise<Statement[]> {
      heard = []
      await work()
      return heard
    },
  }
}
