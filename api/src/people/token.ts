import { createHash, randomBytes } from 'node:crypto'

/** A secret for one link: 256 random bits, of which only the SHA-256 is stored. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOf(token) }
}

/** What is stored of a token. Of 256 random bits a plain hash tells nothing. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
