import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'

import type { Actor, Ctx, House } from '../context.ts'
import { refuse } from '../errors.ts'
import { type Auth, IDLE_SECONDS, SESSION_SECONDS } from './auth.ts'
import { memberFrom } from './device.ts'
import { deleteSession, type Person, touchSession } from './sign-in-queries.ts'
import { type Standing, standingOf, type Step, stepOf } from './standing.ts'

export type Ground = Pick<Ctx, 'db' | 'secret' | 'mail' | 'push'> & {
  now: () => Date
  /** Whether the sample's people, whose password everyone knows, may come in. */
  sampleData: boolean
}

/** How long one may take between the password and the code, or the first code of a new app. */
const HALFWAY_SECONDS = 600
const TOUCH_SECONDS = 300

/** A session as a request's cookie stands for it. */
export type Held = Standing & { id: string; person: Person; step: Step }

/** Puts the member's device, or a visitor, into `c.var.ctx`: what every public route acts for. */
export function asDevice({
  db,
  secret,
  mail = null,
  push = null,
  now,
}: Omit<Ground, 'sampleData'>): MiddlewareHandler<House> {
  return async (c, next) => {
    const ground = { db, secret, mail, push, now: now() }
    const actor: Actor = (await memberFrom(c, ground)) ?? { type: 'visitor' }
    c.set('ctx', { ...ground, actor })
    await next()
  }
}

/**
 * Puts the signed-in staff user into `c.var.ctx` and the session into `c.var.held`, or refuses: what every office route acts for. One
 * whose roles demand a second factor, or who has one, gets no further than the sign-in pages without it.
 */
export function asStaff(
  ground: Ground,
  auth: Auth,
): MiddlewareHandler<House & { Variables: { held: Held } }> {
  return async (c, next) => {
    const now = ground.now()
    const held = await heldSession(c, { ...ground, now }, auth)
    if (!held) throw refuse('unauthenticated', await whyNot(c, auth))
    if (held.step === 'code') throw refuse('unauthenticated', 'secondFactor.codeFirst')
    if (held.step === 'enrol') throw refuse('unauthenticated', 'secondFactor.enrolFirst')
    const { id, name, email } = held.person
    c.set('held', held)
    c.set('ctx', {
      db: ground.db,
      secret: ground.secret,
      mail: ground.mail ?? null,
      now,
      actor: { type: 'staff', id, name, email, grants: held.grants },
    })
    await next()
  }
}

/** The session of a request, or null: none, one that is over, one of another house. A session that is over is removed. */
export async function heldSession(
  c: Context,
  ground: Pick<Ctx, 'db' | 'now'> & { sampleData: boolean },
  auth: Auth,
): Promise<Held | null> {
  const found = await auth.api.getSession({ headers: c.req.raw.headers })
  if (!found) return null
  const { session, user } = found
  const person: Person = { id: user.id, name: user.name, email: user.email, sample: user.sample === true }
  const standing = await standingOf(ground, user.id)
  const step = stepOf(standing, session.secondFactorAt)
  const since = (moment: Date | null | undefined) => (ground.now.getTime() - (moment?.getTime() ?? 0)) / 1000
  const over =
    // One begun at the very moment of a deactivation outlives its deletion.
    !standing.active ||
    since(session.openedAt) >= SESSION_SECONDS ||
    since(session.usedAt) >= (step === 'done' ? IDLE_SECONDS : HALFWAY_SECONDS) ||
    (person.sample && !ground.sampleData)
  if (over) {
    await deleteSession(ground, user.id, session.id)
    return null
  }
  if (step === 'done' && since(session.usedAt) >= TOUCH_SECONDS) await touchSession(ground, session.id)
  return { id: session.id, person, step, ...standing }
}

/** Whoever brings a cookie that opens nothing is told so; it may be of an earlier day, or of another house. */
async function whyNot(c: Context, auth: Auth): Promise<string> {
  const { authCookies } = await auth.$context
  return getCookie(c, authCookies.sessionToken.name) ? 'signIn.ended' : 'signIn.first'
}
