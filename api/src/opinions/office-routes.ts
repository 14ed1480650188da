import { Hono } from 'hono'
import { after } from 'shared/cursors'
import { AsOf } from 'shared/days'
import { powers } from 'shared/powers'
import { OpinionFilter } from 'shared/opinion-filter'
import { z } from 'zod'

import type { House } from '../context.ts'
import { valid } from '../http/valid.ts'
import { dayOf } from '../units/as-of.ts'
import { demandAtRoot } from '../rights/root.ts'
import { partsToErase } from './erase.ts'
import { countOpinions, opinionPage } from './office-queries.ts'
import { recordOpening } from './on-record.ts'
import { tellsAnything } from './told.ts'
import { toldUntilUnder } from './told-queries.ts'

const Query = OpinionFilter.extend({ after: after(z.guid()), ...AsOf.shape })

/** The rows behind every figure. Whoever opens a list of words is on record; who wrote them is not known to anyone. */
export const officeOpinions = new Hono<House>()
  .get('/opinions', valid('query', Query), async (c) => {
    const { ctx } = c.var
    const { after, asOf, ...filter } = c.req.valid('query')
    // On record even when too few spoke: else the first entry would say when the fifth came.
    await recordOpening(ctx, 'opinions.read', filter)
    // Words of fewer than five people would point at them, whatever stands beside the words.
    const toldUntil = await toldUntilUnder(ctx, filter)
    if (!(await tellsAnything(ctx, filter)))
      return c.json({ tooFew: true, toldUntil, total: 0, opinions: [], next: null }, 200)
    const [total, hidden, page] = await Promise.all([
      countOpinions(ctx, filter),
      countOpinions(ctx, { ...filter, hidden: 'yes' }),
      opinionPage(ctx, filter, { after, day: dayOf(ctx, { asOf }) }),
    ])
    return c.json({ tooFew: false, toldUntil, total, hidden, ...page }, 200)
  })
  .get('/opinions-to-erase', async (c) => {
    demandAtRoot(c.var.ctx, powers.readRights)
    return c.json(await partsToErase(c.var.ctx), 200)
  })
