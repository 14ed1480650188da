import { sql } from 'kysely'
import type { Stance } from 'shared/opinions'

import type { Ctx } from '../context.ts'
import { isShown, shown } from '../opinions/shown.ts'
import { isTold, personBatches, tellingOf } from '../opinions/told.ts'
import { PLACED_CLOSENESS } from './keep-queries.ts'

/** How many opinions are quoted for a theme in one section. */
const QUOTES = 5

/** Whether an opinion of a draft may be told of; for the conditions of a query from `opinion`. */
export const isToldIn = async (ctx: Ctx, draftId: string) => isTold(await tellingOf(ctx, { draft: draftId }))

/** The themes of a draft by their numbers, which the last analysis gave the largest first, with the answer that stands for each. Counts of their opinions: `themeCounts`. */
export function themesOfDraft(ctx: Ctx, draftId: string) {
  return ctx.db
    .selectFrom('theme')
    .where('theme.draftId', '=', draftId)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('answer')
          .innerJoin('answerAct', 'answerAct.id', 'answer.actId')
          .whereRef('answer.themeId', '=', 'theme.id')
          .where('answer.endedBy', 'is', null)
          .where('answerAct.undoneAt', 'is', null)
          .select(['answer.id as answerId', 'answer.disposition', 'answer.reason', 'answer.givenAt'])
          .orderBy('answerAct.place', 'desc')
          .limit(1)
          .as('standing'),
      (join) => join.onTrue(),
    )
    .select(['theme.id', 'theme.position', 'theme.label', 'theme.givenLabel', 'theme.description'])
    .select(['theme.keyphrases', 'theme.distinguishing', 'theme.typicalIds'])
    .select(['standing.answerId', 'standing.disposition', 'standing.reason', 'standing.givenAt'])
    .orderBy('theme.position')
    .execute()
}

/** Some opinions of a theme: see `themeCounts`. */
type ThemeCount = {
  id: string
  sectionNumber: number | null
  stance: Stance
  opinions: number
  answered: number
  confirmed: number
  measured: number
  closeness: number
}

/** Whether the nearness of an opinion was found from its words: what people placed counts as near until then. */
export const isMeasured = sql<boolean>`not (placed and closeness = ${PLACED_CLOSENESS})`

/**
 * Opinions of each theme of a draft that may be told of, by section and stance, with how many of them are answered, how many people confirmed there,
 * and how near those that were measured are to its middle, added up.
 */
export async function themeCounts(ctx: Ctx, draftId: string) {
  return ctx.db
    .selectFrom('themeOpinion')
    .innerJoin('theme', 'theme.id', 'themeOpinion.themeId')
    .innerJoin('opinion', 'opinion.id', 'themeOpinion.opinionId')
    .leftJoin('answeredOpinion', 'answeredOpinion.opinionId', 'opinion.id')
    .where('theme.draftId', '=', draftId)
    .where(shown)
    .where(await isToldIn(ctx, draftId))
    .groupBy(['theme.id', 'opinion.sectionNumber', 'opinion.stance'])
    .select((eb) => [
      'theme.id',
      'opinion.sectionNumber',
      'opinion.stance',
      eb.cast<number>(eb.fn.countAll(), 'integer').as('opinions'),
      eb.cast<number>(eb.fn.count('answeredOpinion.opinionId'), 'integer').as('answered'),
      eb.cast<number>(eb.fn.countAll().filterWhere('confirmed', '=', true), 'integer').as('confirmed'),
      eb.cast<number>(eb.fn.countAll().filterWhere(isMeasured), 'integer').as('measured'),
      sql<number>`coalesce(sum(closeness) filter (where ${isMeasured}), 0)::float8`.as('closeness'),
    ])
    .$castTo<ThemeCount>()
    .execute()
}

/**
 * About how many persons stand behind one opinion of a consultation, of what the reader is told of: persons over opinions, at
 * most 1. One number for all of them: a weight of each unit and group would tell, theme by theme, where its opinions came from.
 */
export async function personsPerOpinion(ctx: Ctx, draftId: string): Promise<number> {
  const telling = await tellingOf(ctx, { draft: draftId })
  const { rows } = await sql<{ ratio: number }>`
    with asked as (select consultation_id as id from draft where id = ${draftId})
    select least(1, coalesce((select sum(persons) from participation
        where consultation_id = asked.id and batch_id in ${personBatches(telling)}), 0)::float8
      / greatest(1, (select count(*) from opinion where consultation_id = asked.id and not withdrawn and ${isTold(telling)}))) as ratio
    from asked`.execute(ctx.db)
  return rows[0]?.ratio ?? 0
}

/**
 * Up to five opinions to quote for each theme, exactly as written: those the engine found typical that stand in the section (when one is
 * given), then others of middling length. The order is the same every time.
 */
export async function quotesOfThemes(
  ctx: Ctx,
  { draftId, section }: { draftId: string; section?: number | null },
) {
  const here =
    section === undefined
      ? sql`true`
      : section === null
        ? sql`opinion.section_number is null`
        : sql`opinion.section_number = ${section}`
  const told = await isToldIn(ctx, draftId)
  const { rows } = await sql<{
    themeId: string
    id: string
    body: string
    stance: Stance
    consultationId: string
    batchId: string
  }>`
    select * from (
      select theme.id as theme_id, opinion.id, opinion.body, opinion.stance, opinion.consultation_id, opinion.batch_id,
        row_number() over (
          partition by theme.id
          order by array_position(theme.typical_ids, opinion.id) nulls last, abs(length(opinion.body) - 160), opinion.id) as place
      from theme
      join theme_opinion on theme_opinion.theme_id = theme.id
      join opinion on opinion.id = theme_opinion.opinion_id
      where theme.draft_id = ${draftId} and ${isShown} and opinion.body <> '' and ${here} and ${told}) as quoted
    where place <= ${QUOTES}
    order by theme_id, place`.execute(ctx.db)
  return Map.groupBy(rows, (row) => row.themeId)
}

/** Under how many units' names each theme of a draft is told, in sight or not. */
export async function unitsOfThemes(ctx: Ctx, draftId: string): Promise<Map<string, number>> {
  const rows = await ctx.db
    .selectFrom('themeOpinion')
    .innerJoin('theme', 'theme.id', 'themeOpinion.themeId')
    .innerJoin('opinion', 'opinion.id', 'themeOpinion.opinionId')
    .innerJoin('batch', 'batch.id', 'opinion.batchId')
    .where('theme.draftId', '=', draftId)
    .where(shown)
    .groupBy('theme.id')
    .select((eb) => [
      'theme.id',
      eb.cast<number>(eb.fn.count('batch.unitId').distinct(), 'integer').as('units'),
    ])
    .execute()
  return new Map(rows.map((row) => [row.id, row.units]))
}

/** A theme with the unit its draft belongs to, or undefined. */
export function themeById(ctx: Ctx, themeId: string) {
  return ctx.db
    .selectFrom('theme')
    .innerJoin('draft', 'draft.id', 'theme.draftId')
    .innerJoin('consultation', 'consultation.id', 'draft.consultationId')
    .innerJoin('unit', 'unit.id', 'consultation.unitId')
    .where('theme.id', '=', themeId)
    .select(['theme.id', 'theme.draftId', 'theme.label', 'theme.givenLabel', 'unit.path'])
    .executeTakeFirst()
}

/** A draft's opinions with words that stand in no theme and may be told of, by section. */
export async function singularCounts(ctx: Ctx, draftId: string) {
  return ctx.db
    .selectFrom('opinion')
    .where('opinion.draftId', '=', draftId)
    .where(shown)
    .where(await isToldIn(ctx, draftId))
    .where((eb) => eb.or([eb('body', '!=', ''), eb('suggestedWording', 'is not', null)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('themeOpinion')
            .whereRef('themeOpinion.opinionId', '=', 'opinion.id')
            .select('themeOpinion.themeId'),
        ),
      ),
    )
    .groupBy('sectionNumber')
    .select((eb) => ['sectionNumber', eb.cast<number>(eb.fn.countAll(), 'integer').as('opinions')])
    .execute()
}
