import { type RawBuilder, sql } from 'kysely'
import type { OpinionFilter } from 'shared/opinion-filter'
import type { Quotation } from 'shared/reports'

import type { Ctx } from '../context.ts'
import { attributionIn } from '../opinions/attribution.ts'
import { matching, withWords } from '../opinions/filter.ts'

/** How many singular opinions of one place a paper quotes; the response table has them all. */
export const QUOTES_MAX = 15
/** How many opinions stand for a theme in one place. */
const TYPICAL_MAX = 3

const quoted = [
  'opinion.id as opinionId',
  'opinion.consultationId',
  'opinion.sectionNumber',
  'opinion.body',
  'opinion.suggestedWording',
  'opinion.stance',
  'opinion.unitId',
  'opinion.contributorGroup',
  'opinion.givenOn',
] as const

type Row = Omit<Quotation, 'unit'> & { consultationId: string; sectionNumber: number | null; unitId: string }

const detail = sql<number>`length(opinion.body) + coalesce(length(opinion.suggested_wording), 0)`

/** Quotations with where they come from, as far as that may be said. */
export async function quoter(ctx: Ctx, consultationIds: string[]) {
  const attribution = await attributionIn(ctx, consultationIds)
  return (row: Row, options?: { groupFirst?: boolean }): Quotation => {
    const { opinionId, body, suggestedWording, stance, givenOn } = row
    return { opinionId, body, suggestedWording, stance, givenOn, ...attribution(row, options) }
  }
}

/** Among opinions `apart` from others in the order given: their rank, and which copy of the same words they are. */
const ranks = (apart: RawBuilder<unknown>, order: RawBuilder<unknown>) =>
  [
    sql<number>`row_number() over (partition by ${apart} order by ${order})`.as('rank'),
    sql<number>`row_number() over (partition by ${apart}, body, suggested_wording order by ${order})`.as(
      'copy',
    ),
  ] as const

/** The singular opinions of a filter, of each section the most detailed first and the same words once; as many as a paper quotes. */
export function singularRows(ctx: Ctx, filter: OpinionFilter): Promise<Row[]> {
  return ctx.db
    .with('copies', (db) =>
      db
        .selectFrom('opinion')
        .where(matching(ctx, { ...filter, singular: 'yes' }))
        .select(quoted)
        .select(ranks(sql`section_number`, sql`${detail} desc, opinion.id`)),
    )
    .selectFrom((eb) =>
      eb
        .selectFrom('copies')
        .where('copy', '=', 1)
        .selectAll()
        .select(sql<number>`row_number() over (partition by section_number order by rank)`.as('place'))
        .as('ranked'),
    )
    .where('place', '<=', QUOTES_MAX)
    .selectAll('ranked')
    .orderBy('place')
    .execute()
}

/** The most detailed opinions with words that a filter names, the same words once; as many as a paper quotes. */
export function detailedRows(ctx: Ctx, filter: OpinionFilter): Promise<Row[]> {
  return ctx.db
    .with('copies', (db) =>
      db
        .selectFrom('opinion')
        .where(matching(ctx, filter))
        .where(withWords)
        .select(quoted)
        .select(ranks(sql`true`, sql`${detail} desc, opinion.id`)),
    )
    .selectFrom('copies')
    .where('copy', '=', 1)
    .selectAll()
    .orderBy('rank')
    .limit(QUOTES_MAX)
    .execute()
}

/**
 * Opinions that stand for each theme of a filter, of each section apart: those the engine found typical first, then the most detailed, the
 * same words once. `perSection: false` takes them over the whole draft.
 */
export function typicalRows(ctx: Ctx, filter: OpinionFilter, { perSection = true } = {}) {
  const order = sql`array_position(theme.typical_ids, opinion.id) nulls last, ${detail} desc, opinion.id`
  return ctx.db
    .with('copies', (db) =>
      db
        .selectFrom('opinion')
        .innerJoin('themeOpinion', 'themeOpinion.opinionId', 'opinion.id')
        .innerJoin('theme', 'theme.id', 'themeOpinion.themeId')
        .where(matching(ctx, filter))
        .where(withWords)
        .select([...quoted, 'theme.id as themeId'])
        .select(ranks(perSection ? sql`theme.id, opinion.section_number` : sql`theme.id`, order)),
    )
    .selectFrom((eb) =>
      eb
        .selectFrom('copies')
        .where('copy', '=', 1)
        .selectAll()
        .select(
          sql<number>`row_number() over (partition by ${perSection ? sql`theme_id, section_number` : sql`theme_id`} order by rank)`.as(
            'place',
          ),
        )
        .as('ranked'),
    )
    .where('place', '<=', TYPICAL_MAX)
    .selectAll('ranked')
    .orderBy('place')
    .execute()
}
