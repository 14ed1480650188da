import { sql } from 'kysely'
import type { AuditAction } from 'shared/audit'
import type { OpinionFilter } from 'shared/opinion-filter'

import { record, recordOnceADay } from '../audit/queries.ts'
import { type Ctx, staffOf } from '../context.ts'
import { sees } from '../visible.ts'

/**
 * Leaves on record that a file or a whole table of opinions was read: where, and of which draft, unit and section at most. Nothing narrower and no
 * number: who looks again and again would leave in a log that is never erased when each opinion came.
 */
export async function recordReading(
  ctx: Ctx,
  action: AuditAction,
  filter: OpinionFilter,
  more: { format?: string; notes?: string } = {},
): Promise<void> {
  const { draft, unit, section } = filter
  for (const unitId of await unitsRead(ctx, filter))
    await record(ctx, action, { unitId, ...more, filter: { draft, unit, section } })
}

/**
 * The same of a list or quotes on a page: once for each person, place and Vietnam day, whichever page of the list they begin at. An entry for each
 * page would tell how many opinions the list held.
 */
export async function recordOpening(ctx: Ctx, action: AuditAction, filter: OpinionFilter): Promise<void> {
  const { draft, unit, section } = filter
  for (const unitId of await unitsRead(ctx, filter))
    await recordOnceADay(ctx, action, { unitId, filter: { draft, unit, section } })
}

/**
 * The units whose words a reader is told of under a filter: the unit it names, or that of the draft, report, theme or consultation; where the
 * reader sees only what is below it, the highest units there on which they hold a role. Each reads in its log that it was read.
 */
async function unitsRead(ctx: Ctx, filter: OpinionFilter): Promise<string[]> {
  const own = highestOwn(ctx)
  const asked = await unitAsked(ctx, filter)
  if (!asked) return own.map((it) => it.unitId)
  if (sees(ctx, asked.path)) return [asked.id]
  const below = own.filter((it) => it.path.startsWith(`${asked.path}.`))
  return (below.length > 0 ? below : own).map((it) => it.unitId)
}

/** The units on which the acting staff user holds a role, without those below another of them. */
function highestOwn(ctx: Ctx): { unitId: string; path: string }[] {
  const { grants } = staffOf(ctx)
  const highest = grants.filter(({ path }) => !grants.some((other) => path.startsWith(`${other.path}.`)))
  return [...new Map(highest.map(({ unitId, path }) => [unitId, { unitId, path }])).values()]
}

function unitAsked(ctx: Ctx, { unit, report, draft, consultation, theme }: OpinionFilter) {
  return ctx.db
    .selectFrom('unit')
    .where(
      'id',
      '=',
      sql<string>`coalesce(
        (select id from unit as named where named.id = ${unit ?? null}),
        (select unit_id from report where report.id = ${report ?? null}),
        (select unit_id from theme join draft on draft.id = theme.draft_id
          join consultation on consultation.id = draft.consultation_id where theme.id = ${theme ?? null}),
        (select unit_id from draft join consultation on consultation.id = consultation_id where draft.id = ${draft ?? null}),
        (select unit_id from consultation where consultation.id = ${consultation ?? null}))`,
    )
    .select(['id', sql<string>`path::text`.as('path')])
    .executeTakeFirst()
}
