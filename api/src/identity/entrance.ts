import type { Context } from 'hono'

import { record } from '../audit/queries.ts'
import { type Ctx, type House, write } from '../context.ts'
import { refuse } from '../errors.ts'
import type { Auth } from './auth.ts'
import { rememberDevice } from './known-device.ts'
import { unitOfStaff } from './queries.ts'
import { beginEnrolment } from './second-factor.ts'
import type { Held } from './session.ts'
import { deleteSession, holdAccount, passwordHash, type Person } from './sign-in-queries.ts'
import { standingOf, type Step, stepOf } from './standing.ts'

/** What a sign-in route finds in `c.var`: the session of the request, or null. */
export type AtTheDoor = { Variables: House['Variables'] & { held: Held | null } }

/** A person as the one who acts, before it is known what they may. */
export function acting(person: Person): Ctx['actor'] {
  return { type: 'staff', id: person.id, name: person.name, email: person.email, grants: [] }
}

/** Hands on to the browser the cookies better-auth set. */
export function handOn(c: Context, headers: Headers): void {
  for (const line of headers.getSetCookie()) c.header('set-cookie', line, { append: true })
}

/**
 * Opens a session after the password alone, and says what it still lacks. Whoever needs an app and has none is shown its secret. `hash` is
 * what the password was proved by; null for who was made just now. Refuses `signIn.ended` when it was set anew meanwhile.
 */
export async function enter(
  c: Context<AtTheDoor>,
  auth: Auth,
  person: Person & { hash: string | null },
): Promise<Step> {
  const ctx = { ...c.var.ctx, actor: acting(person) }
  const step = stepOf(await standingOf(ctx, person.id), null)
  const sessionId = await openSession(c, auth, person, { hash: person.hash })
  if (step === 'enrol') await beginEnrolment(ctx, sessionId)
  if (step === 'done') await welcome(c, person)
  return step
}

/** Opens the session anew, whole, after the second factor; returns its id. Refuses `signIn.ended` when the halfway one was ended meanwhile. */
export async function enterWhole(c: Context<AtTheDoor>, auth: Auth, person: Person): Promise<string> {
  const sessionId = await openSession(c, auth, person, 'whole')
  if (c.var.held?.step !== 'done') await welcome(c, person)
  return sessionId
}

/** The session of a request, whole or halfway, or a refusal that asks to sign in. */
export function heldOf(c: Context<AtTheDoor>): Held {
  if (!c.var.held) throw refuse('unauthenticated', 'signIn.first')
  return c.var.held
}

/** Opens a session in the place of the one there was. What it was proved by is looked at again once it stands, so that it cannot outlive a reset. */
async function openSession(
  c: Context<AtTheDoor>,
  auth: Auth,
  { id: userId }: Person,
  by: { hash: string | null } | 'whole',
): Promise<string> {
  const { ctx, held } = c.var
  const { headers, response } = await auth.api.openSession({
    body: { userId, openedAt: ctx.now, secondFactorAt: by === 'whole' ? ctx.now : null },
    headers: c.req.raw.headers,
    returnHeaders: true,
  })
  const stands = await write(ctx, async (ctx) => {
    await holdAccount(ctx, userId)
    const earlier = held !== null && (await deleteSession(ctx, held.person.id, held.id))
    if (by === 'whole') return earlier
    return by.hash === null || by.hash === (await passwordHash(ctx, userId))
  })
  if (!stands) {
    await deleteSession(ctx, userId, response.sessionId)
    throw refuse('unauthenticated', 'signIn.ended')
  }
  handOn(c, headers)
  return response.sessionId
}

/** Somebody is in: their device is known from now on, and the audit log says who came. */
async function welcome(c: Context<AtTheDoor>, person: Person): Promise<void> {
  rememberDevice(c, c.var.ctx.secret, person.email)
  await record({ ...c.var.ctx, actor: acting(person) }, 'session.opened', {
    unitId: unitOfStaff(c.var.ctx, person.id),
  })
}
