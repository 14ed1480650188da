import { sql } from 'kysely'
import { isMixed } from 'shared/themes'
import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import { shown, withWords } from '../opinions/shown.ts'
import { othersIn, type ThemeBefore } from './decision-queries.ts'
import { isMeasured, isToldIn } from './queries.ts'

/** How many opinions one reads at a time. */
const PAGE = 25
/** How many decisions the history shows. */
const DECISIONS = 30

/** The place after the last opinion of a page: confirmed ones come last, the least typical first. */
export type SortingPlace = { confirmed: boolean; closeness: number; id: string }

/**
 * The themes of a draft by their numbers, each with how many of its opinions may be told of, and people read and put or left there (`confirmed`), how near they are
 * to its middle on average (null of fewer than five), and whether it is mixed: the last analysis gave those the last numbers. Those of which no opinion may be told of are absent, unless people keep them: their names are words of those opinions.
 */
export async function themesToSort(ctx: Ctx, draftId: string) {
  const told = await isToldIn(ctx, draftId)
  const themes = await ctx.db
    .selectFrom('theme')
    .where('draftId', '=', draftId)
    .select(['id', 'label', 'givenLabel', 'pinned', 'keyphrases', 'distinguishing', 'description'])
    .select((eb) => {
      const members = eb
        .selectFrom('themeOpinion')
        .innerJoin('opinion', 'opinion.id', 'themeOpinion.opinionId')
        .whereRef('themeOpinion.themeId', '=', 'theme.id')
        .where(shown)
        .where(told)
      const count = (of: typeof members) =>
        of
          .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
          .$asScalar()
          .$notNull()
      const mean = members
        .where(isMeasured)
        .select(
          sql<number | null>`case when count(*) >= ${GROUP_MIN} then avg(closeness)::float8 end`.as('mean'),
        )
      return [
        count(members).as('opinions'),
        count(members.where('confirmed', '=', true)).as('confirmed'),
        mean.as('closeness'),
      ]
    })
    .orderBy('position')
    .execute()
  return themes
    .filter(({ opinions, pinned, givenLabel }) => opinions > 0 || pinned || givenLabel !== null)
    .map((theme) => ({ ...theme, mixed: isMixed(theme) }))
}

const sectionTitle = sql<string | null>`(
  select title from section where section.number = opinion.section_number and section.version_id =
    (select id from draft_version where draft_version.draft_id = opinion.draft_id order by number desc limit 1))`.as(
  'sectionTitle',
)

/**
 * A page of the opinions of a theme that may be told of: those nobody has looked at before those that people put or left there, in both the least typical
 * first, where a wrong one is likeliest. `next` is the cursor of the following page, null on the last.
 */
export async function opinionsToSort(
  ctx: Ctx,
  { draftId, themeId }: { draftId: string; themeId: string },
  after: SortingPlace | null,
) {
  const rows = await ctx.db
    .selectFrom('themeOpinion')
    .innerJoin('opinion', 'opinion.id', 'themeOpinion.opinionId')
    .where('themeOpinion.themeId', '=', themeId)
    .where(shown)
    .where(await isToldIn(ctx, draftId))
    .$if(after !== null, (qb) =>
      qb.where(
        sql<boolean>`(confirmed, closeness, opinion_id) > (${after?.confirmed}::boolean, ${after?.closeness}::real, ${after?.id}::uuid)`,
      ),
    )
    .select(['opinion.id', 'opinion.stance', 'opinion.body', 'opinion.suggestedWording', sectionTitle])
    .select(['themeOpinion.confirmed', 'themeOpinion.closeness', isMeasured.as('measured')])
    .orderBy('confirmed')
    .orderBy('closeness')
    .orderBy('opinionId')
    .limit(PAGE + 1)
    .execute()
  return paged(rows, ({ confirmed, closeness, id }) => `${confirmed ? 1 : 0}_${closeness}_${id}`)
}

/** The same of those that stand in no theme of a draft, the longest first: what is argued at length deserves to be read. */
export async function singularToSort(ctx: Ctx, draftId: string, after: SortingPlace | null) {
  const length = sql<number>`-length(opinion.body)`
  const rows = await ctx.db
    .selectFrom('opinion')
    .where('opinion.draftId', '=', draftId)
    .where(shown)
    .where(withWords)
    .where(await isToldIn(ctx, draftId))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('themeOpinion')
            .innerJoin('theme', 'theme.id', 'themeOpinion.themeId')
            .whereRef('themeOpinion.opinionId', '=', 'opinion.id')
            .where('theme.draftId', '=', draftId)
            .select('themeOpinion.themeId'),
        ),
      ),
    )
    .$if(after !== null, (qb) =>
      qb.where(sql<boolean>`(${length}, opinion.id) > (${after?.closeness}::integer, ${after?.id}::uuid)`),
    )
    .select(['opinion.id', 'opinion.stance', 'opinion.body', 'opinion.suggestedWording', sectionTitle])
    .select([
      length.as('closeness'),
      sql<boolean>`false`.as('measured'),
      sql<boolean>`exists (select from opinion_set_apart where opinion_id = opinion.id)`.as('confirmed'),
    ])
    .orderBy('closeness')
    .orderBy('opinion.id')
    .limit(PAGE + 1)
    .execute()
  return paged(rows, ({ closeness, id }) => `0_${closeness}_${id}`)
}

/** The latest decisions about a draft's themes, newest first; those taken back among them. `others`: the names of the themes it joined to another, or took opinions out of. */
export async function decisionsOf(ctx: Ctx, draftId: string) {
  const rows = await ctx.db
    .selectFrom('themeDecision')
    .innerJoin('staffUser', 'staffUser.id', 'themeDecision.decidedBy')
    .where('draftId', '=', draftId)
    .select([
      'themeDecision.id',
      'kind',
      'label',
      'themes',
      'opinions',
      'decidedAt',
      'undoneAt',
      'staffUser.name as by',
    ])
    .orderBy('place', 'desc')
    .limit(DECISIONS)
    .execute()
  return rows.map(({ themes, ...it }) => ({ ...it, others: othersIn(it.kind, themes as ThemeBefore[]) }))
}

/** The rows of a page without what they are sorted by, and the cursor of the next. */
function paged<R extends { id: string; closeness: number }>(rows: R[], cursor: (row: R) => string) {
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    opinions: page,
    next: rows.length > PAGE && last ? cursor(last) : null,
  }
}
