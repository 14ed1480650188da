import { createHash } from 'node:crypto'

import { sql } from 'kysely'
import { GONE_SECTION } from 'shared/gone-section'
import { PublishedTable } from 'shared/publication'
import { answeringWords } from 'shared/words/answering'
import { themeName } from 'shared/words/reports'
import { versionWords } from 'shared/words/versions'

import { type Ctx, staffOf } from '../context.ts'
import { sectionsOfVersion, wholeWording } from '../drafts/queries.ts'
import { paragraphNow } from '../opinions/became-queries.ts'
import { matching } from '../opinions/filter.ts'
import { isShown } from '../opinions/shown.ts'
import { themesOfDraft } from '../themes/queries.ts'
import { mixedThemes, opinionsByBatch, personsByOrigin, themeCells } from './counts.ts'
import { personEstimate } from './person-estimate.ts'
import { type PlaceCell, publishedTable } from './publication-table.ts'
import { namedThemes } from './theme-figures.ts'

type Draft = { id: string; versionId: string; consultationId: string; path: string; unitId: string }

/** The response table of a draft as readers would see it now, in the newest version. To be called in one snapshot by who consolidates it. */
export async function tableToPublish(ctx: Ctx, draft: Draft): Promise<PublishedTable> {
  const filter = { draft: draft.id, unit: draft.unitId }
  const persons = await personsByOrigin(ctx, { consultation: draft.consultationId, unit: draft.unitId })
  const opinions = await opinionsByBatch(ctx, { consultation: draft.consultationId, unit: draft.unitId })
  const estimate = personEstimate(opinions, persons)
  const named = namedThemes({ cells: await themeCells(ctx, filter), estimate, opinions })
  const [themes, mixed] = [await themesOfDraft(ctx, draft.id), await mixedThemes(ctx, filter)]
  const [sections, wording] = [
    await sectionsOfVersion(ctx, draft.versionId),
    await wholeWording(ctx, draft.versionId),
  ]
  const paragraphs = Map.groupBy(
    wording.filter((it) => it.kind !== 'heading'),
    (it) => it.sectionNumber,
  )
  const places = sections.map(({ number, title }) => ({
    number,
    title,
    paragraphs: (paragraphs.get(number) ?? []).map(({ id, label, body }) => ({ id, label, body })),
  }))
  return publishedTable({
    places: [
      ...places,
      { number: GONE_SECTION, title: versionWords.goneSection, paragraphs: [] },
      { number: null, title: answeringWords.wholeDraft, paragraphs: [] },
    ],
    cells: await placeCells(ctx, filter, named),
    labelOf: new Map(
      themes.map(({ id, givenLabel, label }) => [
        id,
        themeName({ label: givenLabel ?? label, mixed: mixed.has(id) }),
      ]),
    ),
    estimate,
  })
}

/** The opinions of a filter by the paragraph they are counted on now, their theme among `named` and their answer. */
async function placeCells(
  ctx: Ctx,
  filter: { draft: string; unit: string },
  named: readonly string[],
): Promise<PlaceCell[]> {
  const rule = await matching(ctx, filter)
  const rows = await ctx.db
    .with('said', (db) =>
      db
        .selectFrom('opinion')
        .leftJoin('answeredOpinion', 'answeredOpinion.opinionId', 'opinion.id')
        .leftJoin('answer', 'answer.id', 'answeredOpinion.answerId')
        .where(rule)
        .select((eb) => paragraphNow(eb).as('paragraphId'))
        .select(
          sql<string | null>`(select theme_id from theme_opinion
            where ${isShown} and opinion_id = opinion.id and theme_id = any(${named}::uuid[]) order by theme_id limit 1)`.as(
            'themeId',
          ),
        )
        .select(['opinion.sectionNumber', 'answer.disposition', 'answer.reason']),
    )
    .selectFrom('said')
    .groupBy(['paragraphId', 'themeId', 'sectionNumber', 'disposition', 'reason'])
    .select(['paragraphId', 'themeId', 'sectionNumber', 'disposition', 'reason'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .execute()
  return rows as PlaceCell[]
}

/** What stands for a table as it was previewed: 16 hex digits of SHA-256. */
export function markOf(table: PublishedTable): string {
  return createHash('sha256').update(JSON.stringify(table)).digest('hex').slice(0, 16)
}

/** The publication of a draft that readers see, with who published it; undefined while there is none. */
export async function standingPublication(ctx: Ctx, draftId: string) {
  const row = await ctx.db
    .selectFrom('responsePublication')
    .innerJoin('draftVersion', 'draftVersion.id', 'responsePublication.versionId')
    .innerJoin('staffUser', 'staffUser.id', 'responsePublication.publishedBy')
    .where('responsePublication.draftId', '=', draftId)
    .where('responsePublication.endedAt', 'is', null)
    .select(['responsePublication.id', 'content', 'responsePublication.publishedAt'])
    .select(['draftVersion.number as versionNumber', 'staffUser.name as by'])
    .executeTakeFirst()
  return row && { ...row, content: PublishedTable.parse(row.content) }
}

/** Takes the publication that readers see back; false when there is none. */
export async function endPublication(ctx: Ctx, draftId: string): Promise<boolean> {
  const result = await ctx.db
    .updateTable('responsePublication')
    .where('draftId', '=', draftId)
    .where('endedAt', 'is', null)
    .set({ endedBy: staffOf(ctx).id, endedAt: ctx.now })
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Lets readers see a table. */
export async function insertPublication(
  ctx: Ctx,
  { draftId, versionId, table }: { draftId: string; versionId: string; table: PublishedTable },
): Promise<void> {
  const content = JSON.stringify(table)
  await ctx.db
    .insertInto('responsePublication')
    .values({ draftId, versionId, content, publishedBy: staffOf(ctx).id, publishedAt: ctx.now })
    .execute()
}
