import type { SignIn } from 'shared/sign-in'

import { record } from '../audit/queries.ts'
import type { Ctx } from '../context.ts'
import { Refusal, refuse } from '../errors.ts'
import { fairly } from '../http/fair.ts'
import { turns } from '../http/turns.ts'
import { type Attempt, beginTry, endTry, type From } from './back-off.ts'
import { hashPassword, isOutdated, verifyPassword } from './passwords.ts'
import { isActive } from './queries.ts'
import { hasSecondFactor } from './second-factor-queries.ts'
import { passwordHash, type Person, personByEmail, replaceHash } from './sign-in-queries.ts'

/** What a stranger's password is compared with, so that the answer takes as long as for anybody. */
const nobodys = hashPassword('')

/** How one comes in: from where, and whether the sample's people may. */
export type Door = { from: From; sampleData: boolean }

/** Who proved a password, and the hash that was proved: good for as long as it is theirs. */
export type Proved = Person & { hash: string }

/** Passwords are judged two at a time, in turns by network: a flood of them holds up neither the program nor who signs in elsewhere. */
const judging = fairly({ atOnce: 2, room: 40 })
const laneOf = ({ device, network }: From) => device ?? network

/** Tries that are judged although they have to wait, of one account on one network: slow enough for who guesses, soon enough for the owner. */
const whileWaiting = turns({ burst: 3, perSecond: 0.5, waiting: 3, reason: 'tooOften' })

/**
 * The person an e-mail and a password belong to. Refuses `signIn.wrong`, whichever of the two it was, and `signIn.wait` after tries in
 * vain, `signIn.deactivated` to who may no longer come in. Beside a second factor the right password goes on to it without a wait: nobody can
 * keep its owner out by guessing. A hash of earlier days is made anew in passing.
 */
export function provePassword(ctx: Ctx, typed: SignIn, door: Door): Promise<Proved> {
  return judging.inLane(laneOf(door.from), () => judge(ctx, typed, door))
}

async function judge(ctx: Ctx, { email, password }: SignIn, door: Door): Promise<Proved> {
  const attempt: Attempt = { what: 'password', account: email.toLowerCase(), from: door.from }
  const tries = await beginTry(ctx, attempt).catch(waitOf)
  const mustWait = tries instanceof Refusal
  if (mustWait)
    await whileWaiting.take(JSON.stringify([attempt.account, door.from]), null).catch((full: unknown) => {
      throw full instanceof Refusal ? tries : full
    })
  const found = await personByEmail(ctx, email)
  const hash = found && (!found.sample || door.sampleData) ? found.hash : null
  const kept = hash ?? (await nobodys)
  const right = await judging.inTurn(laneOf(door.from), () => verifyPassword({ hash: kept, password }))
  if (!found || !hash || !right) {
    if (mustWait) throw tries
    // Counted where administrators look, and never with what was typed.
    if (tries % 5 === 0) await record(ctx, 'signIn.refused', { unitId: null, tries })
    throw refuse('unauthenticated', 'signIn.wrong')
  }
  if (!mustWait) await endTry(ctx, attempt)
  // Alone it waits as a wrong one does, and is answered alike.
  else if (!(await hasSecondFactor(ctx, found.id))) throw tries
  // Said only to who knows the password.
  if (!(await isActive(ctx, found.id))) throw refuse('forbidden', 'signIn.deactivated')
  if (!isOutdated(hash)) return { ...found, hash }
  const renewed = await hashPassword(password)
  await replaceHash(ctx, found.id, { proved: hash, password: renewed })
  return { ...found, hash: renewed }
}

/** The hash a person's own password was proved by; refuses any other password. Asked again before an account is changed. */
export async function proveOwnPassword(
  ctx: Ctx,
  person: Person,
  password: string,
  from: From,
): Promise<string> {
  const attempt: Attempt = { what: 'password', account: person.email.toLowerCase(), from }
  await beginTry(ctx, attempt)
  const hash = (await passwordHash(ctx, person.id)) ?? (await nobodys)
  if (!(await judging.inTurn(laneOf(from), () => verifyPassword({ hash, password }))))
    throw refuse('unauthenticated', 'password.wrong')
  await endTry(ctx, attempt)
  return hash
}

/** The refusal of a try that came too soon; anything else is thrown on. */
function waitOf(cause: unknown): Refusal {
  if (cause instanceof Refusal) return cause
  throw cause
}
