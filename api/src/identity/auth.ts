import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import type { Db } from 'db/connect'

import { isActive } from './queries.ts'
import { deviceName } from './device-name.ts'
import { opening } from './opening.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { arrivals, type Oidc, providerOf, RETURN_PATH } from './provider.ts'

/** The longest a session lasts, whatever is done in it; after `IDLE_SECONDS` without use it is over sooner. */
export const SESSION_SECONDS = 12 * 3600
export const IDLE_SECONDS = 2 * 3600

export type Foundation = {
  db: Db
  secret: string
  /** Where the pages are served, for better-auth's check of where a request came from; null when each request says. */
  origin: string | null
  now: () => Date
}

const hidden = { type: 'date', required: false, input: false } as const

/**
 * Sessions, their cookies and the way to the organisation's own sign-in service: better-auth over our own tables. Who may open a
 * session, and when it is over, is decided by us (`sign-in.ts`, `session.ts`), by our own clock. One made with `oidc` asks that service at
 * once what it offers.
 */
export function createAuth({ db, secret, origin, now }: Foundation, oidc: Oidc | null = null) {
  const secure = origin?.startsWith('https:') ?? false
  return betterAuth({
    appName: 'Góp Ý',
    ...(origin ? { baseURL: origin } : {}),
    basePath: '/api/auth',
    secret,
    database: { db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    user: {
      modelName: 'staffUser',
      additionalFields: { sample: { type: 'boolean', required: false, input: false } },
    },
    session: {
      modelName: 'staffSession',
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      additionalFields: {
        device: { type: 'string', required: false, input: false },
        openedAt: hidden,
        usedAt: hidden,
        secondFactorAt: hidden,
      },
    },
    account: {
      modelName: 'staffAccount',
      updateAccountOnSignIn: false,
      // Never to an account whose mailbox no letter proved: somebody else may have made it under this e-mail.
      accountLinking: { enabled: true, allowDifferentEmails: false, requireLocalEmailVerified: true },
    },
    verification: { modelName: 'staffVerification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userAgent, ...session }) => {
            // However they prove who they are. The answer comes after the proof, so it tells nobody else anything.
            if (!(await isActive({ db }, session.userId)))
              throw new APIError('FORBIDDEN', { code: 'DEACTIVATED' })
            // Neither an address nor a user agent is kept.
            const kept = { ipAddress: null, userAgent: null, device: deviceName(userAgent) }
            return { data: { openedAt: now(), usedAt: now(), ...session, ...kept } }
          },
        },
      },
      // The service proves who somebody is; what else its tokens open is no business of ours.
      account: {
        create: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
      user: { create: { before: async () => false }, update: { before: async () => false } },
    },
    plugins: [opening, ...(oidc ? [providerOf(oidc), arrivals({ db, secret, now })] : [])],
    onAPIError: { errorURL: RETURN_PATH },
    rateLimit: { enabled: false },
    advanced: {
      // A browser takes a `__Host-` cookie from this very host alone, by https alone.
      cookiePrefix: secure ? '__Host-gopy' : 'gopy',
      // Said outright: left alone it would follow NODE_ENV, and lock out everyone on a plain http address.
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
    },
    // Its answers say what is wrong; its own coloured lines do not belong into a log of JSON.
    logger: { disabled: true },
  })
}

export type Auth = ReturnType<typeof createAuth>
