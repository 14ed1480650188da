import { all, signedIn, type Table } from '../row.ts'

/** Who one is, and whether the program lives. */
export const signingIn: Table = {
  'GET /healthz': { expected: all('ok') },
  'GET /readyz': { expected: all('ok') },
  'POST /api/auth/sign-in/email': {
    expected: all(401),
    request: () => ({ json: { email: 'nobody@example.test', password: 'một mật khẩu đủ dài' } }),
  },
  'POST /api/auth/sign-out': { expected: all('ok') },
  'GET /api/openapi.json': { expected: all('ok') },
  'GET /api/office/me': { expected: signedIn },
}
