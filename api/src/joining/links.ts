import { randomInt } from 'node:crypto'

import type { NewLink } from 'shared/links'
import { vietnamDay } from 'shared/format'
import { powers } from 'shared/powers'
import type { UnitLevel } from 'shared/units'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { Refusal, refuse } from '../errors.ts'
import { unitInSight } from '../units/queries.ts'
import { demandRole } from '../visible.ts'
import { endLinkRow, insertLinks, linkInSight, unitsWithLinks } from './link-queries.ts'

/** No 0, 1, l, o: a code can be read aloud and typed from paper. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
const CODE_LENGTH = 10
const DAY_MS = 86_400_000
/** Links opened at once for the units below one. */
const AT_ONCE = 10_000

const newCode = () => Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** The midnight in Vietnam that ends a day. @throws `invalid` with the field `lastDay` for a day that is over. */
function endOf(ctx: Ctx, lastDay: string): Date {
  if (lastDay < vietnamDay(ctx.now))
    throw new Refusal('invalid', { reason: 'invalid', fields: { lastDay: 'date.past' } })
  return new Date(new Date(`${lastDay}T00:00:00+07:00`).getTime() + DAY_MS)
}

/** Makes a new link for a unit and returns its code. @throws `missing`; `forbidden`; `conflict unit.closed`; `invalid` lastDay. */
export function openLink(ctx: Ctx, unitId: string, it: NewLink): Promise<{ code: string }> {
  return write(ctx, async (ctx) => {
    const unit = await unitInSight(ctx, unitId)
    if (!unit) throw refuse('missing', 'unit.missing')
    demandRole(ctx, unit.path, powers.openLinks)
    if (unit.closedOn && unit.closedOn <= vietnamDay(ctx.now)) throw refuse('conflict', 'unit.closed')
    const { purpose, channel, alarmAt, lastDay } = it
    const code = newCode()
    await insertLinks(ctx, [
      { code, unitId, purpose, channel, alarmAt, closedAt: lastDay ? endOf(ctx, lastDay) : null },
    ])
    await record(ctx, 'joinLink.opened', { unitId })
    return { code }
  })
}

/** Makes a link, to be printed as a sheet, for every unit of a level at or below a unit that has none. @throws `missing`; `forbidden`; `conflict links.tooMany`. */
export function openLinksBelow(
  ctx: Ctx,
  unitId: string,
  level: UnitLevel | undefined,
): Promise<{ opened: number }> {
  return write(ctx, async (ctx) => {
    const unit = await unitInSight(ctx, unitId)
    if (!unit) throw refuse('missing', 'unit.missing')
    demandRole(ctx, unit.path, powers.openLinks)
    const without = (await unitsWithLinks(ctx, { path: unit.path, level })).filter(
      ({ code }) => code === null,
    )
    if (without.length > AT_ONCE) throw refuse('conflict', 'links.tooMany')
    if (without.length === 0) return { opened: 0 }
    await insertLinks(
      ctx,
      without.map(({ id }) => ({
        code: newCode(),
        unitId: id,
        purpose: '',
        channel: 'sheet',
        alarmAt: null,
        closedAt: null,
      })),
    )
    await record(ctx, 'joinLinks.opened', { unitId, level: level ?? null, links: without.length })
    return { opened: without.length }
  })
}

/** Ends a link, at once or after a day. Ending it twice is the same as once. @throws `missing`; `forbidden`; `invalid` lastDay. */
export function closeLink(ctx: Ctx, code: string, lastDay: string | null): Promise<{ closed: true }> {
  return write(ctx, async (ctx) => {
    const link = await linkInHand(ctx, code)
    const at = lastDay ? endOf(ctx, lastDay) : ctx.now
    if (await endLinkRow(ctx, code, at))
      await record(ctx, 'joinLink.closed', { unitId: link.unitId, at: at.toISOString() })
    return { closed: true as const }
  })
}

/**
 * Puts a new link in the place of one, with its purpose and alarm; the old code still works for `graceDays` whole days. Returns the new code.
 *
 * @throws `missing`; `forbidden`; `conflict link.ended` the old one no longer works; `conflict unit.closed`.
 */
export function rotateLink(ctx: Ctx, code: string, graceDays: number): Promise<{ code: string }> {
  return write(ctx, async (ctx) => {
    const { unitId, purpose, channel, alarmAt, closedOn } = await linkInHand(ctx, code)
    if (closedOn && closedOn <= vietnamDay(ctx.now)) throw refuse('conflict', 'unit.closed')
    const lastDay = vietnamDay(new Date(ctx.now.getTime() + graceDays * DAY_MS))
    const at = graceDays === 0 ? ctx.now : endOf(ctx, lastDay)
    if (!(await endLinkRow(ctx, code, at))) throw refuse('conflict', 'link.ended')
    const fresh = newCode()
    await insertLinks(ctx, [{ code: fresh, unitId, purpose, channel, alarmAt, closedAt: null }])
    await record(ctx, 'joinLink.rotated', { unitId, at: at.toISOString() })
    return { code: fresh }
  })
}

/** A link of a unit whose links one may open. @throws `missing`; `forbidden`. */
export async function linkInHand(ctx: Ctx, code: string) {
  const link = await linkInSight(ctx, code)
  if (!link) throw refuse('missing', 'link.missing')
  demandRole(ctx, link.path, powers.openLinks)
  return link
}
