import { type RawBuilder, sql } from 'kysely'
import type { OpinionFilter } from 'shared/opinion-filter'
import type { Quotation } from 'shared/reports'

import type { Ctx } from '../context.ts'
import { bare } from '../insight/fold.ts'
import { nearDuplicates } from '../insight/near-duplicates.ts'
import { attributionIn } from '../opinions/attribution.ts'
import { matching, withWords } from '../opinions/filter.ts'

/** How many singular opinions of one place a paper quotes; the response table has them all. */
export const QUOTES_MAX = 15
/** How many opinions stand for a theme in one place. */
const TYPICAL_MAX = 2

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

/** An opinion to be quoted, before it is known what may be said of where it comes from. */
export type Row = Omit<Quotation, 'unit'> & {
  consultationId: string
  sectionNumber: number | null
  unitId: string
}

const detail = sql<number>`length(opinion.body) + coalesce(length(opinion.suggested_wording), 0)`

/** Quotations with where they come from, as far as that may be said. */
export async function quoter(ctx: Ctx, consultationIds: string[]) {
  const attribution = await attributionIn(ctx, consultationIds)
  return (row: Row, options?: { groupFirst?: boolean }): Quotation => {
    const { opinionId, body, suggestedWording, stance, givenOn } = row
    return { opinionId, body, suggestedWording, stance, givenOn, ...attribution(row, options) }
  }
}

/** Opinions from which quotations are chosen: more than are quoted, since copies of one text stand next to each other. */
const CANDIDATES = { singular: 45, typical: 8 }

/** Rank within a part of the opinions, among those whose words nobody before them in it wrote. */
const ranked = (apart: RawBuilder<unknown>, order: RawBuilder<unknown>) =>
  [
    sql<number>`row_number() over (partition by ${apart} order by ${order})`.as('rank'),
    sql<number>`row_number() over (partition by ${apart}, body, suggested_wording order by ${order})`.as(
      'copy',
    ),
  ] as const

/** The singular opinions of a filter that a paper quotes, by section, the most detailed first. */
export async function singularRows(ctx: Ctx, filter: OpinionFilter): Promise<Map<number | null, Row[]>> {
  const rows = await ctx.db
    .with('copies', (db) =>
      db
        .selectFrom('opinion')
        .where(matching(ctx, { ...filter, singular: 'yes' }))
        .select(quoted)
        .select(ranked(sql`section_number`, sql`${detail} desc, opinion.id`)),
    )
    .selectFrom((eb) =>
      eb
        .selectFrom('copies')
        .where('copy', '=', 1)
        .selectAll()
        .select(sql<number>`row_number() over (partition by section_number order by rank)`.as('place'))
        .as('placed'),
    )
    .where('place', '<=', CANDIDATES.singular)
    .selectAll('placed')
    .orderBy('place')
    .execute()
  return chosen(rows, (row) => row.sectionNumber, QUOTES_MAX)
}

/** The opinions with words that a filter names and a paper quotes, the most detailed first. */
export async function detailedRows(ctx: Ctx, filter: OpinionFilter): Promise<Row[]> {
  const rows = await ctx.db
    .with('copies', (db) =>
      db
        .selectFrom('opinion')
        .where(matching(ctx, filter))
        .where(withWords)
        .select(quoted)
        .select(ranked(sql`true`, sql`${detail} desc, opinion.id`)),
    )
    .selectFrom('copies')
    .where('copy', '=', 1)
    .selectAll()
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
  const rows = await ctx.db
    .with('copies', (db) =>
      db
        .selectFrom('opinion')
        .innerJoin('themeOpinion', 'themeOpinion.opinionId', 'opinion.id')
        .innerJoin('theme', 'theme.id', 'themeOpinion.themeId')
        .where(matching(ctx, filter))
        .where(withWords)
        .select([...quoted, 'theme.id as themeId'])
        .select(ranked(sql`theme.id, opinion.section_number`, order)),
    )
    .selectFrom((eb) =>
      eb
        .selectFrom('copies')
        .where('copy', '=', 1)
        .selectAll()
        .select(
          sql<number>`row_number() over (partition by theme_id, section_number order by rank)`.as('place'),
        )
        .as('placed'),
    )
    .where('place', '<=', CANDIDATES.typical)
    .selectAll('placed')
    .orderBy('place')
    .execute()
  return chosen(rows, (row) => `${row.themeId} ${row.sectionNumber}`, TYPICAL_MAX)
}

/** Of each part at most `max` rows in their order; of copies of one text one, if it can be with its diacritics. */
function chosen<R extends Row, K>(rows: readonly R[], part: (row: R) => K, max: number): Map<K, R[]> {
  const parts = Map.groupBy(rows, part)
  for (const [key, some] of parts) {
    const accented = some.toSorted((a, b) => Number(isBare(a)) - Number(isBare(b)))
    const copies = new Map(
      nearDuplicates(some.map(textOf)).flatMap((ids, group) => ids.map((id) => [id, group])),
    )
    const seen = new Set<number>()
    const kept = accented.filter(({ opinionId }) => {
      const group = copies.get(opinionId)
      if (group === undefined) return true
      return seen.has(group) ? false : seen.add(group)
    })
    parts.set(key, kept.slice(0, max))
  }
  return parts
}

const textOf = ({ opinionId, body, suggestedWording }: Row) => ({
  id: opinionId,
  text: [body, suggestedWording].filter(Boolean).join(' '),
})

const isBare = (row: Row) => bare(textOf(row).text) === textOf(row).text.toLowerCase()
