import { sql } from 'kysely'
import type { Block, Row } from 'shared/outline'
import { GROUP_MIN } from 'shared/units'
import type { Carry } from 'shared/versions'

import type { Ctx } from '../context.ts'

/** Holds a draft until the transaction ends: whoever sends an opinion on it meanwhile waits, and finds the version published then. */
export function holdDraft(ctx: Ctx, draftId: string) {
  return ctx.db
    .selectFrom('draft')
    .where('id', '=', draftId)
    .select(['id', 'withdrawnAt'])
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** The newest version of a draft: its id, number and when it was published. */
export function newestVersion(ctx: Ctx, draftId: string) {
  return ctx.db
    .selectFrom('draftVersion')
    .where('draftId', '=', draftId)
    .select(['id', 'number', 'publishedAt'])
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
}

/**
 * How many standing opinions each paragraph of a draft has at least, in steps of the smallest group that may be told of, as its readers are
 * shown, of rounds that are over; those taken in counted where they went. Paragraphs with fewer are absent.
 */
export async function opinionsByParagraph(ctx: Ctx, draftId: string): Promise<Map<string, number>> {
  const rows = await ctx.db
    .selectFrom('opinion')
    .innerJoin('paragraph', (join) =>
      join.on((eb) => eb('paragraph.id', '=', eb.fn.coalesce('opinion.pieceId', 'opinion.paragraphId'))),
    )
    .where('opinion.draftId', '=', draftId)
    .where('opinion.withdrawn', '=', false)
    .where('opinion.batchId', 'is not', null)
    .groupBy(sql`coalesce(paragraph.merged_into, paragraph.id)`)
    .select(sql<string>`coalesce(paragraph.merged_into, paragraph.id)`.as('id'))
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
    .execute()
  const told = rows.map(({ id, n }) => [id, n - (n % GROUP_MIN)] as const)
  return new Map(told.filter(([, n]) => n > 0))
}

/** Keeps what a person said of where paragraphs went. The import's revision stays: its blocks are as they were. */
export async function keepCarried(ctx: Ctx, importId: string, carried: Carry[]): Promise<void> {
  await ctx.db
    .updateTable('draftImport')
    .where('id', '=', importId)
    .set({ carried: JSON.stringify(carried) })
    .execute()
}

/** Where a paragraph of a version comes from. */
export type Source = { paragraphId: string; sourceId: string; state: string; score: number }

/** How many rows go into one statement. */
const ROWS_AT_ONCE = 5000

/** Notes where the paragraphs of a version come from. */
export async function insertSources(ctx: Ctx, versionId: string, sources: readonly Source[]): Promise<void> {
  for (let at = 0; at < sources.length; at += ROWS_AT_ONCE)
    await ctx.db
      .insertInto('wordingSource')
      .values(sources.slice(at, at + ROWS_AT_ONCE).map((it) => ({ versionId, ...it })))
      .execute()
}

/** Lets paragraphs be taken in by another, with all they took in before. */
export async function mergeParagraphs(ctx: Ctx, taken: readonly string[], into: string): Promise<void> {
  if (taken.length === 0) return
  await ctx.db
    .updateTable('paragraph')
    .where((eb) => eb.or([eb('id', 'in', taken), eb('mergedInto', 'in', taken)]))
    .set({ mergedInto: into })
    .execute()
}

/** Places every opinion of a draft where its paragraph stands in the newest version; those of which it stands nowhere, nowhere. */
export async function placeOpinions(ctx: Ctx, draftId: string): Promise<void> {
  await sql`
    update opinion set section_number = place.section
    from (
      select paragraph.id, section_now(${draftId}::uuid, paragraph.id) as section
      from paragraph where paragraph.draft_id = ${draftId}::uuid
        and exists (select from opinion where coalesce(opinion.piece_id, opinion.paragraph_id) = paragraph.id)
    ) as place
    where coalesce(opinion.piece_id, opinion.paragraph_id) = place.id and opinion.section_number is distinct from place.section`.execute(
    ctx.db,
  )
}

/** How readers see what became of a paragraph: see `comparedWith`. */
export type Compared = {
  id: string | null
  position: number | null
  state: string | null
  score: number | null
  label: string | null
  body: string | null
  kind: string | null
  sectionNumber: number | null
  tableRow: Row | null
  sources: {
    id: string
    position: number
    label: string | null
    body: string
    kind: string
    sectionNumber: number | null
    tableRow: Row | null
  }[]
}

/**
 * A version beside the one before: a row for each of its paragraphs with those they come from, and one without an id for each that was
 * removed; in the order of the new version, what was removed after what stood before it.
 */
export async function comparedVersions(
  ctx: Ctx,
  { id, draftId, number }: { id: string; draftId: string; number: number },
) {
  const before = await ctx.db
    .selectFrom('draftVersion')
    .where('draftId', '=', draftId)
    .where('number', '=', number - 1)
    .select(['id', 'number', 'publishedAt'])
    .executeTakeFirst()
  if (!before) return undefined
  const [old, now, sources] = await Promise.all([
    wordings(ctx, before.id),
    wordings(ctx, id),
    ctx.db
      .selectFrom('wordingSource')
      .where('versionId', '=', id)
      .select(['paragraphId', 'sourceId', 'state', 'score'])
      .execute(),
  ])
  const oldById = new Map(old.map((it) => [it.id, it]))
  const sourcesOf = Map.groupBy(sources, (it) => it.paragraphId)
  const rows = now.map((it): Compared => {
    const own = sourcesOf.get(it.id) ?? []
    const from = own.flatMap(({ sourceId }) => oldById.get(sourceId) ?? [])
    const { id, position, label, body, kind, sectionNumber, tableRow } = it
    const said = { state: own[0]?.state ?? 'new', score: own[0]?.score ?? 0 }
    return {
      id,
      position,
      label,
      body,
      kind,
      sectionNumber,
      tableRow,
      ...said,
      sources: from.sort((a, b) => a.position - b.position),
    }
  })
  return { before, rows: withRemoved(rows, old, new Set(sources.map((it) => it.sourceId))) }
}

function withRemoved(
  rows: Compared[],
  old: Awaited<ReturnType<typeof wordings>>,
  carried: ReadonlySet<string>,
): Compared[] {
  const removedAfter = new Map<string, Compared[]>()
  let last = ''
  for (const it of old) {
    if (carried.has(it.id)) last = it.id
    else {
      const nothing = {
        id: null,
        position: null,
        label: null,
        body: null,
        kind: null,
        sectionNumber: null,
        tableRow: null,
        score: 0,
      }
      removedAfter.set(last, [
        ...(removedAfter.get(last) ?? []),
        { ...nothing, state: 'removed', sources: [it] },
      ])
    }
  }
  return [
    ...(removedAfter.get('') ?? []),
    ...rows.flatMap((row) => {
      const gone = row.sources.flatMap(({ id }) => {
        const after = removedAfter.get(id) ?? []
        removedAfter.delete(id)
        return after
      })
      return [row, ...gone]
    }),
  ]
}

function wordings(ctx: Ctx, versionId: string) {
  return ctx.db
    .selectFrom('wording')
    .where('versionId', '=', versionId)
    .select(['paragraphId as id', 'position', 'label', 'body', 'kind', 'sectionNumber', 'tableRow'])
    .orderBy('position')
    .execute()
}

/** The blocks of a version as they were published, each with its paragraph. */
export async function publishedBlocks(ctx: Ctx, versionId: string): Promise<(Block & { id: string })[]> {
  const rows = await ctx.db
    .selectFrom('wording')
    .where('versionId', '=', versionId)
    .select(['paragraphId as id', 'kind', 'level', 'label', 'body as text'])
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as Block['kind'] }))
}
