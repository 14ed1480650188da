import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { HideReason, ModerationAct, ModerationList } from 'shared/moderation'
import { powers } from 'shared/powers'
import type { Role } from 'shared/units'

import type { Ctx } from '../context.ts'
import { matching } from '../opinions/filter.ts'
import { isWordingShown } from '../opinions/seen-queries.ts'

/** How many opinions one reads at a time. */
const PAGE = 10

const listed = {
  due: sql<boolean>`(opinion.look_due and opinion.erased_on is null)`,
  hidden: sql<boolean>`opinion.hidden_as is not null`,
  redacted: sql<boolean>`opinion.redacted`,
}

/** The opinions the acting staff user may be told of by one of `roles`, or at all. */
async function inReach(ctx: Ctx, roles?: readonly Role[]) {
  const told = await matching(ctx, {}, roles)
  return ctx.db
    .selectFrom('opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultationId')
    .innerJoin('unit as asking', 'asking.id', 'consultation.unitId')
    .where((eb) => told(eb))
}

/** Those among them whose hidden words they may read. */
const lookedOver = (ctx: Ctx) => inReach(ctx, powers.readModeration)

/** How many opinions each list has. */
export async function moderationCounts(ctx: Ctx): Promise<Record<ModerationList, number>> {
  const count = (list: ModerationList) => sql<number>`(count(*) filter (where ${listed[list]}))::integer`
  return (await lookedOver(ctx))
    .select([count('due').as('due'), count('hidden').as('hidden'), count('redacted').as('redacted')])
    .executeTakeFirstOrThrow()
}

/**
 * A page of a list with every opinion's own words, hidden or not, why it is there, and what was decided about it; in no order that tells when
 * they were given. Who reported it and how many did is not told. `next` is the cursor of the following page, null on the last.
 */
export async function moderationPage(ctx: Ctx, list: ModerationList, after: string | null) {
  const rows = await (
    await lookedOver(ctx)
  )
    .where(listed[list])
    .$if(after !== null, (qb) => qb.where('opinion.id', '<', after!))
    .leftJoin('struckWords', 'struckWords.opinionId', 'opinion.id')
    .select(['opinion.id', 'opinion.stance', 'opinion.kind', 'opinion.body', 'opinion.suggestedWording'])
    .select(['opinion.hiddenAs', 'opinion.redacted', 'opinion.lookDue', 'asking.path'])
    .select(['struckWords.body as bodyBefore', 'struckWords.suggestedWording as wordingBefore'])
    .select(['struckWords.untilOn', 'consultation.title as consultationTitle'])
    .select((eb) => [
      eb
        .selectFrom('draft')
        .whereRef('draft.id', '=', 'opinion.draftId')
        .select('draft.title')
        .as('draftTitle'),
      eb.selectFrom('wording').where(isWordingShown).select('wording.body').as('wording'),
      sql<
        HideReason[]
      >`array(select distinct reason from opinion_report where opinion_id = opinion.id order by 1)`.as(
        'reported',
      ),
      jsonArrayFrom(
        eb
          .selectFrom('moderation')
          .innerJoin('staffUser', 'staffUser.id', 'moderation.actedBy')
          .whereRef('moderation.opinionId', '=', 'opinion.id')
          .select(['moderation.act', 'moderation.reason', 'moderation.actedOn', 'staffUser.name as by'])
          .orderBy('moderation.step'),
      ).as('history'),
    ])
    .orderBy('opinion.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE)
  return { opinions: page, next: rows.length > PAGE ? page.at(-1)!.id : null }
}

/** One standing opinion that may be told of, with the unit that asked and what was struck from it, held until the transaction ends; undefined for none. */
export async function holdToModerate(ctx: Ctx, opinionId: string) {
  return (await inReach(ctx))
    .leftJoin('struckWords', 'struckWords.opinionId', 'opinion.id')
    .where('opinion.id', '=', opinionId)
    .select(['opinion.id', 'opinion.draftId', 'opinion.stance', 'opinion.kind', 'opinion.body'])
    .select(['opinion.suggestedWording', 'opinion.hiddenAs', 'asking.path', 'asking.id as unitId'])
    .select(['struckWords.opinionId as struckId', 'struckWords.body as bodyBefore'])
    .select('struckWords.suggestedWording as wordingBefore')
    .forUpdate('opinion')
    .executeTakeFirst()
}

/** What was decided last about an opinion, with its step; undefined when nothing was. */
export function lastAct(ctx: Ctx, opinionId: string) {
  return ctx.db
    .selectFrom('moderation')
    .where('opinionId', '=', opinionId)
    .select(['act', 'step'])
    .orderBy('step', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Puts a decision on record behind those before it. The opinion is held by `holdToModerate`: nobody else decides meanwhile. */
export async function noteAct(
  ctx: Ctx,
  it: { opinionId: string; act: ModerationAct; reason: HideReason | null; actedOn: string; actedBy: string },
): Promise<void> {
  const last = await lastAct(ctx, it.opinionId)
  await ctx.db
    .insertInto('moderation')
    .values({ ...it, step: (last?.step ?? 0) + 1 })
    .execute()
}

/** Changes what was decided about an opinion, and its words where they are given. */
export async function setModerated(
  ctx: Ctx,
  opinionId: string,
  change: {
    lookDue: boolean
    hiddenAs?: HideReason | null
    redacted?: boolean
    body?: string
    suggestedWording?: string | null
  },
): Promise<void> {
  await ctx.db.updateTable('opinion').where('id', '=', opinionId).set(change).execute()
}

/** Keeps an opinion's words as they were before anything was struck; those kept already are the older and stay. */
export async function keepStruck(
  ctx: Ctx,
  it: { opinionId: string; body: string; suggestedWording: string | null; untilOn: string },
): Promise<void> {
  await ctx.db
    .insertInto('struckWords')
    .values(it)
    .onConflict((oc) => oc.column('opinionId').doNothing())
    .execute()
}

/** Opinions whose struck words have been kept long enough on this day. */
export async function struckTooLong(ctx: Ctx, today: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('struckWords')
    .where('untilOn', '<', today)
    .select('opinionId')
    .orderBy('opinionId')
    .execute()
  return rows.map((row) => row.opinionId)
}
