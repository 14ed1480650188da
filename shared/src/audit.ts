import { z } from 'zod'

import { Day } from './days.ts'
import { UnitCode } from './unit-changes.ts'
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
  unit: optional(UnitCode),
  from: optional(Day),
  until: optional(Day),
})
export type AuditFilter = z.output<typeof AuditFilter>
