import { staff, type Table } from '../row.ts'

const draft = (it: { draft: { id: string } }) => ({ id: it.draft.id })
const report = (it: { report: { id: string } }) => ({ id: it.report.id })
const analyst = ['analyst'] as const

export const reports: Table = {
  'GET /api/office/today': {
    expected: staff(undefined, { beside: 'without', below: 'ok' }),
    shows: (it) => it.draft.id,
  },
  'GET /api/office/reports': {
    expected: staff(undefined, { beside: 'without' }),
    shows: (it) => it.report.id,
  },
  'POST /api/office/reports': [
    {
      about: 'of a month',
      expected: staff(analyst),
      request: (it) => ({ json: { kind: 'situation', unitId: it.unit.id, month: '2025-12' } }),
    },
    {
      about: 'of a draft',
      expected: staff(analyst),
      request: (it) => ({ json: { kind: 'consolidated', unitId: it.unit.id, draftId: it.draft.id } }),
    },
  ],
  'GET /api/office/reports/:id': { expected: staff(), request: report },
  'GET /api/office/reports/:id/paper': { expected: staff(), request: report },
  'PUT /api/office/reports/:id/sections/:key': {
    expected: staff(analyst),
    request: (it) => ({
      id: it.report.id,
      key: 'context',
      json: { revision: 0, body: 'Tình hình ổn định.' },
    }),
  },
  'POST /api/office/reports/:id/recount': { expected: staff(analyst), request: report },
  'POST /api/office/reports/:id/sign': {
    expected: staff(analyst),
    request: ({ signable: { id, mark } }) => ({ id, json: { mark, issuedOn: '2026-03-02' } }),
  },
  'GET /api/office/reports/:id/file.docx': { expected: staff(), request: report },
  'GET /api/office/reports/:id/file.pdf': { expected: staff(), request: report },
  'GET /api/office/drafts/:id/annotated.docx': {
    expected: staff(undefined, { below: 'without' }),
    request: draft,
    shows: (it) => it.words,
  },
  'GET /api/office/drafts/:id/opinions.jsonld': {
    expected: staff(undefined, { below: 'without' }),
    request: draft,
    shows: (it) => it.words,
  },
  'GET /api/office/drafts/:id/response-table.docx': {
    expected: staff(undefined, { below: 'without' }),
    request: draft,
    shows: (it) => it.words,
  },
  'GET /api/office/drafts/:id/response-table.xlsx': {
    expected: staff(undefined, { below: 'without' }),
    request: draft,
    shows: (it) => it.words,
  },
}
