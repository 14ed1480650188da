import { Hono } from 'hono'
import { NoticeWish, PushAddress } from 'shared/notices'
import { z } from 'zod'

import { type House, memberOf } from '../context.ts'
import { callerOf, limit } from '../http/limit.ts'
import { valid } from '../http/valid.ts'
import { textInForce } from '../rights/consent-queries.ts'
import { askForNotices, endPush, followNoticeLink, readNoticeLink } from './service.ts'

const Consultation = z.object({ consultationId: z.uuid() })
const Link = z.object({
  key: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .transform((hex) => Buffer.from(hex, 'hex')),
  token: z.string().max(64),
})

/** Letters somebody else may not want: from one network no more than a hall needs. */
const asking = limit({ points: 300, seconds: 3600 })

/** How a device asks for word of answers, and ends it. */
export const notices = new Hono<House>()
  .get('/notices', async (c) => {
    memberOf(c.var.ctx)
    const { push, mail } = c.var.ctx
    const text = mail ? ((await textInForce(c.var.ctx, 'emailNotice')) ?? null) : null
    return c.json({ pushKey: push?.publicKey ?? null, letter: text }, 200)
  })
  .post(
    '/consultations/:consultationId/notices',
    valid('param', Consultation),
    valid('json', NoticeWish),
    async (c) => {
      await asking.count(callerOf(c))
      return c.json(
        await askForNotices(c.var.ctx, c.req.valid('param').consultationId, c.req.valid('json')),
        202,
      )
    },
  )
  .post(
    '/consultations/:consultationId/notices/end',
    valid('param', Consultation),
    valid('json', PushAddress.pick({ endpoint: true })),
    async (c) =>
      c.json(
        await endPush(c.var.ctx, c.req.valid('param').consultationId, c.req.valid('json').endpoint),
        200,
      ),
  )
  .get('/notices/:key/:token', valid('param', Link), async (c) => {
    const { key, token } = c.req.valid('param')
    return c.json(await readNoticeLink(c.var.ctx, key, token), 200)
  })
  .post('/notices/:key/:token', valid('param', Link), async (c) => {
    const { key, token } = c.req.valid('param')
    return c.json(await followNoticeLink(c.var.ctx, key, token), 200)
  })
