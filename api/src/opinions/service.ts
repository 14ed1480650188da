import type { NewOpinion, Rewrite } from 'shared/opinions'
import type { Received } from 'shared/submission'

import { type Ctx, memberOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { placeQuotes } from '../drafts/quoted-pieces.ts'
import { addressMark, ownerProof } from '../identity/device.ts'
import { demandAgreement } from '../rights/consent.ts'
import { forgetEndorsements } from './endorse-queries.ts'
import { insertOpinion, showRow, timesOf } from './place-queries.ts'
import {
  confirmRow,
  forgetAnswer,
  holdOpinion,
  isVersionOf,
  opinionKeys,
  rewriteRow,
  withdrawRow,
  wordingSeen,
} from './queries.ts'
import { quoteFor, quoteUnder } from './quote.ts'
import { signReceipt } from './receipt.ts'
import { noteWhatItTells } from './round-queries.ts'
import { countSpeaker, recountSpeaker } from './rounds.ts'
import { deviceDigestOf, digestOf, fingerprintOf, receiptCode, same } from './submission.ts'
import { oneAtATime, ownTwin } from './twin-queries.ts'
import { whyClosed } from './why-closed.ts'

/**
 * What an author is told: the opinion is kept. `again` when it was kept already and this was the same words sent twice. `mark` is what
 * pages call it in addresses. `signature` is the house's over `receiptText`: only that makes a device let go of its copy.
 */
export type Receipt = Received & { signature: string; again: boolean }

/** The signed receipt of a submission: `digest` is the device's own of it, `secret` the device's or the meeting's. */
export function receiptOf(
  ctx: Ctx,
  it: {
    submissionId: string
    digest: string
    kept: { id: string; digest: Buffer }
    secret: Buffer
    again: boolean
  },
): Receipt {
  const { submissionId, digest, kept, secret, again } = it
  const code = receiptCode(ctx.secret, kept.id, kept.digest)
  const received = { submissionId, digest, id: kept.id, code, mark: addressMark(secret, kept.id) }
  return { ...received, signature: signReceipt(ctx.secret, received), again }
}

/**
 * Keeps a member's opinion under the id its device chose, exactly once. The same words at the same place under another id are the
 * opinion that stands there already: a page shown again by the back button has a new id. Leaves no audit row: members leave none.
 *
 * @throws `unauthenticated join.first`; `forbidden consent.needed` a newer text is in force than the device agreed to; `conflict opinion.sentAlready` the id was used for other words;
 *   `conflict opinion.withdrawnAlready` for an opinion taken back since; `conflict link.closed`;
 *   `conflict consultation.notYet | consultation.closed | consultation.graceOver | draft.withdrawn`; `invalid opinion.garbled` the words
 *   are not those the device made its digest of; `missing opinion.noPlace` no such place for this member; as
 *   `quoteFor` says, for a quote.
 */
export async function addOpinion(ctx: Ctx, id: string, input: NewOpinion): Promise<Receipt> {
  const member = memberOf(ctx)
  const secret = member.secretOf(input.consultationId)
  if (!secret || !member.hasJoined(input.consultationId)) throw refuse('unauthenticated', 'join.first')

  const digest = deviceDigestOf(id, input)
  if (input.digest !== null && input.digest !== digest) throw refuse('invalid', 'opinion.garbled')
  const receiptFor = (kept: { id: string; digest: Buffer }, again: boolean) =>
    receiptOf(ctx, { submissionId: id, digest, kept, secret, again })
  const sent = { id, digest: digestOf(id, input, secret) }
  const repeated = async () => {
    const kept = await opinionKeys(ctx, id)
    if (!kept || !same(kept.digest, sent.digest)) return null
    if (kept.withdrawn) throw refuse('conflict', 'opinion.withdrawnAlready')
    return receiptFor(sent, true)
  }

  // A repeated send is answered before anything else: what was kept once stays kept, also after closing.
  const before = await repeated()
  if (before) return before
  if (!member.open) throw refuse('conflict', 'link.closed', { unit: member.unitName })
  await demandAgreement(ctx, member.agreedVersion)
  const quote = await quoteFor(ctx, input)
  const keys = { ...sent, ownerProof: ownerProof(secret, id), quote }
  const from = { ...member, channel: 'link', sharedBy: null } as const
  const kept = await write(ctx, async (ctx) => {
    // Of two that say the same at once, the second finds the first.
    await oneAtATime(ctx, secret)
    const twin = await ownTwin(ctx, member, { ...input, at: quote }, secret)
    if (twin && twin.id !== id) {
      if (twin.mayBeShown !== input.mayBeShown) await showRow(ctx, twin.id, input.mayBeShown)
      return twin
    }
    const it = await insertOpinion(ctx, from, keys, input)
    if (!it) return null
    if (quote && it.draftId) await placeQuotes(ctx, it.draftId, id)
    await countSpeaker(ctx, member, secret, input.consultationId)
    return keys
  })
  if (kept) return receiptFor(kept, kept !== keys)

  // The same send may have come twice at once.
  const meanwhile = await repeated()
  if (meanwhile) return meanwhile
  if (await opinionKeys(ctx, id)) throw refuse('conflict', 'opinion.sentAlready')
  const place = await timesOf(ctx, member, input)
  if (!place) throw refuse('missing', 'opinion.noPlace')
  const { lateUntil } = place
  if (input.waited && ctx.now >= lateUntil && !place.withdrawnAt)
    throw refuse('conflict', 'consultation.graceOver', { lateUntil: lateUntil.toISOString() })
  throw whyClosed(ctx, place) ?? refuse('missing', 'opinion.noPlace')
}

/**
 * Replaces the words of the device's own opinion while the consultation is open; an answer to the old words, and that others thought so too, no
 * longer stands.
 *
 * @throws `missing opinion.notYours` also when there is none: nobody learns which; `conflict opinion.changed` another tab rewrote it;
 *   `conflict consultation.closed | draft.withdrawn`.
 */
export function rewriteOpinion(ctx: Ctx, id: string, input: Rewrite): Promise<{ id: string; mark: string }> {
  return write(ctx, async (ctx) => {
    const { opinion, secret } = await holdOwn(ctx, id)
    if (fingerprintOf(opinion) !== input.was) throw refuse('conflict', 'opinion.changed')
    const seen = input.versionId && (await wordingSeen(ctx, opinion, input.versionId))
    await rewriteRow(ctx, id, input, seen ? { ...seen, ...(await quoteUnder(ctx, opinion, seen)) } : null)
    if (seen) {
      // The version read need not be the newest.
      if (opinion.draftId) await placeQuotes(ctx, opinion.draftId, id)
      await recountSpeaker(ctx, secret, opinion, { without: false })
      if (opinion.batchId) await noteWhatItTells(ctx, opinion.batchId)
    }
    await forgetAnswer(ctx, id)
    if (fingerprintOf(input) !== input.was) await forgetEndorsements(ctx, id)
    return { id, mark: addressMark(secret, id) }
  })
}

/**
 * Notes that the author of an opinion stands by it under a newer version, whose wording was shown. The wording first seen stays its own.
 *
 * @throws as `rewriteOpinion`; `missing draft.missing` the version is none of its draft.
 */
export function confirmOpinion(
  ctx: Ctx,
  id: string,
  versionId: string,
): Promise<{ id: string; mark: string }> {
  return write(ctx, async (ctx) => {
    const { opinion, secret } = await holdOwn(ctx, id)
    if (!(await isVersionOf(ctx, opinion.draftId, versionId))) throw refuse('missing', 'draft.missing')
    await confirmRow(ctx, id, versionId)
    return { id, mark: addressMark(secret, id) }
  })
}

/** Takes the device's own opinion back and erases its words. @throws as `rewriteOpinion`. */
export function withdrawOpinion(ctx: Ctx, id: string): Promise<{ withdrawn: true }> {
  return write(ctx, async (ctx) => {
    const { opinion, secret } = await holdOwn(ctx, id)
    await recountSpeaker(ctx, secret, opinion, { without: true })
    await withdrawRow(ctx, id)
    await forgetEndorsements(ctx, id)
    return { withdrawn: true as const }
  })
}

async function holdOwn(ctx: Ctx, id: string) {
  const member = memberOf(ctx)
  const opinion = await holdOpinion(ctx, id)
  const secret = opinion && member.secretOf(opinion.consultationId)
  if (!opinion?.ownerProof || !secret || !same(opinion.ownerProof, ownerProof(secret, id)))
    throw refuse('missing', 'opinion.notYours')
  const closed = whyClosed(ctx, opinion)
  if (closed) throw closed
  return { opinion, secret }
}
