import { createHmac, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { ContributorGroup } from 'shared/opinions'

import type { Ctx, Member } from '../context.ts'
import { unitOfLink } from './queries.ts'

const UNIT = 'gopy_unit'
const secretCookie = (consultationId: string) => `gopy_c_${consultationId.replaceAll('-', '')}`
const YEAR_SECONDS = 365 * 24 * 3600
/** How many units a device may have spoken for and still find its opinions. */
const UNITS_KEPT = 3

/** Cookies a script cannot read and another site cannot send; `Secure` wherever the page itself is. */
const options = (c: Context) =>
  ({
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: YEAR_SECONDS,
    secure: c.req.header('x-forwarded-proto') === 'https' || new URL(c.req.url).protocol === 'https:',
  }) as const

/**
 * The member a request's cookies stand for, or undefined when the device joined nothing.
 * The unit cookie holds join codes, newest first, and the group chosen; nothing in it says who the person is.
 */
export async function memberFrom(c: Context, ctx: Pick<Ctx, 'db' | 'now'>): Promise<Member | undefined> {
  const { codes, group } = readUnit(c)
  const units = await Promise.all(codes.map((code) => unitOfLink(ctx, code)))
  const current = units[0]
  if (!current) return undefined
  return {
    type: 'member',
    unitId: current.id,
    unitName: current.name,
    unitPath: current.path,
    open: !current.closed,
    unitIds: [...new Set(units.flatMap((unit) => (unit ? [unit.id] : [])))],
    contributorGroup: group,
    secretOf: (consultationId) => {
      const value = getCookie(c, secretCookie(consultationId)) ?? ''
      return /^[\w-]{43}$/.test(value) ? Buffer.from(value, 'base64url') : null
    },
  }
}

/** Makes this device a member of the unit behind `code`; units it spoke for before are kept, so that it still finds its opinions. */
export function keepUnit(c: Context, code: string, group: ContributorGroup | null): void {
  const codes = [code, ...readUnit(c).codes.filter((it) => it !== code)].slice(0, UNITS_KEPT)
  setCookie(c, UNIT, `${codes.join('~')}.${group ?? ''}`, options(c))
}

/** Gives the device a new random secret of 256 bits for one consultation. It is stored nowhere else. */
export function keepSecret(c: Context, consultationId: string): void {
  setCookie(c, secretCookie(consultationId), randomBytes(32).toString('base64url'), options(c))
}

/** Forgets everything this device was given: its unit and all its secrets. Its opinions stay, no longer anyone's. */
export function forgetDevice(c: Context): void {
  const names = Object.keys(getCookie(c)).filter((name) => name === UNIT || name.startsWith('gopy_c_'))
  for (const name of names) setCookie(c, name, '', { ...options(c), maxAge: 0 })
}

/** What ties an opinion to the device that holds the secret, and to nothing else (trust: ownership without identity). */
export function ownerProof(secret: Buffer, opinionId: string): Buffer {
  return createHmac('sha256', secret).update(`opinion:${opinionId}`).digest()
}

function readUnit(c: Context): { codes: string[]; group: ContributorGroup | null } {
  const [codes = '', group = ''] = (getCookie(c, UNIT) ?? '').split('.')
  return {
    codes: codes
      .split('~')
      .filter((code) => /^[a-z2-9]{10}$/.test(code))
      .slice(0, UNITS_KEPT),
    group: ContributorGroup.safeParse(group).data ?? null,
  }
}
