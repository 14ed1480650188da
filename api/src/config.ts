import path from 'node:path'

import { settingRemedies, startWords } from 'shared/words/start'
import { z } from 'zod'

const CHECKOUT = path.join(import.meta.dirname, '../..')

const yesOrNo = z.enum(['yes', 'no']).transform((it) => it === 'yes')
const whole = (from: number, to: number) => z.coerce.number().int().min(from).max(to)

/** Every setting, from the variables of the environment. What is not set has a default; an empty value is not set. */
const Settings = z.object({
  /** all: everything in one process. web, worker: the same code apart, over one DATABASE_URL. */
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  /** Unset: 3000 or, when taken, any free port. */
  PORT: whole(0, 65_535).optional(),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  /** Unset: the PostgreSQL that comes along, in DATA. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Who may change tables: for migrations only. Unset: whoever DATABASE_URL names. */
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_CONNECTIONS: whole(2, 1000).default(10),
  DATA: z
    .string()
    .default(path.join(CHECKOUT, '.data'))
    .transform((it) => path.resolve(it)),
  /** Unset: made once and kept in DATA. */
  SECRET: z.string().min(32).optional(),
  /** Where people open the pages; unset: wherever they do. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((it) => new URL(it).origin)
    .optional(),
  /** The mail server letters leave by, with name and password if it asks for them; unset: links are shown to whoever asked for them. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom letters come from: an address, or a name with one. */
  MAIL_FROM: z
    .string()
    .regex(/^([^<>@]+<)?[^<>@\s]+@[^<>@\s]+>?$/)
    .optional(),
  /** Whom people tell of a fault in safety or of a question about their data: an address, a telephone number, as /privacy shows it. */
  CONTACT: z.string().trim().max(200).optional(),
  /** The organisation's own sign-in service (OpenID Connect); needs PUBLIC_URL, to which it sends people back. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** What people call that service. */
  OIDC_LABEL: z.string().max(60).default('tài khoản công đoàn'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** How many proxies of ours stand before this program (`yes`: one) and write `x-forwarded-proto` and `x-forwarded-for`. */
  TRUST_PROXY: z
    .union([yesOrNo, whole(1, 9)])
    .transform(Number)
    .default(0),
  /** Unset: yes with the database that comes along, no with one of your own. */
  SAMPLE_DATA: yesOrNo.optional(),
  /** How long requests and jobs under way are given when the program is asked to stop. */
  SHUTDOWN_SECONDS: whole(1, 600).default(20),
})

// Links in letters lead to PUBLIC_URL: what a request says of where it came from is no address to send people to.
const Whole = Settings.refine((it) => it.ROLE === 'all' || it.DATABASE_URL !== undefined, {
  path: ['DATABASE_URL'],
})
  .refine((it) => it.DATABASE_OWNER_URL === undefined || it.DATABASE_URL !== undefined, {
    path: ['DATABASE_OWNER_URL'],
  })
  .refine((it) => !it.SMTP_URL || it.MAIL_FROM, { path: ['MAIL_FROM'] })
  .refine((it) => !it.MAIL_FROM || it.SMTP_URL, { path: ['SMTP_URL'] })
  .refine((it) => !it.SMTP_URL || it.PUBLIC_URL, { path: ['PUBLIC_URL'] })
  .refine(
    (it) => {
      const given = [it.OIDC_ISSUER, it.OIDC_CLIENT_ID, it.OIDC_CLIENT_SECRET].filter(Boolean).length
      return given === 0 || (given === 3 && it.PUBLIC_URL !== undefined)
    },
    { path: ['OIDC_ISSUER'] },
  )

export type Config = z.output<typeof Settings> & { SAMPLE_DATA: boolean }

/** The settings in `env`, or every sentence a person needs to correct them. Nothing secret is repeated in a sentence. */
export function readConfig(
  env: Record<string, string | undefined>,
): { config: Config } | { wrong: string[] } {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = Whole.safeParse(given)
  if (read.success) {
    const { DATABASE_URL, SAMPLE_DATA } = read.data
    return { config: { ...read.data, SAMPLE_DATA: SAMPLE_DATA ?? DATABASE_URL === undefined } }
  }
  const names = [
    ...new Set(read.error.issues.map((issue) => String(issue.path[0]))),
  ] as (keyof typeof settingRemedies)[]
  return {
    wrong: names.map((name) =>
      startWords.wrongSetting(name, shown(name, given[name]), settingRemedies[name]),
    ),
  }
}

/** The organisation's own sign-in service, or null. */
export function oidcOf({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL }: Config) {
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    label: OIDC_LABEL,
  }
}

function shown(name: string, value: string | undefined): string {
  const secret = ['SECRET', 'DATABASE_URL', 'DATABASE_OWNER_URL', 'SMTP_URL', 'OIDC_CLIENT_SECRET'].includes(
    name,
  )
  return secret ? (value ? '…' : '') : (value ?? '')
}
