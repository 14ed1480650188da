import { Hono } from 'hono'
import { after } from 'shared/cursors'
import { AsOf } from 'shared/days'
import { vietnamDay } from 'shared/format'
import { LastDay, NewReset, NewRole } from 'shared/people'
import { powers } from 'shared/powers'
import { z } from 'zod'

import { record } from '../audit/queries.ts'
import { type House, staffOf } from '../context.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { mailboxOf } from '../identity/mailbox-queries.ts'
import { unitOfStaff } from '../identity/queries.ts'
import { hasSecondFactor } from '../identity/second-factor-queries.ts'
import { dayOf } from '../units/as-of.ts'
import { unitsToChoose } from '../units/choosing.ts'
import { highestHeld, holds, sees } from '../visible.ts'
import { deactivate, isWhollyOurs, reactivate, resetSecondFactor } from './accounts.ts'
import { peopleInSight, personInSight, rolesInSight } from './queries.ts'
import { openReset } from './reset-queries.ts'
import { issueReset } from './resets.ts'
import { endRole, giveRole, setLastDay } from './service.ts'

const Id = z.object({ id: z.uuid() })
const Grant = Id.extend({ grantId: z.uuid() })
const Search = AsOf.extend({
  q: z.string().max(100).default(''),
  after: after(z.guid()),
})

/** Who works in the office pages and as what: read by admins and inspectors, changed by admins. */
export const people = new Hono<House>()
  .get('/people', valid('query', Search), async (c) => {
    const { ctx } = c.var
    const { q, after, ...asOf } = c.req.valid('query')
    const page = await peopleInSight(ctx, { search: q, after, day: dayOf(ctx, asOf) })
    if (page.people.length > 0)
      await record(ctx, 'people.read', {
        unitId: highestHeld(ctx, powers.readPeople),
        people: page.people.length,
      })
    return c.json(page, 200)
  })
  .get('/people-units', valid('query', Search.pick({ q: true })), async (c) =>
    c.json(await unitsToChoose(c.var.ctx, c.req.valid('query').q, powers.managePeople), 200),
  )
  .get('/people/:id', valid('param', Id), valid('query', AsOf), async (c) => {
    const { ctx } = c.var
    const { id } = c.req.valid('param')
    const day = dayOf(ctx, c.req.valid('query'))
    const person = await personInSight(ctx, id)
    if (!person) throw refuse('missing', 'person.missing')
    const [roles, ours, reset, mailbox, secondFactor] = await Promise.all([
      rolesInSight(ctx, id, day),
      isWhollyOurs(ctx, id),
      openReset(ctx, id),
      mailboxOf(ctx, id),
      hasSecondFactor(ctx, id),
    ])
    if (staffOf(ctx).id !== id)
      await record(ctx, 'person.read', { unitId: unitOfStaff(ctx, id), staffUserId: id })
    const today = vietnamDay(ctx.now)
    const shown = roles.map(({ path, ...role }) => ({
      ...role,
      state: stateOn(day, role),
      // What is to be changed is shown as it stands today.
      changeable: day === today && holds(ctx, path, powers.managePeople),
    }))
    const waiting = ours && reset && reset.expiresAt > ctx.now ? reset : null
    return c.json(
      {
        person,
        roles: shown,
        today,
        ours,
        secondFactor,
        mailbox: {
          proven: mailbox!.proven,
          knownAt: mailbox!.vouched.filter(({ path }) => sees(ctx, path)).map(({ name }) => name),
        },
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
  .post('/people/:id/second-factor/reset', valid('param', Id), async (c) =>
    c.json(await resetSecondFactor(c.var.ctx, c.req.valid('param').id), 200),
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
