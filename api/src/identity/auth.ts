import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import type { Db } from 'db/connect'

import { hashPassword, verifyPassword } from './passwords.ts'
import { isActive } from './queries.ts'

/** Sign-in of staff: better-auth over our own tables. `origin` is where the pages are served, for its CSRF check. */
export function createAuth({ db, secret, origin }: { db: Db; secret: string; origin: string | null }) {
  return betterAuth({
    appName: 'Góp Ý',
    ...(origin ? { baseURL: origin } : {}),
    basePath: '/api/auth',
    secret,
    database: { db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    user: { modelName: 'staffUser' },
    session: { modelName: 'staffSession', expiresIn: 60 * 60 * 12 },
    account: { modelName: 'staffAccount' },
    verification: { modelName: 'staffVerification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    databaseHooks: {
      session: {
        create: {
          // However they prove who they are. The answer comes after the proof, so it tells nobody else anything.
          before: async ({ userId }) => {
            if (!(await isActive({ db }, userId))) throw new APIError('FORBIDDEN', { code: 'DEACTIVATED' })
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'gopy',
      // Said outright: left alone it would follow NODE_ENV, and lock out everyone on a plain http address.
      useSecureCookies: origin?.startsWith('https:') ?? false,
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
    },
    // Its answers say what is wrong; its own coloured lines do not belong into a log of JSON.
    logger: { disabled: true },
  })
}

export type Auth = ReturnType<typeof createAuth>
