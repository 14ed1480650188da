import { generateKeyPairSync, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'

import { freePort } from 'db/free-port'
import { Provider } from 'oidc-provider'
import { afterAll } from 'vitest'

const CLIENT = { clientId: 'gopy', clientSecret: 'chi-dung-de-thu' }
const UNVERIFIED = 'chua-xac-minh+'

type Claims = Record<string, unknown>
/** What becomes of an ID token on its way to us: other claims under the service's own key, or a signature of nobody. */
export type Forgery = (claims: Claims) => Claims | 'unsigned'

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

/**
 * A real provider of OpenID Connect that sends people back to one of `returns`. Whoever signs in there as `name@host` has that address,
 * verified unless it begins with `chua-xac-minh+`; any password will do. It is away until it is started. While `forging` is set, ID tokens are forged.
 */
export async function aProvider(...returns: string[]) {
  const port = await freePort()
  const issuer = `http://localhost:${port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }],
    } as never,
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
  const answer = provider.callback()
  const server = createServer((request, response) => {
    if (it.forging && request.url === '/token') forge(response, it.forging)
    void answer(request, response)
  })

  function forge(response: ServerResponse, forgery: Forgery): void {
    const end = response.end.bind(response) as (text: string) => ServerResponse
    response.end = ((body: string | Buffer) => {
      const told = JSON.parse(String(body)) as { id_token: string }
      const [head = '', claims = ''] = told.id_token.split('.')
      const forged = forgery(JSON.parse(Buffer.from(claims, 'base64url').toString()) as Claims)
      const said = `${head}.${forged === 'unsigned' ? claims : encoded(forged)}`
      const signature =
        forged === 'unsigned' ? Buffer.alloc(256, 1) : sign('RSA-SHA256', Buffer.from(said), privateKey)
      const text = JSON.stringify({ ...told, id_token: `${said}.${signature.toString('base64url')}` })
      response.setHeader('content-length', Buffer.byteLength(text))
      return end(text)
    }) as never
  }

  const it = {
    issuer,
    ...CLIENT,
    forging: null as Forgery | null,
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
