import type { Context } from 'hono'

import { record } from '../audit/queries.ts'
import type { Ctx, House } from '../context.ts'
import { refuse } from '../errors.ts'
import type { Auth } from './auth.ts'
import { rememberDevice } from './known-device.ts'
import { unitOfStaff } from './queries.ts'
import { beginEnrolment } from './second-factor.ts'
import type { Held } from './session.ts'
import type { Person } from './sign-in-queries.ts'
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

/** Opens a session after the password alone, and says what it still lacks. Whoever needs an app and has none is shown its secret. */
export async function enter(c: Context<AtTheDoor>, auth: Auth, person: Person): Promise<Step> {
  const ctx = { ...c.var.ctx, actor: acting(person) }
  const step = stepOf(await standingOf(ctx, person.id), null)
  const sessionId = await openSession(c, auth, person, null)
  if (step === 'enrol') await beginEnrolment(ctx, sessionId)
  if (step === 'done') await welcome(c, person)
  return step
}

/** Opens the session anew, whole, after the second factor; returns its id. */
export async function enterWhole(c: Context<AtTheDoor>, auth: Auth, person: Person): Promise<string> {
  const sessionId = await openSession(c, auth, person, c.var.ctx.now)
  if (c.var.held?.step !== 'done') await welcome(c, person)
  return sessionId
}

/** The session of a request, whole or halfway, or a refusal that asks to sign in. */
export function heldOf(c: Context<AtTheDoor>): Held {
  if (!c.var.held) throw refuse('unauthenticated', 'signIn.first')
  return c.var.held
}

async function openSession(
  c: Context<AtTheDoor>,
  auth: Auth,
  { id: userId }: Person,
  secondFactorAt: Date | null,
): Promise<string> {
  const { headers, response } = await auth.api.openSession({
    body: { userId, openedAt: c.var.ctx.now, secondFactorAt },
    headers: c.req.raw.headers,
    returnHeaders: true,
  })
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
