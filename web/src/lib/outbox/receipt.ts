import { receiptText } from 'shared/submission'

import type { Claim } from './outcome.ts'

const RULE = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/**
 * Whether the house whose public key this is (SPKI, base64url) says that it keeps this very submission with these very words. What is
 * no key or no signature proves nothing.
 */
export async function isReceipt(
  key: string,
  claim: Claim,
  entry: { id: string; digest: string },
): Promise<boolean> {
  if (claim.submissionId !== entry.id || claim.digest !== entry.digest) return false
  try {
    const house = await crypto.subtle.importKey('spki', bytesOf(key), RULE, false, ['verify'])
    const text = new TextEncoder().encode(receiptText(claim))
    return await crypto.subtle.verify(RULE, house, bytesOf(claim.signature), text)
  } catch {
    return false
  }
}
