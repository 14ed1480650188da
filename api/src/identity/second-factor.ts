import { createHmac, randomInt } from 'node:crypto'

import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { type Refusal, refuse } from '../errors.ts'
import { type Attempt, beginTry, endTry, type From } from './back-off.ts'
import { unitOfStaff } from './queries.ts'
import * as rows from './second-factor-queries.ts'
import type { Held } from './session.ts'
import type { Person } from './sign-in-queries.ts'
import { codeOfStep, newTotpSecret, readCode, stepAt } from './totp.ts'

/** How long a QR code may be looked at before its first code comes. */
const ENROLMENT_MINUTES = 10
const RECOVERY_CODES = 10
const RECOVERY_LENGTH = 10
/** Without letters one takes for digits or for each other. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Shows a session a new secret; until its first code is typed nothing changes for the person. */
export async function beginEnrolment(ctx: Ctx, sessionId: string): Promise<void> {
  await rows.putEnrolment(ctx, sessionId, await sealed(ctx, newTotpSecret()))
}

/** The secret a session is shown, in base32; null when none is, or for more than ten minutes. */
export async function shownSecret(ctx: Ctx, sessionId: string): Promise<string | null> {
  const since = new Date(ctx.now.getTime() - ENROLMENT_MINUTES * 60_000)
  const enrolment = await rows.enrolmentOf(ctx, sessionId, since)
  return enrolment ? opened(ctx, enrolment.secret) : null
}

/**
 * Makes the secret a session is shown the person's second factor, once a code of it proves that the app has it. Returns ten
 * recovery codes, which nothing can show again. Refuses: `secondFactor.enrolmentOver`, `secondFactor.wrong`,
 * `secondFactor.clock`, `secondFactor.already` to a session that lacks the second factor there is, and `signIn.wait`: wrong codes slow down
 * this session, and no other.
 */
export async function confirmEnrolment(
  ctx: Ctx,
  { id, person, step }: Held,
  code: string,
): Promise<string[]> {
  const secret = await shownSecret(ctx, id)
  if (!secret) throw refuse('conflict', 'secondFactor.enrolmentOver')
  const attempt: Attempt = {
    what: 'code',
    account: person.id,
    from: { device: `session ${id}`, network: null },
  }
  const lastStep = await counted(ctx, person, attempt, async () => {
    const read = readCode(secret, code, ctx.now)
    // Who is shown the secret learns nothing from hearing which way their clock is off.
    if (read.step === null) throw wrongCode(read.clock)
    return read.step
  })
  const factor = { secret: await sealed(ctx, secret), lastStep, replace: step === 'done' }
  return write(ctx, async (ctx) => {
    if (!(await rows.deleteEnrolment(ctx, id))) throw refuse('conflict', 'secondFactor.enrolmentOver')
    // A session that knows but the password never replaces what its owner enrolled meanwhile.
    if (!(await rows.putSecondFactor(ctx, person.id, factor)))
      throw refuse('conflict', 'secondFactor.already')
    const codes = await freshRecoveryCodes(ctx, person.id)
    await record(ctx, 'secondFactor.enabled', {
      unitId: unitOfStaff(ctx, person.id),
      staffUserId: person.id,
    })
    return codes
  })
}

/**
 * Judges the six digits of a person's app, or one of their recovery codes; either is good once. Refuses: `secondFactor.wrong`,
 * `secondFactor.clock` (a code of the last hour: the phone's clock is behind), `secondFactor.used`, `signIn.wait`.
 */
export async function proveCode(ctx: Ctx, person: Person, typed: string, from: From): Promise<void> {
  const factor = await rows.secondFactorOf(ctx, person.id)
  if (!factor) throw refuse('conflict', 'secondFactor.none')
  const attempt: Attempt = { what: 'code', account: person.id, from }
  await counted(ctx, person, attempt, () => judge(ctx, person, factor.secret, typed))
}

/** Judges a code that is counted first; every fifth in vain is on record. */
async function counted<T>(
  ctx: Ctx,
  person: Person,
  attempt: Attempt,
  judging: () => T | Promise<T>,
): Promise<T> {
  const begun = await beginTry(ctx, attempt)
  try {
    const judged = await judging()
    await endTry(ctx, attempt, begun)
    return judged
  } catch (error) {
    if (begun.tries % 5 === 0)
      await record(ctx, 'secondFactor.refused', {
        unitId: unitOfStaff(ctx, person.id),
        tries: begun.tries,
      })
    throw error
  }
}

async function judge(ctx: Ctx, person: Person, secret: string, typed: string): Promise<void> {
  const letters = typed.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (letters.length === RECOVERY_LENGTH) {
    if (await rows.useRecoveryCode(ctx, person.id, hashOf(ctx, person.id, letters)))
      return record(ctx, 'recoveryCode.used', {
        unitId: unitOfStaff(ctx, person.id),
        left: await rows.recoveryCodesLeft(ctx, person.id),
      })
    throw refuse('unauthenticated', 'secondFactor.recoveryWrong')
  }
  const read = readCode(await opened(ctx, secret), typed, ctx.now)
  // A code that is still to come is not called one: whoever guesses it would only have to wait.
  if (read.step === null) throw wrongCode(read.clock === 'slow' ? 'slow' : null)
  if (!(await rows.useStep(ctx, person.id, read.step))) throw refuse('unauthenticated', 'secondFactor.used')
}

function wrongCode(clock: 'slow' | 'fast' | null): Refusal {
  return refuse('unauthenticated', clock ? 'secondFactor.clock' : 'secondFactor.wrong')
}

/** Ten new recovery codes in the place of the earlier ones. */
export function renewRecoveryCodes(ctx: Ctx, staffUserId: string): Promise<string[]> {
  return write(ctx, async (ctx) => {
    const codes = await freshRecoveryCodes(ctx, staffUserId)
    await record(ctx, 'recoveryCodes.renewed', { unitId: unitOfStaff(ctx, staffUserId), staffUserId })
    return codes
  })
}

async function freshRecoveryCodes(ctx: Ctx, staffUserId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: RECOVERY_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  )
  await rows.replaceRecoveryCodes(
    ctx,
    staffUserId,
    codes.map((code) => hashOf(ctx, staffUserId, code)),
  )
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`)
}

/** Gives a person a second factor with a secret that is known already: the sample's, and tests'. */
export async function giveSecondFactor(ctx: Ctx, staffUserId: string, secret: string): Promise<void> {
  await rows.putSecondFactor(ctx, staffUserId, {
    secret: await sealed(ctx, secret),
    lastStep: 0,
    replace: true,
  })
}

/** The next code of a person's app that will be accepted; null when there is no app, or the codes of now are used up. */
export async function nextCode(ctx: Ctx, staffUserId: string): Promise<string | null> {
  const factor = await rows.secondFactorOf(ctx, staffUserId)
  if (!factor) return null
  const step = Math.max(stepAt(ctx.now), factor.lastStep + 1)
  return step > stepAt(ctx.now) + 1 ? null : codeOfStep(await opened(ctx, factor.secret), step)
}

const sealed = (ctx: Ctx, secret: string) => symmetricEncrypt({ key: ctx.secret, data: secret })
const opened = (ctx: Ctx, secret: string) => symmetricDecrypt({ key: ctx.secret, data: secret })

function hashOf(ctx: Ctx, staffUserId: string, code: string): Buffer {
  return createHmac('sha256', ctx.secret)
    .update(JSON.stringify(['recovery', staffUserId, code]))
    .digest()
}
