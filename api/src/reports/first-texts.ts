import { type Figures, sectionKeys, type SectionKey } from 'shared/reports'
import { consolidatedWords, situationWords } from 'shared/words/reports'

import type { Ctx } from '../context.ts'
import { letterheadOf } from './letterhead.ts'
import { monthBefore } from './month.ts'
import { sectionOfMonth } from './queries.ts'

/**
 * What the sections of a new report begin with: what is known, with blanks for the rest. The context of a month begins with last month's,
 * marked as such; nothing else is carried over, since old figures would pass for new ones.
 */
export async function firstTexts(
  ctx: Ctx,
  unitId: string,
  figures: Figures,
): Promise<{ key: SectionKey; body: string }[]> {
  const { parentBody } = await letterheadOf(ctx, unitId)
  const addressees = parentBody ?? ''
  if (figures.kind === 'consolidated') {
    const texts = {
      addressees,
      opening: consolidatedWords.opening(figures),
      implementation: consolidatedWords.implementation,
      recommendations: consolidatedWords.recommendations,
    }
    return sectionKeys.consolidated.map((key) => ({ key, body: texts[key] }))
  }
  const last = monthBefore(figures.month)
  const carried = await sectionOfMonth(ctx, unitId, last, 'context')
  const context = carried ? `${situationWords.carriedOver(last)}\n${carried}` : situationWords.texts.context
  const texts = { ...situationWords.texts, addressees, context }
  return sectionKeys.situation.map((key) => ({ key, body: texts[key] }))
}
