import { randomUUID } from 'node:crypto'

import { anOpinion } from '../../setup/make.ts'
import { all, device, type Table } from '../row.ts'

const slug = (it: { draft: { slug: string } }) => ({ slug: it.draft.slug })
const own = (it: { opinion: string }) => ({ id: it.opinion })

/** Where a browser may be reached. */
const wish = {
  channel: 'push',
  endpoint: 'https://fcm.googleapis.com/fcm/send/abc',
  keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
}

/** What a member reads and says. */
export const opinions: Table = {
  'GET /api/drafts/:slug': { expected: device(), request: slug },
  'GET /api/drafts/:slug/sections/:section': [
    { expected: device(), request: (it) => ({ ...slug(it), section: 1 }) },
    {
      about: 'the words of a device are shown to no other',
      expected: device({ own: 'without', author: 'ok' }),
      request: (it) => ({ ...slug(it), section: 1 }),
      shows: (it) => it.opinion,
    },
  ],
  'GET /api/drafts/:slug/responses': { expected: device({ own: 404 }), request: slug },
  'GET /api/drafts/:slug/whole': { expected: device(), request: slug },
  'GET /api/drafts/:slug/compare': { expected: device(), request: slug },
  'POST /api/drafts/:slug/similar': {
    expected: device(),
    request: (it) => ({
      ...slug(it),
      json: {
        text: 'Đề nghị ghi rõ lộ trình.',
        target: 'paragraph',
        paragraphId: it.draft.paragraphs[0]!.id,
      },
    }),
  },
  'PUT /api/opinions/:id/endorsement': [
    {
      about: 'words their author lets nobody else read are missing, and nobody thinks as oneself does',
      expected: device({ own: 404, author: 409 }),
      request: (it) => ({ ...own(it), json: { submissionId: randomUUID(), on: true, was: 'x' } }),
    },
    {
      about: 'what was never said is taken back with nothing done',
      expected: device({ elsewhere: 404 }),
      request: (it) => ({ ...own(it), json: { submissionId: randomUUID(), on: false, was: 'x' } }),
    },
  ],
  'GET /api/mine': {
    expected: device({ own: 'without', elsewhere: 'without', author: 'ok' }),
    shows: (it) => it.opinion,
  },
  'GET /api/mine/endorsed': {
    expected: device({ own: 'without', elsewhere: 'without', author: 'without' }),
    shows: (it) => it.opinion,
  },
  'PUT /api/opinions/:id': [
    {
      // Who has not joined the consultation is asked to, whether or not it asks their unit.
      expected: device({ elsewhere: 401 }),
      request: (it) => ({ id: randomUUID(), json: anOpinion(it.draft, it.draft.paragraphs[0]!) }),
    },
  ],
  'PATCH /api/opinions/:id': {
    expected: device({ own: 404, author: 409 }),
    request: (it) => ({ ...own(it), json: { stance: 'agree', body: '', was: 'an older text' } }),
  },
  'POST /api/opinions/:id/confirm': {
    expected: device({ own: 404, author: 'ok' }),
    request: (it) => ({ ...own(it), json: { versionId: it.draft.versionId } }),
  },
  'POST /api/opinions/:id/report': {
    expected: device(),
    request: (it) => ({ ...own(it), json: { reason: 'advert' } }),
  },
  'DELETE /api/opinions/:id': { expected: device({ own: 404, author: 'ok' }), request: own },
  'GET /api/notices': { expected: device({ elsewhere: 'ok' }) },
  'POST /api/consultations/:consultationId/notices': {
    expected: device({ own: 409 }),
    request: (it) => ({ consultationId: it.draft.consultationId, json: wish }),
  },
  'POST /api/consultations/:consultationId/notices/end': {
    expected: device(),
    request: (it) => ({ consultationId: it.draft.consultationId, json: { endpoint: wish.endpoint } }),
  },
  // Who has the link has it from the letter; a made up one leads nowhere, whoever follows it.
  'GET /api/notices/:key/:token': {
    expected: all(404),
    request: () => ({ key: 'ab'.repeat(32), token: 'a'.repeat(32) }),
  },
  'POST /api/notices/:key/:token': {
    expected: all(404),
    request: () => ({ key: 'ab'.repeat(32), token: 'a'.repeat(32) }),
  },
}
