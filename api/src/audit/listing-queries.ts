import { type Expression, sql } from 'kysely'
import type { AuditFilter } from 'shared/audit'
import { powers } from 'shared/powers'
import type { Role } from 'shared/units'

import { type Ctx, staffOf } from '../context.ts'
import { visibleTo } from '../visible.ts'
import { linkColumns } from './chain-queries.ts'

/** A page of the log. */
const PAGE = 50
/** Rows of a file read at once. */
const AT_ONCE = 2000

type Place = { at: string; id: string }

/** Entries of the units on which one may read the log; those of no unit are for who reads the log of a whole house. */
function entries(ctx: Ctx, filter: AuditFilter) {
  const readers: readonly Role[] = powers.readAudit
  const root = staffOf(ctx).grants.some(({ role, path }) => readers.includes(role) && !path.includes('.'))
  return ctx.db
    .selectFrom('auditEntry')
    .leftJoin('unit', 'unit.id', 'auditEntry.unitId')
    .leftJoin('staffUser', 'staffUser.id', 'auditEntry.actorId')
    .select([...linkColumns, 'unit.name as unitName', 'unit.code as unitCode'])
    .select(['staffUser.name as actorName', 'staffUser.email as actorEmail'])
    .where((eb) => {
      const within = visibleTo(ctx, 'unit.path', powers.readAudit)
      return root ? eb.or([within, eb('unitId', 'is', null)]) : within
    })
    .$if(filter.action !== undefined, (qb) => qb.where('action', '=', filter.action!))
    .$if(filter.unit !== undefined, (qb) => qb.where(within(filter.unit!)))
    .$if(filter.from !== undefined, (qb) => qb.where('at', '>=', startOf(filter.from!)))
    .$if(filter.until !== undefined, (qb) => qb.where('at', '<', startOf(filter.until!, 1)))
    .$if(filter.person !== undefined, (qb) =>
      qb.where((eb) =>
        eb('actorId', 'in', eb.selectFrom('staffUser').select('staffUser.id').where(named(filter.person!))),
      ),
    )
}

/** At or below the unit that has this code or once had it. */
const within = (code: string) => sql<boolean>`unit.path <@
  (select top.path from code_of_unit join unit as top on top.id = code_of_unit.unit_id where code_of_unit.code = ${code})`

/** The first moment of a day in Vietnam, or of one some days later. */
const startOf = (day: string, later = 0): Expression<Date> =>
  sql<Date>`((${day}::date + ${later}::int)::timestamp at time zone 'Asia/Ho_Chi_Minh')`

const named = (part: string) => {
  const like = `%${part.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(staff_user.name ilike ${like} or staff_user.email ilike ${like})`
}

/** The entries one may read, newest first, and where the next page begins. */
export async function auditPage(ctx: Ctx, filter: AuditFilter, after: Place | null) {
  const rows = await newestFirst(ctx, filter, after)
    .limit(PAGE + 1)
    .execute()
  const last = rows.length > PAGE ? rows[PAGE - 1]! : null
  return { entries: rows.slice(0, PAGE), next: last && `${last.at}.${last.id}` }
}

/** All of them, a few thousand at a time: memory stays the same however many. */
export async function* auditRows(ctx: Ctx, filter: AuditFilter) {
  for (let after: Place | null = null; ;) {
    const rows: Awaited<ReturnType<typeof auditPage>>['entries'] = await newestFirst(ctx, filter, after)
      .limit(AT_ONCE)
      .execute()
    yield* rows
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)!
  }
}

function newestFirst(ctx: Ctx, filter: AuditFilter, after: Place | null) {
  return entries(ctx, filter)
    .$if(after !== null, (qb) =>
      qb.where(
        sql<boolean>`(audit_entry.at, audit_entry.id) < (${after!.at}::timestamptz, ${after!.id}::uuid)`,
      ),
    )
    .orderBy('auditEntry.at', 'desc')
    .orderBy('auditEntry.id', 'desc')
}

/** What the last look at the whole chain found: when, how many entries, and the break, if any; null before the first. */
export async function lastVerification(ctx: Ctx) {
  const row = await ctx.db
    .selectFrom('auditEntry')
    .select(['at', 'detail'])
    .where('action', '=', 'audit.verified')
    .where('job', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('seq', (order) => order.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
