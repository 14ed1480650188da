import { vietnamDay } from 'shared/format'
import type { NoticeDeed, NoticeWish } from 'shared/notices'

import { type Ctx, memberOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { asksUnit } from '../joining/queries.ts'
import { textInForce } from '../rights/consent-queries.ts'
import { deedOf, keyOf, sealed } from './address.ts'
import { sendConfirmations } from './job-names.ts'
import { confirmWish, deleteWish, insertWish, wishOf } from './queries.ts'

/**
 * Keeps where a device wants word of answers, apart from whatever it said: the row knows the consultation and the address, sealed. An e-mail address
 * counts once somebody confirms it from the letter. Answers alike whether it was there before. Leaves no audit row: members leave none.
 *
 * @throws `unauthenticated join.first`; `missing consultation.missing`; `conflict notice.noPush | notice.noMail` the house does not send that;
 *   `conflict consent.changed` it is not the text on such letters that is in force any more;
 *   `invalid notice.unknownService` no push service known here.
 */
export async function askForNotices(
  ctx: Ctx,
  consultationId: string,
  wish: NoticeWish,
): Promise<{ asked: true }> {
  await demandAsked(ctx, consultationId)
  const { channel } = wish
  if (wish.channel === 'push') {
    if (!ctx.push) throw refuse('conflict', 'notice.noPush')
    if (!ctx.push.allows(wish.endpoint)) throw refuse('invalid', 'notice.unknownService')
    const { endpoint, keys } = wish
    const key = keyOf(ctx, { consultationId, channel, address: endpoint })
    const kept = await sealed(ctx, JSON.stringify({ endpoint, keys }))
    await insertWish(ctx, { key, consultationId, channel, sealed: kept, consentVersion: null, askedOn: null })
    return { asked: true }
  }
  if (!ctx.mail) throw refuse('conflict', 'notice.noMail')
  const { address, consent } = wish
  const key = keyOf(ctx, { consultationId, channel, address })
  const kept = await sealed(ctx, address)
  return write(ctx, async (ctx) => {
    const text = await textInForce(ctx, 'emailNotice')
    if (text?.version !== consent) throw refuse('conflict', 'consent.changed')
    const row = { key, consultationId, channel, sealed: kept, consentVersion: consent }
    // The row is what proves the agreement: a count of the day would tell when somebody asked.
    if (await insertWish(ctx, { ...row, askedOn: vietnamDay(ctx.now) }))
      await enqueue(ctx, sendConfirmations, {})
    return { asked: true }
  })
}

/** Ends word to a browser. Answers alike whether there was any. @throws as `askForNotices`. */
export async function endPush(ctx: Ctx, consultationId: string, endpoint: string): Promise<{ asked: false }> {
  await demandAsked(ctx, consultationId)
  await deleteWish(ctx, keyOf(ctx, { consultationId, channel: 'push', address: endpoint }))
  return { asked: false }
}

/** What a link in a letter leads to, and of which consultation; `done` when nothing is left to do. @throws `missing notice.missing`. */
export async function readNoticeLink(ctx: Ctx, key: Buffer, token: string) {
  const deed = deedOf(ctx, key, token)
  if (!deed) throw refuse('missing', 'notice.missing')
  const wish = await wishOf(ctx, key)
  const done = deed === 'end' ? !wish : wish?.askedOn === null
  // Erased meanwhile: there is nothing left that could be confirmed.
  if (!wish && deed === 'confirm') throw refuse('missing', 'notice.missing')
  return { deed, done, title: wish?.title ?? null }
}

/** Does what a link in a letter leads to. @throws `missing notice.missing`. */
export async function followNoticeLink(ctx: Ctx, key: Buffer, token: string): Promise<{ deed: NoticeDeed }> {
  const { deed } = await readNoticeLink(ctx, key, token)
  if (deed === 'confirm') await confirmWish(ctx, key)
  else await deleteWish(ctx, key)
  return { deed }
}

async function demandAsked(ctx: Ctx, consultationId: string): Promise<void> {
  const { unitPath } = memberOf(ctx)
  if (!(await asksUnit(ctx, consultationId, unitPath))) throw refuse('missing', 'consultation.missing')
}
