import { sql } from 'kysely'

import type { Ctx } from '../context.ts'

type Wish = {
  key: Buffer
  consultationId: string
  channel: 'push' | 'mail'
  sealed: string
  consentVersion: number | null
  askedOn: string | null
}

/** Keeps a wish, once; true when it was not there yet. It is told of what comes from now on. */
export async function insertWish(ctx: Ctx, wish: Wish): Promise<boolean> {
  const result = await ctx.db
    .insertInto('noticeSubscription')
    .values((eb) => ({
      ...wish,
      toldRound: eb.fn.coalesce(
        eb
          .selectFrom('noticeRound')
          .where('consultationId', '=', wish.consultationId)
          .select('number')
          .$asScalar(),
        sql<number>`0`,
      ),
    }))
    .onConflict((oc) => oc.column('key').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Ends a wish; also one that is not there. */
export async function deleteWish(ctx: Ctx, key: Buffer): Promise<void> {
  await ctx.db.deleteFrom('noticeSubscription').where('key', '=', key).execute()
}

/** A wish with the title of its consultation, or undefined. */
export function wishOf(ctx: Ctx, key: Buffer) {
  return ctx.db
    .selectFrom('noticeSubscription')
    .innerJoin('consultation', 'consultation.id', 'noticeSubscription.consultationId')
    .where('key', '=', key)
    .select(['consultation.title', 'channel', 'askedOn'])
    .executeTakeFirst()
}

/** Notes that whoever reads the mailbox wants the letters. From then on no day is kept. */
export async function confirmWish(ctx: Ctx, key: Buffer): Promise<void> {
  await ctx.db.updateTable('noticeSubscription').where('key', '=', key).set({ askedOn: null }).execute()
}

/** Addresses that have yet to get the letter that asks to confirm. */
export function wishesToConfirm(ctx: Ctx) {
  return ctx.db
    .selectFrom('noticeSubscription')
    .innerJoin('consultation', 'consultation.id', 'noticeSubscription.consultationId')
    .where('channel', '=', 'mail')
    .where('letterSent', '=', false)
    .select(['key', 'sealed', 'consultation.title'])
    .orderBy('key')
    .execute()
}

/** Notes that the letter that asks to confirm was sent. */
export async function markLetterSent(ctx: Ctx, key: Buffer): Promise<void> {
  await ctx.db.updateTable('noticeSubscription').where('key', '=', key).set({ letterSent: true }).execute()
}

/**
 * For each consultation somebody wants word of: how many of its opinions were answered since the last round (and are still), up to which act, and
 * the latest publication of a response table. Numbers for deciding whether to send, told to nobody.
 */
export async function answeredSince(ctx: Ctx) {
  const { rows } = await sql<{
    consultationId: string
    number: number
    opinions: number
    untilPlace: string
    publishedAt: Date | null
    toldPublishedAt: Date | null
  }>`
    select asked.consultation_id, coalesce(round.number, 0) as number, coalesce(fresh.opinions, 0)::integer as opinions,
      coalesce(fresh.until_place, round.until_place, 0)::text as until_place, published.published_at,
      round.published_at as told_published_at
    from (select distinct consultation_id from notice_subscription where asked_on is null) as asked
      left join notice_round as round on round.consultation_id = asked.consultation_id
      left join lateral (
        select count(distinct opinion.id) as opinions, max(answer_act.place) as until_place
        from opinion join answered_opinion on answered_opinion.opinion_id = opinion.id
          join answer on answer.id = answered_opinion.answer_id join answer_act on answer_act.id = answer.act_id
        where opinion.consultation_id = asked.consultation_id and not opinion.withdrawn
          and answer_act.place > coalesce(round.until_place, 0)) as fresh on true
      left join lateral (
        select max(response_publication.published_at) as published_at
        from response_publication join draft on draft.id = response_publication.draft_id
        where draft.consultation_id = asked.consultation_id and ended_at is null) as published on true
    order by asked.consultation_id`.execute(ctx.db)
  return rows
}

/** Begins a round. */
export async function insertRound(
  ctx: Ctx,
  round: { consultationId: string; number: number; untilPlace: string; publishedAt: Date | null },
): Promise<void> {
  const { consultationId, ...values } = round
  await ctx.db
    .insertInto('noticeRound')
    .values(round)
    .onConflict((oc) => oc.column('consultationId').doUpdateSet(values))
    .execute()
}

/** Those who have yet to be told of a round of their consultation, in the order of their keys, which says nothing. */
export function wishesToTell(ctx: Ctx) {
  return ctx.db
    .selectFrom('noticeSubscription')
    .innerJoin('noticeRound', 'noticeRound.consultationId', 'noticeSubscription.consultationId')
    .innerJoin('consultation', 'consultation.id', 'noticeSubscription.consultationId')
    .where('askedOn', 'is', null)
    .whereRef('toldRound', '<', 'noticeRound.number')
    .select(['key', 'channel', 'sealed', 'noticeRound.number', 'consultation.title'])
    .orderBy('key')
    .execute()
}

/** Notes that somebody was told of a round. */
export async function markTold(ctx: Ctx, key: Buffer, number: number): Promise<void> {
  await ctx.db.updateTable('noticeSubscription').where('key', '=', key).set({ toldRound: number }).execute()
}

/**
 * Erases the wishes about consultations that closed before a moment and all of whose drafts have had their answers published since before it; a year after
 * closing also where nothing was. Returns what was erased.
 */
export async function eraseWishes(ctx: Ctx, until: Date) {
  const { rows } = await sql<{ id: string; words: string }>`
    delete from notice_subscription using consultation
    where consultation.id = notice_subscription.consultation_id and closes_at < ${until}
      and (closes_at < ${until}::timestamptz - interval '1 year' or not exists (
        select from draft where draft.consultation_id = consultation.id and withdrawn_at is null and not exists (
          select from response_publication where draft_id = draft.id and ended_at is null and published_at < ${until})))
    returning encode(key, 'hex') as id, sealed as words`.execute(ctx.db)
  return rows
}

/** Erases addresses that nobody has confirmed since before a day. */
export async function eraseUnconfirmed(ctx: Ctx, day: string): Promise<void> {
  await ctx.db.deleteFrom('noticeSubscription').where('askedOn', '<', day).execute()
}
