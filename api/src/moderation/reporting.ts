import type { OpinionReport } from 'shared/moderation'

import { type Ctx, memberOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { reporterProof } from '../identity/device.ts'
import { keepReport, opinionReadByOthers } from './report-queries.ts'

/**
 * Takes a member's report of somebody's opinion, once from each device; which one is not kept. Leaves no audit row: members leave none.
 *
 * @throws `unauthenticated join.first`; `missing opinion.missing` also when its words are hidden already: nobody learns which.
 */
export function reportOpinion(
  ctx: Ctx,
  opinionId: string,
  { reason }: OpinionReport,
): Promise<{ received: true }> {
  return write(ctx, async (ctx) => {
    const member = memberOf(ctx)
    const opinion = await opinionReadByOthers(ctx, opinionId)
    const secret = opinion && member.secretOf(opinion.consultationId)
    if (!secret || !member.hasJoined(opinion.consultationId)) throw refuse('missing', 'opinion.missing')
    await keepReport(ctx, { opinionId, reporterProof: reporterProof(secret, opinionId), reason })
    return { received: true as const }
  })
}
