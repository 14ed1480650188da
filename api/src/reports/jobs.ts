import { z } from 'zod'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { type Handler, handle, job } from '../jobs/job.ts'
import { holdFiguresUnsigned, keepWithoutQuotes, unitOfReport, unsignedReports } from './queries.ts'
import { standingFigures } from './standing-quotes.ts'

const forgetQuotes = job('reports.forget', z.object({}))

/**
 * Erases from unsigned reports what their quotes' authors took back or rewrote since. At night, for all together: done at the moment of
 * each withdrawal it would leave the time of day beside an opinion.
 */
async function run(ctx: Ctx): Promise<void> {
  for (const { id } of await unsignedReports(ctx)) await write(ctx, (ctx) => forgetIn(ctx, id))
}

async function forgetIn(ctx: Ctx, reportId: string): Promise<void> {
  const report = await holdFiguresUnsigned(ctx, reportId)
  if (!report) return
  const { figures, changed } = await standingFigures(ctx, report.figures)
  if (changed === 0) return
  await keepWithoutQuotes(ctx, reportId, figures)
  await record(ctx, 'report.quotesForgotten', { unitId: unitOfReport(reportId), reportId, changed })
}

export const reportJobs: Handler[] = [handle(forgetQuotes, run, { cron: '30 2 * * *' })]
