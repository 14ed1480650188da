import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { z } from 'zod'

import { record } from '../audit/queries.ts'
import type { Ctx } from '../context.ts'
import { unitOfStaff } from './queries.ts'
import { standingOf, stepOf } from './standing.ts'

/** The one name of the organisation's own sign-in service among better-auth's providers, and in its return address. */
export const PROVIDER = 'oidc'

/** Where the pages go on after the organisation's own service, whatever it answered. */
export const RETURN_PATH = '/sign-in/return'

/** The organisation's own sign-in service (OpenID Connect). `label` is what people call it. */
export type Oidc = { issuer: string; clientId: string; clientSecret: string; label: string }

/** What a service says of itself; without any of these nobody comes in by it. */
const Description = z.object({
  issuer: z.url(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
})
const PATIENCE_MS = 5000

const descriptionOf = (issuer: string) => `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`

/** Why the service cannot be used at this moment; null when it answers as it should. */
export async function trouble({ issuer }: Oidc): Promise<Error | null> {
  try {
    const answer = await fetch(descriptionOf(issuer), { signal: AbortSignal.timeout(PATIENCE_MS) })
    Description.parse(await answer.json())
    return null
  } catch (cause) {
    return new Error(`${descriptionOf(issuer)} does not answer as a sign-in service does`, { cause })
  }
}

/**
 * Sign-in by the organisation's own service: authorization code with PKCE, a nonce, and an ID token whose signature is checked.
 * It opens only accounts that are there already; nobody is made by it.
 */
export function providerOf({ issuer, clientId, clientSecret }: Oidc) {
  return genericOAuth({
    config: [
      {
        providerId: PROVIDER,
        clientId,
        clientSecret,
        discoveryUrl: descriptionOf(issuer),
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: true,
        overrideUserInfo: false,
      },
    ],
  })
}

/**
 * What happens when the service sent somebody back and a session was opened: whoever lacks nothing more is on record as having come
 * in. Our own second factor is asked for all the same, whatever the service says it asked for.
 */
export function arrivals(ground: Pick<Ctx, 'db' | 'secret'> & { now: () => Date }) {
  return {
    id: 'arrivals',
    hooks: {
      after: [
        {
          matcher: ({ path }) => path?.startsWith('/callback/') ?? false,
          handler: createAuthMiddleware(async (c) => {
            const user = c.context.newSession?.user
            if (!user) return
            const ctx = { ...ground, now: ground.now() }
            if (stepOf(await standingOf(ctx, user.id), null) !== 'done') return
            const { id, name, email } = user
            await record(
              { ...ctx, actor: { type: 'staff', id, name, email, grants: [] } },
              'session.opened',
              { unitId: unitOfStaff(ctx, id) },
            )
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin
}
