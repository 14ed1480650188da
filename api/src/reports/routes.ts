import { type Context, Hono } from 'hono'
import { fileName } from 'shared/format'
import { OpinionFilter } from 'shared/opinion-filter'
import { powers } from 'shared/powers'
import { NewReport, SectionText, Signing } from 'shared/reports'
import { z } from 'zod'

import { record } from '../audit/queries.ts'
import type { House } from '../context.ts'
import { compose } from '../documents/compose.ts'
import { formatProfile } from '../documents/profile.ts'
import { refuse } from '../errors.ts'
import { fileLimit } from '../http/limit.ts'
import { originOf } from '../http/origin.ts'
import { valid } from '../http/valid.ts'
import { countOpinions } from '../opinions/office-queries.ts'
import { ownUnits } from '../units/queries.ts'
import { holds } from '../visible.ts'
import { allShown, demandOthersVouch, figuresOpening } from './counted-opinions.ts'
import {
  annotatedFile,
  annotationsFile,
  paperOf,
  reportFile,
  responseDocument,
  responseSheet,
} from './files.ts'
import { reportInSight, reportsInSight, sectionsOfReport, unitOfReport } from './queries.ts'
import { editSection, makeReport, recount } from './service.ts'
import { markOf, signReport } from './sign.ts'
import { standingFigures } from './standing-quotes.ts'

const Id = z.object({ id: z.uuid() })
const OnDraft = OpinionFilter.omit({ draft: true })
const Annotated = OnDraft.extend({
  by: z.enum(['opinions', 'themes']).default('opinions'),
})
const Key = Id.extend({ key: z.string().max(40) })

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  jsonld: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Answers with a file to be kept, under a name made from its title. */
function file(
  c: Context,
  format: keyof typeof types,
  { title, bytes }: { title: string; bytes: Uint8Array | ReadableStream },
  size?: number,
) {
  return c.body(bytes as ReadableStream, 200, {
    'content-type': types[format],
    'content-disposition': `attachment; filename="${fileName(title, format)}"`,
    'cache-control': 'private, no-store',
    ...(size === undefined ? {} : { 'content-length': String(size) }),
  })
}

/** Which opinions a report is about. */
function filterOf({
  unitId,
  draftId,
  month,
}: {
  unitId: string
  draftId: string | null
  month: string | null
}) {
  return draftId ? { unit: unitId, draft: draftId } : { unit: unitId, month: month!.slice(0, 7) }
}

/** What is made of opinions: reports, their papers, and the table of opinions with answers. */
export const reports = new Hono<House>()
  .get('/reports', async (c) => {
    const [reports, units] = await Promise.all([reportsInSight(c.var.ctx), ownUnits(c.var.ctx)])
    return c.json({ reports, units }, 200)
  })
  .post('/reports', valid('json', NewReport), async (c) => {
    const report = await makeReport(c.var.ctx, c.req.valid('json'))
    return report.made ? c.json(report, 201) : c.json(report, 200)
  })
  .get('/reports/:id', valid('param', Id), async (c) => {
    const { ctx } = c.var
    const { id } = c.req.valid('param')
    const report = await reportInSight(ctx, id)
    if (!report) throw refuse('missing', 'report.missing')
    await demandOthersVouch(ctx, report)
    const sections = await sectionsOfReport(ctx, id)
    const { path, figuresBy: _, ...rest } = report
    const editable = !report.signedAt && holds(ctx, path, powers.writeReports)
    const opinionsNow = await countOpinions(ctx, filterOf(report))
    const stands = report.signedAt
      ? { figures: report.figures, changed: 0 }
      : await standingFigures(ctx, report.figures)
    const figures = figuresOpening(stands.figures, id, await allShown(ctx, id))
    const mark = markOf(report.figuresAt, sections)
    await record(ctx, 'report.read', { unitId: report.unitId, reportId: id, format: 'page' })
    return c.json(
      {
        report: { ...rest, figures },
        sections,
        editable,
        opinionsNow,
        quotesChanged: stands.changed,
        mark,
      },
      200,
    )
  })
  .get('/reports/:id/paper', valid('param', Id), async (c) => {
    const { ctx } = c.var
    const { id } = c.req.valid('param')
    const { doc, profile } = await paperOf(ctx, id)
    await record(ctx, 'report.read', { unitId: unitOfReport(id), reportId: id, format: 'paper' })
    return c.json(compose(doc, formatProfile(profile)), 200)
  })
  .put('/reports/:id/sections/:key', valid('param', Key), valid('json', SectionText), async (c) => {
    const { id, key } = c.req.valid('param')
    return c.json(await editSection(c.var.ctx, id, key, c.req.valid('json')), 200)
  })
  .post('/reports/:id/recount', valid('param', Id), async (c) =>
    c.json(await recount(c.var.ctx, c.req.valid('param').id), 200),
  )
  .post('/reports/:id/sign', valid('param', Id), valid('json', Signing), async (c) =>
    c.json(await signReport(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .get('/reports/:id/file.docx', fileLimit, valid('param', Id), async (c) =>
    file(c, 'docx', await reportFile(c.var.ctx, c.req.valid('param').id, 'docx')),
  )
  .get('/reports/:id/file.pdf', fileLimit, valid('param', Id), async (c) =>
    file(c, 'pdf', await reportFile(c.var.ctx, c.req.valid('param').id, 'pdf')),
  )
  .get('/drafts/:id/response-table.docx', fileLimit, valid('param', Id), async (c) =>
    file(c, 'docx', await responseDocument(c.var.ctx, c.req.valid('param').id, 'docx')),
  )
  .get('/drafts/:id/response-table.xlsx', fileLimit, valid('param', Id), async (c) => {
    const { title, body, size } = await responseSheet(c.var.ctx, c.req.valid('param').id)
    return file(c, 'xlsx', { title, bytes: body }, size)
  })
  .get('/drafts/:id/annotated.docx', fileLimit, valid('param', Id), valid('query', Annotated), async (c) => {
    const { by, ...filter } = c.req.valid('query')
    const { title, body, size } = await annotatedFile(c.var.ctx, c.req.valid('param').id, { filter, by })
    return file(c, 'docx', { title, bytes: body }, size)
  })
  .get('/drafts/:id/opinions.jsonld', fileLimit, valid('param', Id), valid('query', OnDraft), async (c) => {
    const asked = { filter: c.req.valid('query'), origin: originOf(c) }
    const { title, body, size } = await annotationsFile(c.var.ctx, c.req.valid('param').id, asked)
    return file(c, 'jsonld', { title, bytes: body }, size)
  })
