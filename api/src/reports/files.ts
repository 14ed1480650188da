import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { OpinionFilter } from 'shared/opinion-filter'
import { annotatedWords, annotationWords } from 'shared/words/annotated'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { annotatedInTurn, writeAnnotated } from '../documents/annotated/write.ts'
import type { OfficialDocument } from '../documents/model.ts'
import { formatProfile, type ProfileId } from '../documents/profile.ts'
import { type DocumentFormat, writeDocument } from '../documents/write.ts'
import { writeXlsx } from '../documents/xlsx.ts'
import { draftInReach } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { recordReading } from '../opinions/on-record.ts'
import { ownUnits, unitInSight } from '../units/queries.ts'
import { sees } from '../visible.ts'
import { annotatedBlocks, type NotesBy } from './annotated-draft.ts'
import { annotationCollection } from './annotations.ts'
import { letterheadOf } from './letterhead.ts'
import { paper } from './paper.ts'
import { demandOthersVouch } from './counted-opinions.ts'
import { reportInSight, sectionsOfReport, signedPaper, unitOfReport } from './queries.ts'
import { responsePaper } from './response-paper.ts'
import { responseWorkbook } from './response-sheet.ts'
import { inSnapshot } from './snapshot.ts'
import { standingFigures } from './standing-quotes.ts'

/**
 * A report as an official document: as it was signed; or as it stands, without quotes that stand no more.
 *
 * @throws `missing report.missing`; `forbidden report.ofOwnCount` as `demandOthersVouch` says.
 */
export async function paperOf(
  ctx: Ctx,
  reportId: string,
): Promise<{ doc: OfficialDocument; profile: ProfileId }> {
  const report = await reportInSight(ctx, reportId)
  if (!report) throw refuse('missing', 'report.missing')
  await demandOthersVouch(ctx, report)
  const profile = report.profile as ProfileId
  const signed = await signedPaper(ctx, reportId)
  if (signed) return { doc: signed, profile }
  const sections = await sectionsOfReport(ctx, reportId)
  const letterhead = await letterheadOf(ctx, report.unitId)
  const { issuedOn, docNumber } = report
  const { figures } = await standingFigures(ctx, report.figures)
  const parts = { figures, sections, letterhead, issuedOn, docNumber, signerName: null, signed: false }
  return { doc: paper(parts, formatProfile(profile)), profile }
}

/** A report as a file; who took it is on record. It is set on a thread of its own. @throws as `paperOf`. */
export async function reportFile(
  ctx: Ctx,
  reportId: string,
  format: DocumentFormat,
): Promise<{ title: string; bytes: Uint8Array }> {
  const { doc, profile } = await paperOf(ctx, reportId)
  await write(ctx, (ctx) => record(ctx, 'report.read', { unitId: unitOfReport(reportId), reportId, format }))
  return { title: doc.abstract, bytes: await writeDocument(doc, formatProfile(profile), format) }
}

/** The response table of a draft as a document; who took it is on record. @throws `missing draft.missing`. */
export async function responseDocument(
  ctx: Ctx,
  draftId: string,
  format: DocumentFormat,
): Promise<{ title: string; bytes: Uint8Array }> {
  const scope = await scopeOf(ctx, draftId)
  const doc = await inSnapshot(ctx, (ctx) => responsePaper(ctx, scope))
  await write(ctx, (ctx) => recordReading(ctx, 'responseTable.read', { draft: draftId }, { format }))
  return { title: doc.abstract, bytes: await writeDocument(doc, formatProfile('union933'), format) }
}

/**
 * The response table of a draft as a workbook with every opinion. It is written to a file first and sent then: the database is read at its
 * own pace and of one moment however slow the one who downloads, nothing ends early in silence, and memory stays flat.
 *
 * @throws `missing draft.missing`.
 */
export async function responseSheet(ctx: Ctx, draftId: string): Promise<Kept> {
  const scope = await scopeOf(ctx, draftId)
  return throughFile('table.xlsx', async (file) => {
    const { title } = await inSnapshot(ctx, async (ctx) => {
      const workbook = await responseWorkbook(ctx, scope)
      await writeXlsx(workbook, createWriteStream(file, { mode: 0o600 }))
      return workbook
    })
    await write(ctx, (ctx) =>
      recordReading(ctx, 'responseTable.read', { draft: draftId }, { format: 'xlsx' }),
    )
    return `${title} ${scope.draft.title}`
  })
}

/**
 * The draft itself as a Word file with what the opinions a filter names say in its margin; who took it is on record. Written to a file first,
 * as the response table is.
 *
 * @throws `missing draft.missing`.
 */
export async function annotatedFile(
  ctx: Ctx,
  draftId: string,
  { filter, by }: { filter: OpinionFilter; by: NotesBy },
): Promise<Kept> {
  const { draft, unit } = await scopeOf(ctx, draftId)
  const within = { ...filter, draft: draftId, unit: filter.unit ?? unit.id }
  const title = annotatedWords.fileName(draft.title)
  return throughFile('draft.docx', async (file) => {
    await annotatedInTurn(() =>
      inSnapshot(ctx, (ctx) =>
        writeAnnotated(
          { title, language: 'vi-VN' },
          annotatedBlocks(ctx, { draft, filter: within, by }),
          file,
        ),
      ),
    )
    await write(ctx, (ctx) => recordReading(ctx, 'annotatedDraft.read', within, { notes: by }))
    return title
  })
}

/**
 * The opinions a filter names as W3C Web Annotations; who took them is on record. `origin` is where the pages are served.
 *
 * @throws `missing draft.missing`.
 */
export async function annotationsFile(
  ctx: Ctx,
  draftId: string,
  { filter, origin }: { filter: OpinionFilter; origin: string },
): Promise<Kept> {
  const { draft, unit } = await scopeOf(ctx, draftId)
  const within = { ...filter, draft: draftId, unit: filter.unit ?? unit.id }
  return throughFile('opinions.jsonld', async (file) => {
    await inSnapshot(ctx, (ctx) =>
      pipeline(
        annotationCollection(ctx, { draft, filter: within, origin }),
        createWriteStream(file, { mode: 0o600 }),
      ),
    )
    await write(ctx, (ctx) => recordReading(ctx, 'annotations.read', within))
    return annotationWords.fileName(draft.title)
  })
}

type Kept = { title: string; size: number; body: ReadableStream }

/** What `make` writes into a file, to be sent; the file is gone once it was read, or when anything fails. `make` returns its title. */
async function throughFile(name: string, make: (file: string) => Promise<string>): Promise<Kept> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gopy-'))
  const drop = () => rm(folder, { recursive: true, force: true })
  const file = path.join(folder, name)
  try {
    const title = await make(file)
    const { size } = await stat(file)
    const stream = createReadStream(file)
    stream.once('close', () => void drop())
    return { title, size, body: Readable.toWeb(stream) as ReadableStream }
  } catch (error) {
    await drop()
    throw error
  }
}

/** The draft and whose opinions on it the acting staff user may take out: all, or those of the highest unit they work for. */
async function scopeOf(ctx: Ctx, draftId: string) {
  const draft = await draftInReach(ctx, draftId)
  if (!draft) throw refuse('missing', 'draft.missing')
  const highest = sees(ctx, draft.path) ? undefined : (await ownUnits(ctx))[0]
  const unit = await unitInSight(ctx, highest?.id ?? draft.unitId)
  if (!unit) throw refuse('missing', 'unit.missing')
  return { draft, unit }
}
