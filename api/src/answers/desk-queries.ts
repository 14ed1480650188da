import { sql } from 'kysely'
import type { Disposition } from 'shared/answers'

import { type Ctx, staffOf } from '../context.ts'
import { matching } from '../opinions/filter.ts'
import { actsAt } from './act-queries.ts'
import { type AnsweredPlace, filterOf } from './place.ts'

/** How long somebody counts as answering after their page was last heard of, and how long that is kept. */
const PRESENT_SECONDS = 90
const KEPT_SECONDS = 600
/** How many answers are offered to be given again. */
const RECENT = 9

const before = (ctx: Ctx, seconds: number) => new Date(ctx.now.getTime() - seconds * 1000)

/** Notes that the acting staff user reads a section of a draft to answer it; null for all of it. */
export async function noteAnswering(ctx: Ctx, draftId: string, sectionNumber: number | null): Promise<void> {
  const row = { sectionNumber, seenAt: ctx.now }
  await ctx.db
    .insertInto('answeringNow')
    .values({ draftId, staffUserId: staffOf(ctx).id, ...row })
    .onConflict((oc) => oc.constraint('answering_now_pkey').doUpdateSet(row))
    .execute()
  await ctx.db.deleteFrom('answeringNow').where('seenAt', '<', before(ctx, KEPT_SECONDS)).execute()
}

/** Who else has the page for answering a draft open, by name, and the section they read. */
export function othersAnswering(ctx: Ctx, draftId: string) {
  return ctx.db
    .selectFrom('answeringNow')
    .innerJoin('staffUser', 'staffUser.id', 'answeringNow.staffUserId')
    .where('draftId', '=', draftId)
    .where('staffUserId', '!=', staffOf(ctx).id)
    .where('seenAt', '>=', before(ctx, PRESENT_SECONDS))
    .select(['staffUser.name', 'sectionNumber'])
    .orderBy('staffUser.name')
    .execute()
}

/** The answers the acting staff user gave last at a place, each once, the latest first. */
export async function recentAnswers(ctx: Ctx, at: AnsweredPlace) {
  const { rows } = await sql<{ disposition: Disposition; reason: string }>`
    select disposition, reason from (
      select answer.disposition, answer.reason, max(place) as place
      from answer join answer_act on answer_act.id = answer.act_id
      where ${actsAt(at)} and done_by = ${staffOf(ctx).id} and undone_at is null
      group by answer.disposition, answer.reason) as given
    order by place desc limit ${RECENT}`.execute(ctx.db)
  return rows
}

/**
 * The history of the answers of some opinions that may be told of: who decided what and when, the latest first; `disposition` and `reason` are
 * null where an answer was taken back, `theme` names the theme it was given to. It begins anew when an author rewrites.
 */
export async function answerHistory(ctx: Ctx, place: AnsweredPlace, opinionIds: readonly string[]) {
  if (opinionIds.length === 0) return []
  return ctx.db
    .selectFrom('opinion')
    .innerJoin('answerStep', 'answerStep.opinionId', 'opinion.id')
    .innerJoin('answerAct', 'answerAct.id', 'answerStep.actId')
    .innerJoin('staffUser', 'staffUser.id', 'answerAct.doneBy')
    .leftJoin('answer', 'answer.id', 'answerStep.answerId')
    .leftJoin('theme', 'theme.id', 'answer.themeId')
    .where('opinion.id', 'in', opinionIds)
    .where(await matching(ctx, filterOf(place)))
    .select(['opinion.id as opinionId', 'staffUser.name as by', 'answerAct.doneAt', 'answerAct.kind'])
    .select(['answerAct.undoneAt', 'answer.disposition', 'answer.reason'])
    .select((eb) => [
      eb.fn.coalesce('theme.givenLabel', 'theme.label').as('theme'),
      eb('answer.opinionId', 'is not', null).$castTo<boolean>().as('direct'),
    ])
    .orderBy('answerAct.place', 'desc')
    .execute()
}

/** The answers given to themes of a draft, the latest first; `ended` once taken back or undone. */
export function themeAnswerHistory(ctx: Ctx, draftId: string) {
  return ctx.db
    .selectFrom('answer')
    .innerJoin('answerAct', 'answerAct.id', 'answer.actId')
    .innerJoin('staffUser', 'staffUser.id', 'answer.givenBy')
    .innerJoin('theme', 'theme.id', 'answer.themeId')
    .where('theme.draftId', '=', draftId)
    .select(['theme.id as themeId', 'staffUser.name as by', 'answer.givenAt as doneAt', 'answer.disposition'])
    .select(['answer.reason', 'answerAct.undoneAt'])
    .select((eb) =>
      eb
        .or([eb('answer.endedBy', 'is not', null), eb('answerAct.undoneAt', 'is not', null)])
        .$castTo<boolean>()
        .as('ended'),
    )
    .orderBy('answerAct.place', 'desc')
    .execute()
}
