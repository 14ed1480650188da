import { Hono } from 'hono'
import { Cursor, OpinionFilter } from 'shared/opinion-filter'
import { GROUP_MIN } from 'shared/units'
import { z } from 'zod'

import { record } from '../audit/queries.ts'
import type { House } from '../context.ts'
import { valid } from '../http/valid.ts'
import { countOpinions, opinionPage, personsInSight } from './office-queries.ts'

const Query = OpinionFilter.extend({
  after: z.preprocess((it) => (it === '' ? undefined : it), Cursor.nullable().default(null)),
})

/** The rows behind every figure. Whoever opens a list of words is on record; who wrote them is not known to anyone. */
export const officeOpinions = new Hono<House>().get('/opinions', valid('query', Query), async (c) => {
  const { ctx } = c.var
  const { after, ...filter } = c.req.valid('query')
  const persons = await personsInSight(ctx, filter)
  // Words of fewer than five people would point at them, whatever stands beside the words.
  const tooFew = persons < GROUP_MIN
  const [total, page] = tooFew
    ? [0, { opinions: [], next: null }]
    : await Promise.all([countOpinions(ctx, filter), opinionPage(ctx, filter, after)])
  if (!tooFew && !after) await record(ctx, 'opinions.read', { filter, total })
  return c.json({ tooFew, total, ...page }, 200)
})
