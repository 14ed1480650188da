import { randomUUID } from 'node:crypto'

import { keyOf } from 'api/rights/reference'
import type { Role } from 'shared/units'

import { all, device, type Outcome, type Row, signedIn, type Table } from '../row.ts'
import { SECRET } from '../../setup/house.ts'
import type { Scene } from '../scene.ts'

/** A call about the whole house: one of `may` on the highest unit, which here is the one above; its other roles, and every other unit, are refused. */
function house(may: readonly Role[], outcome: Outcome = 'ok'): Row['expected'] {
  const above = may.map((role) => [`${role} above`, outcome] as const)
  const staff = Object.entries(signedIn).map(([caller, it]) => [caller, it === 'ok' ? 403 : it] as const)
  return { ...(Object.fromEntries(staff) as Row['expected']), ...Object.fromEntries(above) }
}

const keeps = ['admin'] as const
const reads = ['inspector', 'admin'] as const

const text = {
  purpose: 'emailNotice',
  effectiveOn: '2027-01-01',
  titleVi: 'Nhận tin',
  bodyVi: 'Để báo tin cho bạn.',
  agreementVi: 'Tôi đồng ý.',
  titleEn: 'News',
  bodyEn: 'To send you news.',
  agreementEn: 'I agree.',
}

const aRequest = () => ({
  submission: randomUUID(),
  kind: 'access',
  about: 'other',
  words: 'Tôi muốn biết hệ thống giữ gì về tôi.',
})

async function asked({ db }: Scene) {
  const row = { reference: 'ABCD-2345', submissionDigest: Buffer.alloc(32), kind: 'access' } as const
  const days = { receivedOn: '2026-03-02', acknowledgeBy: '2026-03-04', dueOn: '2026-03-12' }
  return db
    .insertInto('dataRequest')
    .values({ ...row, ...days, about: 'other', words: 'Xin xem dữ liệu.' })
    .returning('id')
    .executeTakeFirstOrThrow()
}

const link = (_: unknown) => ({ reference: 'ABCD-2345', key: keyOf(SECRET, 'ABCD-2345') })

async function aProof({ db }: Scene) {
  const digests = { digestBefore: Buffer.alloc(32), digestAfter: Buffer.alloc(32) }
  const row = { ruleKey: 'staffSessions', job: 'rights.erase', keepDays: 30, untilOn: '2026-02-01' } as const
  return db
    .insertInto('erasureProof')
    .values({ ...row, ...digests, ranAt: new Date(0), rowCount: 3 })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** What people agree to; their requests; what is erased in time. */
export const rights: Table = {
  'GET /api/consent/:purpose': { expected: all('ok'), request: () => ({ purpose: 'joining' }) },
  'POST /api/consent': {
    expected: device({ elsewhere: 'ok' }),
    request: () => ({ json: { consent: 1 } }),
  },
  'GET /api/office/consent': { expected: signedIn },
  'POST /api/office/consent': { expected: signedIn, request: () => ({ json: { consent: 1 } }) },
  'GET /api/office/consent-texts': { expected: house(reads) },
  'POST /api/office/consent-texts': { expected: house(keeps), request: () => ({ json: text }) },
  'DELETE /api/office/consent-texts/:id': {
    expected: house(keeps),
    request: async ({ db }) => {
      const row = { purpose: 'emailNotice', version: 2, effectiveOn: '2027-01-01' } as const
      const { id } = await db
        .insertInto('consentText')
        .values({ ...row, createdAt: new Date(0) })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { id }
    },
  },
  'GET /api/rights': { expected: all('ok') },
  'POST /api/rights': { expected: all('ok'), request: () => ({ json: aRequest() }) },
  'GET /api/rights/:reference/:key': {
    expected: all('ok'),
    request: async (it) => link(await asked(it)),
  },
  'POST /api/office/own-requests': { expected: signedIn, request: () => ({ json: aRequest() }) },
  'GET /api/office/requests': { expected: house(reads) },
  'GET /api/office/requests-due': { expected: signedIn },
  'GET /api/office/requests/:id': { expected: house(reads), request: asked },
  'POST /api/office/requests/:id/take': { expected: house(keeps), request: asked },
  'POST /api/office/requests/:id/acknowledge': { expected: house(keeps), request: asked },
  'POST /api/office/requests/:id/answer': {
    expected: house(keeps),
    request: async (it) => ({ ...(await asked(it)), json: { outcome: 'done', answer: 'Đã xong.' } }),
  },
  'POST /api/office/requests/:id/extend': {
    expected: house(keeps),
    request: async (it) => {
      await it.db.updateTable('requestDeadline').set({ extensionDays: 5 }).execute()
      return { ...(await asked(it)), json: { reason: 'Cần thêm thời gian.' } }
    },
  },
  'POST /api/office/requests/:id/close': {
    expected: house(keeps),
    request: async (it) => {
      const { id } = await asked(it)
      const answered = { acknowledgedAt: new Date(0), answeredAt: new Date(0), outcome: 'done' } as const
      await it.db.updateTable('dataRequest').where('id', '=', id).set(answered).execute()
      return { id }
    },
  },
  'GET /api/office/deadlines': { expected: house(reads) },
  'PUT /api/office/deadlines': {
    expected: house(keeps),
    request: () => ({ json: { kind: 'access', extensionDays: 1, source: 'Căn cứ' } }),
  },
  'PUT /api/office/holidays': {
    expected: house(keeps),
    request: () => ({ json: { day: '2029-01-01', name: 'Tết', works: false, source: 'Luật' } }),
  },
  'DELETE /api/office/holidays/:day': { expected: house(keeps), request: () => ({ day: '2026-04-30' }) },
  'GET /api/retention': { expected: all('ok') },
  'GET /api/office/retention': { expected: house(reads) },
  'PUT /api/office/retention/:key': {
    expected: house(keeps),
    request: () => ({ key: 'opinions', json: { keepDays: 90 } }),
  },
  'GET /api/office/opinions-to-erase': { expected: house(reads) },
  'GET /api/office/proofs/:id': { expected: house(reads), request: aProof },
  'GET /api/office/proofs/:id/file.docx': { expected: house(reads), request: aProof },
  'GET /api/office/proofs/:id/file.pdf': { expected: house(reads), request: aProof },
}
