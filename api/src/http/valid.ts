import type { MiddlewareHandler, ValidationTargets } from 'hono'
import { validator } from 'hono/validator'
import { invalid } from 'shared/errors'
import type { z } from 'zod'

import { Refusal } from '../errors.ts'

/** A query that may be empty may be left out. */
type Given<T extends keyof ValidationTargets, I> = T extends 'query'
  ? object extends I
    ? Partial<Record<T, I>>
    : Record<T, I>
  : Record<T, I>

type Checked<T extends keyof ValidationTargets, S extends z.ZodType> = MiddlewareHandler<
  // oxlint-disable-next-line no-explicit-any -- Hono's own validator has it; each route's Env is joined later
  any,
  string,
  { in: Given<T, z.input<S>>; out: Record<T, z.output<S>> }
>

/** Which part of the request each handler made by `valid` parses, and with which schema: the description of the API reads it. */
export const parsedBy = new WeakMap<object, { target: keyof ValidationTargets; schema: z.ZodType }>()

/**
 * Parses one part of the request with a schema from `shared`, or refuses it field by field. U+0000, which nobody sees and PostgreSQL has no
 * place for, is taken out of whatever a body says, file names too, before anything is made of it; an address that holds it is refused.
 */
export function valid<T extends keyof ValidationTargets, S extends z.ZodType>(
  target: T,
  schema: S,
): Checked<T, S> {
  // Nobody fills in an address: who has a wrong one is told how to get to a right one.
  const ofAddress = target === 'query' || target === 'param' ? { reason: 'address.wrong' } : {}
  const isBody = target === 'json' || target === 'form'
  const handler = validator(target, (value) => {
    const result = schema.safeParse(isBody ? withoutNul(value) : value)
    if (!result.success) throw new Refusal('invalid', { ...invalid(result.error), ...ofAddress })
    if (holdsNul(result.data)) throw new Refusal('invalid', { reason: 'invalid', ...ofAddress })
    return result.data
  })
  parsedBy.set(handler, { target, schema })
  return handler as unknown as Checked<T, S>
}

function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '')
  if (Array.isArray(value)) return value.map(withoutNul)
  if (value instanceof File)
    return value.name.includes('\u0000')
      ? new File([value], value.name.replaceAll('\u0000', ''), { type: value.type })
      : value
  if (value instanceof Blob || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, withoutNul(it)]))
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000')
  if (value instanceof Blob || typeof value !== 'object' || value === null) return false
  return Object.values(value).some(holdsNul)
}
