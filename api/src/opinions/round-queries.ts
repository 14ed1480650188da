import { sql } from 'kysely'
import type { ContributorGroup } from 'shared/opinions'
import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import { lateUntil } from '../drafts/consultation-times.ts'
import { isOver, type PutTogether, putTogether, toEnd } from './batch-queries.ts'
import type { Batch, Cell } from './batches.ts'
import { standing } from './queries.ts'
import { eraOf, readAnOlderOne } from './seen-queries.ts'

/** Where a person speaks from, as far as an opinion says. */
export type Origin = { consultationId: string; unitId: string; contributorGroup: ContributorGroup | null }

/** Lets nobody else count the speakers of a consultation, or end its round, until the transaction ends. */
export async function holdRound(ctx: Ctx, consultationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`round:${consultationId}`}, 0))`.execute(ctx.db)
}

/** From which unit and group a standing opinion waits; undefined when it waits no longer. */
export function whereItWaits(ctx: Ctx, opinionId: string) {
  return ctx.db
    .selectFrom('opinion')
    .where('id', '=', opinionId)
    .where('batchId', 'is', null)
    .where(standing)
    .select(['unitId', 'contributorGroup'])
    .executeTakeFirst()
}

/** The standing opinions of some units that wait in a consultation, with the day and the place of each. */
export function opinionsWaiting(ctx: Ctx, consultationId: string, unitIds: readonly string[]) {
  return ctx.db
    .selectFrom('opinion')
    .where('consultationId', '=', consultationId)
    .where('unitId', 'in', unitIds)
    .where('batchId', 'is', null)
    .where(standing)
    .select(['id', 'ownerProof', 'givenOn', 'unitId', 'contributorGroup', 'era'])
    .execute()
}

/** Counts a device among those of which something waits, unless it is counted already, wherever that is. */
export async function personWaits(ctx: Ctx, proof: Buffer, it: Origin & { givenOn: string }): Promise<void> {
  const { consultationId, unitId, contributorGroup, givenOn } = it
  const era = eraOf(sql`${consultationId}::uuid`)
  await ctx.db
    .insertInto('waitingSpeaker')
    .values({ proof, consultationId, unitId, contributorGroup, givenOn, era })
    .onConflict((oc) => oc.column('proof').doNothing())
    .execute()
}

/** Counts a device, if it is counted, at another place, day and era; with null no longer. */
export async function personWaitsAt(
  ctx: Ctx,
  proof: Buffer,
  to: (Pick<Origin, 'unitId' | 'contributorGroup'> & { givenOn: string; era: number }) | null,
): Promise<void> {
  if (!to) {
    await ctx.db.deleteFrom('waitingSpeaker').where('proof', '=', proof).execute()
    return
  }
  const { unitId, contributorGroup, givenOn, era } = to
  await ctx.db
    .updateTable('waitingSpeaker')
    .where('proof', '=', proof)
    .set({ unitId, contributorGroup, givenOn, era })
    .execute()
}

/** Consultations in which opinions of days before `today` wait, or whose closing and grace are over, with what decides how. */
export function consultationsWaiting(ctx: Ctx, today: string) {
  return toEnd(ctx, (eb) =>
    eb
      .selectFrom('opinion')
      .whereRef('opinion.consultationId', '=', 'consultation.id')
      .where('opinion.batchId', 'is', null)
      .where(standing)
      .where((eb) => eb.or([eb('opinion.givenOn', '<', today), isOver(ctx)]))
      .select('opinion.id'),
  )
}

/** Whether anything waits in a consultation that was said on a day or later. */
export async function anyWaitsSince(ctx: Ctx, consultationId: string, day: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('opinion')
    .where('consultationId', '=', consultationId)
    .where('batchId', 'is', null)
    .where(standing)
    .where('givenOn', '>=', day)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Who waits in a consultation: persons counted by place and by the day of the first of their opinions. */
export async function speakersByDay(
  ctx: Ctx,
  consultationId: string,
): Promise<(Cell & { givenOn: string })[]> {
  const { rows } = await sql<Cell & { givenOn: string }>`
    select unit_id, unit.path::text, contributor_group as "group", given_on, count(*)::integer as persons
      from waiting_speaker join unit on unit.id = unit_id where consultation_id = ${consultationId}
      group by unit_id, unit.path, contributor_group, given_on`.execute(ctx.db)
  return rows
}

/** The places from which opinions given before a day wait, each with how many persons are counted there. */
export async function cellsWaiting(ctx: Ctx, consultationId: string, before: string): Promise<Cell[]> {
  const { rows } = await sql<Cell>`
    with waiting as (
      select unit_id, contributor_group, era, 1 as persons from waiting_speaker
        where consultation_id = ${consultationId} and given_on < ${before}::date
      union all
      select distinct unit_id, contributor_group, era, 0 from opinion
        where consultation_id = ${consultationId} and batch_id is null and not withdrawn and given_on < ${before}::date)
    select unit_id, unit.path::text, contributor_group as "group", era, sum(persons)::integer as persons
      from waiting join unit on unit.id = unit_id
      group by unit_id, unit.path, contributor_group, era order by unit.path, contributor_group, era`.execute(
    ctx.db,
  )
  return rows
}

/**
 * The units of which officers entered opinions that wait, by officer, with how many were declared to be at those of their meetings, or to have
 * handed in a form of those stacks, of which some wait.
 */
export async function cellsEntered(ctx: Ctx, consultationId: string, before: string): Promise<Cell[]> {
  const { rows } = await sql<Cell>`
    with waiting as (
      select distinct unit_id from opinion
        where consultation_id = ${consultationId} and batch_id is null and not withdrawn
          and given_on < ${before}::date and channel <> 'link'),
    heads as (
      select unit_id, opened_by, least(sum(present), ${sql.lit(GROUP_MIN)})::integer as persons from meeting
        where consultation_id = ${consultationId}
          and exists (select from meeting_waiting where meeting_id = meeting.id and given_on < ${before}::date)
        group by unit_id, opened_by)
    select waiting.unit_id, unit.path::text, null as "group", coalesce(persons, 0) as persons, opened_by as entered_by
      from waiting join unit on unit.id = waiting.unit_id left join heads on heads.unit_id = waiting.unit_id
      order by unit.path, opened_by`.execute(ctx.db)
  return rows
}

/** Which of the opinions of a batch's cells are told in it. */
export type Told = PutTogether & {
  /** Given before this day, `YYYY-MM-DD` or `infinity`. */
  before: string
  /** Only those entered on behalf of others, whatever group they are of. */
  entered: boolean
}

/** Tells of the opinions of a batch, once and for good. */
export async function tell(ctx: Ctx, batch: Batch, it: Told): Promise<void> {
  const { consultationId, before, entered } = it
  const { cells } = batch
  const id = await putTogether(ctx, batch, { ...it, ofPersons: false })
  const units = new Set(cells.map((cell) => cell.unitId))
  const ofCells = sql`(select * from unnest(${cells.map((it) => it.unitId)}::uuid[], ${cells.map((it) => it.group ?? '')}::text[],
    ${cells.map((it) => it.era ?? 0)}::integer[]))`
  const isOfCells = entered
    ? sql`unit_id = any(${[...units]}::uuid[]) and channel <> 'link'`
    : sql`(unit_id, coalesce(contributor_group, ''), era) in ${ofCells}`
  await sql`update opinion set batch_id = ${id}
    where consultation_id = ${consultationId} and batch_id is null and not withdrawn and given_on < ${before}::date
      and ${isOfCells}`.execute(ctx.db)
  await noteWhatItTells(ctx, id)
  await sql`delete from meeting_waiting using meeting
    where meeting.id = meeting_id and consultation_id = ${consultationId} and given_on < ${before}::date
      and unit_id = any(${[...units]}::uuid[])`.execute(ctx.db)
  if (entered) return
  await sql`delete from waiting_speaker where consultation_id = ${consultationId} and given_on < ${before}::date
    and (unit_id, coalesce(contributor_group, ''), era) in ${ofCells}`.execute(ctx.db)
}

/** Notes of a batch whether it tells which version its authors saw, and by which way they came. */
export async function noteWhatItTells(ctx: Ctx, batchId: string): Promise<void> {
  await sql`update batch set tells_version = false where id = ${batchId} and (
    (select count(distinct era) from opinion where batch_id = ${batchId}) > 1 or exists (
    select from opinion where batch_id = ${batchId} group by draft_id having count(distinct version_id) > 1)
    or exists (select from opinion where batch_id = ${batchId} and ${readAnOlderOne}))`.execute(ctx.db)
  await sql`update batch set tells_way = false where id = ${batchId}
    and (select count(distinct channel) from opinion where batch_id = ${batchId}) > 1`.execute(ctx.db)
}

/** Notes up to which day the rounds of a consultation went. */
export async function noteRound(ctx: Ctx, consultationId: string, before: string): Promise<void> {
  await ctx.db
    .updateTable('consultation')
    .where('id', '=', consultationId)
    .where('toldUntil', '<', before)
    .set({ toldUntil: before })
    .execute()
}

/** Open consultations whose rounds went not yet up to a day. */
export function roundsBefore(ctx: Ctx, day: string) {
  return ctx.db
    .selectFrom('consultation')
    .where('toldUntil', '<', day)
    .where('opensAt', '<', ctx.now)
    .where(lateUntil, '>', ctx.now)
    .select('id')
    .execute()
}
