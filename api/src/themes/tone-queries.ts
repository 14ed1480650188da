import { sql } from 'kysely'
import { type Tone, tones } from 'shared/tones'
import { vietnamDay } from 'shared/format'

import type { Ctx } from '../context.ts'
import type { ConfirmedText, Learned } from '../insight/tone-training.ts'
import { isShown } from '../opinions/shown.ts'
import { isToldIn } from './queries.ts'

/** How many opinions one reads at a time. */
const PAGE = 20
/** How many confirmed texts are learned from at most: what a night's learning reads in some minutes. */
const EXAMPLES_MAX = 20_000

const WORDS = sql`(opinion.body <> '' or opinion.suggested_wording is not null)`
const TEXT = sql<string>`case when opinion.body <> '' then opinion.body else coalesce(opinion.suggested_wording, '') end`

/** The texts whose tone people confirmed and that others may read, of every draft; in the order of ids, for the job that learns. */
export async function confirmedTexts(ctx: Ctx): Promise<ConfirmedText[]> {
  const { rows } = await sql<ConfirmedText>`
    select opinion.id, ${TEXT} as text, tone from tone_confirmation join opinion on opinion.id = opinion_id
    where ${isShown} and ${WORDS} order by opinion.id limit ${EXAMPLES_MAX}`.execute(ctx.db)
  return rows
}

/** Some texts that others may read, of every draft, after an id; in the order of ids, for the job that suggests. */
export async function textsAfter(ctx: Ctx, after: string, most: number) {
  const { rows } = await sql<{ id: string; text: string }>`
    select opinion.id, ${TEXT} as text from opinion
    where opinion.id > ${after}::uuid and ${isShown} and ${WORDS} order by opinion.id limit ${most}`.execute(
    ctx.db,
  )
  return rows
}

/** Notes how learning went. */
export async function keepLearned(ctx: Ctx, { confirmed, each, accuracy }: Learned): Promise<void> {
  const row = { learnedOn: vietnamDay(ctx.now), confirmed, eachTone: JSON.stringify(each), accuracy }
  await ctx.db
    .insertInto('toneModel')
    .values(row)
    .onConflict((oc) => oc.column('onlyOne').doUpdateSet(row))
    .execute()
}

/** Takes away all that is suggested. */
export async function forgetSuggestions(ctx: Ctx): Promise<void> {
  await ctx.db.deleteFrom('toneSuggestion').execute()
}

/** Keeps suggestions, each in the place of the one there was. */
export async function keepSuggestions(
  ctx: Ctx,
  rows: readonly { id: string; tone: Tone; confidence: number }[],
): Promise<void> {
  await sql`
    insert into tone_suggestion (opinion_id, tone, confidence)
    select * from unnest(${rows.map((it) => it.id)}::uuid[], ${rows.map((it) => it.tone)}::text[],
      ${rows.map((it) => it.confidence)}::real[])
    on conflict (opinion_id) do update set tone = excluded.tone, confidence = excluded.confidence`.execute(
    ctx.db,
  )
}

/** Keeps what a person says the tone of an opinion of a draft that may be told of is; false when there is no such opinion. */
export async function keepTone(ctx: Ctx, draftId: string, opinionId: string, tone: Tone): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into tone_confirmation (opinion_id, tone)
    select opinion.id, ${tone} from opinion
    where opinion.id = ${opinionId} and opinion.draft_id = ${draftId} and ${isShown} and ${WORDS} and ${await isToldIn(ctx, draftId)}
    on conflict (opinion_id) do update set tone = excluded.tone`.execute(ctx.db)
  return Number(numAffectedRows ?? 0n) > 0
}

/** Takes back what was said of an opinion of a draft. */
export async function dropTone(ctx: Ctx, draftId: string, opinionId: string): Promise<void> {
  await ctx.db
    .deleteFrom('toneConfirmation')
    .where('opinionId', 'in', (eb) =>
      eb.selectFrom('opinion').where('id', '=', opinionId).where('draftId', '=', draftId).select('id'),
    )
    .execute()
}

/** How the last learning went; undefined when there was none. */
export async function lastLearned(ctx: Ctx) {
  const row = await ctx.db
    .selectFrom('toneModel')
    .select(['learnedOn', 'confirmed', 'eachTone', 'accuracy'])
    .executeTakeFirst()
  return row && { ...row, eachTone: row.eachTone as Record<Tone, number> }
}

/** How many opinions of a draft that may be told of have a confirmed tone. */
export async function confirmedOf(ctx: Ctx, draftId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from tone_confirmation join opinion on opinion.id = opinion_id
    where opinion.draft_id = ${draftId} and ${isShown} and ${await isToldIn(ctx, draftId)}`.execute(ctx.db)
  return rows[0]!.n
}

/**
 * A page of a draft's opinions that may be told of, those nobody said a tone of, or (`confirmed`) the others: the words, the author's own stance,
 * the tone confirmed, and only beside that the one suggested: who read a suggestion first would follow it, and the machine learn from itself. In the order of ids, which says nothing; `next` is the cursor of the following page, null on the last.
 */
export async function tonePage(
  ctx: Ctx,
  draftId: string,
  { after, confirmed }: { after: string | null; confirmed: boolean },
) {
  const { rows } = await sql<{
    id: string
    body: string
    stance: string
    tone: Tone | null
    suggested: Tone | null
    confidence: number | null
  }>`
    select opinion.id, ${TEXT} as body, opinion.stance, said.tone,
      case when said.tone is not null then guess.tone end as suggested,
      case when said.tone is not null then guess.confidence end as confidence
    from opinion
    left join tone_confirmation as said on said.opinion_id = opinion.id
    left join tone_suggestion as guess on guess.opinion_id = opinion.id
    where opinion.draft_id = ${draftId} and ${isShown} and ${WORDS} and ${await isToldIn(ctx, draftId)}
      and (said.tone is not null) = ${confirmed} and (${after}::uuid is null or opinion.id > ${after}::uuid)
    order by opinion.id limit ${PAGE + 1}`.execute(ctx.db)
  return { opinions: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1]!.id : null }
}

/**
 * The tone suggested of the words of some opinions, with how often so sure a suggestion was right in the trial, by opinion; the caller may be told of
 * these. Absent where a person said the tone, and of all while no model passed its trial.
 */
export async function suggestedTones(
  ctx: Ctx,
  opinionIds: readonly string[],
): Promise<Map<string, { tone: Tone; confidence: number }>> {
  const { rows } = await sql<{ id: string; tone: Tone; confidence: number }>`
    select opinion_id as id, tone, confidence from tone_suggestion
    where opinion_id = any(${opinionIds}::uuid[])
      and not exists (select from tone_confirmation as said where said.opinion_id = tone_suggestion.opinion_id)`.execute(
    ctx.db,
  )
  return new Map(rows.map(({ id, ...guess }) => [id, guess]))
}

/** The fewest opinions with a suggestion of which shares are told: a twentieth is then one opinion. */
const SHARES_MIN = 20

/**
 * What is suggested of the opinions of each theme of a draft that may be told of, as shares in steps of five per cent; a theme with fewer than twenty
 * of them is absent. Shares need not add up to a hundred.
 */
export async function toneShares(ctx: Ctx, draftId: string): Promise<Map<string, Record<Tone, number>>> {
  const { rows } = await sql<{ id: string; tone: Tone; n: number }>`
    select theme.id, guess.tone, count(*)::integer as n
    from theme
    join theme_opinion on theme_id = theme.id
    join opinion on opinion.id = theme_opinion.opinion_id
    join tone_suggestion as guess on guess.opinion_id = opinion.id
    where theme.draft_id = ${draftId} and ${isShown} and ${await isToldIn(ctx, draftId)}
    group by theme.id, guess.tone`.execute(ctx.db)
  return new Map(
    [...Map.groupBy(rows, (row) => row.id)].flatMap(([id, own]) => {
      const all = own.reduce((sum, { n }) => sum + n, 0)
      const share = (tone: Tone) => Math.round(((own.find((it) => it.tone === tone)?.n ?? 0) / all) * 20) * 5
      const shares = Object.fromEntries(tones.map((tone) => [tone, share(tone)])) as Record<Tone, number>
      return all < SHARES_MIN ? [] : [[id, shares] as const]
    }),
  )
}
