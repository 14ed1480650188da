import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import type { ContributorGroup } from 'shared/opinions'

import type { Ctx } from '../context.ts'
import { nameAt } from '../units/as-of.ts'
import { maskedFor } from './mask.ts'

/** What may be said of where an opinion comes from; null where saying it would point at too few people. */
export type Attribution = { unit: string | null; contributorGroup: ContributorGroup | null }

/** The same with the month it is told of, `YYYY-MM`. */
export type Source = { from: Attribution; month: string }

/**
 * Makes the function that says where the opinions of a batch come from, and of which month they are told. Units go by their names of `day`,
 * today unless told; batches stand where they stand: one opinion placed in the trees of two days would say more of where it comes from than
 * either.
 */
export async function attributionIn(ctx: Ctx, consultationIds: string[], day = vietnamDay(ctx.now)) {
  const masked = await maskedFor(ctx)
  const places = [...masked.values()].flatMap(({ place }) => place ?? [])
  const { rows } = await sql<{ id: string; unit: string; group: ContributorGroup | null; month: string }>`
    select batch.id, ${nameAt(day, 'unit.id')} as unit, batch.contributor_group as "group", to_char(batch.month, 'YYYY-MM') as month
      from batch join unit on unit.id = batch.unit_id where batch.consultation_id = any(${consultationIds}::uuid[])`.execute(
    ctx.db,
  )
  const above = await namesOf(ctx, places, day)
  const sources = new Map(
    rows.map(({ id, unit, group, month }): [string, Source] => {
      const elsewhere = masked.get(id)
      const name = elsewhere ? (above.get(elsewhere.place ?? '') ?? null) : unit
      return [id, { from: { unit: name, contributorGroup: group }, month: elsewhere?.month ?? month }]
    }),
  )
  return (batchId: string | null): Source => sources.get(batchId ?? '')!
}

async function namesOf(ctx: Ctx, paths: readonly string[], day: string): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map()
  const { rows } = await sql<{ path: string; name: string }>`
    select path::text, ${nameAt(day, 'unit.id')} as name from unit where path = any(${paths}::ltree[])`.execute(
    ctx.db,
  )
  return new Map(rows.map((row) => [row.path, row.name]))
}
