import { demandSecondFactor } from 'shared/units'

import type { Ctx, Grant } from '../context.ts'
import { grantsOf, isActive } from './queries.ts'
import { hasSecondFactor } from './second-factor-queries.ts'

/** What a session still lacks: nothing, the code of one's app, or an app to begin with. */
export type Step = 'done' | 'code' | 'enrol'

/** Whether a person may come in at all, what they may today, and whether they have a second factor. */
export type Standing = { active: boolean; grants: Grant[]; secondFactor: boolean }

/** How a person stands at this moment. */
export async function standingOf(ground: Pick<Ctx, 'db' | 'now'>, staffUserId: string): Promise<Standing> {
  const [active, grants, secondFactor] = await Promise.all([
    isActive(ground, staffUserId),
    grantsOf(ground, staffUserId),
    hasSecondFactor(ground, staffUserId),
  ])
  return { active, grants, secondFactor }
}

/** What a session still lacks, given when its second factor was given to it. */
export function stepOf({ grants, secondFactor }: Standing, givenAt: Date | null | undefined): Step {
  if (secondFactor) return givenAt ? 'done' : 'code'
  return demandSecondFactor(grants.map(({ role }) => role)) ? 'enrol' : 'done'
}
