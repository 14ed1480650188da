import { createTransport } from 'nodemailer'

import type { Config } from './config.ts'
import type { Mail } from './context.ts'

/** How long a mail server may be silent; a job waits for it. */
const SILENCE_MS = 30_000

type Settings = Partial<Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'PUBLIC_URL'>>

/** The way letters leave the house, or null where no mail server is set. It is asked for each letter, and connected to for each. */
export function mailOf({ SMTP_URL, MAIL_FROM, PUBLIC_URL }: Settings): Mail | null {
  if (!SMTP_URL || !MAIL_FROM || !PUBLIC_URL) return null
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    origin: PUBLIC_URL,
    send: async (letter) => void (await transport.sendMail({ from: MAIL_FROM, ...letter })),
  }
}
