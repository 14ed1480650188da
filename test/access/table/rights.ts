import type { Role } from 'shared/units'

import { all, device, type Outcome, type Row, signedIn, type Table } from '../row.ts'

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
      const row = { purpose: 'emailNotice', version: 1, effectiveOn: '2027-01-01' } as const
      const { id } = await db
        .insertInto('consentText')
        .values({ ...row, createdAt: new Date(0) })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { id }
    },
  },
}
