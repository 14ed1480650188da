import { vietnamDay } from 'shared/format'
import { powers } from 'shared/powers'
import type { NewAnswerToRequest, NewExtensionDays, NewHoliday, NewRequest } from 'shared/rights'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { keyOf, opens, referenceOf, submissionDigest } from './reference.ts'
import {
  calendarFrom,
  deadlineOf,
  deleteHoliday,
  holdRequest,
  insertRequest,
  keepExtensionDays,
  keepHoliday,
  keepStep,
  requestByReference,
} from './request-queries.ts'
import { demandAtRoot, houseUnit } from './root.ts'
import { daysAfter, workingDaysAfter } from './working-days.ts'

/** Within how many working days a request is acknowledged. */
export const ACKNOWLEDGE_WORKING_DAYS = 2

/** What who asks is told: what to quote, and the secret part of the link. `again` when the same form was kept before. */
export type RequestReceipt = { reference: string; key: string; again: boolean }

/**
 * Keeps a request about personal data, once for each form. Its days are set now, by the calendar as it stands: a holiday entered later
 * moves no clock that runs. Of who asks there is what they write; staff who ask while signed in are named.
 */
export function addRequest(ctx: Ctx, it: NewRequest): Promise<RequestReceipt> {
  return write(ctx, async (ctx) => {
    const { submission: _, ...request } = it
    const digest = submissionDigest(ctx.secret, it)
    const reference = referenceOf(digest)
    const receivedOn = vietnamDay(ctx.now)
    const { days } = await deadlineOf(ctx, it.kind)
    const added = await insertRequest(ctx, {
      ...request,
      reference,
      submissionDigest: digest,
      staffUserId: ctx.actor.type === 'staff' ? ctx.actor.id : null,
      receivedOn,
      acknowledgeBy: workingDaysAfter(
        receivedOn,
        ACKNOWLEDGE_WORKING_DAYS,
        await calendarFrom(ctx, receivedOn),
      ),
      dueOn: daysAfter(receivedOn, days),
    })
    if (added && ctx.actor.type === 'staff')
      await record(ctx, 'request.sent', { unitId: houseUnit, reference })
    return { reference, key: keyOf(ctx.secret, reference), again: !added }
  })
}

/** A request as who asked sees it. @throws `missing request.unknown` also for a wrong key: nobody learns which. */
export async function ownRequest(ctx: Ctx, reference: string, key: string) {
  const request = opens(ctx.secret, reference, key) ? await requestByReference(ctx, reference) : undefined
  if (!request) throw refuse('missing', 'request.unknown')
  return request
}

type Held = NonNullable<Awaited<ReturnType<typeof holdRequest>>>

function step(
  ctx: Ctx,
  id: string,
  work: (ctx: Ctx, request: Held) => Promise<void>,
): Promise<{ id: string }> {
  return write(ctx, async (ctx) => {
    demandAtRoot(ctx, powers.keepRights)
    const request = await holdRequest(ctx, id)
    if (!request) throw refuse('missing', 'request.missing')
    await work(ctx, request)
    return { id }
  })
}

/** Takes a request on; whoever had it before gives it up. @throws `forbidden`; `missing`; `conflict request.answered`. */
export function takeRequest(ctx: Ctx, id: string): Promise<{ id: string }> {
  return step(ctx, id, async (ctx, { reference, answeredAt }) => {
    if (answeredAt) throw refuse('conflict', 'request.answered')
    await keepStep(ctx, id, { takenBy: staffOf(ctx).id, takenAt: ctx.now })
    await record(ctx, 'request.taken', { unitId: houseUnit, reference })
  })
}

/** Tells who asks that the request came in and is being worked on. Twice is once. @throws `forbidden`; `missing`. */
export function acknowledgeRequest(ctx: Ctx, id: string): Promise<{ id: string }> {
  return step(ctx, id, async (ctx, { reference, acknowledgedAt, takenAt }) => {
    if (acknowledgedAt) return
    const taken = takenAt ? {} : { takenBy: staffOf(ctx).id, takenAt: ctx.now }
    await keepStep(ctx, id, { ...taken, acknowledgedAt: ctx.now })
    await record(ctx, 'request.acknowledged', { unitId: houseUnit, reference })
  })
}

/**
 * Answers a request; an answer is never changed. @throws `forbidden`; `missing`; `conflict request.answered`.
 */
export function answerRequest(ctx: Ctx, id: string, it: NewAnswerToRequest): Promise<{ id: string }> {
  return step(ctx, id, async (ctx, { reference, acknowledgedAt, answeredAt, takenAt }) => {
    if (answeredAt) throw refuse('conflict', 'request.answered')
    const taken = takenAt ? {} : { takenBy: staffOf(ctx).id, takenAt: ctx.now }
    const acknowledged = acknowledgedAt ? {} : { acknowledgedAt: ctx.now }
    await keepStep(ctx, id, { ...taken, ...acknowledged, ...it, answeredAt: ctx.now })
    await record(ctx, 'request.answered', { unitId: houseUnit, reference, outcome: it.outcome })
  })
}

/**
 * Extends a request once, by as many days as the law entered for its kind allows; who asked reads the reason.
 *
 * @throws `forbidden`; `missing`; `conflict request.answered | request.extended | request.noExtension`.
 */
export function extendRequest(ctx: Ctx, id: string, reason: string): Promise<{ id: string }> {
  return step(ctx, id, async (ctx, { reference, kind, dueOn, extendedTo, answeredAt }) => {
    if (answeredAt) throw refuse('conflict', 'request.answered')
    if (extendedTo) throw refuse('conflict', 'request.extended')
    const { extensionDays } = await deadlineOf(ctx, kind)
    if (extensionDays === 0 || dueOn < vietnamDay(ctx.now)) throw refuse('conflict', 'request.noExtension')
    const until = daysAfter(dueOn, extensionDays)
    await keepStep(ctx, id, { extendedTo: until, extensionReason: reason })
    await record(ctx, 'request.extended', { unitId: houseUnit, reference, until })
  })
}

/** Closes an answered request: from then on the days run after which its contact is erased. @throws `conflict request.notAnswered`. */
export function closeRequest(ctx: Ctx, id: string): Promise<{ id: string }> {
  return step(ctx, id, async (ctx, { reference, answeredAt, closedAt }) => {
    if (!answeredAt) throw refuse('conflict', 'request.notAnswered')
    if (closedAt) return
    await keepStep(ctx, id, { closedAt: ctx.now })
    await record(ctx, 'request.closed', { unitId: houseUnit, reference })
  })
}

/** Keeps a day of the calendar by which working days are counted. @throws `forbidden`. */
export function setHoliday(ctx: Ctx, it: NewHoliday): Promise<{ day: string }> {
  return write(ctx, async (ctx) => {
    demandAtRoot(ctx, powers.keepRights)
    await keepHoliday(ctx, it)
    await record(ctx, 'holiday.set', { unitId: houseUnit, day: it.day, works: it.works })
    return { day: it.day }
  })
}

/** Takes a day out of the calendar. @throws `forbidden`; `missing holiday.missing`. */
export function dropHoliday(ctx: Ctx, day: string): Promise<{ day: string }> {
  return write(ctx, async (ctx) => {
    demandAtRoot(ctx, powers.keepRights)
    if (!(await deleteHoliday(ctx, day))) throw refuse('missing', 'holiday.missing')
    await record(ctx, 'holiday.dropped', { unitId: houseUnit, day })
    return { day }
  })
}

/** Sets by how many days a kind of request may be extended, and by which law. @throws `forbidden`; `conflict request.extensionTooLong`. */
export function setExtensionDays(ctx: Ctx, it: NewExtensionDays): Promise<{ kind: string }> {
  return write(ctx, async (ctx) => {
    demandAtRoot(ctx, powers.keepRights)
    if (!(await keepExtensionDays(ctx, it))) throw refuse('conflict', 'request.extensionTooLong')
    await record(ctx, 'deadline.changed', { unitId: houseUnit, ...it })
    return { kind: it.kind }
  })
}
