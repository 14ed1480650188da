import { randomBytes } from 'node:crypto'

import { vietnamDay } from 'shared/format'
import type { MeetingDeclared, NewMeeting } from 'shared/meetings'
import { powers } from 'shared/powers'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { asksUnit } from '../joining/queries.ts'
import { unitInSight } from '../units/queries.ts'
import { demandRole } from '../visible.ts'
import { enteredAt } from './entry-queries.ts'
import { forgetImport } from './import-queries.ts'
import {
  closeRow,
  consultationsToEnterInto,
  insertMeeting,
  meetingInSight,
  meetingsOver,
  updateDeclared,
} from './queries.ts'

/**
 * Opens a meeting, or a stack of paper forms, of a unit: from now on the acting staff user may enter its opinions. Returns its id.
 *
 * @throws `missing unit.missing | consultation.missing`; `forbidden`; `conflict unit.closed`; `conflict meeting.notNow` the consultation takes
 *   nothing now; `invalid meeting.future`.
 */
export async function openMeeting(ctx: Ctx, input: NewMeeting): Promise<{ id: string }> {
  const unit = await unitInSight(ctx, input.unitId)
  if (!unit) throw refuse('missing', 'unit.missing')
  demandRole(ctx, unit.path, powers.enterOnBehalf)
  const today = vietnamDay(ctx.now)
  if (unit.closedOn !== null && unit.closedOn <= today) throw refuse('conflict', 'unit.closed')
  demandPast(ctx, input)
  if (!(await asksUnit(ctx, input.consultationId, unit.path))) throw refuse('missing', 'consultation.missing')
  const open = await consultationsToEnterInto(ctx)
  if (!open.some(({ id }) => id === input.consultationId)) throw refuse('conflict', 'meeting.notNow')
  return write(ctx, async (ctx) => {
    const { id } = await insertMeeting(ctx, input, randomBytes(32))
    const { unitId, consultationId, channel, heldOn } = input
    await record(ctx, 'meeting.opened', { meetingId: id, unitId, consultationId, channel, heldOn })
    return { id }
  })
}

/** Corrects what was declared of an open meeting. @throws as `meetingOf`; `invalid meeting.future`. */
export function correctMeeting(ctx: Ctx, id: string, input: MeetingDeclared): Promise<{ id: string }> {
  return write(ctx, async (ctx) => {
    const { unitId } = await meetingOf(ctx, id, 'alone')
    demandPast(ctx, input)
    await updateDeclared(ctx, id, input)
    await record(ctx, 'meeting.corrected', { meetingId: id, unitId })
    return { id }
  })
}

/**
 * Closes a meeting: its opinions can no longer be corrected here, and nobody can tell any more which they are. Whoever enters opinions for the
 * unit may, not only who opened it: it tells no words.
 *
 * @throws `missing meeting.missing`; `conflict meeting.closed`.
 */
export function closeMeeting(ctx: Ctx, id: string): Promise<{ id: string }> {
  return write(ctx, async (ctx) => {
    const meeting = await meetingInSight(ctx, id, { held: 'alone' })
    if (!meeting) throw refuse('missing', 'meeting.missing')
    if (!meeting.secret) throw refuse('conflict', 'meeting.closed')
    await forgetImport(ctx, id)
    await closeRow(ctx, id, (await enteredAt(ctx, meeting)).size)
    await record(ctx, 'meeting.closed', { meetingId: id, unitId: meeting.unitId })
    return { id }
  })
}

/** Closes the meetings of consultations that take nothing more. */
export function closeMeetingsOver(ctx: Ctx): Promise<void> {
  return write(ctx, async (ctx) => {
    for (const meeting of await meetingsOver(ctx)) {
      await forgetImport(ctx, meeting.id)
      await closeRow(ctx, meeting.id, (await enteredAt(ctx, meeting)).size)
      await record(ctx, 'meeting.closed', { meetingId: meeting.id, unitId: meeting.unitId })
    }
  })
}

/**
 * The open meeting whose opinions the acting staff user may enter, read and correct: one they opened themselves. Others of the unit, and above
 * it, would read words of a room of few.
 *
 * @throws `missing meeting.missing`; `forbidden meeting.notYours`; `conflict meeting.closed`.
 */
export async function meetingOf(ctx: Ctx, id: string, held?: 'share' | 'alone') {
  const meeting = await meetingInSight(ctx, id, held ? { held } : {})
  if (!meeting) throw refuse('missing', 'meeting.missing')
  if (meeting.openedBy !== staffOf(ctx).id) throw refuse('forbidden', 'meeting.notYours')
  if (!meeting.secret) throw refuse('conflict', 'meeting.closed')
  return { ...meeting, secret: meeting.secret }
}

function demandPast(ctx: Ctx, { heldOn }: MeetingDeclared): void {
  if (heldOn > vietnamDay(ctx.now)) throw refuse('invalid', 'meeting.future')
}
