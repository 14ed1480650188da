import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import type { ContributorGroup } from 'shared/opinions'

import type { Ctx } from '../context.ts'
import { nameAt } from '../units/as-of.ts'
import { blocksFor } from './told.ts'

/** What may be said of where an opinion comes from; null where saying it would point at too few people. */
export type Attribution = { unit: string | null; contributorGroup: ContributorGroup | null }

type From = { consultationId: string; unitId: string; contributorGroup: ContributorGroup | null }

/**
 * Makes the function that says where an opinion comes from: the unit and the group of its block, and the first month the block is told of.
 * Units go by their names of `day`, today unless told; blocks are always those of today's tree: one opinion placed in the trees of two days
 * would say more of where it comes from than either.
 */
export async function attributionIn(ctx: Ctx, consultationIds: string[], day = vietnamDay(ctx.now)) {
  const blocks = await blocksFor(ctx, consultationIds)
  const nameOf = await namesOf(ctx, [...new Set([...blocks.values()].flat().map((it) => it.place))], day)
  const keyOf = ({ consultationId, unitId, contributorGroup }: From) =>
    `${consultationId} ${unitId} ${contributorGroup}`
  const blockOf = new Map(
    [...blocks].flatMap(([consultationId, some]) =>
      some.flatMap((block) =>
        block.cells.map(
          ({ unitId, group }) => [keyOf({ consultationId, unitId, contributorGroup: group }), block] as const,
        ),
      ),
    ),
  )
  return (from: From): { from: Attribution; since: string | null } => {
    const block = blockOf.get(keyOf(from))
    if (!block) return { from: { unit: null, contributorGroup: null }, since: null }
    return {
      from: { unit: nameOf.get(block.place) ?? null, contributorGroup: block.group },
      since: block.since,
    }
  }
}

/** The month an opinion is told of, `YYYY-MM`: the one it was given in, and none before the first of its block. */
export function monthToldOf(givenOn: string, since: string | null): string {
  const month = givenOn.slice(0, 7)
  return since !== null && month < since ? since : month
}

async function namesOf(ctx: Ctx, paths: readonly string[], day: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ path: string; name: string }>`
    select path::text, ${nameAt(day, 'unit.id')} as name from unit where path = any(${paths}::ltree[])`.execute(
    ctx.db,
  )
  return new Map(rows.map((row) => [row.path, row.name]))
}
