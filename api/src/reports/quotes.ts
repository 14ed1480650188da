import { type RawBuilder, sql } from 'kysely'
import type { OpinionFilter } from 'shared/opinion-filter'
import type { Quotation } from 'shared/reports'

import type { Ctx } from '../context.ts'
import { attributionIn } from '../opinions/attribution.ts'
import { matching } from '../opinions/filter.ts'
import { withWords } from '../opinions/shown.ts'
import { unlike } from './copies.ts'

/** How many singular opinions of one place a paper quotes; the response table has them all. */
export const QUOTES_MAX = 15
/** How many opinions stand for a theme in one place. */
const TYPICAL_MAX = 2

const quoted = [
  'opinion.id as opinionId',
  'opinion.sectionNumber',
  'opinion.body',
  'opinion.suggestedWording',
  'opinion.stance',
  'opinion.batchId',
] as const

/** An opinion to be quoted, before it is known what may be said of where it comes from. */
export type Row = Omit<Quotation, 'unit' | 'contributorGroup' | 'month'> & {
  batchId: string | null
  sectionNumber: number | null
}

const detail = sql<number>`length(opinion.body) + coalesce(length(opinion.suggested_wording), 0)`

/** Quotations with where they come from and in which month, as far as that may be said. */
export async function quoter(ctx: Ctx, consultationIds: string[]) {
  const attribution = await attributionIn(ctx, consultationIds)
  return (row: Row): Quotation => {
    const { opinionId, body, suggestedWording, stance, batchId } = row
    const { from, month } = attribution(batchId)
    return { opinionId, body, suggestedWording, stance, month, ...from }
  }
}

/** Opinions from which quotations are chosen: more than are quoted, since copies of one text stand next to each other. */
const CANDIDATES = { singular: 45, typical: 8 }

/** A hash stands for the words: sorting by them would carry every text of a draft through the sort. */
const sameWords = sql`hashtextextended(body || coalesce(suggested_wording, ''), 0)`

/** Rank within a part of the opinions, and which of several with the same words in it one is. */
const ranked = (apart: RawBuilder<unknown>, order: RawBuilder<unknown>) =>
  [
    sql<number>`row_number() over (partition by ${apart} order by ${order})`.as('rank'),
    sql<number>`row_number() over (partition by ${apart}, ${sameWords} order by ${order})`.as('copy'),
  ] as const

const place = (apart: RawBuilder<unknown>) =>
  sql<number>`row_number() over (partition by ${apart} order by rank)`.as('place')

/** The singular opinions of a filter that a paper quotes, by section, the most detailed first. */
export async function singularRows(ctx: Ctx, filter: OpinionFilter): Promise<Map<number | null, Row[]>> {
  const rule = await matching(ctx, { ...filter, singular: 'yes' })
  const rows = await ctx.db
    .with('ranked', (db) =>
      db
        .selectFrom('opinion')
        .where(rule)
        .select(['opinion.id as rankedId', 'opinion.sectionNumber as part'])
        .select(ranked(sql`section_number`, sql`${detail} desc, opinion.id`)),
    )
    .with('placed', (db) =>
      db
        .selectFrom('ranked')
        .where('copy', '=', 1)
        .select(['rankedId', place(sql`part`)]),
    )
    .selectFrom('placed')
    .innerJoin('opinion', 'opinion.id', 'placed.rankedId')
    .where('place', '<=', CANDIDATES.singular)
    .select(quoted)
    .orderBy('place')
    .execute()
  return chosen(rows, (row) => row.sectionNumber, QUOTES_MAX)
}

/** The opinions with words that a filter names and a paper quotes, the most detailed first. */
export async function detailedRows(ctx: Ctx, filter: OpinionFilter): Promise<Row[]> {
  const rule = await matching(ctx, filter)
  const rows = await ctx.db
    .with('ranked', (db) =>
      db
        .selectFrom('opinion')
        .where(rule)
        .where(withWords)
        .select('opinion.id as rankedId')
        .select(ranked(sql`true`, sql`${detail} desc, opinion.id`)),
    )
    .selectFrom('ranked')
    .innerJoin('opinion', 'opinion.id', 'ranked.rankedId')
    .where('copy', '=', 1)
    .select(quoted)
    .orderBy('rank')
    .limit(CANDIDATES.singular)
    .execute()
  return chosen(rows, () => true, QUOTES_MAX).get(true) ?? []
}

/**
 * The opinions that stand for each theme of a filter in each section, under `<themeId> <section>`: those the engine found typical first,
 * then the most detailed.
 */
export async function typicalRows(ctx: Ctx, filter: OpinionFilter): Promise<Map<string, Row[]>> {
  const order = sql`array_position(theme.typical_ids, opinion.id) nulls last, ${detail} desc, opinion.id`
  const rule = await matching(ctx, filter)
  const rows = await ctx.db
    .with('ranked', (db) =>
      db
        .selectFrom('opinion')
        .innerJoin('themeOpinion', 'themeOpinion.opinionId', 'opinion.id')
        .innerJoin('theme', 'theme.id', 'themeOpinion.themeId')
        .where(rule)
        .where(withWords)
        .select(['opinion.id as rankedId', 'theme.id as themeId', 'opinion.sectionNumber as part'])
        .select(ranked(sql`theme.id, opinion.section_number`, order)),
    )
    .with('placed', (db) =>
      db
        .selectFrom('ranked')
        .where('copy', '=', 1)
        .select(['rankedId', 'themeId', place(sql`theme_id, part`)]),
    )
    .selectFrom('placed')
    .innerJoin('opinion', 'opinion.id', 'placed.rankedId')
    .where('place', '<=', CANDIDATES.typical)
    .select([...quoted, 'placed.themeId'])
    .orderBy('place')
    .execute()
  return chosen(rows, (row) => `${row.themeId} ${row.sectionNumber}`, TYPICAL_MAX)
}

/** Of each part at most `max` rows in their order, of copies of one text one. */
function chosen<R extends Row, K>(rows: readonly R[], part: (row: R) => K, max: number): Map<K, R[]> {
  const parts = Map.groupBy(rows, part)
  for (const [key, some] of parts) parts.set(key, unlike(some, textOf, max))
  return parts
}

const textOf = ({ body, suggestedWording }: Row) => [body, suggestedWording].filter(Boolean).join(' ')
