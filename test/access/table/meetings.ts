import { randomUUID } from 'node:crypto'

import type { Scene } from '../scene.ts'
import { signedIn, staff, type Table } from '../row.ts'

const id = (it: Scene) => ({ id: it.meeting.id })
const entry = (it: Scene) => ({ id: it.meeting.id, entry: it.meeting.entry })
const declared = { heldOn: '2026-03-01', place: 'Hội trường', present: 30, presentByGroup: {} }
const enters = ['officer'] as const

/** Who opened a meeting enters, reads and corrects its opinions; others who enter for the unit see that it is there. */
const mine = { ...staff([...enters], { others: 404 }), 'officer above': 403 } as const

/** Meetings and paper forms, and what is entered there on behalf of others. */
export const meetings: Table = {
  'GET /api/office/meetings': {
    expected: staff([...enters], { others: 'without', beside: 'without' }),
    shows: (it) => it.meeting.id,
  },
  'POST /api/office/meetings': {
    expected: staff([...enters]),
    request: (it) => ({
      json: { unitId: it.unit.id, consultationId: it.draft.consultationId, channel: 'meeting', ...declared },
    }),
  },
  'GET /api/office/meetings/units': { expected: signedIn },
  'GET /api/office/meetings/:id': { expected: staff([...enters], { others: 404 }), request: id },
  'PATCH /api/office/meetings/:id': {
    expected: mine,
    request: (it) => ({ ...id(it), json: declared }),
  },
  'POST /api/office/meetings/:id/close': { expected: staff([...enters], { others: 404 }), request: id },
  'GET /api/office/meetings/:id/wording': { expected: mine, request: id },
  'GET /api/office/meetings/:id/entries': {
    expected: mine,
    request: id,
    shows: (it) => it.meeting.entry,
  },
  'PUT /api/office/meetings/:id/entries/:entry': {
    expected: mine,
    request: (it) => ({ id: it.meeting.id, entry: randomUUID(), json: it.meeting.json }),
  },
  'PATCH /api/office/meetings/:id/entries/:entry': {
    expected: { ...mine, 'officer own': 409 },
    request: (it) => ({ ...entry(it), json: { stance: 'agree', body: '', was: 'an older text' } }),
  },
  'DELETE /api/office/meetings/:id/entries/:entry': { expected: mine, request: entry },
  'GET /api/office/meetings/:id/template.xlsx': { expected: mine, request: id },
  'GET /api/office/meetings/:id/import': { expected: mine, request: id },
  'POST /api/office/meetings/:id/import': {
    expected: mine,
    request: (it) => ({ ...id(it), form: { file: it.meeting.file } }),
  },
  'GET /api/office/meetings/:id/import/wrong.xlsx': { expected: mine, request: id },
  'POST /api/office/meetings/:id/import/take': {
    expected: mine,
    request: (it) => ({ ...id(it), json: { fingerprint: it.meeting.fingerprint } }),
  },
}
