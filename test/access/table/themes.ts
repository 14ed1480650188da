import { ctx } from '../../setup/house.ts'
import { staff, type Table } from '../row.ts'

const draft = (it: { draft: { id: string } }) => ({ id: it.draft.id })
const answer = { disposition: 'accepted', reason: 'Đã bổ sung vào mục 2.' }

/** What is understood of opinions, and what is answered to them. */
export const themes: Table = {
  'GET /api/office/opinions': [
    {
      expected: staff(undefined, { beside: 'without' }),
      shows: (it) => it.words,
    },
    {
      about: 'what a unit said on the draft of the unit above',
      expected: staff(undefined, { beside: 'without' }),
      request: (it) => ({ query: { draft: it.draftAbove.id } }),
      shows: (it) => it.words,
    },
  ],
  'GET /api/office/drafts/:id/themes': {
    expected: staff(undefined, { below: 'without' }),
    request: draft,
    shows: (it) => it.themeLabel,
  },
  'GET /api/office/drafts/:id/theme-names': {
    expected: staff(undefined, { below: 'without' }),
    request: draft,
    shows: (it) => it.themeLabel,
  },
  'GET /api/office/drafts/:id/analysis': { expected: staff(undefined, { below: 'ok' }), request: draft },
  'POST /api/office/drafts/:id/analysis': {
    expected: staff(['analyst'], { below: 403 }),
    request: (it) => ({ ...draft(it), json: {} }),
  },
  'DELETE /api/office/drafts/:id/analysis': {
    expected: staff(['analyst'], { below: 403 }),
    request: (it) => ({ id: it.analysed.id }),
  },
  'GET /api/office/drafts/:id/map': {
    expected: staff(undefined, { below: 404 }),
    request: draft,
    shows: (it) => it.themeLabel,
  },
  'GET /api/office/drafts/:id/map.svg': {
    expected: staff(undefined, { below: 404 }),
    request: draft,
  },
  'GET /api/office/drafts/:id/campaigns': {
    expected: staff(undefined, { below: 404 }),
    request: draft,
    shows: (it) => it.words,
  },
  'GET /api/office/drafts/:id/tones': {
    expected: staff(['analyst'], { below: 404 }),
    request: draft,
    shows: (it) => it.words,
  },
  'PUT /api/office/drafts/:id/tones': {
    expected: staff(['analyst'], { below: 404 }),
    request: (it) => ({ id: it.draft.id, json: { opinion: it.said, tone: 'plain' } }),
  },
  'POST /api/office/drafts/:id/tone-learning': {
    expected: staff(['analyst'], { below: 404 }),
    request: draft,
  },
  'GET /api/office/drafts/:id/trend': {
    expected: staff(undefined, { below: 404 }),
    request: draft,
  },
  'PATCH /api/office/themes/:id': {
    expected: staff(['analyst']),
    request: (it) => ({ id: it.theme, json: { label: 'Nhà trẻ mở cửa đến khuya' } }),
  },
  'GET /api/office/drafts/:id/sorting': {
    expected: staff(['analyst'], { below: 404 }),
    request: draft,
    shows: (it) => it.themeLabel,
  },
  'POST /api/office/drafts/:id/theme-decisions': {
    expected: staff(['analyst'], { below: 404 }),
    request: (it) => ({ id: it.draft.id, json: { kind: 'pin', theme: it.theme } }),
  },
  'DELETE /api/office/drafts/:id/theme-decisions/:decision': {
    expected: staff(['analyst'], { below: 404 }),
    request: async (it) => {
      const decided = {
        draftId: it.draft.id,
        kind: 'pin' as const,
        themes: '[]',
        label: it.themeLabel,
        opinions: 0,
      }
      const { id } = await it.db.selectFrom('staffUser').select('id').limit(1).executeTakeFirstOrThrow()
      const { id: decision } = await it.db
        .insertInto('themeDecision')
        .values({ ...decided, decidedBy: id, decidedAt: ctx().now })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { ...draft(it), decision }
    },
  },
  'GET /api/office/drafts/:id/answers': { expected: staff(undefined, { below: 'ok' }), request: draft },
  'PUT /api/office/themes/:id/answer': {
    expected: staff(['responder']),
    request: (it) => ({ id: it.theme, json: answer }),
  },
  'PUT /api/office/opinions/:id/answer': [
    { expected: staff(['responder']), request: (it) => ({ id: it.said, json: answer }) },
    {
      about: 'what a unit said on the draft of the unit above, which alone answers',
      expected: staff(['responder'], { own: 403 }),
      request: (it) => ({ id: it.saidAbove, json: answer }),
    },
  ],
  'DELETE /api/office/themes/:id/answer': {
    expected: staff(['responder']),
    request: (it) => ({ id: it.theme }),
  },
  'DELETE /api/office/opinions/:id/answer': {
    expected: { ...staff(['responder']), 'responder own': 409, 'responder above': 409 },
    request: (it) => ({ id: it.said }),
  },
  'GET /api/office/drafts/:id/answering': {
    expected: staff(['responder'], { below: 404 }),
    request: draft,
    shows: (it) => it.words,
  },
  'PUT /api/office/drafts/:id/answering': {
    expected: staff(['responder'], { below: 404 }),
    request: (it) => ({ ...draft(it), json: { section: 1 } }),
  },
  'POST /api/office/drafts/:id/answer-acts': {
    expected: staff(['responder'], { below: 404 }),
    request: (it) => ({
      ...draft(it),
      json: { ...answer, opinions: [], themes: [{ id: it.theme, seen: 'none' }] },
    }),
  },
  'POST /api/office/drafts/:id/answer-withdrawals': {
    expected: staff(['responder'], { below: 404 }),
    request: (it) => ({ ...draft(it), json: { opinions: [], themes: [{ id: it.theme, seen: 'none' }] } }),
  },
  'DELETE /api/office/drafts/:id/answer-acts/latest': {
    expected: { ...staff(['responder'], { below: 404 }), 'responder own': 409, 'responder above': 409 },
    request: draft,
  },
  'GET /api/office/drafts/:id/answer-history': {
    expected: staff(undefined, { below: 'ok' }),
    request: (it) => ({ ...draft(it), query: { ids: it.said } }),
  },
  'GET /api/office/drafts/:id/silent': { expected: staff(undefined, { below: 'ok' }), request: draft },
  'GET /api/office/drafts/:id/publication': { expected: staff(undefined, { below: 404 }), request: draft },
  'PUT /api/office/drafts/:id/publication': {
    // Nothing it would say is known to who has not previewed it.
    expected: { ...staff(['analyst'], { below: 404 }), 'analyst own': 409, 'analyst above': 409 },
    request: (it) => ({ ...draft(it), json: { mark: '0123456789abcdef' } }),
  },
  'DELETE /api/office/drafts/:id/publication': {
    expected: { ...staff(['analyst'], { below: 404 }), 'analyst own': 409, 'analyst above': 409 },
    request: draft,
  },
}
