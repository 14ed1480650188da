import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { ContributorGroup } from 'shared/opinions'

import type { Ctx, House, Member } from '../context.ts'
import { dropCookies, keepCookie, readCookie } from './cookies.ts'
import { unitsOfLinks } from './queries.ts'

const UNIT = 'gopy_unit'
/** From which the device's secrets are made: two tabs opened at once come to the same one. */
const SEED = 'gopy_seed'
const AGREED = 'gopy_agreed'
const secretCookie = (consultationId: string) => `gopy_c_${consultationId.replaceAll('-', '')}`
/** How many units a device may have spoken for and still find its opinions. */
const UNITS_KEPT = 10

/**
 * The member a request's cookies stand for, or undefined when the device joined nothing.
 * The unit cookie holds join codes, newest first, and the group chosen; nothing in it says who the person is.
 */
export async function memberFrom(
  c: Context,
  ctx: Pick<Ctx, 'db' | 'now' | 'secret'>,
): Promise<Member | undefined> {
  const { codes, group } = readUnit(c)
  if (codes.length === 0) return undefined
  const found = new Map((await unitsOfLinks(ctx, codes)).map((unit) => [unit.code, unit]))
  const units = codes.flatMap((code) => found.get(code) ?? [])
  const current = found.get(codes[0]!)
  if (!current) return undefined
  return {
    type: 'member',
    unitId: current.id,
    unitName: current.name,
    unitPath: current.path,
    channel: current.channel,
    open: !current.closed,
    unitIds: [...new Set(units.map((unit) => unit.id))],
    contributorGroup: group,
    agreedVersion: agreedVersion(c),
    secretOf: (consultationId) => readKey(c, secretCookie(consultationId)),
    hasJoined: (consultationId) => isCounted(c, consultationId, ctx.secret),
  }
}

/** The code through which this device speaks now, or null. */
export const joinCodeOf = (c: Context): string | null => readUnit(c).codes[0] ?? null

/** What tells this device from others for as long as a limit lasts: a seed that this house gave out; null when it has none. */
export function provenDeviceOf(c: Context, secret: string): string | null {
  const [seed = '', proof = ''] = (readCookie(c, SEED) ?? '').split('.')
  const given = Buffer.from(proof)
  const right = Buffer.from(seedProof(seed, secret))
  return given.length === right.length && timingSafeEqual(given, right) ? seed : null
}

/** A new seed as a cookie holds it. */
export function newSeed(secret: string): string {
  const seed = randomBytes(32).toString('base64url')
  return `${seed}.${seedProof(seed, secret)}`
}

/** Shows that the house gave out a seed, so that limits of one device cannot be escaped by seeds made up; kept by nobody but the device. */
const seedProof = (seed: string, secret: string) =>
  createHmac('sha256', secret).update(`device:${seed}`).digest('base64url').slice(0, 22)

/** Makes this device a member of the unit behind `code`; units it spoke for before are kept, so that it still finds its opinions. */
export function keepUnit(c: Context<House>, code: string, group: ContributorGroup | null): void {
  const codes = [code, ...readUnit(c).codes.filter((it) => it !== code)].slice(0, UNITS_KEPT)
  keepCookie(c, UNIT, `${codes.join('~')}.${group ?? ''}`)
  const { secret } = c.var.ctx
  // One that somebody else made up would let them make the device's secrets too.
  if (!provenDeviceOf(c, secret)) keepCookie(c, SEED, newSeed(secret))
}

/** The version of the text on giving opinions this device agreed to, or null. */
export function agreedVersion(c: Context): number | null {
  const value = readCookie(c, AGREED) ?? ''
  return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : null
}

/** Remembers on the device, and nowhere else, which text it agreed to. */
export function keepAgreement(c: Context, version: number): void {
  keepCookie(c, AGREED, String(version))
}

/**
 * The secret of 256 bits this device is to hold for one consultation: the one it has, counted or not, else made from the seed this house gave it, so
 * that tabs opened at once are one person; random for a device that has none. It is stored nowhere else.
 */
export function newSecret(c: Context<House>, consultationId: string): Buffer {
  const held = readKey(c, secretCookie(consultationId))
  if (held) return held
  const proven = provenDeviceOf(c, c.var.ctx.secret)
  const seed = proven === null ? null : Buffer.from(proven, 'base64url')
  return seed ? createHmac('sha256', seed).update(`consultation:${consultationId}`).digest() : randomBytes(32)
}

/** Gives the device its secret for one consultation, in which it was counted as a person. */
export function keepSecret(c: Context<House>, consultationId: string, secret: Buffer): void {
  const value = `${secret.toString('base64url')}.${countedProof(secret, consultationId, c.var.ctx.secret)}`
  keepCookie(c, secretCookie(consultationId), value)
}

/** Shows that the house counted the device that holds a secret, so that persons cannot be made up; kept by nobody but the device. */
const countedProof = (secret: Buffer, consultationId: string, ofHouse: string) =>
  createHmac('sha256', ofHouse)
    .update(`counted:${consultationId}:`)
    .update(secret)
    .digest('base64url')
    .slice(0, 22)

function isCounted(c: Context, consultationId: string, ofHouse: string): boolean {
  const name = secretCookie(consultationId)
  const secret = readKey(c, name)
  if (!secret) return false
  const given = Buffer.from((readCookie(c, name) ?? '').split('.')[1] ?? '')
  const right = Buffer.from(countedProof(secret, consultationId, ofHouse))
  return given.length === right.length && timingSafeEqual(given, right)
}

/** Forgets everything this device was given: its unit and all its secrets. Its opinions stay, no longer anyone's. */
export function forgetDevice(c: Context): void {
  dropCookies(c, /^gopy_(unit$|seed$|agreed$|c_)/)
}

/** What ties an opinion to the device that holds the secret, and to nothing else (trust: ownership without identity). */
export function ownerProof(secret: Buffer, opinionId: string): Buffer {
  return createHmac('sha256', secret).update(`opinion:${opinionId}`).digest()
}

/** What counts a device once among those whose words wait in a consultation, and ties it to nothing else. */
export function speakerProof(secret: Buffer, consultationId: string): Buffer {
  return createHmac('sha256', secret).update(`waits:${consultationId}`).digest()
}

/** What makes a device's report of an opinion single, and ties it to nothing else. */
export function reporterProof(secret: Buffer, opinionId: string): Buffer {
  return createHmac('sha256', secret).update(`report:${opinionId}`).digest()
}

/** What shows once that the device that holds the secret thinks as an opinion says; tied to nothing else, not even to its next one. */
export function endorseProof(secret: Buffer, opinionId: string): Buffer {
  return createHmac('sha256', secret).update(`endorse:${opinionId}`).digest()
}

function readKey(c: Context, name: string): Buffer | null {
  const [value = ''] = (readCookie(c, name) ?? '').split('.')
  return /^[\w-]{43}$/.test(value) ? Buffer.from(value, 'base64url') : null
}

/**
 * What an own opinion is called in addresses, which browsers keep for months: twelve letters of an HMAC under the device's secret. Without
 * the secret, not even who holds the database can tell which opinion it was.
 */
export function addressMark(secret: Buffer, opinionId: string): string {
  return createHmac('sha256', secret).update(`address:${opinionId}`).digest('base64url').slice(0, 12)
}

function readUnit(c: Context): { codes: string[]; group: ContributorGroup | null } {
  const [codes = '', group = ''] = (readCookie(c, UNIT) ?? '').split('.')
  return {
    codes: codes
      .split('~')
      .filter((code) => /^[a-z2-9]{10}$/.test(code))
      .slice(0, UNITS_KEPT),
    group: ContributorGroup.safeParse(group).data ?? null,
  }
}
