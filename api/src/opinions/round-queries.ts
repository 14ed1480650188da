import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { standing } from './queries.ts'

/** Lets nobody else count the speakers of a consultation, or end its round, until the transaction ends. */
export async function holdRound(ctx: Ctx, consultationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`round:${consultationId}`}, 0))`.execute(ctx.db)
}

/** How many persons, up to five, have opinions waiting in a consultation; given before a day when one is named. */
export async function personsWaiting(ctx: Ctx, consultationId: string, before?: string): Promise<number> {
  const row = await ctx.db
    .selectFrom('waitingSpeakers')
    .where('consultationId', '=', consultationId)
    .$if(before !== undefined, (qb) => qb.where('givenOn', '<', before!))
    .select((eb) => eb.cast<number>(eb.fn.coalesce(eb.fn.sum('persons'), eb.val(0)), 'integer').as('persons'))
    .executeTakeFirstOrThrow()
  return row.persons
}

/** The standing opinions of some units that wait in a consultation, with the day of each. */
export function opinionsWaiting(ctx: Ctx, consultationId: string, unitIds: readonly string[]) {
  return ctx.db
    .selectFrom('opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultationId')
    .where('opinion.consultationId', '=', consultationId)
    .where('opinion.unitId', 'in', unitIds)
    .where(standing)
    .whereRef('opinion.givenOn', '>=', 'consultation.toldUntil')
    .select(['opinion.id', 'opinion.ownerProof', 'opinion.givenOn'])
    .execute()
}

/** Counts one more person whose first waiting opinion is of this day. */
export async function personWaits(ctx: Ctx, consultationId: string, givenOn: string): Promise<void> {
  await ctx.db
    .insertInto('waitingSpeakers')
    .values({ consultationId, givenOn, persons: 1 })
    .onConflict((oc) =>
      oc
        .columns(['consultationId', 'givenOn'])
        .doUpdateSet({ persons: sql`least(waiting_speakers.persons + 1, 5)` }),
    )
    .execute()
}

/** Counts one person fewer of this day; false when nobody was counted on it. */
export async function personStops(ctx: Ctx, consultationId: string, givenOn: string): Promise<boolean> {
  const ofDay = { consultationId, givenOn }
  const last = await ctx.db
    .deleteFrom('waitingSpeakers')
    .where((eb) => eb.and({ ...ofDay, persons: 1 }))
    .executeTakeFirst()
  if (last.numDeletedRows > 0n) return true
  const one = await ctx.db
    .updateTable('waitingSpeakers')
    .where((eb) => eb.and(ofDay))
    .set((eb) => ({ persons: eb('persons', '-', 1) }))
    .executeTakeFirst()
  return one.numUpdatedRows > 0n
}

/** Consultations in which persons have waited since before a day. */
export function consultationsWaiting(ctx: Ctx, today: string) {
  return ctx.db
    .selectFrom('waitingSpeakers')
    .where('givenOn', '<', today)
    .select('consultationId as id')
    .distinct()
    .execute()
}

/** Tells of the opinions of a consultation given before a day, unless later ones are told already; who spoke before it waits no longer. */
export async function endRound(ctx: Ctx, consultationId: string, before: string): Promise<void> {
  await ctx.db
    .updateTable('consultation')
    .where('id', '=', consultationId)
    .where('toldUntil', '<', before)
    .set({ toldUntil: before })
    .execute()
  await ctx.db
    .deleteFrom('waitingSpeakers')
    .where('consultationId', '=', consultationId)
    .where('givenOn', '<', before)
    .execute()
}
