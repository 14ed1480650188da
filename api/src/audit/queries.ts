import { type RawBuilder, sql } from 'kysely'
import type { AuditAction } from 'shared/audit'

import type { Ctx } from '../context.ts'

/**
 * Leaves one row of what a staff user or a job did, in the transaction that did it; it gets its place in the chain once that has ended.
 * The entry belongs to the unit that `detail` names, itself or by a report, a draft, a consultation or an import, and is read by that
 * unit's inspectors. `detail` holds ids and counts, never a name or an address: it can not be erased later.
 * What members do leaves none: the log keeps who read, changed or answered, never who wrote.
 */
export async function record(ctx: Ctx, action: AuditAction, detail: Record<string, unknown>): Promise<void> {
  const { actor } = ctx
  await ctx.db
    .insertInto('auditEntry')
    .values({
      at: ctx.now,
      actorId: actor.type === 'staff' ? actor.id : null,
      job: actor.type === 'system' ? actor.job : null,
      action,
      unitId: unitOf(detail),
      detail: JSON.stringify(detail),
    })
    .execute()
}

/** Where the unit of a thing stands, by the name an entry's detail gives the thing; the nearest first. */
const UNITS: [string[], (id: string) => RawBuilder<string | null>][] = [
  [['unitId', 'unit'], (id) => sql`(select id from unit where id = ${id})`],
  [['reportId', 'report'], (id) => sql`(select unit_id from report where id = ${id})`],
  [
    ['draftId', 'draft'],
    (id) =>
      sql`(select unit_id from draft join consultation on consultation.id = consultation_id where draft.id = ${id})`,
  ],
  [['consultationId', 'consultation'], (id) => sql`(select unit_id from consultation where id = ${id})`],
  [['importId'], (id) => sql`(select unit_id from draft_import where id = ${id})`],
]

function unitOf(detail: Record<string, unknown>): RawBuilder<string | null> | null {
  const { filter } = detail
  const named: Record<string, unknown> = { ...(typeof filter === 'object' ? filter : {}), ...detail }
  const found = UNITS.flatMap(([names, unit]) =>
    names.flatMap((name) => (isId(named[name]) ? [unit(named[name])] : [])),
  )
  return found.length > 0 ? sql`coalesce(${sql.join(found)})` : null
}

const isId = (it: unknown): it is string =>
  typeof it === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(it)
