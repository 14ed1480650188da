import type { Ctx } from '../context.ts'
import { matching } from '../opinions/filter.ts'
import { paragraphNow } from '../opinions/became-queries.ts'
import { wordsShown } from '../opinions/shown.ts'
import { type AnsweredPlace, filterOf } from './place.ts'

/** An opinion that may be told of with the unit its consultation belongs to; undefined when there is none. */
export async function opinionToAnswer(ctx: Ctx, opinionId: string) {
  return ctx.db
    .selectFrom('opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultationId')
    .innerJoin('unit', 'unit.id', 'consultation.unitId')
    .where(await matching(ctx, { id: opinionId }))
    .select(['opinion.id', 'opinion.draftId', 'opinion.consultationId', 'unit.path', 'unit.id as unitId'])
    .executeTakeFirst()
}

const standingAnswer = (ctx: Ctx) =>
  ctx.db
    .selectFrom('opinion')
    .leftJoin('answeredOpinion', 'answeredOpinion.opinionId', 'opinion.id')
    .leftJoin('answer', 'answer.id', 'answeredOpinion.answerId')
    .leftJoin('staffUser', 'staffUser.id', 'answer.givenBy')
    .where('opinion.withdrawn', '=', false)
    .select(['opinion.id', 'opinion.stance', 'opinion.kind'])
    .select(wordsShown)
    .select(['answeredOpinion.answerId', 'answer.givenAt', 'staffUser.name'])

/** Opinions of a place that may be told of, with their words and the answer that stands. */
export async function standingOf(ctx: Ctx, place: AnsweredPlace, ids: readonly string[]) {
  if (ids.length === 0) return []
  return standingAnswer(ctx)
    .where('opinion.id', 'in', ids)
    .where(await matching(ctx, filterOf(place)))
    .execute()
}

/** Opinions that are to be answered with their words and the answer that stands, none that may not be told of; held as they are. */
export async function holdOpinions(ctx: Ctx, place: AnsweredPlace, ids: readonly string[]) {
  if (ids.length === 0) return []
  return (
    standingAnswer(ctx)
      .where('opinion.id', 'in', ids)
      .where(await matching(ctx, filterOf(place)))
      .orderBy('opinion.id')
      // Who rewrites holds the row: their new words are read here, or wait until the answer is kept.
      .forKeyShare('opinion')
      .execute()
  )
}

/** The same of one opinion whose unit was looked at before, whichever draft it is on. */
export function holdOne(ctx: Ctx, opinionId: string) {
  return standingAnswer(ctx).where('opinion.id', '=', opinionId).forKeyShare('opinion').executeTakeFirst()
}

/** Themes of a draft, each with the answer that stands for it, null for none; without a draft there are none. */
export function themesToAnswer(ctx: Ctx, draftId: string | null, ids: readonly string[]) {
  if (draftId === null || ids.length === 0) return Promise.resolve([])
  return ctx.db
    .selectFrom('theme')
    .where('theme.draftId', '=', draftId)
    .where('theme.id', 'in', ids)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('answer')
          .innerJoin('answerAct', 'answerAct.id', 'answer.actId')
          .innerJoin('staffUser', 'staffUser.id', 'answer.givenBy')
          .whereRef('answer.themeId', '=', 'theme.id')
          .where('answer.endedBy', 'is', null)
          .where('answerAct.undoneAt', 'is', null)
          .select(['answer.id as answerId', 'answer.givenAt', 'staffUser.name'])
          .orderBy('answerAct.place', 'desc')
          .limit(1)
          .as('standing'),
      (join) => join.onTrue(),
    )
    .select(['theme.id', 'standing.answerId', 'standing.givenAt', 'standing.name'])
    .orderBy('theme.id')
    .execute()
}

/** The opinions of a place that may be told of, by section and disposition (null while pending): they add up to all of them. */
export async function answeredCounts(ctx: Ctx, place: AnsweredPlace) {
  return ctx.db
    .selectFrom('opinion')
    .leftJoin('answeredOpinion', 'answeredOpinion.opinionId', 'opinion.id')
    .where(await matching(ctx, filterOf(place)))
    .groupBy(['opinion.sectionNumber', 'answeredOpinion.disposition'])
    .select((eb) => [
      'opinion.sectionNumber',
      'answeredOpinion.disposition',
      eb.cast<number>(eb.fn.countAll(), 'integer').as('opinions'),
    ])
    .orderBy('opinion.sectionNumber')
    .execute()
}

/** How many opinions that may be told of an act on a place changed. */
export async function toldReach(ctx: Ctx, actId: string, place: AnsweredPlace): Promise<number> {
  const rows = await ctx.db
    .selectFrom('answerStep')
    .innerJoin('opinion', 'opinion.id', 'answerStep.opinionId')
    .where('answerStep.actId', '=', actId)
    .where(await matching(ctx, filterOf(place)))
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
    .executeTakeFirstOrThrow()
  return rows.n
}

/**
 * The paragraphs of a version on which no opinion that may be told of stands now, those on paragraphs they took in among them, nor on the rest
 * of what they were split from: that was said of the whole; in reading order.
 */
export async function silentParagraphs(ctx: Ctx, { id, versionId }: { id: string; versionId: string }) {
  const rule = await matching(ctx, { draft: id })
  return ctx.db
    .with('spoken', (db) =>
      db
        .selectFrom('opinion')
        .where(rule)
        .where('opinion.paragraphId', 'is not', null)
        .select((eb) => paragraphNow(eb).as('paragraphId')),
    )
    .selectFrom('wording')
    .where('wording.versionId', '=', versionId)
    .where('wording.sectionNumber', 'is not', null)
    .where('wording.kind', '!=', 'heading')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('spoken')
            .whereRef('spoken.paragraphId', '=', 'wording.paragraphId')
            .select('spoken.paragraphId'),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('wordingSource')
            .innerJoin('paragraph', 'paragraph.id', 'wordingSource.sourceId')
            .innerJoin('spoken', (join) =>
              join.on('spoken.paragraphId', '=', (eb) =>
                eb.fn.coalesce('paragraph.mergedInto', 'paragraph.id'),
              ),
            )
            .whereRef('wordingSource.paragraphId', '=', 'wording.paragraphId')
            .where('wordingSource.state', '=', 'split')
            .select('wordingSource.sourceId'),
        ),
      ),
    )
    .select(['wording.paragraphId as id', 'wording.sectionNumber', 'wording.label', 'wording.body'])
    .orderBy('wording.position')
    .execute()
}

/** Lets one act at a time change the answers to opinions on the congress in general: holds their consultation until the transaction ends. */
export async function holdConsultation(ctx: Ctx, consultationId: string): Promise<void> {
  await ctx.db
    .selectFrom('consultation')
    .where('id', '=', consultationId)
    .forNoKeyUpdate()
    .select('id')
    .execute()
}
