import { monitorEventLoopDelay } from 'node:perf_hooks'

import type { Ctx } from 'api/context'
import { grantsOf } from 'api/identity/queries'
import { annotatedFile, reportFile, responseDocument, responseSheet } from 'api/reports/files'
import { makeReport } from 'api/reports/service'
import { connect } from 'db/connect'

import type { Work } from './works.ts'

/** Does one piece of work as the first of the sample's staff, and prints what it took as JSON. */
const [url, work] = process.argv.slice(2) as [string, Work]
const { db, close } = connect(url)
const staff = await db.selectFrom('staffUser').selectAll().orderBy('email', 'desc').executeTakeFirstOrThrow()
const house = { db, secret: '', now: new Date() }
const grants = await grantsOf(house, staff.id)
const ctx: Ctx = {
  ...house,
  actor: { type: 'staff', id: staff.id, name: staff.name, email: staff.email, grants },
}
const draft = await db
  .selectFrom('opinion')
  .where('draftId', 'is not', null)
  .groupBy('draftId')
  .select('draftId')
  .orderBy((eb) => eb.fn.countAll(), 'desc')
  .executeTakeFirstOrThrow()

const stall = monitorEventLoopDelay({ resolution: 5 })
stall.enable()
const began = performance.now()
const bytes = await doIt()
const milliseconds = Math.round(performance.now() - began)
stall.disable()
process.stdout.write(
  JSON.stringify({
    milliseconds,
    kilobytes: Math.round(bytes / 1024),
    stallMilliseconds: Math.round(stall.max / 1e6),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)
await close()

async function doIt(): Promise<number> {
  if (work === 'nothing') return 0
  if (work === 'response-table.docx')
    return (await responseDocument(ctx, draft.draftId!, 'docx')).bytes.length
  if (work === 'response-table.xlsx') return drained((await responseSheet(ctx, draft.draftId!)).body)
  if (work.startsWith('annotated'))
    return drained(
      (
        await annotatedFile(ctx, draft.draftId!, {
          filter: {},
          by: work === 'annotated.docx' ? 'opinions' : 'themes',
        })
      ).body,
    )
  const { id } = await makeReport(ctx, { kind: 'consolidated', draftId: draft.draftId!, unitId: null })
  if (work === 'report counted') return 0
  return (await reportFile(ctx, id, work === 'report.pdf' ? 'pdf' : 'docx')).bytes.length
}

async function drained(body: ReadableStream): Promise<number> {
  let size = 0
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) size += chunk.length
  return size
}
