import type { SignIn } from 'shared/sign-in'

import { record } from '../audit/queries.ts'
import type { Ctx } from '../context.ts'
import { Refusal, refuse } from '../errors.ts'
import { fairly, type Spot } from '../http/fair.ts'
import { turns } from '../http/turns.ts'
import { type Attempt, beginTry, type Begun, endTry, type From } from './back-off.ts'
import { hashPassword, isOutdated, verifyPassword } from './passwords.ts'
import { isActive } from './queries.ts'
import { hasSecondFactor } from './second-factor-queries.ts'
import { passwordHash, type Person, personByEmail, replaceHash } from './sign-in-queries.ts'

/** What a stranger's password is compared with, so that the answer takes as long as for anybody. */
const nobodys = hashPassword('')

/** How one comes in: from where, with which kind of program, whether one is still there, and whether the sample's people may. */
export type Door = { from: From; hand: string | null; gone?: AbortSignal; sampleData: boolean }

/** Who proved a password, and the hash that was proved: good for as long as it is theirs. */
export type Proved = Person & { hash: string }

/**
 * Passwords are judged two at a time, in turns by network and account: a flood of them holds up neither the program nor who signs in
 * elsewhere, and a flood at one account nobody beside the guesser who signs in to another.
 */
const judging = fairly({ atOnce: 2, room: 40, laneRoom: 120 })
const spotOf = ({ account, from: { device, network } }: Attempt): Spot => ({
  lane: device ?? network,
  part: account,
})

/**
 * Tries that are judged although they have to wait, of one account on one network: ten, then one each 15 seconds, 5,760 a day. The kinds of
 * program take turns, so that a person comes in beside a script that guesses.
 */
const whileWaiting = turns({ burst: 10, perSecond: 1 / 15, waiting: 1, reason: 'tooOften' })

/**
 * The person an e-mail and a password belong to. Refuses `signIn.wrong`, whichever of the two it was, and `signIn.wait` after tries in
 * vain, `signIn.deactivated` to who may no longer come in. Beside a second factor the right password goes on to it, at a slow pace, also while one
 * has to wait: nobody can keep its owner out by guessing. A hash of earlier days is made anew in passing.
 */
export async function provePassword(ctx: Ctx, typed: SignIn, door: Door): Promise<Proved> {
  const attempt: Attempt = { what: 'password', account: typed.email.toLowerCase(), from: door.from }
  const spot = spotOf(attempt)
  const come = await judging.inLane(spot, async () => {
    const begun = await beginTry(ctx, attempt).catch(waitOf)
    return begun instanceof Refusal ? begun : judge(ctx, typed, { ...door, attempt, begun })
  })
  if (!(come instanceof Refusal)) return come
  // Who waits takes up no place of others.
  const key = JSON.stringify([attempt.account, door.from])
  await whileWaiting.take(key, door.hand, door.gone ? { gone: door.gone } : {}).catch((full: unknown) => {
    throw full instanceof Refusal ? come : full
  })
  if (door.gone?.aborted) throw come
  return judging.inLane(spot, () => judge(ctx, typed, { ...door, attempt, begun: come }))
}

/** `begun` is the try as it was counted, or the refusal of one that has to wait. */
async function judge(
  ctx: Ctx,
  { email, password }: SignIn,
  { sampleData, attempt, begun }: Door & { attempt: Attempt; begun: Begun | Refusal },
): Promise<Proved> {
  const found = await personByEmail(ctx, email)
  const hash = found && (!found.sample || sampleData) ? found.hash : null
  const kept = hash ?? (await nobodys)
  const right = await judging.inTurn(spotOf(attempt), () => verifyPassword({ hash: kept, password }))
  if (!found || !hash || !right) {
    if (begun instanceof Refusal) throw begun
    const { tries } = begun
    // Counted where administrators look, and never with what was typed.
    if (tries % 5 === 0) await record(ctx, 'signIn.refused', { unitId: null, tries })
    throw refuse('unauthenticated', 'signIn.wrong')
  }
  if (!(begun instanceof Refusal)) await endTry(ctx, attempt, begun)
  // Alone it waits as a wrong one does, and is answered alike.
  else if (!(await hasSecondFactor(ctx, found.id))) throw begun
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
  const begun = await beginTry(ctx, attempt)
  const hash = (await passwordHash(ctx, person.id)) ?? (await nobodys)
  if (!(await judging.inTurn(spotOf(attempt), () => verifyPassword({ hash, password }))))
    throw refuse('unauthenticated', 'password.wrong')
  await endTry(ctx, attempt, begun)
  return hash
}

/** The refusal of a try that came too soon; anything else is thrown on. */
function waitOf(cause: unknown): Refusal {
  if (cause instanceof Refusal) return cause
  throw cause
}
