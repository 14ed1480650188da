import { Hono } from 'hono'
import { vietnamDay } from 'shared/format'
import { ENTRY_LIST_BYTES_MAX, EntryListSent, TakingEntries } from 'shared/entry-import'
import { EntryRewrite, MeetingDeclared, NewEntry, NewMeeting } from 'shared/meetings'
import { powers } from 'shared/powers'
import { z } from 'zod'

import { type House, staffOf } from '../context.ts'
import { formerWording, wholeWording } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { sheet } from '../http/sheet.ts'
import { valid } from '../http/valid.ts'
import { receiptKey } from '../opinions/receipt.ts'
import { unitsToChoose } from '../units/choosing.ts'
import { correctEntry, enterOpinion, entriesOf, withdrawEntry } from './entries.ts'
import { lookAtEntries, sentFile, takeEntries, templateOf, wrongRowsOf } from './import.ts'
import { consultationsToEnterInto, draftsOf, meetingInSight, meetingsInSight } from './queries.ts'
import { closeMeeting, correctMeeting, meetingOf, openMeeting } from './service.ts'
import { shownMeeting } from './shown.ts'

const Id = valid('param', z.object({ id: z.uuid() }))
const Entry = valid('param', z.object({ id: z.uuid(), entry: z.uuidv4() }))
const Search = valid('query', z.object({ q: z.string().normalize('NFC').trim().max(100).default('') }))

/** Meetings and stacks of paper forms, and the opinions officers enter there on behalf of others. */
export const meetings = new Hono<House>()
  .get('/meetings', async (c) => {
    const { ctx } = c.var
    const rows = await meetingsInSight(ctx)
    return c.json({ meetings: rows.map((row) => shownMeeting(row, staffOf(ctx).id)) }, 200)
  })
  .post('/meetings', valid('json', NewMeeting), async (c) =>
    c.json(await openMeeting(c.var.ctx, c.req.valid('json')), 201),
  )
  .get('/meetings/units', Search, async (c) => {
    const { ctx } = c.var
    const [units, consultations] = await Promise.all([
      unitsToChoose(ctx, c.req.valid('query').q, powers.enterOnBehalf),
      consultationsToEnterInto(ctx),
    ])
    return c.json({ units, consultations, today: vietnamDay(ctx.now) }, 200)
  })
  .get('/meetings/:id', Id, async (c) => {
    const { ctx } = c.var
    const meeting = await meetingInSight(ctx, c.req.valid('param').id)
    if (!meeting) throw refuse('missing', 'meeting.missing')
    return c.json(
      { ...shownMeeting(meeting, staffOf(ctx).id), lateUntil: meeting.lateUntil, closesAt: meeting.closesAt },
      200,
    )
  })
  .patch('/meetings/:id', Id, valid('json', MeetingDeclared), async (c) =>
    c.json(await correctMeeting(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/meetings/:id/close', Id, async (c) =>
    c.json(await closeMeeting(c.var.ctx, c.req.valid('param').id), 200),
  )
  .get('/meetings/:id/wording', Id, async (c) => {
    const { ctx } = c.var
    const { consultationId } = await meetingOf(ctx, c.req.valid('param').id)
    const drafts = await draftsOf(ctx, consultationId)
    const blocks = await Promise.all(
      drafts.map(async ({ title, versionId }) => ({
        title,
        versionId,
        blocks: (await wholeWording(ctx, versionId))
          .filter(({ sectionNumber }) => sectionNumber !== null)
          .map(({ id, kind, label, body, sectionNumber }) => ({ id, kind, label, body, sectionNumber })),
        former: (await formerWording(ctx, versionId)).filter(({ sectionNumber }) => sectionNumber !== null),
      })),
    )
    return c.json({ drafts: blocks }, 200)
  })
  .get('/meetings/:id/entries', Id, async (c) => {
    const { ctx } = c.var
    const meeting = await meetingOf(ctx, c.req.valid('param').id)
    return c.json({ entries: await entriesOf(ctx, meeting), receiptKey: receiptKey(ctx.secret) }, 200)
  })
  .put('/meetings/:id/entries/:entry', Entry, valid('json', NewEntry), async (c) => {
    const { id, entry } = c.req.valid('param')
    const receipt = await enterOpinion(c.var.ctx, id, entry, c.req.valid('json'))
    return receipt.again ? c.json(receipt, 200) : c.json(receipt, 201)
  })
  .patch('/meetings/:id/entries/:entry', Entry, valid('json', EntryRewrite), async (c) => {
    const { id, entry } = c.req.valid('param')
    return c.json(await correctEntry(c.var.ctx, id, entry, c.req.valid('json')), 200)
  })
  .delete('/meetings/:id/entries/:entry', Entry, async (c) => {
    const { id, entry } = c.req.valid('param')
    return c.json(await withdrawEntry(c.var.ctx, id, entry), 200)
  })
  .get('/meetings/:id/template.xlsx', Id, async (c) =>
    sheet(c, await templateOf(c.var.ctx, c.req.valid('param').id), 'mau-y-kien'),
  )
  .get('/meetings/:id/import', Id, async (c) => {
    return c.json({ sent: await sentFile(c.var.ctx, c.req.valid('param').id) }, 200)
  })
  .post('/meetings/:id/import', Id, valid('form', EntryListSent), async (c) => {
    const { file } = c.req.valid('form')
    if (file.size > ENTRY_LIST_BYTES_MAX) throw refuse('invalid', 'unitList.tooLarge')
    const read = { name: file.name, bytes: await file.bytes() }
    return c.json(await lookAtEntries(c.var.ctx, c.req.valid('param').id, read), 201)
  })
  .get('/meetings/:id/import/wrong.xlsx', Id, async (c) =>
    sheet(c, await wrongRowsOf(c.var.ctx, c.req.valid('param').id), 'dong-chua-dung'),
  )
  .post('/meetings/:id/import/take', Id, valid('json', TakingEntries), async (c) =>
    c.json(await takeEntries(c.var.ctx, c.req.valid('param').id, c.req.valid('json').fingerprint), 200),
  )
