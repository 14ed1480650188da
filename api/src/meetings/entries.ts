import type { EntryRewrite, NewEntry } from 'shared/meetings'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { addressMark, ownerProof } from '../identity/device.ts'
import { insertOpinion, timesOf } from '../opinions/place-queries.ts'
import {
  forgetAnswer,
  holdOpinion,
  opinionKeys,
  ownOpinions,
  rewriteRow,
  withdrawRow,
} from '../opinions/queries.ts'
import { type Receipt, receiptOf } from '../opinions/service.ts'
import { deviceDigestOf, digestOf, fingerprintOf, receiptCode, same } from '../opinions/submission.ts'
import { enteredAt, entriesWait, entryWaits, updateOnBehalf } from './entry-queries.ts'
import { meetingInSight } from './queries.ts'
import { meetingOf } from './service.ts'

type Meeting = Awaited<ReturnType<typeof meetingOf>>

/**
 * Keeps an opinion entered on behalf of others under the id the page chose, exactly once. It counts as given on the day it is entered; what
 * was said before closing is taken within the grace, as late. Leaves no audit row, as members' do not: rows by the minute would tell when
 * each opinion came.
 *
 * @throws as `meetingOf`; `conflict meeting.closedHasIt` it was kept before the meeting was closed; `conflict opinion.sentAlready |
 *   opinion.withdrawnAlready | draft.withdrawn | consultation.graceOver`; `invalid opinion.garbled`; `missing opinion.noPlace`.
 */
export function enterOpinion(ctx: Ctx, meetingId: string, id: string, input: NewEntry): Promise<Receipt> {
  return write(ctx, async (ctx) => {
    const meeting = await openToEnter(ctx, meetingId, id)
    const { secret } = meeting
    const digest = deviceDigestOf(id, input)
    const garbled = input.digest !== null && input.digest !== digest
    if (garbled || input.meetingId !== meetingId || input.consultationId !== meeting.consultationId)
      throw refuse('invalid', 'opinion.garbled')
    const kept = digestOf(id, input, secret)
    const receipt = (again: boolean) =>
      receiptOf(ctx, { submissionId: id, digest, kept: { id, digest: kept }, secret, again })

    const { unitId, unitPath, channel } = meeting
    const { contributorGroup, sharedBy } = input
    const from = { unitId, unitPath, channel, contributorGroup, sharedBy }
    const keys = { id, ownerProof: ownerProof(secret, id), digest: kept, quote: null }
    if (await insertOpinion(ctx, from, keys, { ...input, waited: true })) {
      await entryWaits(ctx, meetingId)
      return receipt(false)
    }

    const before = await opinionKeys(ctx, id)
    if (before && !same(before.digest, kept)) throw refuse('conflict', 'opinion.sentAlready')
    if (before?.withdrawn) throw refuse('conflict', 'opinion.withdrawnAlready')
    if (before) return receipt(true)
    const place = await timesOf(ctx, meeting, input)
    if (!place) throw refuse('missing', 'opinion.noPlace')
    throw whyClosed(ctx, place) ?? refuse('missing', 'opinion.noPlace')
  })
}

/** What was entered at an open meeting, each with its words, its place and what was declared of it; the latest day first. */
export async function entriesOf(ctx: Ctx, meeting: Meeting) {
  const declared = await enteredAt(ctx, meeting)
  const { unitId, consultationId, secret } = meeting
  const own = await ownOpinions(ctx, { unitIds: [unitId], secretOf: () => secret }, { consultationId })
  return own.flatMap((it) => {
    const of = declared.get(it.id)
    if (!of) return []
    const { id, target, draftTitle, versionId, paragraphId, label, wordingBody, sectionNumber } = it
    const { stance, kind, body, suggestedWording } = it
    const place = { target, draftTitle, versionId, paragraphId, label, wordingBody, sectionNumber }
    const said = { stance, kind, body, suggestedWording, ...of, was: fingerprintOf(it) }
    const receipt = receiptCode(ctx.secret, id, it.digest)
    return [{ id, mark: addressMark(secret, id), receipt, ...place, ...said }]
  })
}

/** Corrects an entry of an open meeting; an answer to the old words no longer stands. @throws as `holdEntry`; `conflict opinion.changed`. */
export function correctEntry(ctx: Ctx, meetingId: string, id: string, input: EntryRewrite) {
  return write(ctx, async (ctx) => {
    const { opinion, meeting } = await holdEntry(ctx, meetingId, id)
    const { unitId } = meeting
    if (fingerprintOf(opinion) !== input.was) throw refuse('conflict', 'opinion.changed')
    const { contributorGroup, sharedBy } = input
    await rewriteRow(ctx, id, input, null)
    await updateOnBehalf(ctx, id, { contributorGroup, sharedBy })
    await forgetAnswer(ctx, id)
    await record(ctx, 'meeting.entryCorrected', { meetingId, unitId })
    return { id }
  })
}

/** Takes an entry of an open meeting back and erases its words. @throws as `holdEntry`. */
export function withdrawEntry(ctx: Ctx, meetingId: string, id: string) {
  return write(ctx, async (ctx) => {
    const { meeting } = await holdEntry(ctx, meetingId, id)
    const { unitId } = meeting
    await withdrawRow(ctx, id)
    await entriesWait(ctx, meeting)
    await updateOnBehalf(ctx, id, { contributorGroup: null, sharedBy: null })
    // Which of its opinions is not on record: the log is never erased, and would say for ever where that one came from.
    await record(ctx, 'meeting.entryWithdrawn', { meetingId, unitId })
    return { withdrawn: true as const }
  })
}

/** @throws as `meetingOf`; `missing opinion.notYours` none of this meeting's; `conflict draft.withdrawn | consultation.graceOver`. */
async function holdEntry(ctx: Ctx, meetingId: string, id: string) {
  const meeting = await meetingOf(ctx, meetingId, 'share')
  const opinion = await holdOpinion(ctx, id)
  if (!opinion?.ownerProof || !same(opinion.ownerProof, ownerProof(meeting.secret, id)))
    throw refuse('missing', 'opinion.notYours')
  const closed = whyClosed(ctx, { ...opinion, lateUntil: meeting.lateUntil })
  if (closed) throw closed
  return { opinion, meeting }
}

function whyClosed(ctx: Ctx, { withdrawnAt, lateUntil }: { withdrawnAt: Date | null; lateUntil: Date }) {
  if (withdrawnAt) return refuse('conflict', 'draft.withdrawn')
  if (ctx.now < lateUntil) return undefined
  return refuse('conflict', 'consultation.graceOver', { lateUntil: lateUntil.toISOString() })
}

async function openToEnter(ctx: Ctx, meetingId: string, id: string): Promise<Meeting> {
  const meeting = await meetingInSight(ctx, meetingId)
  if (meeting && !meeting.secret && (await opinionKeys(ctx, id)))
    throw refuse('conflict', 'meeting.closedHasIt')
  return meetingOf(ctx, meetingId, 'share')
}
