import { Hono } from 'hono'
import { after } from 'shared/cursors'
import { vietnamDay } from 'shared/format'
import { LastDay, NewReset, NewRole } from 'shared/people'
import { powers } from 'shared/powers'
import { z } from 'zod'

import { type House, staffOf } from '../context.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { holds } from '../visible.ts'
import { deactivate, isWhollyOurs, reactivate } from './accounts.ts'
import { peopleInSight, personInSight, rolesInSight, unitsToChoose } from './queries.ts'
import { openReset } from './reset-queries.ts'
import { issueReset } from './resets.ts'
import { endRole, giveRole, setLastDay } from './service.ts'

const Id = z.object({ id: z.uuid() })
const Grant = Id.extend({ grantId: z.uuid() })
const Search = z.object({
  q: z.string().max(100).default(''),
  after: after(z.guid()),
})

/** Who works in the office pages and as what: read by admins and inspectors, changed by admins. */
export const people = new Hono<House>()
  .get('/people', valid('query', Search), async (c) => {
    const { q, after } = c.req.valid('query')
    return c.json(await peopleInSight(c.var.ctx, { search: q, after }), 200)
  })
  .get('/people-units', valid('query', Search.pick({ q: true })), async (c) =>
    c.json(await unitsToChoose(c.var.ctx, c.req.valid('query').q), 200),
  )
  .get('/people/:id', valid('param', Id), async (c) => {
    const { ctx } = c.var
    const { id } = c.req.valid('param')
    const person = await personInSight(ctx, id)
    if (!person) throw refuse('missing', 'person.missing')
    const [roles, ours, reset] = await Promise.all([
      rolesInSight(ctx, id),
      isWhollyOurs(ctx, id),
      openReset(ctx, id),
    ])
    const today = vietnamDay(ctx.now)
    const shown = roles.map(({ path, ...role }) => ({
      ...role,
      state: stateOn(today, role),
      changeable: holds(ctx, path, powers.managePeople),
    }))
    const waiting = ours && reset && reset.expiresAt > ctx.now ? reset : null
    return c.json(
      {
        person,
        roles: shown,
        today,
        ours,
        isOneself: staffOf(ctx).id === id,
        sendsMail: Boolean(ctx.mail),
        reset: waiting && {
          expiresAt: waiting.expiresAt,
          sentAt: waiting.sentAt,
          failedAt: waiting.failedAt,
        },
      },
      200,
    )
  })
  .post('/people/:id/roles', valid('param', Id), valid('json', NewRole), async (c) =>
    c.json(await giveRole(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 201),
  )
  .post('/people/:id/roles/:grantId/end', valid('param', Grant), async (c) => {
    const { id, grantId } = c.req.valid('param')
    return c.json(await endRole(c.var.ctx, id, grantId), 200)
  })
  .put('/people/:id/roles/:grantId/last-day', valid('param', Grant), valid('json', LastDay), async (c) => {
    const { id, grantId } = c.req.valid('param')
    return c.json(await setLastDay(c.var.ctx, id, grantId, c.req.valid('json')), 200)
  })
  .post('/people/:id/deactivate', valid('param', Id), async (c) =>
    c.json(await deactivate(c.var.ctx, c.req.valid('param').id), 200),
  )
  .post('/people/:id/reactivate', valid('param', Id), async (c) =>
    c.json(await reactivate(c.var.ctx, c.req.valid('param').id), 200),
  )
  .post('/people/:id/reset', valid('param', Id), valid('json', NewReset), async (c) =>
    c.json(await issueReset(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 201),
  )

/** Where a period stands on a day. */
function stateOn(
  day: string,
  { fromOn, untilOn }: { fromOn: string; untilOn: string | null },
): 'now' | 'before' | 'toCome' {
  if (untilOn !== null && untilOn <= day) return 'before'
  return fromOn > day ? 'toCome' : 'now'
}
