import { type Compilable, type RawBuilder, sql } from 'kysely'

import type { Ctx } from '../context.ts'

const ROWS_AT_ONCE = 1000

/** The rows of a query in portions, inside the open transaction: the memory used does not grow with their number. One at a time of each name. */
export async function* inPortions<Row>(
  ctx: Ctx,
  name: string,
  query: Compilable<Row> & { $castTo: unknown },
): AsyncGenerator<Row> {
  const cursor = sql.ref(name)
  await sql`declare ${cursor} no scroll cursor for ${query as unknown as RawBuilder<Row>}`.execute(ctx.db)
  const fetch = sql<Row>`fetch forward ${sql.lit(ROWS_AT_ONCE)} from ${cursor}`
  for (;;) {
    const { rows } = await fetch.execute(ctx.db)
    yield* rows
    if (rows.length < ROWS_AT_ONCE) break
  }
  await sql`close ${cursor}`.execute(ctx.db)
}
