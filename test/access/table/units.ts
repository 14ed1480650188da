import { roles } from 'shared/units'

import { type Row, signedIn, staff, type Table } from '../row.ts'
import type { Scene } from '../scene.ts'

const code = (it: Scene, unit: 'own' | 'beside' | 'below' = 'own') => it.units[unit].path.split('.').at(-1)!
const on = '2026-03-02'
const part = { code: 'MOI', name: 'CĐCS mới', level: 'grassroots', kind: null, members: null }

/** Who holds it only on the unit itself may not change what the unit is, only what is below. */
const fromAbove = staff(['admin'], { own: 403 })

/** The same with another unit, which is missing to who sees only `own`. */
const withAnother = {
  ...fromAbove,
  ...Object.fromEntries(roles.map((role) => [`${role} own`, 404])),
} as Row['expected']

/** The tree of units and what becomes of it. */
export const units: Table = {
  'GET /api/office/units/highest': {
    expected: {
      ...staff(undefined, { beside: 'without' }),
      ...Object.fromEntries(roles.map((role) => [`${role} above`, 'without' as const])),
    },
    shows: (it) => `"id":"${it.unit.id}"`,
  },
  'GET /api/office/units/found': {
    expected: staff(undefined, { beside: 'without' }),
    request: () => ({ query: { q: 'cong doan cac khu' } }),
    shows: (it) => `"code":"${code(it)}"`,
  },
  'GET /api/office/units/levels': { expected: signedIn },
  'PUT /api/office/units/levels': {
    expected: staff(['admin'], { own: 403, beside: 403 }),
    request: () => ({ json: { commune: 'Công đoàn phường' } }),
  },
  'GET /api/office/units/:code': { expected: staff(), request: (it) => ({ code: code(it) }) },
  'GET /api/office/units/:code/below': {
    expected: staff(),
    request: (it) => ({ code: code(it) }),
    shows: (it) => `"code":"${code(it, 'below')}"`,
  },
  'POST /api/office/units/:code/below': {
    expected: staff(['admin']),
    request: (it) => ({ code: code(it), json: { ...part, on } }),
  },
  'POST /api/office/units/:code/rename': {
    expected: fromAbove,
    request: (it) => ({ code: code(it), json: { name: 'Tên mới', on } }),
  },
  'POST /api/office/units/:code/recast': {
    expected: fromAbove,
    request: (it) => ({ code: code(it), json: { code: 'MOI', level: 'commune', kind: null, on } }),
  },
  'POST /api/office/units/:code/move': {
    expected: withAnother,
    request: (it) => ({ code: code(it), json: { parent: code(it, 'beside'), on } }),
  },
  'POST /api/office/units/:code/close': [
    {
      about: 'units below',
      expected: { ...fromAbove, 'admin above': 409 },
      request: (it) => ({ code: code(it), json: { on } }),
    },
    {
      about: 'nothing below',
      expected: staff(['admin'], { below: 403 }),
      request: (it) => ({ code: code(it, 'below'), json: { on } }),
    },
  ],
  'POST /api/office/units/:code/merge': {
    expected: withAnother,
    request: (it) => ({ code: code(it), json: { sources: [code(it, 'beside')], members: null, on } }),
  },
  'POST /api/office/units/:code/split': {
    expected: fromAbove,
    request: (it) => ({
      code: code(it),
      json: { parts: [{ ...part, members: 1 }], closes: false, members: 1, on },
    }),
  },
  'POST /api/office/units/:code/members': {
    expected: staff(['officer', 'admin']),
    request: (it) => ({ code: code(it), json: { members: 120, on } }),
  },
  'GET /api/office/unit-imports': {
    expected: staff(['admin'], { others: 'without', beside: 'without' }),
    shows: (it) => it.unitImport.id,
  },
  'GET /api/office/unit-imports/units': { expected: signedIn },
  'GET /api/office/unit-imports/template.xlsx': { expected: signedIn },
  'POST /api/office/unit-imports': {
    expected: staff(['admin']),
    request: (it) => ({
      form: {
        unitId: it.unit.id,
        on,
        closeMissing: 'false',
        file: new File(['Mã,Tên,Cấp\nMOI,CĐCS mới,Cơ sở\n'], 'don-vi.csv'),
      },
    }),
  },
  'GET /api/office/unit-imports/:id': {
    expected: staff(['admin'], { others: 404 }),
    request: (it) => ({ id: it.unitImport.id }),
  },
  'GET /api/office/unit-imports/:id/wrong.xlsx': {
    expected: staff(['admin'], { others: 404 }),
    request: (it) => ({ id: it.unitImport.id }),
  },
  'POST /api/office/unit-imports/:id/look': {
    expected: staff(['admin'], { others: 404 }),
    request: (it) => ({ id: it.unitImport.id, json: { closeMissing: false } }),
  },
  'POST /api/office/unit-imports/:id/take': {
    expected: staff(['admin'], { others: 404 }),
    request: (it) => ({ id: it.unitImport.id, json: { fingerprint: it.unitImport.fingerprint } }),
  },
}
