import { roles } from 'shared/units'

import type { Caller, Place } from '../caller.ts'
import { type Outcome, staff, type Table } from '../row.ts'
import type { Scene } from '../scene.ts'

const at = (role: 'analyst' | 'inspector', outcomes: Record<Place, Outcome>) =>
  Object.fromEntries(Object.entries(outcomes).map(([place, outcome]) => [`${role} ${place}`, outcome]))

/** Analysts and inspectors read what waits on their units; others read none of it. */
const readers = {
  ...staff(roles, { own: 403, beside: 403, below: 403 }),
  ...Object.fromEntries(roles.map((role) => [`${role} above`, 403])),
  ...at('analyst', { own: 'ok', above: 'ok', beside: 'without', below: 'without' }),
  ...at('inspector', { own: 'ok', above: 'ok', beside: 'without', below: 'without' }),
} as Record<Caller, Outcome>

/** What the unit said waits for a person to look at it. */
const waiting = async ({ db, said }: Scene) => {
  await db.updateTable('opinion').where('id', '=', said).set({ lookDue: true }).execute()
  return {}
}

/** What is looked at, hidden, cleared of names and shown again. */
export const moderation: Table = {
  'GET /api/office/moderation': { expected: readers, request: waiting, shows: (it) => it.said },
  'POST /api/office/moderation/:id': [
    {
      expected: staff(['analyst']),
      request: (it) => ({ id: it.said, json: { act: 'hide', reason: 'advert' } }),
    },
    {
      about: 'what a unit said on the draft of the unit above, which alone hides',
      expected: staff(['analyst'], { own: 403 }),
      request: (it) => ({ id: it.saidAbove, json: { act: 'clear' } }),
    },
  ],
}
