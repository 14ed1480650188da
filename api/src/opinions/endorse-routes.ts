import { Hono } from 'hono'
import { Endorsing, Typing } from 'shared/endorsing'
import { z } from 'zod'

import { type House, memberOf } from '../context.ts'
import { draftForMember } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { endorse } from './endorse.ts'
import { ownEndorsements } from './endorsed.ts'
import { askedSeldom, paced } from './pace.ts'
import { similarTo } from './similar.ts'

const Slug = z.object({ slug: z.string().max(80) })
const Id = z.object({ id: z.uuidv4() })

/** What members are shown of what others said, and that they think so too. What is typed comes in a body: no address and no log holds it. */
export const endorsing = new Hono<House>()
  .on('POST', '/drafts/:slug/similar', askedSeldom)
  .on('PUT', '/opinions/:id/endorsement', paced)
  .post('/drafts/:slug/similar', valid('param', Slug), valid('json', Typing), async (c) => {
    const { ctx } = c.var
    const draft = await draftForMember(ctx, memberOf(ctx), c.req.valid('param').slug)
    if (!draft) throw refuse('missing', 'draft.missing')
    const typing = c.req.valid('json')
    const draftId = typing.target === 'general' ? null : draft.id
    const similar = await similarTo(ctx, { consultationId: draft.consultationId, draftId }, typing)
    return c.json({ similar }, 200)
  })
  .get('/mine/endorsed', async (c) => c.json({ consultations: await ownEndorsements(c.var.ctx) }, 200))
  .put('/opinions/:id/endorsement', valid('param', Id), valid('json', Endorsing), async (c) =>
    c.json(await endorse(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
