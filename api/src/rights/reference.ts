import { createHmac, timingSafeEqual } from 'node:crypto'
import type { NewRequest } from 'shared/rights'

/** No 0, 1, I, O: a reference can be read aloud and typed from paper. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Tells the same form sent twice from another one: HMAC-SHA256 of all it holds, under the house's secret. */
export function submissionDigest(houseSecret: string, it: NewRequest): Buffer {
  const text = JSON.stringify([it.submission, it.kind, it.about, it.words, it.contact])
  return createHmac('sha256', houseSecret).update(`request:${text}`).digest()
}

/** What the person quotes: eight letters from the digest of what they sent. */
export function referenceOf(digest: Buffer): string {
  const letters = [...digest.subarray(0, 8)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** The secret part of the link to a request, 43 letters: this house alone can have made it, and it is stored nowhere. */
export function keyOf(houseSecret: string, reference: string): string {
  return createHmac('sha256', houseSecret).update(`request link:${reference}`).digest('base64url')
}

/** Whether a key belongs to a reference, in time that does not tell how much of it was right. */
export function opens(houseSecret: string, reference: string, key: string): boolean {
  const [given, right] = [Buffer.from(key), Buffer.from(keyOf(houseSecret, reference))]
  return given.length === right.length && timingSafeEqual(given, right)
}
