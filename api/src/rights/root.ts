import { sql } from 'kysely'
import type { Role } from 'shared/units'

import { type Ctx, staffOf } from '../context.ts'
import { refuse } from '../errors.ts'

/** Whether one of `roles` is held on the highest unit: what concerns the whole house is seen and decided there. */
export function holdsAtRoot(ctx: Ctx, roles: readonly Role[]): boolean {
  return staffOf(ctx).grants.some(({ role, path }) => roles.includes(role) && !path.includes('.'))
}

/** Refuses unless one of `roles` is held on the highest unit. */
export function demandAtRoot(ctx: Ctx, roles: readonly Role[]): void {
  if (!holdsAtRoot(ctx, roles)) throw refuse('forbidden', 'role.neededAtRoot')
}

/** The unit what concerns the whole house is on record for, as an expression: the highest; null where several are. */
export const houseUnit = sql<string | null>`(
  select (array_agg(id))[1] from unit where parent_id is null having count(*) = 1)`
