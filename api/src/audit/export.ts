import type { AuditFilter } from 'shared/audit'
import { powers } from 'shared/powers'
import { auditActionNames, auditColumns as columns, auditWords } from 'shared/words/audit'

import { type Ctx, write } from '../context.ts'
import { writeCsv } from '../documents/csv.ts'
import { streamed } from '../documents/streamed.ts'
import type { Sheet } from '../documents/workbook.ts'
import { highestHeld } from '../visible.ts'
import { anchorAt, written } from './anchor.ts'
import { chainHead, keepAnchor, sealEntries } from './chain-queries.ts'
import { filterOnRecord } from './filter-on-record.ts'
import { auditRows } from './listing-queries.ts'
import { record } from './queries.ts'

const names = Object.keys(columns) as (keyof typeof columns)[]

/**
 * The entries one may read as CSV, newest first, each part as its hash is made of it, and at the end the signed head of the whole chain:
 * whoever keeps the file can tell later whether the log was changed. Who took it is on record.
 */
export async function auditFile(ctx: Ctx, filter: AuditFilter): Promise<ReadableStream<Uint8Array>> {
  await write(ctx, (ctx) =>
    record(ctx, 'audit.exported', {
      unitId: highestHeld(ctx, powers.readAudit),
      filter: filterOnRecord(filter),
    }),
  )
  await sealEntries(ctx)
  const anchor = anchorAt(ctx.secret, await chainHead(ctx))
  await write(ctx, (ctx) => keepAnchor(ctx, anchor))
  const sheet: Sheet = {
    name: auditWords.title,
    titleLines: [],
    columns: names.map((name) => ({ header: columns[name], width: 20, format: 'text' })),
    rows: rowsOf(ctx, filter),
    totals: names.map((name) => (name === 'anchor' ? written(anchor) : null)),
  }
  return streamed((output) => writeCsv(sheet, output))
}

async function* rowsOf(ctx: Ctx, filter: AuditFilter) {
  for await (const it of auditRows(ctx, filter))
    yield [
      it.seq,
      it.at,
      it.actorName,
      it.actorId,
      it.job,
      auditActionNames[it.action as keyof typeof auditActionNames] ?? null,
      it.action,
      it.unitName,
      it.unitId,
      it.detail,
      it.id,
      it.hash,
      null,
    ]
}
