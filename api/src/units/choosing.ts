import { vietnamDay } from 'shared/format'
import type { Role } from 'shared/units'

import type { Ctx } from '../context.ts'
import { levelNames } from './level-names.ts'
import { unitsListed } from './listing-queries.ts'

/** How many units a search offers to choose from. */
const OFFERED = 20

/**
 * The units on which the acting person holds one of these roles, whose name or code holds what was typed: by their places in the tree, twenty
 * at most; with what their levels are called.
 */
export async function unitsToChoose(ctx: Ctx, typed: string, roles: readonly Role[]) {
  const { units } = await unitsListed(ctx, { day: vietnamDay(ctx.now), typed, most: OFFERED, roles })
  const { names } = await levelNames(ctx)
  return units.map(({ id, name, level }) => ({ id, name, level: names[level] }))
}
