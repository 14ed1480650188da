import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import { createApp } from 'api/app'
import type { Handler } from 'api/jobs/job'
import { startWork } from 'api/jobs/work'
import { mailOf } from 'api/mail'
import { pino } from 'pino'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect } from 'vitest'

import { clock } from './clock.ts'
import { db, pool } from './database.ts'
import { type Jar, ORIGIN, SECRET } from './house.ts'

export type Letter = { to: string[]; text: string }
const letters: Letter[] = []
/** How many letters the server still refuses. */
export const refusing = { letters: 0 }

// A real mail server, and a house that sends its letters through it.
const server = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  authOptional: false,
  allowInsecureAuth: true,
  onAuth: ({ username, password }, _, done) =>
    username === 'gopy' && password === 'mat-khau' ? done(null, { user: 'gopy' }) : done(new Error('who?')),
  onData: (stream, session, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      if (refusing.letters-- > 0) return done(Object.assign(new Error('full'), { responseCode: 452 }))
      const to = session.envelope.rcptTo.map(({ address }) => address)
      letters.push({ to, text: decoded(Buffer.concat(parts).toString()) })
      done()
    })
  },
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
const { port } = server.server.address() as AddressInfo
export const PUBLIC_URL = 'https://gopy.example'
export const mail = mailOf({
  SMTP_URL: `smtp://gopy:mat-khau@127.0.0.1:${port}`,
  MAIL_FROM: 'Góp Ý <gopy@congdoan.example>',
  PUBLIC_URL,
})
const ground = { db, secret: SECRET, now: () => clock.now, mail }
const posting = createApp({
  ...ground,
  origin: ORIGIN,
  sampleData: false,
  oidc: null,
  fault: (error) => expect.unreachable(error.message),
})

/** Lets the jobs of the house run from now on. */
export async function startPosting(handlers: Handler[]): Promise<void> {
  const work = await startWork({ ...ground, pool, log: pino({ level: 'silent' }) }, handlers, {
    pollSeconds: 0.5,
  })
  afterAll(async () => {
    await work.stop(5000)
    server.close()
  })
}

/** The words of a letter as its reader sees them. */
function decoded(source: string): string {
  const body = source.slice(source.indexOf('\r\n\r\n') + 4)
  if (/content-transfer-encoding: base64/i.test(source)) return Buffer.from(body, 'base64').toString()
  return Buffer.from(
    body
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
}

export async function until(truth: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; !(await truth()); tries++) {
    if (tries > 400) throw new Error('it did not happen')
    await wait(50)
  }
}

/** One request of a person to the house that sends letters. */
export async function post(jar: Jar, path: string, body: unknown): Promise<Response> {
  return posting.request(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: ORIGIN,
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    body: JSON.stringify(body),
  })
}
/** The letters somebody got, the first first. */
export const lettersTo = (email: string) => letters.filter(({ to }) => to.includes(email))

/** The secret part of the link in a letter. */
export const linkIn = (letter: Letter) =>
  /https:\/\/gopy\.example\/(?:invitation|password)\/([\w-]{43})\b/.exec(letter.text)?.[1]
