import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'

import { record } from '../audit/queries.ts'
import type { Ctx } from '../context.ts'
import { unitOfStaff } from './queries.ts'
import { standingOf, stepOf } from './standing.ts'

/** The one name of the organisation's own sign-in service among better-auth's providers, and in its return address. */
export const PROVIDER = 'oidc'

/** The organisation's own sign-in service (OpenID Connect). `label` is what people call it. */
export type Oidc = { issuer: string; clientId: string; clientSecret: string; label: string }

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
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
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
