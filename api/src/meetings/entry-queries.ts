import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import type { MeetingChannel } from 'shared/meetings'
import type { ContributorGroup } from 'shared/opinions'

import type { Ctx } from '../context.ts'
import { ownerProof } from '../identity/device.ts'
import { standing } from '../opinions/queries.ts'
import { opinionsWaiting } from '../opinions/round-queries.ts'
import { same } from '../opinions/submission.ts'

type Meeting = { unitId: string; consultationId: string; channel: MeetingChannel; secret: Buffer | null }

/**
 * What was declared of each opinion entered at an open meeting: the contributor group and how many shared it, by id. Found by trying each
 * against the meeting's secret, as a device's are; none once it is closed.
 */
export async function enteredAt(ctx: Ctx, meeting: Meeting) {
  const { secret } = meeting
  if (!secret)
    return new Map<string, { contributorGroup: ContributorGroup | null; sharedBy: number | null }>()
  const candidates = await standingOf(ctx, meeting)
    .select(['id', 'ownerProof', 'contributorGroup', 'sharedBy'])
    .execute()
  const own = candidates.filter(provenBy(secret))
  return new Map(own.map(({ id, contributorGroup, sharedBy }) => [id, { contributorGroup, sharedBy }]))
}

/** What stands of the opinions entered at an open meeting, as each reads now; found as `enteredAt` does. */
export async function standingAt(ctx: Ctx, meeting: Meeting & { secret: Buffer }) {
  const candidates = await standingOf(ctx, meeting)
    .select(['id', 'ownerProof', 'target', 'versionId', 'paragraphId', 'stance', 'kind'])
    .select(['body', 'suggestedWording', 'contributorGroup', 'sharedBy'])
    .execute()
  return candidates.filter(provenBy(meeting.secret))
}

/** What stands of its unit and channel in its consultation, whoever entered it. */
const standingOf = (ctx: Ctx, { unitId, consultationId, channel }: Meeting) =>
  ctx.db
    .selectFrom('opinion')
    .where('unitId', '=', unitId)
    .where('consultationId', '=', consultationId)
    .where('channel', '=', channel)
    .where(standing)

const provenBy = (secret: Buffer) => (it: { id: string; ownerProof: Buffer | null }) =>
  it.ownerProof !== null && same(it.ownerProof, ownerProof(secret, it.id))

/** The digests of the opinions with these ids, and whether they were taken back; ids that are free are absent. */
export async function keysOf(ctx: Ctx, ids: readonly string[]) {
  const rows = await ctx.db
    .selectFrom('opinion')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .select(['id', 'digest', 'withdrawn'])
    .execute()
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

/** Notes that an opinion entered today at a meeting waits for the next round. */
export async function entryWaits(ctx: Ctx, meetingId: string): Promise<void> {
  await ctx.db
    .insertInto('meetingWaiting')
    .values({ meetingId, givenOn: vietnamDay(ctx.now) })
    .onConflict((oc) => oc.columns(['meetingId', 'givenOn']).doNothing())
    .execute()
}

/** Notes of an open meeting, of which an opinion was taken back, on which days some were entered that still wait. */
export async function entriesWait(
  ctx: Ctx,
  { id, unitId, consultationId, secret }: Omit<Meeting, 'channel'> & { id: string; secret: Buffer },
): Promise<void> {
  const waiting = await opinionsWaiting(ctx, consultationId, [unitId])
  const own = waiting.filter((it) => it.ownerProof && same(it.ownerProof, ownerProof(secret, it.id)))
  await ctx.db
    .deleteFrom('meetingWaiting')
    .where('meetingId', '=', id)
    .$if(own.length > 0, (qb) =>
      qb.where(
        'givenOn',
        'not in',
        own.map(({ givenOn }) => givenOn),
      ),
    )
    .execute()
}

/** Keeps what is declared of an entry. */
export async function updateOnBehalf(
  ctx: Ctx,
  opinionId: string,
  it: { contributorGroup: ContributorGroup | null; sharedBy: number | null },
): Promise<void> {
  await ctx.db.updateTable('opinion').where('id', '=', opinionId).set(it).execute()
}
