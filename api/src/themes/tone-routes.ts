import { Hono } from 'hono'
import { after } from 'shared/cursors'
import { TONE_BAR, ToneConfirmation } from 'shared/tones'
import { z } from 'zod'

import type { House } from '../context.ts'
import { valid } from '../http/valid.ts'
import { recordOpening } from '../opinions/on-record.ts'
import { tellsAnything } from '../opinions/told.ts'
import { confirmedOf, lastLearned, tonePage } from './tone-queries.ts'
import { askToLearn, confirmTone, draftOfTones } from './tones.ts'

const Id = z.object({ id: z.uuid() })
const Reading = z.object({
  after: after(z.guid()),
  show: z.preprocess((it) => it || undefined, z.enum(['open', 'confirmed']).default('open')),
})

/** What consolidators say of the tone of opinions, what is learned from it, and what is suggested once that passed its trial. */
export const toneRoutes = new Hono<House>()
  .get('/drafts/:id/tones', valid('param', Id), valid('query', Reading), async (c) => {
    const { ctx } = c.var
    const draft = await draftOfTones(ctx, c.req.valid('param').id)
    const { after, show } = c.req.valid('query')
    const tooFew = !(await tellsAnything(ctx, { draft: draft.id }))
    const [learned, confirmed, page] = await Promise.all([
      lastLearned(ctx),
      tooFew ? 0 : confirmedOf(ctx, draft.id),
      tooFew
        ? { opinions: [], next: null }
        : tonePage(ctx, draft.id, { after, confirmed: show === 'confirmed' }),
    ])
    await recordOpening(ctx, 'opinions.read', { draft: draft.id })
    const passed = (learned?.accuracy ?? 0) >= TONE_BAR.accuracy
    return c.json(
      {
        draft: { id: draft.id, title: draft.title, toldUntil: draft.toldUntil },
        tooFew,
        show,
        confirmed,
        learned: learned ?? null,
        passed,
        ...page,
      },
      200,
    )
  })
  .put('/drafts/:id/tones', valid('param', Id), valid('json', ToneConfirmation), async (c) =>
    c.json(await confirmTone(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/drafts/:id/tone-learning', valid('param', Id), async (c) =>
    c.json(await askToLearn(c.var.ctx, c.req.valid('param').id), 201),
  )
