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
