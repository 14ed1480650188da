import { z } from 'zod'

import { Agreeing } from './consent.ts'

/** Part of a push subscription, as a browser gives it: base64url. */
const Key = (length: number) => z.string().regex(new RegExp(`^[\\w-]{${length - 1},${length + 2}}=?$`))

/** Where a browser may be reached, as `PushSubscription.toJSON()` says. */
export const PushAddress = z.object({
  endpoint: z.url({ protocol: /^https$/ }).max(1000),
  keys: z.object({ p256dh: Key(87), auth: Key(22) }),
})
export type PushAddress = z.infer<typeof PushAddress>

const MailAddress = z.string().trim().toLowerCase().pipe(z.email('mail.wrong').max(200))

/** Asks to be told when answers have come. */
export const NoticeWish = z.discriminatedUnion('channel', [
  PushAddress.extend({ channel: z.literal('push') }),
  Agreeing.extend({ channel: z.literal('mail'), address: MailAddress }),
])
export type NoticeWish = z.infer<typeof NoticeWish>

/** What a link in a letter leads to: confirming the address, or ending the letters. */
export type NoticeDeed = 'confirm' | 'end'

/** What a browser is sent, encrypted for it alone: the same for everybody. */
export const NOTICE_PAYLOAD = JSON.stringify({ kind: 'answers' })
