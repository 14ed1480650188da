import { roles } from 'shared/units'

import type { Caller, Place } from '../caller.ts'
import { type Outcome, staff, type Table } from '../row.ts'
import type { Scene } from '../scene.ts'

const at = (role: 'inspector' | 'admin', outcomes: Record<Place, Outcome>) =>
  Object.fromEntries(Object.entries(outcomes).map(([place, outcome]) => [`${role} ${place}`, outcome]))

/** Inspectors and administrators read what concerns their units; others read none of the log. */
const readers = {
  ...staff(roles, { own: 403, beside: 403, below: 403 }),
  ...Object.fromEntries(roles.map((role) => [`${role} above`, 403])),
  ...at('inspector', { own: 'ok', above: 'ok', beside: 'without', below: 'without' }),
  ...at('admin', { own: 'ok', above: 'ok', beside: 'without', below: 'without' }),
} as Record<Caller, Outcome>

/** Something on record of the unit. */
const onRecord = async ({ db, unit }: Scene) => {
  const entry = {
    at: new Date('2026-03-02T01:00:00Z'),
    action: 'unit.renamed',
    unitId: unit.id,
    detail: '{}',
  }
  await db.insertInto('auditEntry').values(entry).execute()
  return { query: { action: entry.action } }
}
const shows = (it: Scene) => it.unit.id

export const audit: Table = {
  'GET /api/office/audit': { expected: readers, request: onRecord, shows },
  'GET /api/office/audit/file.csv': { expected: readers, request: onRecord, shows },
}
