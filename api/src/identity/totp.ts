import { Secret, TOTP } from 'otpauth'

const STEP_MS = 30_000
/** A phone's clock may be one step off. */
const STEPS_TAKEN = 1
/** As far as a clock that is off is recognised as such, in steps: an hour, when somebody set it by hand. */
const STEPS_KNOWN = 120

const ISSUER = 'Góp Ý'

/** A new secret of 160 bits, in base32 (RFC 4226, section 4). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address an authenticator app reads from a QR code. */
export function totpAddress(secret: string, email: string): string {
  return new TOTP({ issuer: ISSUER, label: email, secret }).toString()
}

/** The 30-second step a moment lies in, counted from 1970. */
export function stepAt(moment: Date): number {
  return Math.floor(moment.getTime() / STEP_MS)
}

/** The six digits of a secret in a step (RFC 6238). */
export function codeOfStep(secret: string, step: number): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: step * STEP_MS })
}

/**
 * Which step a code belongs to, at most one away from now, or null. `clock` says of a code that is not taken whether it is
 * from another time: `slow` of the last hour, `fast` of the next.
 */
export function readCode(
  secret: string,
  code: string,
  now: Date,
): { step: number } | { step: null; clock: 'slow' | 'fast' | null } {
  const digits = code.replace(/\s/g, '')
  const read = (window: number) =>
    /^\d{6}$/.test(digits)
      ? TOTP.validate({ token: digits, secret: Secret.fromBase32(secret), timestamp: now.getTime(), window })
      : null
  const delta = read(STEPS_TAKEN)
  if (delta !== null) return { step: stepAt(now) + delta }
  const off = read(STEPS_KNOWN)
  return { step: null, clock: off === null ? null : off < 0 ? 'slow' : 'fast' }
}
