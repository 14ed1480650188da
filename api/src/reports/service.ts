import { vietnamDay } from 'shared/format'
import { powers } from 'shared/powers'
import type { NewReport, SectionText } from 'shared/reports'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { draftInReach } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { demandRole } from '../visible.ts'
import { unitInSight } from '../units/queries.ts'
import { keepCounted } from './counted-opinions.ts'
import { countFor } from './count.ts'
import { firstTexts } from './first-texts.ts'
import {
  holdReport,
  insertReport,
  insertSections,
  keepFigures,
  rewriteSection,
  sameReport,
  unitOfReport,
} from './queries.ts'
import { inSnapshot } from './snapshot.ts'

/** The layout of every new report. */
const PROFILE = 'union933'

/**
 * Makes a report: counts its figures and gives its sections their first texts. When the same one is being made already, that one is
 * returned, with `made: false`.
 *
 * @throws `missing draft.missing | unit.missing`; `forbidden`; `invalid report.monthAhead` the month has not begun.
 */
export async function makeReport(ctx: Ctx, about: NewReport): Promise<{ id: string; made: boolean }> {
  const staff = staffOf(ctx)
  const unit = await unitFor(ctx, about)
  demandRole(ctx, unit.path, powers.writeReports)
  if (about.kind === 'situation' && about.month > vietnamDay(ctx.now).slice(0, 7))
    throw refuse('invalid', 'report.monthAhead')

  const before = await sameReport(ctx, about, unit.id)
  if (before) return { ...before, made: false }
  return inSnapshot(ctx, async (ctx) => {
    const { figures, counted } = await countFor(ctx, unit, about)
    const row = { about, unitId: unit.id, profile: PROFILE, figures, createdBy: staff.id } as const
    const made = await insertReport(ctx, row)
    if (!made) return { ...(await sameReport(ctx, about, unit.id))!, made: false }
    await keepCounted(ctx, made.id, counted)
    await insertSections(ctx, made.id, await firstTexts(ctx, unit.id, figures))
    await record(ctx, 'report.made', { unitId: unit.id, reportId: made.id, kind: about.kind })
    return { ...made, made: true }
  })
}

/**
 * Keeps the text of a section as its next revision.
 *
 * @throws `missing`; `forbidden`; `conflict report.signed`; `conflict report.sectionChanged` it was saved elsewhere meanwhile.
 */
export function editSection(
  ctx: Ctx,
  reportId: string,
  key: string,
  { body, revision }: SectionText,
): Promise<{ revision: number }> {
  return write(ctx, async (ctx) => {
    await holdUnsigned(ctx, reportId)
    if (!(await rewriteSection(ctx, reportId, { key, body, revision })))
      throw refuse('conflict', 'report.sectionChanged')
    await record(ctx, 'report.edited', { unitId: unitOfReport(reportId), reportId, section: key })
    return { revision: revision + 1 }
  })
}

/** Counts the figures of a report anew. @throws `missing`; `forbidden`; `conflict report.signed`. */
export async function recount(ctx: Ctx, reportId: string): Promise<{ figuresAt: Date }> {
  const { unitId, draftId, month } = await write(ctx, (ctx) => holdUnsigned(ctx, reportId))
  const unit = await unitInSight(ctx, unitId)
  if (!unit) throw refuse('missing', 'unit.missing')
  const about: NewReport = draftId
    ? { kind: 'consolidated', draftId, unitId }
    : { kind: 'situation', unitId, month: month!.slice(0, 7) }
  return inSnapshot(ctx, async (ctx) => {
    const { figures, counted } = await countFor(ctx, unit, about)
    await holdUnsigned(ctx, reportId)
    await keepFigures(ctx, reportId, { figures, figuresBy: staffOf(ctx).id })
    await keepCounted(ctx, reportId, counted)
    await record(ctx, 'report.recounted', { unitId, reportId })
    return { figuresAt: ctx.now }
  })
}

/** A report the acting analyst may change, held until the transaction ends. @throws as `recount`. */
export async function holdUnsigned(ctx: Ctx, reportId: string) {
  const report = await holdReport(ctx, reportId)
  if (!report) throw refuse('missing', 'report.missing')
  demandRole(ctx, report.path, powers.writeReports)
  if (report.signedAt) throw refuse('conflict', 'report.signed')
  return report
}

async function unitFor(ctx: Ctx, about: NewReport) {
  let unitId = about.unitId
  if (about.kind === 'consolidated') {
    const draft = await draftInReach(ctx, about.draftId)
    if (!draft) throw refuse('missing', 'draft.missing')
    unitId ??= draft.unitId
  }
  const unit = await unitInSight(ctx, unitId!)
  if (!unit) throw refuse('missing', 'unit.missing')
  return unit
}
