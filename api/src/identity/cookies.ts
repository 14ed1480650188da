import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const YEAR_SECONDS = 365 * 24 * 3600

const isSecure = (c: Context) =>
  c.req.header('x-forwarded-proto') === 'https' || new URL(c.req.url).protocol === 'https:'

/** By https a browser takes a `__Host-` cookie from this very host alone: no other host of the domain can plant one. */
const nameOf = (c: Context, name: string) => (isSecure(c) ? `__Host-${name}` : name)

/** A cookie of a device; undefined when it has none of that name. */
export const readCookie = (c: Context, name: string): string | undefined => getCookie(c, nameOf(c, name))

/** Gives a device a cookie for a year, which no script can read and no other site can send; `Secure` wherever the page itself is. */
export function keepCookie(c: Context, name: string, value: string): void {
  setCookie(c, nameOf(c, name), value, { ...options(c), maxAge: YEAR_SECONDS })
}

/** Takes from a device the cookies whose names are like this. */
export function dropCookies(c: Context, like: RegExp): void {
  const names = Object.keys(getCookie(c)).filter((name) => like.test(name.replace(/^__Host-/, '')))
  for (const name of names) {
    const secure = isSecure(c) || name.startsWith('__Host-')
    setCookie(c, name, '', { ...options(c), secure, maxAge: 0 })
  }
}

const options = (c: Context) => ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure(c) }) as const
