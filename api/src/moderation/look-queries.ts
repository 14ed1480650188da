import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { isWordingShown } from '../opinions/seen-queries.ts'

/** How many opinions one statement notes. */
const AT_ONCE = 5000

/** Some opinions the program has not looked through yet, with their words and those of the paragraph they are about; empty when there are none left. */
export function notLookedThrough(ctx: Ctx) {
  return ctx.db
    .selectFrom('opinion')
    .where('lookDue', 'is', null)
    .where('withdrawn', '=', false)
    .select(['id', 'body', 'suggestedWording'])
    .select((eb) => eb.selectFrom('wording').where(isWordingShown).select('wording.body').as('wording'))
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
}

/** Notes of opinions that were not looked through whether a person has to; what changed meanwhile is left for the next time. */
export async function noteLooked(ctx: Ctx, looked: { id: string; found: boolean }[]): Promise<void> {
  await sql`update opinion set look_due = looked.found
    from unnest(${looked.map((it) => it.id)}::uuid[], ${looked.map((it) => it.found)}::boolean[]) as looked (id, found)
    where opinion.id = looked.id and opinion.look_due is null`.execute(ctx.db)
}
