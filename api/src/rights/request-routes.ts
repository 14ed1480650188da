import { type Context, Hono } from 'hono'
import { after, DayCursor } from 'shared/cursors'
import { Day } from 'shared/days'
import { vietnamDay } from 'shared/format'
import { powers } from 'shared/powers'
import {
  Extension,
  NewAnswerToRequest,
  NewExtensionDays,
  NewHoliday,
  NewRequest,
  RequestFilter,
} from 'shared/rights'
import { z } from 'zod'

import { record } from '../audit/queries.ts'
import type { House } from '../context.ts'
import { Refusal, refuse } from '../errors.ts'
import { callerOf, handOf, limit } from '../http/limit.ts'
import { turns } from '../http/turns.ts'
import { valid } from '../http/valid.ts'
import { deadlines, holidaysFrom, requestById, requestPage, requestsDue } from './request-queries.ts'
import {
  acknowledgeRequest,
  addRequest,
  answerRequest,
  closeRequest,
  dropHoliday,
  extendRequest,
  ownRequest,
  setExtensionDays,
  setHoliday,
  takeRequest,
} from './requests.ts'
import { demandAtRoot, holdsAtRoot, houseUnit } from './root.ts'
import { daysAfter } from './working-days.ts'

/** From one network as many at once as a works council sends in an afternoon; then one after another, a script behind itself. */
export const requestTurns = turns({ burst: 60, perSecond: 0.2, waiting: 3, reason: 'tooOften' })
/** Wrong links from one network. */
const guesses = limit({ points: 100, seconds: 600 })

const Link = z.object({ reference: z.string().max(20), key: z.string().max(100) })
const Id = z.object({ id: z.uuid() })
const Page = z.object({
  state: RequestFilter.default('open'),
  after: after(DayCursor),
})

/** From how many days before its deadline a request is pointed out. */
export const SOON_DAYS = 2

/** What anybody may ask about their personal data, and how they follow it. */
export const requests = new Hono<House>()
  .get('/rights', async (c) => c.json({ deadlines: await deadlines(c.var.ctx) }, 200))
  .post('/rights', valid('json', NewRequest), async (c) => {
    await requestTurns.take(callerOf(c), handOf(c), { network: callerOf(c), gone: c.req.raw.signal })
    const receipt = await addRequest(c.var.ctx, c.req.valid('json'))
    return receipt.again ? c.json(receipt, 200) : c.json(receipt, 201)
  })
  .get('/rights/:reference/:key', valid('param', Link), async (c) => {
    const { reference, key } = c.req.valid('param')
    return c.json(await guessed(c, () => ownRequest(c.var.ctx, reference.toUpperCase(), key)), 200)
  })

/** What staff ask about their own data, whether or not they agree to anything. */
export const ownRequests = new Hono<House>().post('/own-requests', valid('json', NewRequest), async (c) => {
  const receipt = await addRequest(c.var.ctx, c.req.valid('json'))
  return receipt.again ? c.json(receipt, 200) : c.json(receipt, 201)
})

/** The queue of requests, the calendar and the deadlines they run by. */
export const officeRequests = new Hono<House>()
  .get('/requests', valid('query', Page), async (c) => {
    const { ctx } = c.var
    demandAtRoot(ctx, powers.readRights)
    const { state, after } = c.req.valid('query')
    const page = await requestPage(ctx, state, after)
    if (page.requests.length > 0)
      await record(ctx, 'requests.read', { unitId: houseUnit, state, requests: page.requests.length })
    return c.json({ today: vietnamDay(ctx.now), ...page }, 200)
  })
  .get('/requests-due', async (c) => {
    const { ctx } = c.var
    if (!holdsAtRoot(ctx, powers.readRights)) return c.json({ overdue: 0, soon: 0 }, 200)
    const { overdue, soon } = await requestsDue(ctx, daysAfter(vietnamDay(ctx.now), SOON_DAYS))
    return c.json({ overdue, soon }, 200)
  })
  .get('/requests/:id', valid('param', Id), async (c) => {
    const { ctx } = c.var
    demandAtRoot(ctx, powers.readRights)
    const request = await requestById(ctx, c.req.valid('param').id)
    if (!request) throw refuse('missing', 'request.missing')
    await record(ctx, 'request.read', { unitId: houseUnit, reference: request.reference })
    const { extensionDays } = (await deadlines(ctx)).find((it) => it.kind === request.kind)!
    return c.json({ today: vietnamDay(ctx.now), extensionDays, request }, 200)
  })
  .post('/requests/:id/take', valid('param', Id), async (c) =>
    c.json(await takeRequest(c.var.ctx, c.req.valid('param').id), 200),
  )
  .post('/requests/:id/acknowledge', valid('param', Id), async (c) =>
    c.json(await acknowledgeRequest(c.var.ctx, c.req.valid('param').id), 200),
  )
  .post('/requests/:id/answer', valid('param', Id), valid('json', NewAnswerToRequest), async (c) =>
    c.json(await answerRequest(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/requests/:id/extend', valid('param', Id), valid('json', Extension), async (c) =>
    c.json(await extendRequest(c.var.ctx, c.req.valid('param').id, c.req.valid('json').reason), 200),
  )
  .post('/requests/:id/close', valid('param', Id), async (c) =>
    c.json(await closeRequest(c.var.ctx, c.req.valid('param').id), 200),
  )
  .get('/deadlines', async (c) => {
    const { ctx } = c.var
    demandAtRoot(ctx, powers.readRights)
    const holidays = await holidaysFrom(ctx, `${vietnamDay(ctx.now).slice(0, 4)}-01-01`)
    return c.json({ deadlines: await deadlines(ctx), holidays }, 200)
  })
  .put('/deadlines', valid('json', NewExtensionDays), async (c) =>
    c.json(await setExtensionDays(c.var.ctx, c.req.valid('json')), 200),
  )
  .put('/holidays', valid('json', NewHoliday), async (c) =>
    c.json(await setHoliday(c.var.ctx, c.req.valid('json')), 200),
  )
  .delete('/holidays/:day', valid('param', z.object({ day: Day })), async (c) =>
    c.json(await dropHoliday(c.var.ctx, c.req.valid('param').day), 200),
  )

/** Counts what leads nowhere under the network it came from. */
async function guessed<T>(c: Context<House>, work: () => Promise<T>): Promise<T> {
  await guesses.demandRest(callerOf(c))
  try {
    return await work()
  } catch (cause) {
    // A fault of ours is nobody's guess.
    if (cause instanceof Refusal) await guesses.count(callerOf(c))
    throw cause
  }
}
