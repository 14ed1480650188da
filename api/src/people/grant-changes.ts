import { type Ctx, staffOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { grantsOf } from '../identity/queries.ts'
import { adminDays, holdGrants, placeWithoutAdmin } from './grant-queries.ts'

/**
 * Does work that changes who may do what: one such work at a time, with the roles the acting person holds at that very moment. Whatever
 * would leave a highest unit, or the whole house, without an admin on a day that had one is refused.
 *
 * @throws `conflict admin.last`, with the unit unless it is the house.
 */
export function changeGrants<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const staff = staffOf(ctx)
  return write(ctx, async (ctx) => {
    await holdGrants(ctx)
    const acting = { ...ctx, actor: { ...staff, grants: await grantsOf(ctx, staff.id) } }
    const before = await adminDays(acting)
    const result = await work(acting)
    const without = await placeWithoutAdmin(acting, before)
    if (without) throw refuse('conflict', 'admin.last', without.unit === null ? {} : { unit: without.unit })
    return result
  })
}
