import { vietnamDay } from 'shared/format'
import { NOTICE_PAYLOAD, PushAddress } from 'shared/notices'
import { GROUP_MIN } from 'shared/units'
import { noticeConfirmLetter, noticeLetter } from 'shared/words/notices'

import { type Ctx, write } from '../context.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { type Handler, handle } from '../jobs/job.ts'
import { runRule } from '../rights/retention.ts'
import { daysAfter } from '../rights/working-days.ts'
import { opened, tokenOf } from './address.ts'
import { eraseNotices, lookForAnswers, sendConfirmations, sendNotices } from './job-names.ts'
import {
  answeredSince,
  deleteWish,
  eraseUnconfirmed,
  eraseWishes,
  insertRound,
  markLetterSent,
  markTold,
  wishesToConfirm,
  wishesToTell,
} from './queries.ts'

/** How long an address waits to be confirmed. */
const CONFIRM_DAYS = 3

const linkOf = (ctx: Ctx, key: Buffer, deed: 'confirm' | 'end') =>
  `${ctx.mail!.origin}/notices/${key.toString('hex')}/${tokenOf(ctx, key, deed)}`

async function confirm(ctx: Ctx): Promise<void> {
  if (!ctx.mail) return
  for (const { key, sealed, title } of await wishesToConfirm(ctx)) {
    const to = await opened(ctx, sealed)
    await ctx.mail.send({ to, ...noticeConfirmLetter({ title, link: linkOf(ctx, key, 'confirm') }) })
    await markLetterSent(ctx, key)
  }
}

/**
 * Begins a round where at least five opinions were answered since the last one, or a response table was published: one answer told at once would point
 * at the one it is for.
 */
async function look(ctx: Ctx): Promise<void> {
  await write(ctx, async (ctx) => {
    let any = false
    for (const it of await answeredSince(ctx)) {
      const { consultationId, untilPlace, publishedAt, toldPublishedAt } = it
      const isPublished = publishedAt !== null && publishedAt.getTime() !== toldPublishedAt?.getTime()
      if (it.opinions < GROUP_MIN && !isPublished) continue
      await insertRound(ctx, { consultationId, number: it.number + 1, untilPlace, publishedAt })
      any = true
    }
    if (any) await enqueue(ctx, sendNotices, {})
  })
}

/** Tells one after the other; who was told is noted at once, so that another attempt tells only the rest. */
async function send(ctx: Ctx, signal: AbortSignal): Promise<Record<string, number>> {
  const failures: string[] = []
  for (const { key, channel, sealed, number, title } of await wishesToTell(ctx)) {
    signal.throwIfAborted()
    try {
      const address = await opened(ctx, sealed)
      if (channel === 'push') {
        if (!ctx.push) continue
        if ((await ctx.push.send(PushAddress.parse(JSON.parse(address)), NOTICE_PAYLOAD)) === 'gone') {
          await deleteWish(ctx, key)
          continue
        }
      } else {
        if (!ctx.mail) continue
        const links = { mine: `${ctx.mail.origin}/mine`, end: linkOf(ctx, key, 'end') }
        await ctx.mail.send({ to: address, ...noticeLetter({ title, ...links }) })
      }
      await markTold(ctx, key, number)
    } catch (error) {
      // What went wrong may hold the address: only of what kind it is, and how often, is told, below.
      failures.push(kindOf(error))
    }
  }
  if (failures.length > 0)
    throw new Error(`${failures.length} notices could not be sent: ${counted(failures)}`)
  return {}
}

/** The code of an error, as `ECONNREFUSED`, or else its class: never its words. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? String(error.code) : ''
  return /^\w+$/.test(code) ? code : error.constructor.name
}

function counted(kinds: readonly string[]): string {
  return [...new Set(kinds)].map((kind) => `${kinds.filter((it) => it === kind).length} ${kind}`).join(', ')
}

async function erase(ctx: Ctx): Promise<void> {
  await eraseUnconfirmed(ctx, daysAfter(vietnamDay(ctx.now), -CONFIRM_DAYS))
  await runRule(ctx, 'notices', eraseNotices.name, eraseWishes)
}

export const noticeJobs: Handler[] = [
  handle(sendConfirmations, confirm),
  handle(lookForAnswers, look, { cron: '0 18 * * *' }),
  handle(sendNotices, (ctx, _, signal) => send(ctx, signal)),
  handle(eraseNotices, erase, { cron: '25 3 * * *' }),
]
