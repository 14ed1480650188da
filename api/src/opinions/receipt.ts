import { createECDH, createHmac, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { type Received, receiptText } from 'shared/submission'

/** Which curve every browser of a member can check (WebCrypto). */
const CURVE = 'prime256v1'

type Pair = { own: KeyObject; shown: string }
const made = new Map<string, Pair>()

/** The key pair for receipts, made from the house's secret. */
function pairOf(secret: string): Pair {
  const known = made.get(secret)
  if (known) return known
  const ecdh = createECDH(CURVE)
  for (let n = 0; ; n++) {
    try {
      // All but a handful of numbers of 256 bits are keys of this curve.
      ecdh.setPrivateKey(createHmac('sha256', secret).update(`gopy receipt ${n}`).digest())
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_CRYPTO_INVALID_KEYTYPE' || n === 9) throw error
    }
  }
  const point = ecdh.getPublicKey()
  const own = createPrivateKey({
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
      d: ecdh.getPrivateKey('base64url'),
    },
    format: 'jwk',
  })
  const pair = {
    own,
    shown: createPublicKey(own).export({ format: 'der', type: 'spki' }).toString('base64url'),
  }
  made.set(secret, pair)
  return pair
}

/** The house's signature over what a receipt says: ECDSA on P-256 with SHA-256, r and s as 64 bytes, base64url. */
export function signReceipt(secret: string, received: Received): string {
  const { own: key } = pairOf(secret)
  return sign('sha256', Buffer.from(receiptText(received)), { key, dsaEncoding: 'ieee-p1363' }).toString(
    'base64url',
  )
}

/** What phones check receipts with: the public key as SPKI, base64url. */
export function receiptKey(secret: string): string {
  return pairOf(secret).shown
}
