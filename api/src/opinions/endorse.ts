import { createHash } from 'node:crypto'
import type { Endorsing } from 'shared/endorsing'
import { canonicalEndorsement, type Received } from 'shared/submission'
import { GROUP_MIN } from 'shared/units'

import { type Ctx, memberOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { endorseProof, ownerProof } from '../identity/device.ts'
import { demandAgreement } from '../rights/consent.ts'
import { deleteEndorsement, holdToEndorse, insertEndorsement, isEndorsed } from './endorse-queries.ts'
import { signReceipt } from './receipt.ts'
import { mayShowWords } from './shown-words.ts'
import { fingerprintOf, same } from './submission.ts'
import { whyClosed } from './why-closed.ts'

/** What a device is told: that it is known. It has no code to keep: nothing needs to be proved with it. */
export type EndorsementReceipt = Received & { signature: string }

/**
 * Keeps, exactly once for a device, that its person thinks so too, or takes that back. The row holds a proof under the device's secret that is
 * about this opinion alone: nobody can tell who, or what else they said. Leaves no audit row: members leave none.
 *
 * @throws `missing endorse.gone` no such opinion that members may read; `unauthenticated join.first`; `conflict endorse.own` one's own;
 *   `conflict endorse.changed` its author wrote other words since; `invalid opinion.garbled`; as `addOpinion` of times, links and consent.
 */
export function endorse(ctx: Ctx, opinionId: string, input: Endorsing): Promise<EndorsementReceipt> {
  const member = memberOf(ctx)
  const { submissionId } = input
  const digest = createHash('sha256')
    .update(canonicalEndorsement(submissionId, { opinionId, ...input }))
    .digest('base64url')
  if (input.digest !== null && input.digest !== digest) throw refuse('invalid', 'opinion.garbled')
  const received: Received = { submissionId, digest, id: opinionId, code: '', mark: '' }
  const receipt = { ...received, signature: signReceipt(ctx.secret, received) }

  return write(ctx, async (ctx) => {
    const opinion = await holdToEndorse(ctx, member, opinionId)
    if (!opinion) throw refuse('missing', 'endorse.gone')
    const secret = member.secretOf(opinion.consultationId)
    if (!secret || !member.hasJoined(opinion.consultationId)) throw refuse('unauthenticated', 'join.first')
    const proof = endorseProof(secret, opinionId)
    // A repeated send is answered before anything else: what was kept once stays kept, also after closing.
    if ((await isEndorsed(ctx, proof)) === input.on) return receipt

    const closed = whyClosed(ctx, { ...opinion, ...(input.waited && { closesAt: opinion.lateUntil }) })
    if (closed) throw closed
    if (!input.on) {
      await deleteEndorsement(ctx, proof)
      return receipt
    }
    if (!member.open) throw refuse('conflict', 'link.closed', { unit: member.unitName })
    await demandAgreement(ctx, member.agreedVersion)
    if (opinion.ownerProof && same(opinion.ownerProof, ownerProof(secret, opinionId)))
      throw refuse('conflict', 'endorse.own')
    if (!opinion.shown || !(await mayShowWords(ctx, opinion.consultationId)))
      throw refuse('missing', 'endorse.gone')
    if (fingerprintOf(opinion) !== input.was) throw refuse('conflict', 'endorse.changed')
    await insertEndorsement(ctx, opinionId, proof)
    return receipt
  })
}

/** What anybody is shown of how many think so too: nothing below five, else steps of five, as of all counts members are shown. */
export const shownFellows = (devices: number) =>
  devices < GROUP_MIN ? null : Math.floor(devices / GROUP_MIN) * GROUP_MIN
