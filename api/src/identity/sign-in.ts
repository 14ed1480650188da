import type { SignIn } from 'shared/sign-in'

import { record } from '../audit/queries.ts'
import type { Ctx } from '../context.ts'
import { refuse } from '../errors.ts'
import { type Attempt, beginTry, endTry } from './back-off.ts'
import { hashPassword, isOutdated, verifyPassword } from './passwords.ts'
import { isActive } from './queries.ts'
import { passwordHash, type Person, personByEmail, replaceHash } from './sign-in-queries.ts'

/** What a stranger's password is compared with, so that the answer takes as long as for anybody. */
const nobodys = hashPassword('')

/** How one comes in: the device, if the account's owner signed in on it before, and whether the sample's people may. */
export type Door = { device: string | null; sampleData: boolean }

/** Who proved a password, and the hash that was proved: good for as long as it is theirs. */
export type Proved = Person & { hash: string }

/**
 * The person an e-mail and a password belong to. Refuses `signIn.wrong`, whichever of the two it was, and `signIn.wait` after tries in
 * vain, `signIn.deactivated` to who may no longer come in. A hash of earlier days is made anew in passing.
 */
export async function provePassword(ctx: Ctx, { email, password }: SignIn, door: Door): Promise<Proved> {
  const attempt: Attempt = { what: 'password', account: email.toLowerCase(), device: door.device }
  const tries = await beginTry(ctx, attempt)
  const found = await personByEmail(ctx, email)
  const hash = found && (!found.sample || door.sampleData) ? found.hash : null
  const right = await verifyPassword({ hash: hash ?? (await nobodys), password })
  if (!found || !hash || !right) {
    // Counted where administrators look, and never with what was typed.
    if (tries % 5 === 0) await record(ctx, 'signIn.refused', { unitId: null, tries })
    throw refuse('unauthenticated', 'signIn.wrong')
  }
  await endTry(ctx, attempt)
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
  device: string | null,
): Promise<string> {
  const attempt: Attempt = { what: 'password', account: person.email.toLowerCase(), device }
  await beginTry(ctx, attempt)
  const hash = (await passwordHash(ctx, person.id)) ?? (await nobodys)
  if (!(await verifyPassword({ hash, password }))) throw refuse('unauthenticated', 'password.wrong')
  await endTry(ctx, attempt)
  return hash
}
