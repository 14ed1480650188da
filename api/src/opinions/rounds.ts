import { vietnamDay } from 'shared/format'
import { GROUP_MIN } from 'shared/units'
import { z } from 'zod'

import { type Ctx, type Member, memberOf, write } from '../context.ts'
import { monthOf } from '../drafts/consultation-times.ts'
import { ownerProof, speakerProof } from '../identity/device.ts'
import { type Handler, handle, job } from '../jobs/job.ts'
import { anyTold } from './batch-queries.ts'
import type { Batch } from './batches.ts'
import {
  type Asking,
  monthTold,
  roundDay,
  type Staying,
  tellAll,
  tellInCompany,
  tellReady,
  type Waiting,
} from './company.ts'
import { consultationsOfPersons } from './person-round-queries.ts'
import { endPersonRound } from './person-rounds.ts'
import {
  anyWaitsSince,
  cellsEntered,
  cellsWaiting,
  consultationsWaiting,
  holdRound,
  noteRound,
  opinionsWaiting,
  personWaits,
  personWaitsAt,
  roundsBefore,
  speakersByDay,
  tell,
  whereItWaits,
} from './round-queries.ts'
import { same } from './submission.ts'
import { personsIn } from './told-queries.ts'

/**
 * **When opinions are told of**: in rounds, so that whoever looks at lists and counts again and again does not see them come. Opinions said
 * in one burst are likely one person's; and who knows that a colleague has just spoken would read in the next list what he said. An author
 * sees their own at once.
 *
 * At the end of a round opinions that wait are put into batches (`batches.ts`) of at least five persons who spoke:
 * - every **night** those of a unit of which enough wait by themselves;
 * - on **Mondays**, and when a **month** begins, all others, under the unit above where they find company;
 * - after the **closing and its grace** all that is left.
 *
 * Until then **five stay behind**: of a consultation that still takes opinions, those of its latest days are told only once five others spoke
 * on later ones. So the last of all is never told alone, however few come after everybody else: five wait for him. Only where fewer than five
 * spoke in all is what they said told of them alone, under the unit that asked, of whose members at least five took part. Nothing could be told
 * of them otherwise, and who speaks is promised to be heard.
 *
 * Persons are counted where they first speak: each device once, under a proof of its own, for as long as something of it waits. Whoever
 * holds a code can pass for five; he then learns what was said in a unit in some days, never which came when. What an officer enters for
 * others counts with those declared to have been there, among themselves and with nobody who spoke by phone: the officer knows what he
 * entered, and would be left with the other's.
 */
export async function endRound(ctx: Ctx, it: Asking & { over: boolean }): Promise<void> {
  const [today, month] = [vietnamDay(ctx.now), monthOf(ctx)]
  // What a night missed left of the month before is told of in it.
  for (const before of [month, today]) await tellReady(ctx, it, entered(ctx, it), before)
  if (it.over) {
    const before = (await anyWaitsSince(ctx, it.id, month)) ? 'infinity' : month
    await tellRest(ctx, it, { before, last: true })
    return
  }
  await tellInCompany(ctx, it, spoken(ctx, it))
  for (const before of [month, roundDay(today)]) await tellAll(ctx, it, entered(ctx, it), before)
}

/**
 * Tells of all that wait of days before `before` (`YYYY-MM-DD` or `infinity`), each in company; with `last` also of those who find none, once
 * enough took part in the consultation.
 */
export async function tellRest(
  ctx: Ctx,
  it: Asking,
  { before, last }: { before: string; last: boolean },
): Promise<void> {
  await tellAll(ctx, it, entered(ctx, it), before)
  const cells = await tellAll(ctx, it, spoken(ctx, it), before)
  if (cells.length === 0 || !last) return
  if ((await personsIn(ctx, it.id)) < GROUP_MIN && !(await anyTold(ctx, it.id))) return
  const rest: Batch = { place: it.path, group: null, cells }
  const told = { consultationId: it.id, top: it.path, before, month: monthTold(ctx, before) }
  await tell(ctx, rest, { ...told, entered: false, last })
}

/** What was spoken by phone. */
const spoken = (ctx: Ctx, { id, path }: Asking): Staying => ({
  byDay: () => speakersByDay(ctx, id),
  cells: (before) => cellsWaiting(ctx, id, before),
  tell: (batch, it) =>
    tell(ctx, batch, { ...it, consultationId: id, top: path, last: false, entered: false }),
})

/** What officers entered for others; nobody of them stays behind. */
const entered = (ctx: Ctx, { id, path }: Asking): Waiting => ({
  cells: (before) => cellsEntered(ctx, id, before),
  tell: (batch, it) => tell(ctx, batch, { ...it, consultationId: id, top: path, last: false, entered: true }),
})

/**
 * Counts the device that has just said something among those whose words wait: once in a consultation, whatever units and groups it speaks for.
 * To be called in the transaction that keeps the opinion.
 */
export async function countSpeaker(
  ctx: Ctx,
  { unitId, contributorGroup }: Pick<Member, 'unitId' | 'contributorGroup'>,
  secret: Buffer,
  consultationId: string,
): Promise<void> {
  const at = { consultationId, unitId, contributorGroup, givenOn: vietnamDay(ctx.now) }
  await personWaits(ctx, speakerProof(secret, consultationId), at)
}

/**
 * Counts the device whose opinion this is where the first of what of it waits stands, or no longer: to be called once it is on another version,
 * or, `without` it, before it is taken back. Whom it counts is proved by its secret: it moves nobody else.
 */
export async function recountSpeaker(
  ctx: Ctx,
  secret: Buffer,
  { id, consultationId }: { id: string; consultationId: string },
  { without }: { without: boolean },
): Promise<void> {
  await holdRound(ctx, consultationId)
  const place = await whereItWaits(ctx, id)
  if (!place) return
  // By the opinion's own unit too: the device may have forgotten it since.
  const unitIds = [place.unitId, ...memberOf(ctx).unitIds]
  const own = await ownWaiting(ctx, { unitIds }, secret, consultationId)
  const [first] = own
    .filter((it) => !without || it.id !== id)
    .toSorted((a, b) => (a.givenOn < b.givenOn ? -1 : 1))
  await personWaitsAt(ctx, speakerProof(secret, consultationId), first ?? null)
}

async function ownWaiting(
  ctx: Ctx,
  { unitIds }: Pick<Member, 'unitIds'>,
  secret: Buffer,
  consultationId: string,
) {
  const waiting = await opinionsWaiting(ctx, consultationId, unitIds)
  return waiting.filter((it) => it.ownerProof && same(it.ownerProof, ownerProof(secret, it.id)))
}

/** Ends the rounds that are over. Hourly: a round that ends late tells nothing early. */
const round = job('opinions.round', z.object({}), { retries: 10, expireSeconds: 600 })

async function run(ctx: Ctx): Promise<void> {
  const today = vietnamDay(ctx.now)
  for (const it of await consultationsWaiting(ctx, today))
    await write(ctx, async (ctx) => {
      await holdRound(ctx, it.id)
      await endRound(ctx, it)
    })
  for (const it of await consultationsOfPersons(ctx, today))
    await write(ctx, async (ctx) => {
      await holdRound(ctx, it.id)
      await endPersonRound(ctx, it)
    })
  await noteRounds(ctx)
}

/** Notes of each open consultation up to which day its rounds have told of everything: by the calendar alone, whether anybody waited or not. */
export async function noteRounds(ctx: Ctx): Promise<void> {
  const today = vietnamDay(ctx.now)
  for (const { id } of await roundsBefore(ctx, roundDay(today)))
    await write(ctx, (ctx) => noteRound(ctx, id, roundDay(today)))
}

export const endRounds: Handler = handle(round, run, { cron: '5 * * * *' })
