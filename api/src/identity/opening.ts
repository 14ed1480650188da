import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * What our own sign-in needs of better-auth beyond its routes: `openSession` makes a session for a person who proved who they are
 * and gives the browser its cookie, under a new token each time, so that one planted beforehand is worth nothing; `closeSession` takes it back.
 * Neither has an address on the network.
 */
export const opening = {
  id: 'opening',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      {
        method: 'POST',
        body: z.object({ userId: z.string(), openedAt: z.date(), secondFactorAt: z.date().nullable() }),
      },
      async (c) => {
        const { userId, ...times } = c.body
        const { internalAdapter } = c.context
        const user = await internalAdapter.findUserById(userId)
        if (!user) throw new Error('a session was to be opened for nobody')
        const session = await internalAdapter.createSession(userId, false, {
          ...times,
          usedAt: times.openedAt,
        })
        await setSessionCookie(c, { session, user })
        return { sessionId: session.id }
      },
    ),
    closeSession: createAuthEndpoint.serverOnly({ method: 'POST' }, async (c) => {
      const token = await c.getSignedCookie(c.context.authCookies.sessionToken.name, c.context.secret)
      if (token) await c.context.internalAdapter.deleteSession(token)
      deleteSessionCookie(c)
      return {}
    }),
  },
} satisfies BetterAuthPlugin
