import { Hono } from 'hono'
import { NewAnswer } from 'shared/answers'
import { AsOf } from 'shared/days'
import { z } from 'zod'

import type { House } from '../context.ts'
import { draftInReach, sectionsOfVersion } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { lateToShow } from '../opinions/late.ts'
import { tellsAnything } from '../opinions/told.ts'
import { dayOf } from '../units/as-of.ts'
import { answeredCounts } from './queries.ts'
import { answerOpinion, answerTheme } from './service.ts'

const Id = z.object({ id: z.uuid() })

/** What a responder does: a disposition with its reason, for one opinion or for a theme. */
export const answers = new Hono<House>()
  .get('/drafts/:id/answers', valid('param', Id), valid('query', AsOf), async (c) => {
    const { ctx } = c.var
    const draft = await draftInReach(ctx, c.req.valid('param').id, dayOf(ctx, c.req.valid('query')))
    if (!draft) throw refuse('missing', 'draft.missing')
    const tooFew = !(await tellsAnything(ctx, { draft: draft.id }))
    const [sections, counts, late] = await Promise.all([
      sectionsOfVersion(ctx, draft.versionId),
      answeredCounts(ctx, draft.id),
      lateToShow(ctx, draft.id),
    ])
    return c.json(
      {
        draft: {
          id: draft.id,
          title: draft.title,
          unitName: draft.unitName,
          toldUntil: draft.toldUntil,
        },
        tooFew,
        sections,
        counts,
        late,
      },
      200,
    )
  })
  .put('/themes/:id/answer', valid('param', Id), valid('json', NewAnswer), async (c) =>
    c.json(await answerTheme(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .put('/opinions/:id/answer', valid('param', Id), valid('json', NewAnswer), async (c) =>
    c.json(await answerOpinion(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
