import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import { GROUP_MIN } from 'shared/units'
import { z } from 'zod'

import { type Ctx, type Member, write } from '../context.ts'
import { type Handler, handle, job } from '../jobs/job.ts'
import { ownerProof } from '../identity/device.ts'
import { monthOf } from '../drafts/consultation-times.ts'
import {
  consultationsWaiting,
  endRound,
  holdRound,
  opinionsWaiting,
  personsWaiting,
  personStops,
  personWaits,
} from './round-queries.ts'
import { same } from './submission.ts'

/**
 * **When opinions are told of**: in rounds, so that whoever looks at lists and counts again and again does not see them come. Opinions said
 * in one burst are likely one person's; and who knows that a colleague has just spoken would read in the next list what he said.
 *
 * A round is over at the end of a day by which at least five persons spoke in the consultation since the last, each with opinions that still
 * stand. In the list of one unit it may bring the words of one person alone: see `docs/threat-model.md`. What they
 * said is told of from the day after, all at once, in no order. Where fewer spoke it waits for others; no longer though than to the end of
 * the month, which lists tell anyway, and than to the closing and its grace, when all is told. An author sees their own at once.
 *
 * Persons are counted where they speak: a device that has no opinion waiting is one more. That is known while it holds out its secret and
 * from nothing that is stored. Whoever holds a code can pass for five; he then learns what came in a day, never which came when.
 */
export const isReleased = ({ released }: { released: readonly Release[] }) =>
  released.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`(${sql.join(
        released.map(
          ({ until, ids }) =>
            sql`(opinion.consultation_id = any(${ids}::uuid[]) and opinion.given_on < ${until}::date)`,
        ),
        sql` or `,
      )})`

/** Consultations whose opinions given before one day are told of; `until` is `YYYY-MM-DD`, or `infinity` when all are. */
export type Release = { until: string; ids: string[] }

/** Counts the device that has just said something among those whose words wait, once. To be called in the transaction that keeps the opinion. */
export async function countSpeaker(
  ctx: Ctx,
  member: Member,
  secret: Buffer,
  { id, consultationId }: { id: string; consultationId: string },
): Promise<void> {
  if ((await personsWaiting(ctx, consultationId)) >= GROUP_MIN) return
  await holdRound(ctx, consultationId)
  if ((await personsWaiting(ctx, consultationId)) >= GROUP_MIN) return
  const others = (await ownDaysWaiting(ctx, member, secret, consultationId)).filter((it) => it.id !== id)
  if (others.length === 0) await personWaits(ctx, consultationId, vietnamDay(ctx.now))
}

/** Counts the device that takes this opinion back no longer, when nothing else of it waits. To be called before it is taken back. */
export async function uncountSpeaker(
  ctx: Ctx,
  member: Member,
  secret: Buffer,
  { id, consultationId }: { id: string; consultationId: string },
): Promise<void> {
  await holdRound(ctx, consultationId)
  const own = await ownDaysWaiting(ctx, member, secret, consultationId)
  const first = (days: typeof own) => days.map((it) => it.givenOn).toSorted()[0]
  const [before, after] = [first(own), first(own.filter((it) => it.id !== id))]
  if (before === undefined || before === after) return
  const wasCounted = await personStops(ctx, consultationId, before)
  if (wasCounted && after !== undefined) await personWaits(ctx, consultationId, after)
}

async function ownDaysWaiting(ctx: Ctx, { unitIds }: Member, secret: Buffer, consultationId: string) {
  const waiting = await opinionsWaiting(ctx, consultationId, unitIds)
  return waiting.filter((it) => it.ownerProof && same(it.ownerProof, ownerProof(secret, it.id)))
}

/** Ends the rounds that are over. Hourly: a round that ends late tells nothing early. */
const round = job('opinions.round', z.object({}), { retries: 10, expireSeconds: 600 })

async function run(ctx: Ctx): Promise<void> {
  const today = vietnamDay(ctx.now)
  for (const { id } of await consultationsWaiting(ctx, today))
    await write(ctx, async (ctx) => {
      await holdRound(ctx, id)
      const enough = (await personsWaiting(ctx, id, today)) >= GROUP_MIN
      await endRound(ctx, id, enough ? today : monthOf(ctx))
    })
}

export const endRounds: Handler = handle(round, run, { cron: '5 * * * *' })
