import { Hono } from 'hono'
import { AuditFilter } from 'shared/audit'
import { after, MomentCursor } from 'shared/cursors'
import { anyMay, powers } from 'shared/powers'

import { type Ctx, type House, staffOf } from '../context.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import type { Break } from './chain.ts'
import { sealEntries } from './chain-queries.ts'
import { highestHeld } from '../visible.ts'
import { auditFile } from './export.ts'
import { filterOnRecord } from './filter-on-record.ts'
import { auditPage, lastVerification } from './listing-queries.ts'
import { namesIn } from './names.ts'
import { record } from './queries.ts'

const Query = AuditFilter.extend({ after: after(MomentCursor) })

function demandReader(ctx: Ctx): void {
  const held = staffOf(ctx).grants.map(({ role }) => role)
  if (!anyMay(held, 'readAudit')) throw refuse('forbidden', 'role.needed')
}

/** The log, for inspectors and administrators, as far as their units reach; and whether its chain holds. */
export const audit = new Hono<House>()
  .get('/audit', valid('query', Query), async (c) => {
    const { ctx } = c.var
    const { after, ...filter } = c.req.valid('query')
    demandReader(ctx)
    await sealEntries(ctx)
    const [page, last] = await Promise.all([auditPage(ctx, filter, after), lastVerification(ctx)])
    const entries = page.entries.map(({ detail, ...entry }) => ({
      ...entry,
      detail: JSON.parse(detail) as Record<string, unknown>,
    }))
    const names = await namesIn(
      ctx,
      entries.map((it) => it.detail),
    )
    // After the page was read: what it shows does not grow by being looked at.
    await record(ctx, 'audit.read', {
      unitId: highestHeld(ctx, powers.readAudit),
      filter: filterOnRecord(filter),
    })
    const found = last?.detail as { entries: number; broken: Break | null } | undefined
    const chain = last && found && { at: last.at.toISOString(), late: isLate(ctx, last.at), ...found }
    return c.json({ entries, names, next: page.next, chain }, 200)
  })
  .get('/audit/file.csv', valid('query', AuditFilter), async (c) => {
    const { ctx } = c.var
    demandReader(ctx)
    const body = await auditFile(ctx, c.req.valid('query'))
    return c.body(body, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="nhat-ky-kiem-tra.csv"`,
      'cache-control': 'no-store',
    })
  })

/** A night was missed, and the next one too. */
const isLate = (ctx: Ctx, at: Date) => ctx.now.getTime() - at.getTime() > 48 * 3_600_000
