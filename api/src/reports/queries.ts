import { sql } from 'kysely'
import type { Figures, NewReport, SectionKey } from 'shared/reports'

import type { Ctx } from '../context.ts'
import type { OfficialDocument } from '../documents/model.ts'
import type { ProfileId } from '../documents/profile.ts'
import { visibleTo } from '../visible.ts'

/** Adds a report, or returns undefined when the same one is already being made. */
export function insertReport(
  ctx: Ctx,
  report: { about: NewReport; unitId: string; profile: ProfileId; figures: Figures; createdBy: string },
) {
  const { about, figures, ...rest } = report
  return ctx.db
    .insertInto('report')
    .values({
      ...rest,
      kind: about.kind,
      draftId: about.kind === 'consolidated' ? about.draftId : null,
      month: about.kind === 'situation' ? `${about.month}-01` : null,
      figures: JSON.stringify(figures),
      figuresAt: ctx.now,
      figuresBy: report.createdBy,
      createdAt: ctx.now,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
}

/** The report that stands in the way of another on the same: of a month signed or not, of a draft the one not yet signed. */
export function sameReport(ctx: Ctx, about: NewReport, unitId: string) {
  const report = ctx.db
    .selectFrom('report')
    .where('unitId', '=', unitId)
    .where('kind', '=', about.kind)
    .select('id')
  return about.kind === 'situation'
    ? report.where('month', '=', `${about.month}-01`).executeTakeFirst()
    : report.where('draftId', '=', about.draftId).where('signedAt', 'is', null).executeTakeFirst()
}

/** Adds the sections of a new report, in the order of its paper. */
export async function insertSections(
  ctx: Ctx,
  reportId: string,
  sections: { key: SectionKey; body: string }[],
): Promise<void> {
  const rows = sections.map(({ key, body }, at) => ({ reportId, key, body, position: at + 1 }))
  await ctx.db.insertInto('reportSection').values(rows).execute()
}

const listed = [
  'report.id',
  'report.kind',
  'report.month',
  'report.docNumber',
  'report.issuedOn',
  'report.figuresAt',
  'report.createdAt',
  'report.signedAt',
  'unit.name as unitName',
  'draft.title as draftTitle',
] as const

const reports = (ctx: Ctx) =>
  ctx.db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .leftJoin('draft', 'draft.id', 'report.draftId')
    .where(visibleTo(ctx, 'unit.path'))

/** The reports of the units in sight, latest made first, two hundred at most. */
export function reportsInSight(ctx: Ctx) {
  return reports(ctx)
    .select(listed)
    .orderBy('report.createdAt', 'desc')
    .orderBy('report.id')
    .limit(200)
    .execute()
}

/** A report of a unit in sight, with its figures and who signed it, or undefined. */
export function reportInSight(ctx: Ctx, reportId: string) {
  return reports(ctx)
    .leftJoin('staffUser as signer', 'signer.id', 'report.signedBy')
    .where('report.id', '=', reportId)
    .select(listed)
    .select([
      'report.unitId',
      'report.draftId',
      'report.profile',
      'report.figures',
      'report.figuresBy',
      'unit.path',
    ])
    .select('signer.name as signedByName')
    .executeTakeFirst()
}

/** The same report, held until the transaction ends: nobody else edits, counts or signs it meanwhile. */
export function holdReport(ctx: Ctx, reportId: string) {
  return ctx.db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .where('report.id', '=', reportId)
    .where(visibleTo(ctx, 'unit.path'))
    .select(['report.id', 'report.kind', 'report.unitId', 'report.draftId', 'report.month', 'report.profile'])
    .select(['report.figures', 'report.figuresAt', 'report.signedAt', 'unit.path'])
    .forUpdate('report')
    .executeTakeFirst()
}

/** The edited sections of a report, in the order of its paper. */
export function sectionsOfReport(ctx: Ctx, reportId: string) {
  return ctx.db
    .selectFrom('reportSection')
    .where('reportId', '=', reportId)
    .select(['key', 'body', 'revision'])
    .orderBy('position')
    .execute()
}

/** Replaces the text of a section; false when it is no longer at `revision`. */
export async function rewriteSection(
  ctx: Ctx,
  reportId: string,
  { key, body, revision }: { key: string; body: string; revision: number },
): Promise<boolean> {
  const result = await ctx.db
    .updateTable('reportSection')
    .where('reportId', '=', reportId)
    .where('key', '=', key)
    .where('revision', '=', revision)
    .set((eb) => ({ body, revision: eb('revision', '+', 1) }))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The text a section had in the report of another month, or undefined. */
export async function sectionOfMonth(ctx: Ctx, unitId: string, month: string, key: SectionKey) {
  const row = await ctx.db
    .selectFrom('report')
    .innerJoin('reportSection', 'reportSection.reportId', 'report.id')
    .where('unitId', '=', unitId)
    .where('kind', '=', 'situation')
    .where('month', '=', `${month}-01`)
    .where('key', '=', key)
    .select('body')
    .executeTakeFirst()
  return row?.body
}

/** Puts figures that one counted now in the place of those counted before. */
export async function keepFigures(
  ctx: Ctx,
  reportId: string,
  { figures, figuresBy }: { figures: Figures; figuresBy: string },
): Promise<void> {
  await ctx.db
    .updateTable('report')
    .where('id', '=', reportId)
    .set({ figures: JSON.stringify(figures), figuresAt: ctx.now, figuresBy })
    .execute()
}

/** Every report not yet signed, of any unit. For jobs. */
export function unsignedReports(ctx: Ctx) {
  return ctx.db.selectFrom('report').where('signedAt', 'is', null).select('id').orderBy('id').execute()
}

/** The figures of a report not yet signed, held until the transaction ends; undefined when it was signed meanwhile. For jobs. */
export function holdFiguresUnsigned(ctx: Ctx, reportId: string) {
  return ctx.db
    .selectFrom('report')
    .where('id', '=', reportId)
    .where('signedAt', 'is', null)
    .select('figures')
    .forUpdate()
    .executeTakeFirst()
}

/** Keeps the same figures with fewer quotes: counted when they were counted. */
export async function keepWithoutQuotes(ctx: Ctx, reportId: string, figures: Figures): Promise<void> {
  await ctx.db
    .updateTable('report')
    .where('id', '=', reportId)
    .set({ figures: JSON.stringify(figures) })
    .execute()
}

/** Marks a report as signed, and keeps the paper as it was then. */
export async function keepSigned(
  ctx: Ctx,
  reportId: string,
  signed: { signedBy: string; issuedOn: string; docNumber: number | null; paper: OfficialDocument },
): Promise<void> {
  const { paper, ...row } = signed
  await ctx.db
    .updateTable('report')
    .where('id', '=', reportId)
    .set({ ...row, signedAt: ctx.now, signedPaper: JSON.stringify(paper) })
    .execute()
}

/** The paper of a signed report as it was signed; undefined for one that is not. */
export async function signedPaper(ctx: Ctx, reportId: string): Promise<OfficialDocument | undefined> {
  const row = await ctx.db
    .selectFrom('report')
    .where('id', '=', reportId)
    .where('signedPaper', 'is not', null)
    .select('signedPaper')
    .executeTakeFirst()
  return row?.signedPaper as OfficialDocument | undefined
}

/** The unit a report is of, as an expression: for the audit log. */
export const unitOfReport = (reportId: string) =>
  sql<string | null>`(select unit_id from report where id = ${reportId})`
