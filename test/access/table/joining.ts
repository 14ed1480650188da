import { all, device, signedIn, staff, type Table } from '../row.ts'

const code = (it: { link: { code: string } }) => ({ code: it.link.code })
const hands = ['officer', 'admin'] as const

/** Links and what they are handed out with; what a device does to join. */
export const joining: Table = {
  'GET /api/office/units': {
    expected: staff(undefined, { beside: 'without' }),
    shows: (it) => `"id":"${it.unit.id}"`,
  },
  'GET /api/office/links': {
    expected: staff(hands, { others: 'without', beside: 'without' }),
    shows: (it) => it.link.code,
  },
  'POST /api/office/units/:unitId/links': {
    expected: staff(hands),
    request: (it) => ({ unitId: it.unit.id }),
  },
  'POST /api/office/units/:unitId/links/below': {
    expected: staff(hands),
    request: (it) => ({ unitId: it.unit.id, json: {} }),
  },
  'GET /api/office/units/:unitId/links': {
    expected: staff(hands, { others: 'without' }),
    request: (it) => ({ unitId: it.unit.id }),
    shows: (it) => it.link.code,
  },
  'GET /api/office/units/:unitId/persons': {
    expected: staff(),
    request: (it) => ({ unitId: it.unit.id }),
  },
  'GET /api/office/links/levels': { expected: signedIn },
  'GET /api/office/links/sheets.pdf': {
    expected: staff(hands),
    request: (it) => ({ query: { unit: it.unit.id } }),
  },
  'GET /api/office/links/:code/sheet.pdf': { expected: staff(hands), request: code },
  'POST /api/office/links/:code/close': { expected: staff(hands), request: code },
  'POST /api/office/links/:code/rotate': {
    expected: staff(hands),
    request: (it) => ({ ...code(it), json: { graceDays: 7 } }),
  },
  'GET /api/office/links/:code/qr.svg': { expected: staff(hands), request: code },
  'GET /api/join/:code': { expected: all('ok'), request: code },
  'POST /api/join/:code': {
    expected: all('ok'),
    request: (it) => ({ ...code(it), json: { group: null, consent: 1 } }),
  },
  'POST /api/consultations/:consultationId/join': {
    expected: device(),
    request: (it) => ({ consultationId: it.draft.consultationId }),
  },
  'POST /api/leave': { expected: all('ok') },
  'GET /api/consultations': {
    expected: device({ elsewhere: 'without', visitor: 'without' }),
    shows: (it) => it.draft.consultationId,
  },
}
