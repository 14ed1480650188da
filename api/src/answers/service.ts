import { type AnswerMany, type NewAnswer, seenOfTheme, type WithdrawMany } from 'shared/answers'
import { powers } from 'shared/powers'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { draftInReach, unitOfDraft } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { holdThemesOf } from '../themes/decision-queries.ts'
import { themeById } from '../themes/queries.ts'
import { demandRole, sees } from '../visible.ts'
import {
  answerOpinions,
  answerThemeOpinions,
  carryOut,
  insertAct,
  latestActOf,
  takeBack,
  withdrawFromOpinions,
  withdrawFromThemes,
} from './act-queries.ts'
import { type AnsweredPlace, placeOf } from './place.ts'
import {
  holdConsultation,
  holdOne,
  holdOpinions,
  opinionToAnswer,
  themesToAnswer,
  toldReach,
} from './queries.ts'
import { seenOf } from './seen.ts'

/**
 * Answers one opinion; a later answer takes the place of this one. Returns how many it reached.
 *
 * @throws `missing`; `forbidden`; `conflict answer.changed` it is not what was `seen`.
 */
export function answerOpinion(ctx: Ctx, opinionId: string, input: NewAnswer): Promise<{ reached: number }> {
  return onOpinion(ctx, opinionId, async (ctx, { draftId, unitId, seen }) => {
    const { disposition, reason } = input
    if (input.seen !== undefined) demandSame([{ ...seen, sent: input.seen }])
    const actId = await insertAct(ctx, draftId, 'answer')
    await answerOpinions(ctx, { actId, draftId, disposition, reason }, [opinionId])
    await carryOut(ctx, actId)
    await record(ctx, 'opinion.answered', { unitId, draftId, actId, disposition })
    return { reached: 1 }
  })
}

/**
 * Answers a theme: the answer reaches every opinion in it not answered one by one. Returns how many of those that may be told of.
 *
 * @throws as `answerOpinion`.
 */
export async function answerTheme(ctx: Ctx, themeId: string, input: NewAnswer): Promise<{ reached: number }> {
  const { draftId } = await themeInSight(ctx, themeId)
  return onAnswersOf(ctx, { draftId, general: false }, async (ctx, place) => {
    const { disposition, reason } = input
    const [theme] = await themesToAnswer(ctx, draftId, [themeId])
    if (!theme) throw refuse('missing', 'theme.missing')
    if (input.seen !== undefined)
      demandSame([{ ...theme, seen: seenOfTheme(theme.answerId), sent: input.seen }])
    const actId = await insertAct(ctx, draftId, 'answer')
    await answerThemeOpinions(ctx, { actId, draftId, disposition, reason }, themeId)
    await carryOut(ctx, actId)
    const reached = await toldReach(ctx, actId, place)
    await record(ctx, 'theme.answered', {
      unitId: unitOfDraft(draftId),
      themeId,
      draftId,
      actId,
      disposition,
      reached,
    })
    return { reached }
  })
}

/**
 * Gives one answer to all opinions and themes chosen, or to none of them. Opinions that were taken back meanwhile are left out. Returns how many opinions
 * it reached of those that may be told of.
 *
 * @throws `missing`; `forbidden`; `conflict answer.changed` one of them is not what was seen, `answer.gone` none is there any more.
 */
export function answerMany(ctx: Ctx, draftId: string, input: AnswerMany): Promise<{ reached: number }> {
  const { disposition, reason, general } = input
  return onAnswersOf(ctx, { draftId, general }, async (ctx, place) => {
    const { opinions, themes } = await demandUnchanged(ctx, place, input)
    const actId = await insertAct(ctx, place.draftId, 'answer')
    const given = { actId, draftId: place.draftId, disposition, reason }
    if (opinions.length > 0) await answerOpinions(ctx, given, opinions)
    // By now the opinions are answered one by one: what is said to their theme leaves them alone.
    await carryOut(ctx, actId)
    for (const themeId of themes) await answerThemeOpinions(ctx, given, themeId)
    await carryOut(ctx, actId)
    const reached = await toldReach(ctx, actId, place)
    const detail = { draftId: place.draftId, actId, disposition, themes: themes.length, reached }
    await record(ctx, 'opinions.answered', { unitId: unitOfDraft(draftId), ...detail })
    return { reached }
  })
}

/**
 * Takes the answers of all opinions and themes chosen back: they wait again. An opinion answered by itself has the answer of its theme again,
 * where there is one. Returns how many opinions changed.
 *
 * @throws as `answerMany`.
 */
export function withdrawMany(ctx: Ctx, draftId: string, input: WithdrawMany): Promise<{ reached: number }> {
  return onAnswersOf(ctx, { draftId, general: input.general }, async (ctx, place) => {
    const { opinions, themes } = await demandUnchanged(ctx, place, input)
    const actId = await insertAct(ctx, place.draftId, 'withdraw')
    await withdrawFromOpinions(ctx, actId, opinions)
    await withdrawFromThemes(ctx, actId, themes)
    await carryOut(ctx, actId)
    const reached = await toldReach(ctx, actId, place)
    const detail = { draftId: place.draftId, actId, themes: themes.length, reached }
    await record(ctx, 'answers.withdrawn', { unitId: unitOfDraft(draftId), ...detail })
    return { reached }
  })
}

/** Takes the answer of one opinion back, as `withdrawMany`. @throws as `answerOpinion`. */
export function withdrawAnswer(
  ctx: Ctx,
  opinionId: string,
  sent: string | undefined,
): Promise<{ reached: number }> {
  return onOpinion(ctx, opinionId, async (ctx, { draftId, unitId, seen }) => {
    if (sent !== undefined) demandSame([{ ...seen, sent }])
    if (seen.answerId === null) throw refuse('conflict', 'answer.gone')
    const actId = await insertAct(ctx, draftId, 'withdraw')
    await withdrawFromOpinions(ctx, actId, [opinionId])
    await carryOut(ctx, actId)
    await record(ctx, 'answers.withdrawn', { unitId, draftId, actId, reached: 1 })
    return { reached: 1 }
  })
}

/** Takes the answer of a theme back, as `withdrawMany`. @throws as `answerTheme`. */
export async function withdrawThemeAnswer(ctx: Ctx, themeId: string): Promise<{ reached: number }> {
  const { draftId } = await themeInSight(ctx, themeId)
  const [theme] = await themesToAnswer(ctx, draftId, [themeId])
  const themes = [{ id: themeId, seen: seenOfTheme(theme?.answerId ?? null) }]
  return withdrawMany(ctx, draftId, { opinions: [], themes, general: false })
}

/**
 * Undoes the latest act of the acting staff user that stands, on a draft or on the congress in general; asked again, the one before. What somebody answered since stays.
 *
 * @throws `missing`; `forbidden`; `conflict answer.nothingToUndo`.
 */
export function undoAct(
  ctx: Ctx,
  draftId: string,
  general: boolean,
): Promise<{ kind: 'answer' | 'withdraw' }> {
  return onAnswersOf(ctx, { draftId, general }, async (ctx, place) => {
    const act = await latestActOf(ctx, place)
    if (!act) throw refuse('conflict', 'answer.nothingToUndo')
    await takeBack(ctx, act.id)
    await record(ctx, 'answers.undone', {
      unitId: unitOfDraft(draftId),
      draftId: place.draftId,
      actId: act.id,
    })
    return { kind: act.kind as 'answer' | 'withdraw' }
  })
}

type Standing = { answerId: string | null; name: string | null; givenAt: Date | null; seen: string }

/** Refuses when something is not what was seen, and says who answered it meanwhile. */
function demandSame(all: readonly (Standing & { sent: string })[]): void {
  const changed = all.filter((it) => it.seen !== it.sent)
  if (changed.length === 0) return
  const by = changed.find((it) => it.name !== null)
  const params = by ? { name: by.name!, at: by.givenAt!.toISOString() } : {}
  throw refuse('conflict', 'answer.changed', { ...params, count: String(changed.length) })
}

/** Those of the chosen opinions and themes that are there, all of them as they were seen. */
async function demandUnchanged(ctx: Ctx, place: AnsweredPlace, { opinions, themes }: WithdrawMany) {
  const found = await holdOpinions(
    ctx,
    place,
    opinions.map(({ id }) => id),
  )
  const foundThemes = await themesToAnswer(
    ctx,
    place.draftId,
    themes.map(({ id }) => id),
  )
  if (foundThemes.length < new Set(themes.map(({ id }) => id)).size) throw refuse('missing', 'theme.missing')
  if (found.length + foundThemes.length === 0) throw refuse('conflict', 'answer.gone')
  const sent = new Map([...opinions, ...themes].map(({ id, seen }) => [id, seen]))
  demandSame([
    ...found.map((it) => ({ ...it, seen: seenOf(it), sent: sent.get(it.id)! })),
    ...foundThemes.map((it) => ({ ...it, seen: seenOfTheme(it.answerId), sent: sent.get(it.id)! })),
  ])
  return { opinions: found.map(({ id }) => id), themes: foundThemes.map(({ id }) => id) }
}

async function themeInSight(ctx: Ctx, themeId: string) {
  const theme = await themeById(ctx, themeId)
  if (!theme || !sees(ctx, theme.path)) throw refuse('missing', 'theme.missing')
  return theme
}

type OfOpinion = { draftId: string | null; unitId: string; seen: Standing }

/** One answer to an opinion at a time, by who answers in the unit that asked. */
function onOpinion<T>(ctx: Ctx, opinionId: string, work: (ctx: Ctx, it: OfOpinion) => Promise<T>) {
  return write(ctx, async (ctx) => {
    const opinion = await opinionToAnswer(ctx, opinionId)
    if (!opinion) throw refuse('missing', 'opinion.missing')
    demandRole(ctx, opinion.path, powers.answer)
    if (opinion.draftId) await holdThemesOf(ctx, opinion.draftId)
    else await holdConsultation(ctx, opinion.consultationId)
    const held = await holdOne(ctx, opinionId)
    if (!held) throw refuse('missing', 'opinion.missing')
    const { draftId, unitId } = opinion
    return work(ctx, { draftId, unitId, seen: { ...held, seen: seenOf(held) } })
  })
}

/** One act at a time on the answers and themes of a draft, or on the answers about the congress in general, by who answers. */
function onAnswersOf<T>(
  ctx: Ctx,
  { draftId, general }: { draftId: string; general: boolean },
  work: (ctx: Ctx, place: AnsweredPlace) => Promise<T>,
): Promise<T> {
  return write(ctx, async (ctx) => {
    const draft = await draftInReach(ctx, draftId)
    if (!draft || !sees(ctx, draft.path)) throw refuse('missing', 'draft.missing')
    demandRole(ctx, draft.path, powers.answer)
    if (general) await holdConsultation(ctx, draft.consultationId)
    else await holdThemesOf(ctx, draftId)
    return work(ctx, placeOf(draft, general))
  })
}
