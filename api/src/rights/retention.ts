import { createHmac } from 'node:crypto'

import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import { powers } from 'shared/powers'
import type { RetentionKey } from 'shared/retention'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import {
  insertProof,
  keepDaysOf,
  keepKeepDays,
  markRan,
  type NewProof,
  retentionRules,
} from './retention-queries.ts'
import { demandAtRoot, houseUnit } from './root.ts'
import { daysAfter } from './working-days.ts'

/** The first day that is still kept: what ended before it is erased. Null for what is kept without end. */
export async function keptFrom(
  ctx: Ctx,
  key: RetentionKey,
): Promise<{ keepDays: number; day: string; moment: Date } | null> {
  const keepDays = await keepDaysOf(ctx, key)
  if (keepDays === null) return null
  const day = daysAfter(vietnamDay(ctx.now), -keepDays)
  return { keepDays, day, moment: new Date(`${day}T00:00:00+07:00`) }
}

/** A digest of rows in the order of their ids, under the house's secret: what was erased cannot be guessed from it. */
export function digestOfRows(ctx: Ctx, rows: readonly { id: string; words: string }[]): Buffer {
  const mac = createHmac('sha256', ctx.secret).update('erasure:')
  for (const { id, words } of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    mac.update(JSON.stringify([id, words]))
  return mac.digest()
}

/** Leaves the proof that something was erased, with its audit row, in the transaction that erased it. */
export async function proveErased(ctx: Ctx, proof: NewProof): Promise<{ id: string }> {
  const { id } = await insertProof(ctx, proof)
  const { ruleKey, keepDays, untilOn, rowCount, consultationId } = proof
  const unitId = consultationId
    ? sql<string | null>`(select unit_id from consultation where id = ${consultationId})`
    : houseUnit
  await record(ctx, 'data.erased', { unitId, proofId: id, ruleKey, keepDays, untilOn, rowCount })
  return { id }
}

/** What a rule's erasing takes and returns: what ended before a moment, and the rows that were erased, with their words. */
type Erasing = (ctx: Ctx, until: Date) => Promise<{ id: string; words: string }[]>

/** Runs one rule: erases by `erase`, proves what was erased, notes that it ran. Nothing erased leaves no proof. */
export async function runRule(ctx: Ctx, ruleKey: RetentionKey, job: string, erase: Erasing): Promise<void> {
  const kept = await keptFrom(ctx, ruleKey)
  if (!kept) return
  await write(ctx, async (ctx) => {
    const erased = await erase(ctx, kept.moment)
    if (erased.length > 0)
      await proveErased(ctx, {
        ruleKey,
        job,
        keepDays: kept.keepDays,
        untilOn: kept.day,
        rowCount: erased.length,
        digestBefore: digestOfRows(ctx, erased),
        digestAfter: digestOfRows(ctx, []),
      })
    await markRan(ctx, ruleKey)
  })
}

/**
 * Sets how long a kind of data is kept from now on.
 *
 * @throws `forbidden`; `conflict retention.bounds` with `min` and `max`, or `retention.kept` for what is never erased.
 */
export function setKeepDays(ctx: Ctx, key: RetentionKey, keepDays: number): Promise<{ key: RetentionKey }> {
  return write(ctx, async (ctx) => {
    demandAtRoot(ctx, powers.keepRights)
    if (!(await keepKeepDays(ctx, key, { keepDays, changedBy: staffOf(ctx).id }))) {
      const rule = (await retentionRules(ctx)).find((it) => it.key === key)!
      if (rule.minDays === null) throw refuse('conflict', 'retention.kept')
      throw refuse('conflict', 'retention.bounds', { min: String(rule.minDays), max: String(rule.maxDays) })
    }
    await record(ctx, 'retention.changed', { unitId: houseUnit, key, keepDays })
    return { key }
  })
}
