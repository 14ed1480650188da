import type { Context } from 'hono'

import type { House } from '../context.ts'

/**
 * Where people open the pages, as `https://gopy.example`: the public address of the settings or, when none is set, the one this request came
 * to. The server answers only to hosts it knows.
 */
export function originOf(c: Context<House>): string {
  if (c.var.origin) return c.var.origin
  const { host, protocol } = new URL(c.req.url)
  return `${c.req.header('x-forwarded-proto') ?? protocol.slice(0, -1)}://${host}`
}
