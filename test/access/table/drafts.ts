import { staff, type Table } from '../row.ts'

const draft = (it: { draft: { id: string } }) => ({ id: it.draft.id })
const analyst = ['analyst'] as const

export const drafts: Table = {
  'GET /api/office/drafts': {
    expected: staff(undefined, { beside: 'without', below: 'ok' }),
    shows: (it) => it.draft.id,
  },
  'GET /api/office/drafts/:id': { expected: staff(undefined, { below: 'ok' }), request: draft },
  'POST /api/office/drafts/:id/redo': { expected: staff(analyst, { below: 403 }), request: draft },
  'POST /api/office/drafts/:id/withdraw': { expected: staff(analyst, { below: 403 }), request: draft },
  'GET /api/office/imports': {
    expected: staff(analyst, { others: 'without', beside: 'without' }),
    shows: (it) => it.draftImport.id,
  },
  'POST /api/office/imports': {
    expected: staff(analyst),
    request: (it) => ({ form: { unitId: it.unit.id, text: 'I. VIỆC LÀM\n\nChăm lo việc làm.' } }),
  },
  'GET /api/office/imports/:id': {
    expected: staff(analyst, { others: 404 }),
    request: (it) => ({ id: it.draftImport.id }),
  },
  'POST /api/office/imports/:id/changes': {
    expected: staff(analyst, { others: 404 }),
    request: (it) => ({
      id: it.draftImport.id,
      json: { revision: 0, change: { do: 'changeKind', at: 1, kind: 'item' } },
    }),
  },
  'POST /api/office/imports/:id/publish': {
    expected: staff(analyst, { others: 404 }),
    request: (it) => ({
      id: it.draftImport.id,
      json: {
        revision: 0,
        title: 'Kế hoạch',
        consultationTitle: 'Lấy ý kiến',
        opensAt: '2026-03-01T08:00',
        closesAt: '2026-03-09T17:00',
      },
    }),
  },
  'GET /api/office/imports/:id/version': {
    expected: staff(analyst, { others: 404 }),
    request: (it) => ({ id: it.versionImport.id }),
  },
  'POST /api/office/imports/:id/carry': {
    expected: staff(analyst, { others: 404 }),
    request: (it) => ({
      id: it.versionImport.id,
      json: { revision: 0, from: it.draft.paragraphs[0]!.id, to: [1] },
    }),
  },
  'POST /api/office/imports/:id/publish-version': {
    expected: staff(analyst, { others: 404 }),
    request: (it) => ({
      id: it.versionImport.id,
      json: { revision: 0, versionId: it.draft.versionId, mark: it.versionImport.mark },
    }),
  },
}
