import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { NewOpinion } from 'shared/opinions'
import { canonical, type Said } from 'shared/submission'

/**
 * Tells a repeated send from another one: HMAC-SHA256 under the device's secret, so that it gives nothing away about words withdrawn;
 * over the id too, so that the same words sent twice leave no common mark.
 */
export function digestOf(id: string, submission: Said, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(canonical(id, submission)).digest()
}

/** The digest a device makes of the same submission before it sends: SHA-256, base64url. It is not stored: words could be guessed from it. */
export function deviceDigestOf(id: string, submission: Said): string {
  return createHash('sha256').update(canonical(id, submission)).digest('base64url')
}

/** A short mark of an opinion's present words, to notice that another tab has changed them: 16 hex digits of SHA-256. */
export function fingerprintOf(it: Pick<NewOpinion, 'stance' | 'kind' | 'body' | 'suggestedWording'>): string {
  const text = JSON.stringify([it.stance, it.kind, it.body, it.suggestedWording])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** Whether two digests are the same, in time that does not tell where they differ. */
export function same(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

/** No 0, 1, I, O: a receipt can be read aloud and typed from paper. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/**
 * The receipt of an opinion: sixteen letters in groups of four, an HMAC under the house's secret. Only this house can have given it,
 * and it says nothing about the person.
 */
export function receiptCode(houseSecret: string, opinionId: string, digest: Buffer): string {
  const mac = createHmac('sha256', houseSecret).update(`receipt:${opinionId}:`).update(digest).digest()
  const letters = [...mac.subarray(0, 16)].map((byte) => LETTERS[byte % LETTERS.length])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}
