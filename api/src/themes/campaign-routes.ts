import { Hono } from 'hono'
import { z } from 'zod'

import type { House } from '../context.ts'
import { valid } from '../http/valid.ts'
import { recordOpening } from '../opinions/on-record.ts'
import { latestAnalysis } from './analysis-queries.ts'
import { campaignsOfDraft } from './campaigns.ts'
import { draftConsolidated } from './consolidated.ts'

/** The opinions of a draft that are nearly one text, for those who consolidate it. */
export const campaigns = new Hono<House>().get(
  '/drafts/:id/campaigns',
  valid('param', z.object({ id: z.uuid() })),
  async (c) => {
    const { ctx } = c.var
    const draft = await draftConsolidated(ctx, c.req.valid('param').id)
    const [analysis, found] = await Promise.all([
      latestAnalysis(ctx, draft.id),
      campaignsOfDraft(ctx, draft.id),
    ])
    await recordOpening(ctx, 'themes.read', { draft: draft.id })
    return c.json(
      {
        draft: { id: draft.id, title: draft.title, toldUntil: draft.toldUntil },
        analysed: analysis !== undefined,
        ...found,
      },
      200,
    )
  },
)
