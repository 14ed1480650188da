import { createHmac, timingSafeEqual } from 'node:crypto'

import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type { NoticeDeed } from 'shared/notices'

import type { Ctx } from '../context.ts'

/** Under which key somebody's wish is kept: the same address asked twice in one consultation is one, in two consultations nothing joins them. */
export function keyOf(
  ctx: Ctx,
  { consultationId, channel, address }: { consultationId: string; channel: string; address: string },
): Buffer {
  const text = JSON.stringify(['notice', consultationId, channel, address])
  return createHmac('sha256', ctx.secret).update(text).digest()
}

/** The secret part of the link in a letter: only who got the letter knows it, and it is stored nowhere. */
export function tokenOf(ctx: Ctx, key: Buffer, deed: NoticeDeed): string {
  return createHmac('sha256', ctx.secret)
    .update(`notice ${deed}:`)
    .update(key)
    .digest('base64url')
    .slice(0, 32)
}

/** What a link's secret part allows; null for a wrong one. */
export function deedOf(ctx: Ctx, key: Buffer, token: string): NoticeDeed | null {
  const sent = Buffer.from(token)
  const isOf = (deed: NoticeDeed) => {
    const own = Buffer.from(tokenOf(ctx, key, deed))
    return own.length === sent.length && timingSafeEqual(own, sent)
  }
  return isOf('confirm') ? 'confirm' : isOf('end') ? 'end' : null
}

/** An address as it is kept: a copy of the database alone does not tell it. */
export const sealed = (ctx: Ctx, address: string) => symmetricEncrypt({ key: ctx.secret, data: address })
export const opened = (ctx: Ctx, kept: string) => symmetricDecrypt({ key: ctx.secret, data: kept })
