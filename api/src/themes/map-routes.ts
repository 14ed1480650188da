import { Hono } from 'hono'
import { z } from 'zod'

import type { House } from '../context.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { recordOpening, recordReading } from '../opinions/on-record.ts'
import { draftConsolidated } from './consolidated.ts'
import { mapOfDraft } from './map.ts'

const Id = z.object({ id: z.uuid() })

/** The map of a draft's keyphrases, for those who consolidate it: on the page, and as a file. */
export const keywordMaps = new Hono<House>()
  .get('/drafts/:id/map', valid('param', Id), async (c) => {
    const { ctx } = c.var
    const draft = await draftConsolidated(ctx, c.req.valid('param').id)
    const map = await mapOfDraft(ctx, draft)
    await recordOpening(ctx, 'themes.read', { draft: draft.id })
    return c.json({ draft: { id: draft.id, title: draft.title, toldUntil: draft.toldUntil }, ...map }, 200)
  })
  .get('/drafts/:id/map.svg', valid('param', Id), async (c) => {
    const { ctx } = c.var
    const draft = await draftConsolidated(ctx, c.req.valid('param').id)
    const { picture } = await mapOfDraft(ctx, draft)
    if (!picture) throw refuse('missing', 'map.missing')
    await recordReading(ctx, 'themes.read', { draft: draft.id }, { format: 'svg' })
    return c.body(picture.light, 200, {
      'content-type': 'image/svg+xml',
      'content-disposition': 'attachment; filename="ban-do-tu-khoa.svg"',
    })
  })
