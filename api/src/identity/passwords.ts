import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

import { verifyPassword as verifyScrypt } from 'better-auth/crypto'
import { PASSWORD_ALONE_MIN, PASSWORD_MAX, PASSWORD_MIN } from 'shared/sign-in'

import { Refusal } from '../errors.ts'
import { weaknessOf } from './guessable.ts'
import { isLikeSample } from './sample-password.ts'

const run = promisify(argon2)

/** OWASP's least for Argon2id: 19 MiB of memory, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 }
const HASH_BYTES = 32
const SALT_BYTES = 16
const PREFIX = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$`

/** The same password whatever keyboard typed it: NFKC, so that `ế` as one character and as three are one (NIST SP 800-63B). */
function typed(password: string): string {
  return password.normalize('NFKC')
}

/** Whom a new password is for: it must not be made of their names. */
export type PasswordOwner = {
  name: string
  email: string
  /** Whether a second factor will stand beside it; alone it has to be longer. */
  secondFactor: boolean
  /** The unit that is made with them, if any. */
  unitName?: string
}

/**
 * Refuses a new password that is too short, too long, like the sample's, known from a breach, or soon guessed (NIST SP 800-63B, revision 4): `invalid` with
 * `password.tooShort`, `password.tooShortAlone`, `password.tooLong`, `password.published`,
 * `password.breached` or `password.guessable` at the field `password`. Nothing
 * is asked of its composition. NIST asks for 8 beside a second factor and 15 alone; we ask for 12 beside one, since a stolen phone must not leave a short
 * password. Lengths are counted in characters as people see them on their keyboard: code points after NFKC.
 */
export async function checkPassword(password: string, owner: PasswordOwner): Promise<void> {
  const { name, email, secondFactor, unitName = '' } = owner
  const text = typed(password)
  const length = Array.from(text).length
  if (length > PASSWORD_MAX) throw wrong('password.tooLong')
  if (length < PASSWORD_MIN && secondFactor) throw wrong('password.tooShort')
  if (length < PASSWORD_ALONE_MIN && !secondFactor) throw wrong('password.tooShortAlone')
  if (isLikeSample(text)) throw wrong('password.published')
  const weakness = await weaknessOf(text, [name, email, unitName])
  if (weakness) throw wrong(`password.${weakness}`)
}

const wrong = (key: string) => new Refusal('invalid', { reason: 'invalid', fields: { password: key } })

/** A password as it may be stored: Argon2id in the PHC string format, with a salt of its own. About 19 MiB and some 50 ms. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  return `${PREFIX}${bare64(salt)}$${bare64(await derive(password, salt))}`
}

/** Whether the password is the one that was hashed, by this module or, in older rows, by better-auth's scrypt. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string
  password: string
}): Promise<boolean> {
  if (!hash.startsWith('$argon2id$')) return verifyScrypt({ hash, password: typed(password) })
  const [salt, kept] = hash
    .split('$')
    .slice(-2)
    .map((it) => Buffer.from(it, 'base64'))
  return timingSafeEqual(kept!, await derive(password, salt!))
}

/** Whether a hash was made with other parameters than today's: hashed anew when the password is next typed. */
export function isOutdated(hash: string): boolean {
  return !hash.startsWith(PREFIX)
}

function derive(password: string, nonce: Buffer): Promise<Buffer> {
  return run('argon2id', { message: typed(password), nonce, tagLength: HASH_BYTES, ...COST })
}

const bare64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
