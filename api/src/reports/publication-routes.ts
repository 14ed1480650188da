import { Hono } from 'hono'
import { Publishing } from 'shared/publication'
import { z } from 'zod'

import { type House, memberOf, write } from '../context.ts'
import { draftForMember, draftInReach } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { recordReading } from '../opinions/on-record.ts'
import { sees } from '../visible.ts'
import { publishResponses, unpublishResponses } from './publication.ts'
import { markOf, standingPublication, tableToPublish } from './publication-queries.ts'

const Id = z.object({ id: z.uuid() })
const Slug = z.object({ slug: z.string().max(80) })

/** The response table beside a draft: previewed, published and taken back in the office. */
export const publication = new Hono<House>()
  .get('/drafts/:id/publication', valid('param', Id), async (c) => {
    const { ctx } = c.var
    const draft = await draftInReach(ctx, c.req.valid('param').id)
    if (!draft || !sees(ctx, draft.path)) throw refuse('missing', 'draft.missing')
    const table = await write(ctx, (ctx) => tableToPublish(ctx, draft))
    await recordReading(ctx, 'responseTable.read', { draft: draft.id }, { format: 'page' })
    const standing = await standingPublication(ctx, draft.id)
    const published = standing && {
      at: standing.publishedAt,
      by: standing.by,
      mark: markOf(standing.content),
    }
    const { id, slug, title } = draft
    return c.json(
      { draft: { id, slug, title }, table, mark: markOf(table), published: published ?? null },
      200,
    )
  })
  .put('/drafts/:id/publication', valid('param', Id), valid('json', Publishing), async (c) =>
    c.json(await publishResponses(c.var.ctx, c.req.valid('param').id, c.req.valid('json').mark), 200),
  )
  .delete('/drafts/:id/publication', valid('param', Id), async (c) =>
    c.json(await unpublishResponses(c.var.ctx, c.req.valid('param').id), 200),
  )

/** What members read of it. */
export const publishedResponses = new Hono<House>().get(
  '/drafts/:slug/responses',
  valid('param', Slug),
  async (c) => {
    const { ctx } = c.var
    const draft = await draftForMember(ctx, memberOf(ctx), c.req.valid('param').slug)
    if (!draft) throw refuse('missing', 'draft.missing')
    const standing = await standingPublication(ctx, draft.id)
    if (!standing) throw refuse('missing', 'publication.missing')
    const { content: table, publishedAt, versionNumber } = standing
    const { slug, title, unitName } = draft
    return c.json(
      {
        draft: { slug, title, unitName, versionNumber: draft.versionNumber },
        table,
        publishedAt,
        versionNumber,
      },
      200,
    )
  },
)
