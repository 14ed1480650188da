import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

import type { Context } from 'hono'

import { callerOf } from '../http/limit.ts'
import type { From } from './back-off.ts'
import { keepCookie, readCookie } from './cookies.ts'

const COOKIE = 'gopy_device'
/** How many people may share a device and each still be known on it. */
const PEOPLE_KEPT = 4

/** Where a request that tries to prove an account comes from. */
export const fromOf = (c: Context, secret: string, email: string): From => ({
  device: knownDevice(c, secret, email),
  network: callerOf(c),
})

/** The name of this device if the account's owner came in on it before, else null. */
function knownDevice(c: Context, secret: string, email: string): string | null {
  const { id, proofs } = read(c)
  const mine = Buffer.from(proofOf(secret, id, email))
  const known = proofs.some((it) => it.length === mine.length && timingSafeEqual(Buffer.from(it), mine))
  return known ? id : null
}

/** Lets this device be known as one on which the account's owner came in, or set the password by a link. It opens nothing: it is only not slowed by strangers. */
export function rememberDevice(c: Context, secret: string, email: string): void {
  const before = read(c)
  const id = before.id || randomBytes(16).toString('base64url')
  const proof = proofOf(secret, id, email)
  const proofs = [proof, ...before.proofs.filter((it) => it !== proof)].slice(0, PEOPLE_KEPT)
  keepCookie(c, COOKIE, [id, ...proofs].join('.'))
}

function read(c: Context): { id: string; proofs: string[] } {
  const [id = '', ...proofs] = (readCookie(c, COOKIE) ?? '').split('.')
  return /^[\w-]{22}$/.test(id) ? { id, proofs: proofs.slice(0, PEOPLE_KEPT) } : { id: '', proofs: [] }
}

function proofOf(secret: string, id: string, email: string): string {
  const account = email.toLowerCase()
  return createHmac('sha256', secret)
    .update(JSON.stringify(['device', id, account]))
    .digest('base64url')
}
