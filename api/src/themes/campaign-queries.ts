import { sql } from 'kysely'
import type { Stance } from 'shared/opinions'

import type { Ctx } from '../context.ts'
import type { Copies } from '../insight/campaigns.ts'
import { isShown } from '../opinions/shown.ts'
import { isToldIn } from './queries.ts'

/** How many added sentences are kept of a group, those that most add. */
export const ADDITIONS_MAX = 100
/** How many rows go into one statement. */
const ROWS_AT_ONCE = 10_000

const WORDS = sql`(opinion.body <> '' or opinion.suggested_wording is not null)`
const TEXT = sql<string>`case when opinion.body <> '' then opinion.body else coalesce(opinion.suggested_wording, '') end`

/** The groups of a draft's opinions that are nearly one text, by id, with the opinions of each. */
export async function standingCampaigns(ctx: Ctx, draftId: string): Promise<Map<string, Set<string>>> {
  const rows = await ctx.db
    .selectFrom('campaign')
    .innerJoin('campaignOpinion', 'campaignOpinion.campaignId', 'campaign.id')
    .where('draftId', '=', draftId)
    .select(['id', 'opinionId'])
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, own]) => [id, new Set(own.map((it) => it.opinionId))]),
  )
}

/** Puts groups of near copies, the largest first, in the place of those a draft had; `id` is that of the group one goes on as, or null. */
export async function replaceCampaigns(
  ctx: Ctx,
  draftId: string,
  groups: readonly (Copies & { goesOnAs: string | null })[],
): Promise<void> {
  await ctx.db.deleteFrom('campaign').where('draftId', '=', draftId).execute()
  for (const [index, { goesOnAs, kind, ids, exact, added }] of groups.entries()) {
    const { id: campaignId } = await ctx.db
      .insertInto('campaign')
      .values({ ...(goesOnAs ? { id: goesOnAs } : {}), draftId, position: index + 1, kind })
      .returning('id')
      .executeTakeFirstOrThrow()
    const members = ids.map((opinionId, at) => ({ campaignId, opinionId, exact: at < exact })).sort(byOpinion)
    for (let at = 0; at < members.length; at += ROWS_AT_ONCE)
      await ctx.db
        .insertInto('campaignOpinion')
        .values(members.slice(at, at + ROWS_AT_ONCE))
        .execute()
    const additions = added
      .slice(0, ADDITIONS_MAX)
      .flatMap(({ said }, at) =>
        said.map(({ id, sentence }) => ({ campaignId, number: at + 1, opinionId: id, sentence })),
      )
      .sort(byOpinion)
    for (let at = 0; at < additions.length; at += ROWS_AT_ONCE)
      await ctx.db
        .insertInto('campaignAddition')
        .values(additions.slice(at, at + ROWS_AT_ONCE))
        .execute()
  }
}

/** Rows are written in the order of ids, which says nothing of when opinions came. */
const byOpinion = (a: { opinionId: string }, b: { opinionId: string }) => (a.opinionId < b.opinionId ? -1 : 1)

/** Opinions of each such group of a draft that may be told of, by stance: how many, how many say just its text, how many are answered. */
export async function campaignCounts(ctx: Ctx, draftId: string) {
  const { rows } = await sql<{
    id: string
    kind: Copies['kind']
    stance: Stance
    opinions: number
    exact: number
    answered: number
  }>`
    select campaign.id, campaign.kind, opinion.stance, count(*)::integer as opinions, (count(*) filter (where exact))::integer as exact,
      count(answered_opinion.opinion_id)::integer as answered
    from campaign
    join campaign_opinion on campaign_id = campaign.id
    join opinion on opinion.id = campaign_opinion.opinion_id
    left join answered_opinion on answered_opinion.opinion_id = opinion.id
    where campaign.draft_id = ${draftId} and ${isShown} and ${WORDS} and ${await isToldIn(ctx, draftId)}
    group by campaign.id, opinion.stance
    order by campaign.position, opinion.stance`.execute(ctx.db)
  return rows
}

/** The text of each of these groups, exactly as most of its opinions that may be told of have it (letter case and all); by group. */
export async function campaignTexts(
  ctx: Ctx,
  draftId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; text: string }>`
    select asked.id, said.text
    from unnest(${ids}::uuid[]) as asked (id)
    cross join lateral (
      select ${TEXT} as text
      from campaign_opinion join opinion on opinion.id = opinion_id
      where campaign_id = asked.id and opinion.draft_id = ${draftId} and ${isShown} and ${WORDS} and ${await isToldIn(ctx, draftId)}
      group by exact, 1
      order by exact desc, count(*) desc, min(opinion.id::text)
      limit 1) as said`.execute(ctx.db)
  return new Map(rows.map(({ id, text }) => [id, text]))
}

/**
 * What opinions of these groups that may be told of add to the text, what most add first: how many add it, and the text and number of the sentence in
 * which one of them says it.
 */
export async function campaignAdditions(ctx: Ctx, draftId: string, ids: readonly string[]) {
  const { rows } = await sql<{
    id: string
    number: number
    opinions: number
    text: string
    sentence: number
  }>`
    select distinct on (campaign_id, number) campaign_id as id, number, sentence, ${TEXT} as text,
      (count(*) over (partition by campaign_id, number))::integer as opinions
    from campaign_addition join opinion on opinion.id = opinion_id
    where campaign_id = any(${ids}::uuid[]) and opinion.draft_id = ${draftId} and ${isShown} and ${WORDS} and ${await isToldIn(ctx, draftId)}
    order by campaign_id, number, opinion.id`.execute(ctx.db)
  return Map.groupBy(
    rows.toSorted((a, b) => b.opinions - a.opinions || a.number - b.number),
    (row) => row.id,
  )
}
