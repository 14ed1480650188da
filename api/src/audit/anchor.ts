import { createHmac, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** The head of the audit chain at some moment, signed by this house: whoever keeps it can later tell whether the chain up to it was changed. */
export interface Anchor {
  seq: number
  /** SHA-256 in hex. */
  hash: string
  signature: Buffer
}

/** What comes before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Anchors as `gopy-audit.<seq>.<hash>.<signature>`: they are found again in a log, a CSV file or a letter. */
const WRITTEN = /gopy-audit\.(\d{1,15})\.([0-9a-f]{64})\.([\w-]{86})/g

function keyOf(secret: string): KeyObject {
  const seed = createHmac('sha256', secret).update('gopy audit anchor').digest()
  return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' })
}

const said = ({ seq, hash }: Pick<Anchor, 'seq' | 'hash'>) => Buffer.from(`gopy-audit.${seq}.${hash}`)

/** Signs a head with the key made from the house's secret. */
export function anchorAt(secret: string, head: { seq: number; hash: string }): Anchor {
  return { ...head, signature: sign(null, said(head), keyOf(secret)) }
}

/** Whether this house signed it, with the secret it has now. */
export function isOurs(secret: string, anchor: Anchor): boolean {
  return verify(null, said(anchor), createPublicKey(keyOf(secret)), anchor.signature)
}

/** An anchor as one word. */
export function written(anchor: Anchor): string {
  return `${said(anchor).toString()}.${anchor.signature.toString('base64url')}`
}

/** Every anchor in a text, in the order in which they stand. */
export function anchorsIn(text: string): Anchor[] {
  return [...text.matchAll(WRITTEN)].map(([, seq, hash, signature]) => ({
    seq: Number(seq),
    hash: hash!,
    signature: Buffer.from(signature!, 'base64url'),
  }))
}
