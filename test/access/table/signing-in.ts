import { randomUUID } from 'node:crypto'

import { places } from '../caller.ts'
import { all, type Outcome, type Row, signedIn, type Table } from '../row.ts'

/** What whoever is signed in gets, where it is no success. */
const inside = (outcome: Outcome): Row['expected'] =>
  Object.fromEntries(
    Object.entries(signedIn).map(([caller, it]) => [caller, it === 'ok' ? outcome : it]),
  ) as Row['expected']

/** Those whose roles demand no second factor, and who have none here. */
const withoutApp = (outcome: Outcome) =>
  Object.fromEntries([...places.map((place) => `officer ${place}`), 'no role'].map((it) => [it, outcome]))

const wrong = { password: 'không phải mật khẩu này', code: '000000' }
const newcomer = {
  name: 'Trần Văn Quản',
  email: 'quan@example.test',
  password: 'mưa rào tháng sáu ở Sơn Hà',
  unitName: 'Liên đoàn',
}

/** Who one is, how one comes in, one's own account, and whether the program lives. */
export const signingIn: Table = {
  'GET /healthz': { expected: all('ok') },
  'GET /readyz': { expected: all('ok') },
  'GET /api/openapi.json': { expected: all('ok') },
  'GET /api/auth/callback/oidc': { expected: all(404) },
  'GET /api/sign-in': { expected: all('ok') },
  'POST /api/sign-in': {
    expected: all(401),
    request: () => ({ json: { email: 'nobody@example.test', password: 'một mật khẩu đủ dài' } }),
  },
  'POST /api/sign-in/code': {
    expected: { ...all(401), ...withoutApp(409) },
    request: () => ({ json: wrong }),
  },
  'GET /api/sign-in/enrolment': { expected: signedIn },
  'POST /api/sign-in/enrolment': { expected: inside(409) },
  'POST /api/sign-in/enrolment/confirm': { expected: inside(409), request: () => ({ json: wrong }) },
  'POST /api/sign-in/provider': { expected: all(404) },
  'GET /api/sign-in/first-admin/:token': { expected: all(404), request: () => ({ token: 'x' }) },
  'POST /api/sign-in/first-admin/:token': {
    expected: all(404),
    request: () => ({ token: 'x', json: newcomer }),
  },
  'POST /api/sign-in/out': { expected: all('ok') },
  'GET /api/office/me': { expected: signedIn },
  'GET /api/office/account': { expected: signedIn },
  'DELETE /api/office/account/sessions/:id': {
    expected: inside(404),
    request: () => ({ id: randomUUID() }),
  },
  'DELETE /api/office/account/sessions': { expected: signedIn },
  'POST /api/office/account/password': {
    expected: all(401),
    request: () => ({ json: { current: wrong.password, password: newcomer.password } }),
  },
  'POST /api/office/account/second-factor': { expected: all(401), request: () => ({ json: wrong }) },
  'POST /api/office/account/second-factor/off': {
    // Demanded by roles held today; who holds none may, with the password.
    expected: { ...inside(409), 'roles ended': 401, 'roles not begun': 401 },
    request: () => ({ json: wrong }),
  },
  'POST /api/office/account/recovery-codes': {
    expected: { ...all(401), ...withoutApp(409) },
    request: () => ({ json: wrong }),
  },
}
