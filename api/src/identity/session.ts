import type { MiddlewareHandler } from 'hono'

import type { Actor, Ctx, House } from '../context.ts'
import { refuse } from '../errors.ts'
import type { Auth } from './auth.ts'
import { memberFrom } from './device.ts'
import { grantsOf, isActive } from './queries.ts'

type Ground = Pick<Ctx, 'db' | 'secret' | 'mail'> & { now: () => Date }

/** Puts the member's device, or a visitor, into `c.var.ctx`: what every public route acts for. */
export function asDevice({ db, secret, mail = null, now }: Ground): MiddlewareHandler<House> {
  return async (c, next) => {
    const ground = { db, secret, mail, now: now() }
    const actor: Actor = (await memberFrom(c, ground)) ?? { type: 'visitor' }
    c.set('ctx', { ...ground, actor })
    await next()
  }
}

/** Puts the signed-in staff user into `c.var.ctx`, or refuses: what every office route acts for. */
export function asStaff({ db, secret, mail = null, now }: Ground, auth: Auth): MiddlewareHandler<House> {
  return async (c, next) => {
    const session = await auth.api.getSession({ headers: c.req.raw.headers })
    if (!session) throw refuse('unauthenticated', 'signIn.first')
    const ground = { db, secret, mail, now: now() }
    const { id, name, email } = session.user
    // A session begun at the very moment of the deactivation outlives its deletion.
    if (!(await isActive(ground, id))) throw refuse('unauthenticated', 'signIn.first')
    c.set('ctx', { ...ground, actor: { type: 'staff', id, name, email, grants: await grantsOf(ground, id) } })
    await next()
  }
}
