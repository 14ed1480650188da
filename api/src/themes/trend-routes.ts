import { Hono } from 'hono'
import { OpinionFilter } from 'shared/opinion-filter'
import { z } from 'zod'

import type { House } from '../context.ts'
import { valid } from '../http/valid.ts'
import { recordOpening } from '../opinions/on-record.ts'
import { draftConsolidated } from './consolidated.ts'
import { trendOfDraft } from './trends.ts'

const Id = z.object({ id: z.uuid() })

/** How the themes of a draft change from month to month, for those who consolidate it. */
export const trends = new Hono<House>().get(
  '/drafts/:id/trend',
  valid('param', Id),
  valid('query', OpinionFilter.pick({ month: true })),
  async (c) => {
    const { ctx } = c.var
    const draft = await draftConsolidated(ctx, c.req.valid('param').id)
    const trend = await trendOfDraft(ctx, draft.id, c.req.valid('query').month)
    await recordOpening(ctx, 'themes.read', { draft: draft.id })
    return c.json({ draft: { id: draft.id, title: draft.title, toldUntil: draft.toldUntil }, ...trend }, 200)
  },
)
