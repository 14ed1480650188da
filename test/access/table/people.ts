import { powers } from 'shared/powers'

import { all, type Row, staff, type Table } from '../row.ts'
import type { Scene } from '../scene.ts'

/** Inspectors read who works in their sight and change nothing; others do not even see them. */
const admins: Row['expected'] = {
  ...staff(powers.managePeople, { others: 404 }),
  'inspector own': 403,
  'inspector above': 403,
}
const reading = staff(powers.readPeople, { others: 'without', beside: 'without' })
const colleague = (json?: unknown) => ({
  expected: admins,
  request: (it: Scene) => ({ id: it.colleague.id, grantId: it.colleague.grantId, json }),
})
const invitation = (json?: unknown) => ({
  expected: admins,
  request: (it: Scene) => ({ id: it.invitation.id, json }),
})
const byHand = { by: 'hand' }
const password = { password: 'bốn con thuyền giấy qua sông' }

export const people: Table = {
  'GET /api/office/people': { expected: reading, shows: (it) => it.colleague.name },
  'GET /api/office/people/:id': {
    expected: staff(powers.readPeople, { others: 404 }),
    request: (it) => ({ id: it.colleague.id }),
    shows: (it) => it.colleague.grantId,
  },
  'GET /api/office/people-units': {
    expected: staff(powers.managePeople, { others: 'without', beside: 'without' }),
    shows: (it) => it.unit.name,
  },
  'POST /api/office/people/:id/roles': {
    expected: admins,
    request: (it) => ({ id: it.colleague.id, json: { unitId: it.unit.id, role: 'analyst' } }),
  },
  'POST /api/office/people/:id/roles/:grantId/end': colleague(),
  'PUT /api/office/people/:id/roles/:grantId/last-day': colleague({ lastOn: null }),
  'POST /api/office/people/:id/deactivate': colleague(),
  'POST /api/office/people/:id/reactivate': colleague(),
  'POST /api/office/people/:id/second-factor/reset': {
    expected: admins,
    request: (it) => ({ id: it.lostPhone.id }),
  },
  'POST /api/office/people/:id/reset': colleague({ ...byHand, renewSecondFactor: 'no' }),
  'GET /api/office/invitations': { expected: reading, shows: (it) => it.invitation.email },
  'POST /api/office/invitations': {
    expected: staff(powers.managePeople),
    request: (it) => ({
      json: {
        invitation: {
          name: 'Vũ Văn Sung',
          email: 'sung@example.test',
          unitId: it.unit.id,
          roles: ['officer'],
        },
        ...byHand,
      },
    }),
  },
  'POST /api/office/invitations/:id/again': invitation(byHand),
  'POST /api/office/invitations/:id/revoke': invitation(),
  'POST /api/office/accepted-invitations/:token': {
    about: 'which is for somebody else',
    expected: staff([], { others: 403, beside: 403 }),
    request: (it) => ({ token: it.invitation.token }),
  },
  'GET /api/invitations/:token': {
    about: 'whoever has the link',
    expected: all('ok'),
    request: (it) => ({ token: it.invitation.token }),
    shows: (it) => it.invitation.email,
  },
  'POST /api/invitations/:token': {
    about: 'whoever has the link',
    expected: all('ok'),
    request: (it) => ({ token: it.invitation.token, json: password }),
  },
  'GET /api/resets/:token': {
    about: 'whoever has the link',
    expected: all('ok'),
    request: (it) => ({ token: it.colleague.resetToken }),
    shows: (it) => it.colleague.name,
  },
  'POST /api/resets/:token': {
    about: 'whoever has the link',
    expected: all('ok'),
    request: (it) => ({ token: it.colleague.resetToken, json: password }),
  },
}
