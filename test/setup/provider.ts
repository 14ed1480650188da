import { once } from 'node:events'
import { createServer } from 'node:http'

import { freePort } from 'db/free-port'
import { Provider } from 'oidc-provider'
import { afterAll } from 'vitest'

const CLIENT = { clientId: 'gopy', clientSecret: 'chi-dung-de-thu' }
const UNVERIFIED = 'chua-xac-minh+'

/**
 * A real provider of OpenID Connect that sends people back to one of `returns`. Whoever signs in there as `name@host` has that address,
 * verified unless it begins with `chua-xac-minh+`; any password will do. It is away until it is started.
 */
export async function aProvider(...returns: string[]) {
  const port = await freePort()
  const issuer = `http://localhost:${port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: returns }],
    conformIdTokenClaims: false,
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: async () => ({
        sub: id,
        name: 'Người Từ Nơi Khác',
        email: id.replace(UNVERIFIED, ''),
        email_verified: !id.startsWith(UNVERIFIED),
      }),
    }),
  })
  const server = createServer(provider.callback())
  const it = {
    issuer,
    ...CLIENT,
    start: async () => {
      server.listen(port, 'localhost')
      await once(server, 'listening')
    },
    stop: async () => {
      if (!server.listening) return
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  afterAll(it.stop)
  return it
}
