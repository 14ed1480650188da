import { type Context, Hono } from 'hono'
import { NewPassword, Proof } from 'shared/sign-in'
import { demandSecondFactor } from 'shared/units'
import { z } from 'zod'

import type { House } from '../context.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import * as account from './account.ts'
import { fromOf } from './known-device.ts'
import { beginEnrolment, renewRecoveryCodes } from './second-factor.ts'
import { recoveryCodesLeft } from './second-factor-queries.ts'
import type { Held } from './session.ts'
import { deleteSession, deleteSessions } from './sign-in-queries.ts'

type AtHome = { Variables: House['Variables'] & { held: Held } }

const Id = z.object({ id: z.uuid() })

/** What a person sees and changes of their own account; changes ask for the password again, and for a code where there is an app. */
export const ownAccount = new Hono<AtHome>()
  .get('/account', async (c) => {
    const { ctx, held } = c.var
    const [sessions, codesLeft] = await Promise.all([
      account.openSessions(ctx, held.person.id),
      recoveryCodesLeft(ctx, held.person.id),
    ])
    const { name, email } = held.person
    return c.json(
      {
        name,
        email,
        sessions: sessions.map(({ id, device, openedAt, usedAt }) => ({
          id,
          device: device ?? '',
          openedAt: (openedAt ?? ctx.now).toISOString(),
          usedAt: (usedAt ?? ctx.now).toISOString(),
          own: id === held.id,
        })),
        secondFactor: {
          on: held.secondFactor,
          demanded: demandSecondFactor(held.grants.map(({ role }) => role)),
          codesLeft,
        },
      },
      200,
    )
  })
  .delete('/account/sessions/:id', valid('param', Id), async (c) => {
    const ended = await deleteSession(c.var.ctx, c.var.held.person.id, c.req.valid('param').id)
    if (!ended) throw refuse('missing', 'session.missing')
    return c.json({}, 200)
  })
  .delete('/account/sessions', async (c) => {
    await deleteSessions(c.var.ctx, c.var.held.person.id)
    return c.json({}, 200)
  })
  .post('/account/password', valid('json', NewPassword), async (c) => {
    const { current, password: next, code } = c.req.valid('json')
    const given = { password: current, code, next, from: from(c) }
    await account.changePassword(c.var.ctx, c.var.held, given)
    return c.json({}, 200)
  })
  .post('/account/second-factor', valid('json', Proof), async (c) => {
    const { ctx, held } = c.var
    await account.changeProved(ctx, held, proofOf(c, c.req.valid('json')), (ctx) =>
      beginEnrolment(ctx, held.id),
    )
    return c.json({}, 201)
  })
  .post('/account/second-factor/off', valid('json', Proof), async (c) => {
    await account.turnOff(c.var.ctx, c.var.held, proofOf(c, c.req.valid('json')))
    return c.json({}, 200)
  })
  .post('/account/recovery-codes', valid('json', Proof), async (c) => {
    const { ctx, held } = c.var
    if (!held.secondFactor) throw refuse('conflict', 'secondFactor.none')
    const recoveryCodes = await account.changeProved(ctx, held, proofOf(c, c.req.valid('json')), (ctx) =>
      renewRecoveryCodes(ctx, held.person.id),
    )
    return c.json({ recoveryCodes }, 200)
  })

const proofOf = (c: Context<AtHome>, proof: Proof) => ({ ...proof, from: from(c) })

const from = (c: Context<AtHome>) => fromOf(c, c.var.ctx.secret, c.var.held.person.email)
