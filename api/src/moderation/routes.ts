import { Hono, type MiddlewareHandler } from 'hono'
import { after } from 'shared/cursors'
import { Decision, ModerationList, OpinionReport } from 'shared/moderation'
import { powers } from 'shared/powers'
import { z } from 'zod'

import type { Ctx, House } from '../context.ts'
import { refuse } from '../errors.ts'
import { callerOf, limit } from '../http/limit.ts'
import { valid } from '../http/valid.ts'
import { provenDeviceOf } from '../identity/device.ts'
import { recordOpening } from '../opinions/on-record.ts'
import { fingerprintOf } from '../opinions/submission.ts'
import { tellsAnything } from '../opinions/told.ts'
import { highestHeld, holds } from '../visible.ts'
import { personalBeside } from './personal.ts'
import { moderationCounts, moderationPage } from './queries.ts'
import { reportOpinion } from './reporting.ts'
import { decide } from './service.ts'

const Query = z.object({ list: ModerationList.default('due'), after: after(z.guid()) })
const Id = z.object({ id: z.uuid() })

type Row = Awaited<ReturnType<typeof moderationPage>>['opinions'][number]

/** An opinion as it is moderated: what the program suggests to strike, less what the draft itself says. */
function shownTo(ctx: Ctx, { path, wording, ...row }: Row) {
  const found = (text: string | null) => personalBeside(wording, text)
  return {
    ...row,
    was: fingerprintOf(row),
    found: { body: found(row.body), suggestedWording: found(row.suggestedWording) },
    rewritten: row.hiddenAs !== null && row.lookDue === true,
    mayDecide: holds(ctx, path, powers.moderate),
  }
}

/** The opinions a person should look at, and what is decided about them. */
export const moderation = new Hono<House>()
  .get('/moderation', valid('query', Query), async (c) => {
    const { ctx } = c.var
    const { list, after } = c.req.valid('query')
    if (highestHeld(ctx, powers.readModeration) === null) throw refuse('forbidden', 'role.needed')
    await recordOpening(ctx, 'moderation.read', {})
    if (!(await tellsAnything(ctx, {})))
      return c.json(
        { tooFew: true, counts: { due: 0, hidden: 0, redacted: 0 }, opinions: [], next: null },
        200,
      )
    const [counts, { opinions, next }] = await Promise.all([
      moderationCounts(ctx),
      moderationPage(ctx, list, after),
    ])
    return c.json({ tooFew: false, counts, opinions: opinions.map((row) => shownTo(ctx, row)), next }, 200)
  })
  .post('/moderation/:id', valid('param', Id), valid('json', Decision), async (c) =>
    c.json(await decide(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )

/** Twenty an hour from one device: more than anyone reads and finds wrong. */
const byDevice = limit({ points: 20, seconds: 3600 })
/** Devices whose seed is not from here, as long ago joined, together on one network. */
const byNetwork = limit({ points: 200, seconds: 3600 })

const paced: MiddlewareHandler<House> = async (c, next) => {
  const device = provenDeviceOf(c, c.var.ctx.secret)
  if (device) await byDevice.count(device)
  else await byNetwork.count(callerOf(c))
  await next()
}

/** What members ask a person to look at. */
export const reporting = new Hono<House>()
  .on('POST', '/opinions/:id/report', paced)
  .post('/opinions/:id/report', valid('param', Id), valid('json', OpinionReport), async (c) =>
    c.json(await reportOpinion(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
