import type { DB } from 'db/tables'
import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import { powers } from 'shared/powers'
import type { Role } from 'shared/units'

import { type Ctx, staffOf } from './context.ts'
import { refuse } from './errors.ts'

const paths = (ctx: Ctx, roles?: readonly Role[]) =>
  staffOf(ctx)
    .grants.filter((grant) => !roles || roles.includes(grant.role))
    .map((grant) => grant.path)

/**
 * The one rule of who sees what: true of a unit at or below one on which the acting staff user holds a role (one of `roles`, if
 * given). `path` names the unit's column, as `unit.path`. Nobody signed in is a refusal; nothing held is false everywhere.
 */
export function visibleTo(ctx: Ctx, path: string, roles?: readonly Role[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(path)} <@ any(${paths(ctx, roles)}::ltree[])`
}

/** Also true of the units above: a draft put out by the province is there for those who work below it. */
export function reaches(ctx: Ctx, path: string): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(path)} <@ any(${paths(ctx)}::ltree[]) or ${sql.ref(path)} @> any(${paths(ctx)}::ltree[]))`
}

/** True of a staff user who holds, held or will hold a role on a unit where the acting one may read who does. */
export const isPersonInSight = (ctx: Ctx) => (eb: ExpressionBuilder<DB, 'staffUser'>) =>
  eb.exists(
    eb
      .selectFrom('grantOfRole')
      .innerJoin('unit', 'unit.id', 'grantOfRole.unitId')
      .whereRef('grantOfRole.staffUserId', '=', 'staffUser.id')
      .where(visibleTo(ctx, 'unit.path', powers.readPeople))
      .select('grantOfRole.id'),
  )

/** Whether a thing of the unit at `path` is in sight of the acting staff user: what is not, is missing. */
export function sees(ctx: Ctx, unitPath: string): boolean {
  return holdsAbove(paths(ctx), unitPath)
}

/** Whether the acting staff user holds one of `roles` on the unit at `path` or above it. */
export function holds(ctx: Ctx, unitPath: string, roles: readonly Role[]): boolean {
  return holdsAbove(paths(ctx, roles), unitPath)
}

/** The highest unit on which the acting staff user holds one of `roles` (any, if none are given), or null: what they read at large is on record for it. */
export function highestHeld(ctx: Ctx, roles?: readonly Role[]): string | null {
  const held = staffOf(ctx).grants.filter((grant) => !roles || roles.includes(grant.role))
  const depth = (path: string) => path.split('.').length
  return held.toSorted((a, b) => depth(a.path) - depth(b.path))[0]?.unitId ?? null
}

/** Refuses unless the acting staff user holds one of `roles` on the unit at `path` or above it. */
export function demandRole(ctx: Ctx, unitPath: string, roles: readonly Role[]): void {
  if (!holds(ctx, unitPath, roles)) throw refuse('forbidden', 'role.needed')
}

const holdsAbove = (held: string[], unitPath: string) =>
  held.some((path) => unitPath === path || unitPath.startsWith(`${path}.`))
