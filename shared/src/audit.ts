import { z } from 'zod'

import { auditActionNames } from './words/audit.ts'

/** What can be on record, as `noun.verb`, past tense. */
export type AuditAction = keyof typeof auditActionNames
export const auditActions = Object.keys(auditActionNames) as AuditAction[]

const blank = (it: unknown) => (typeof it === 'string' && it.trim() === '' ? undefined : it)
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(blank, schema.optional())

/**
 * Which entries of the log are listed; every field narrows it. `person` is a part of a name or of an e-mail address, `unit` a unit's code
 * with everything below it; `from` and `until` are days in Vietnam, both included.
 */
export const AuditFilter = z.object({
  person: optional(z.string().normalize('NFC').trim().max(100)),
  action: optional(z.enum(auditActions as [AuditAction, ...AuditAction[]])),
  unit: optional(
    z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]+(\.[A-Z0-9]+)*$/),
  ),
  from: optional(z.iso.date()),
  until: optional(z.iso.date()),
})
export type AuditFilter = z.output<typeof AuditFilter>

/** A place in the log, newest first: the moment with microseconds and the id, `2026-03-02T01:00:00.000000Z.<uuid>`. */
export const AuditCursor = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T[\d:]{8}\.\d{6}Z\.[0-9a-f-]{36}$/)
  .transform((text) => ({ at: text.slice(0, 27), id: text.slice(28) }))
