import { sql } from 'kysely'

import { type Ctx, staffOf } from '../context.ts'
import { isPersonInSight, reaches, visibleTo } from '../visible.ts'

/** The parts of a detail that hold an id, or a list of ids, and what of: nothing else is looked up, whatever it looks like. */
const ID_OF: Record<string, 'draft' | 'staff' | 'unit'> = {
  draft: 'draft',
  draftId: 'draft',
  staffUserId: 'staff',
  unit: 'unit',
  unitId: 'unit',
  parentId: 'unit',
  fromId: 'unit',
  toId: 'unit',
  sourceIds: 'unit',
  partIds: 'unit',
  movedIds: 'unit',
}
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Titles of drafts and names of staff and units that details name by id, as far as they still exist and the reader may open their pages: what
 * one may not see, one is not told the name of because somebody put its id into an address.
 */
export async function namesIn(ctx: Ctx, details: Record<string, unknown>[]): Promise<Record<string, string>> {
  const found = details.flatMap((detail) => idsIn(detail))
  const of = (kind: 'draft' | 'staff' | 'unit') =>
    sql<string>`(select unnest(${found.filter((it) => it.kind === kind).map(({ id }) => id)}::uuid[]))`
  const [drafts, staff, units] = await Promise.all([
    ctx.db
      .selectFrom('draft')
      .innerJoin('consultation', 'consultation.id', 'draft.consultationId')
      .innerJoin('unit', 'unit.id', 'consultation.unitId')
      .select(['draft.id', 'draft.title as name'])
      .where('draft.id', 'in', of('draft'))
      .where(reaches(ctx, 'unit.path'))
      .execute(),
    ctx.db
      .selectFrom('staffUser')
      .select(['staffUser.id', 'staffUser.name'])
      .where('staffUser.id', 'in', of('staff'))
      .where((eb) => eb.or([eb('staffUser.id', '=', staffOf(ctx).id), isPersonInSight(ctx)(eb)]))
      .execute(),
    ctx.db
      .selectFrom('unit')
      .select(['id', 'name'])
      .where('id', 'in', of('unit'))
      .where(visibleTo(ctx, 'unit.path'))
      .execute(),
  ])
  return Object.fromEntries([...drafts, ...staff, ...units].map(({ id, name }) => [id, name]))
}

function idsIn(detail: unknown): { kind: 'draft' | 'staff' | 'unit'; id: string }[] {
  if (Array.isArray(detail)) return detail.flatMap(idsIn)
  if (typeof detail !== 'object' || detail === null) return []
  return Object.entries(detail).flatMap(([key, value]) => {
    const kind = ID_OF[key]
    const values: unknown[] = Array.isArray(value) ? value : [value]
    return values.flatMap((it) =>
      kind && typeof it === 'string' && ID.test(it) ? [{ kind, id: it }] : idsIn(it),
    )
  })
}
