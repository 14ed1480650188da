import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { isShown } from '../opinions/shown.ts'
import type { ThemeBefore } from './decision-queries.ts'
import { isToldIn } from './queries.ts'

/**
 * How many opinions that may be told of move when a decision is taken back: to where they stood when nothing was analysed since (`fresh`), else those that
 * are free again for the next analysis.
 */
export async function movedByUndo(
  ctx: Ctx,
  draftId: string,
  { id, fresh }: { id: string; fresh: boolean },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from theme_move join opinion on opinion.id = theme_move.opinion_id
    where decision_id = ${id} and ${isShown} and ${await isToldIn(ctx, draftId)}
      and (${fresh} or exists (select from theme_opinion as held where held.opinion_id = opinion.id and held.placed)
        or exists (select from opinion_set_apart as held where held.opinion_id = opinion.id))`.execute(ctx.db)
  return rows[0]!.n
}

/** The latest decision about a draft's themes that stands, with who took it, or undefined. `fresh`: no analysis has ended since. */
export async function latestDecision(ctx: Ctx, draftId: string) {
  const row = await ctx.db
    .selectFrom('themeDecision')
    .innerJoin('staffUser', 'staffUser.id', 'themeDecision.decidedBy')
    .where('draftId', '=', draftId)
    .where('undoneAt', 'is', null)
    .select(['themeDecision.id', 'kind', 'themes', 'madeThemeId', 'label', 'opinions', 'decidedAt'])
    .select('staffUser.name as by')
    .select((eb) =>
      eb
        .not(
          eb.exists(
            eb
              .selectFrom('analysis')
              .whereRef('analysis.draftId', '=', 'themeDecision.draftId')
              .where('analysis.status', '=', 'done')
              .whereRef('analysis.finishedAt', '>', 'themeDecision.decidedAt')
              .select('analysis.id'),
          ),
        )
        .as('fresh'),
    )
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, themes: row.themes as ThemeBefore[], fresh: Boolean(row.fresh) }
}

/** Brings a theme back as it stood; one that is gone is made again under its id, with the answers given to it; what is said of it stands as it did. */
export async function restoreTheme(
  ctx: Ctx,
  draftId: string,
  { answerIds, also: _, ...theme }: ThemeBefore,
): Promise<void> {
  const { id, ...row } = theme
  await ctx.db
    .insertInto('theme')
    .values({ id, draftId, ...row })
    .onConflict((oc) =>
      oc.column('id').doUpdateSet({
        givenLabel: row.givenLabel,
        pinned: row.pinned,
        description: row.description,
        keyphrases: row.keyphrases,
        distinguishing: row.distinguishing,
      }),
    )
    .execute()
  if (answerIds.length > 0)
    await ctx.db.updateTable('answer').where('id', 'in', answerIds).set({ themeId: id }).execute()
}

/** Puts every opinion a decision moved back to where it stood. */
export async function moveBack(
  ctx: Ctx,
  { decisionId, draftId, to }: { decisionId: string; draftId: string; to: string | null },
): Promise<void> {
  const moved = sql`(select * from theme_move where decision_id = ${decisionId})`
  if (to)
    await sql`delete from theme_opinion using ${moved} as moved
      where theme_opinion.opinion_id = moved.opinion_id and theme_opinion.theme_id = ${to}`.execute(ctx.db)
  await sql`delete from opinion_set_apart using ${moved} as moved
    where opinion_set_apart.opinion_id = moved.opinion_id`.execute(ctx.db)
  await sql`
    insert into theme_opinion (theme_id, opinion_id, placed, confirmed, closeness)
    select from_theme_id, opinion_id, from_placed, from_confirmed, from_closeness from ${moved} as moved
    where exists (select from theme where theme.id = moved.from_theme_id) order by opinion_id
    on conflict (theme_id, opinion_id) do update set placed = excluded.placed, confirmed = excluded.confirmed, closeness = excluded.closeness`.execute(
    ctx.db,
  )
  await sql`
    insert into opinion_set_apart (opinion_id, draft_id)
    select opinion_id, ${draftId}::uuid from ${moved} as moved where from_theme_id is null and from_placed order by opinion_id`.execute(
    ctx.db,
  )
}

/**
 * Lets the opinions a decision moved go, wherever an analysis left them since: the next one is free to group them, but for what earlier decisions,
 * which stand, had said of them. Those that one of these had placed elsewhere go back there, where that theme still is.
 */
export async function letGo(
  ctx: Ctx,
  { decisionId, draftId }: { decisionId: string; draftId: string },
): Promise<void> {
  const moved = sql`(select * from theme_move where decision_id = ${decisionId})`
  await sql`update theme_opinion set placed = false, confirmed = false from ${moved} as moved
    where placed and theme_opinion.opinion_id = moved.opinion_id`.execute(ctx.db)
  await sql`delete from opinion_set_apart using ${moved} as moved
    where opinion_set_apart.opinion_id = moved.opinion_id`.execute(ctx.db)
  const before = sql`(select moved.* from ${moved} as moved join theme on theme.id = moved.from_theme_id
    where moved.from_placed or moved.from_confirmed)`
  await sql`delete from theme_opinion using ${before} as before
    where theme_opinion.opinion_id = before.opinion_id and theme_opinion.theme_id <> before.from_theme_id`.execute(
    ctx.db,
  )
  await sql`
    insert into theme_opinion (theme_id, opinion_id, placed, confirmed, closeness)
    select from_theme_id, opinion_id, from_placed, from_confirmed, from_closeness from ${before} as before order by opinion_id
    on conflict (theme_id, opinion_id) do update set placed = excluded.placed, confirmed = excluded.confirmed`.execute(
    ctx.db,
  )
  const apart = sql`(select opinion_id from ${moved} as moved where from_theme_id is null and from_placed)`
  await sql`delete from theme_opinion where opinion_id in ${apart}`.execute(ctx.db)
  await sql`insert into opinion_set_apart (opinion_id, draft_id)
    select opinion_id, ${draftId}::uuid from ${apart} as apart order by opinion_id on conflict do nothing`.execute(
    ctx.db,
  )
}

/** Whether a decision of before the latest analysis was taken back since: what it held together is to be grouped as if nobody had decided. */
export async function letGoSinceAnalysis(ctx: Ctx, draftId: string): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (
      select from theme_decision
      join lateral (select max(finished_at) as at from analysis where draft_id = ${draftId} and status = 'done') as latest on true
      where draft_id = ${draftId} and decided_at < latest.at and undone_at >= latest.at) as any`.execute(
    ctx.db,
  )
  return rows[0]!.any
}

/** Marks a decision as taken back. */
export async function endDecision(ctx: Ctx, decisionId: string, undoneBy: string): Promise<void> {
  await ctx.db
    .updateTable('themeDecision')
    .where('id', '=', decisionId)
    .set({ undoneAt: ctx.now, undoneBy })
    .execute()
}
