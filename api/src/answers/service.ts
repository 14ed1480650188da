import type { NewAnswer } from 'shared/answers'
import { powers } from 'shared/powers'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { unitOfDraft } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { themeById } from '../themes/queries.ts'
import { demandRole, sees } from '../visible.ts'
import { insertAnswer, opinionToAnswer, reachOpinion, reachTheme } from './queries.ts'

/** Answers one opinion; a later answer takes the place of this one. Returns how many it reached. @throws `missing`; `forbidden`. */
export function answerOpinion(ctx: Ctx, opinionId: string, input: NewAnswer): Promise<{ reached: number }> {
  return write(ctx, async (ctx) => {
    const opinion = await opinionToAnswer(ctx, opinionId)
    if (!opinion) throw refuse('missing', 'opinion.missing')
    demandRole(ctx, opinion.path, powers.answer)
    const { draftId, unitId } = opinion
    const { id } = await insertAnswer(ctx, { ...input, draftId, opinionId, givenBy: staffOf(ctx).id })
    await reachOpinion(ctx, opinionId, { id, ...input })
    await record(ctx, 'opinion.answered', {
      unitId,
      draftId,
      answerId: id,
      disposition: input.disposition,
    })
    return { reached: 1 }
  })
}

/** Answers a theme: the answer reaches every opinion in it not answered one by one. Returns how many. @throws `missing`; `forbidden`. */
export function answerTheme(ctx: Ctx, themeId: string, input: NewAnswer): Promise<{ reached: number }> {
  return write(ctx, async (ctx) => {
    const theme = await themeById(ctx, themeId)
    if (!theme || !sees(ctx, theme.path)) throw refuse('missing', 'theme.missing')
    demandRole(ctx, theme.path, powers.answer)
    const { draftId } = theme
    const { id } = await insertAnswer(ctx, { ...input, draftId, themeId, givenBy: staffOf(ctx).id })
    const reached = await reachTheme(ctx, themeId, { id, ...input })
    await record(ctx, 'theme.answered', {
      unitId: unitOfDraft(draftId),
      themeId,
      draftId,
      answerId: id,
      disposition: input.disposition,
      reached,
    })
    return { reached }
  })
}
