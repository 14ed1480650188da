import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import type { Changes } from './change-queries.ts'
import * as rows from './change-queries.ts'
import { NOT_YOURS, unitsNotYours } from './gate.ts'
import * as judge from './trouble-queries.ts'

/**
 * Writes a batch of changes, whatever its size in a handful of statements, and brings `unit` up to the day of `ctx.now`. Returns why some
 * of them cannot be: unless that is nothing, the caller must let the transaction fail, for it may be half written. Whatever is not the acting
 * staff user's to change is among the troubles, and then nothing is written. Leaves no audit row: whoever calls it does.
 */
export async function tryChanges(ctx: Ctx, changes: Changes): Promise<judge.Trouble[]> {
  await rows.holdUnits(ctx)
  const notYours = await unitsNotYours(ctx, changes)
  return notYours.length > 0 ? notYours : writeChanges(ctx, changes)
}

async function writeChanges(
  ctx: Ctx,
  { opened = [], amended = [], closed = [], counted = [], became = [] }: Changes,
): Promise<judge.Trouble[]> {
  const codes = [
    ...opened.map(({ id, code }) => ({ unitId: id, code })),
    ...amended.flatMap(({ unitId, set }) => (set.code === undefined ? [] : [{ unitId, code: set.code }])),
  ]
  const cannotBecome = became.length > 0 ? await judge.cannotBecome(ctx, became) : []
  // Of a unit that became the same before, that is what is told.
  const ending = closed.filter((it) => !cannotBecome.some(({ unitId }) => unitId === it.unitId))
  const becoming = became.map(({ predecessorId, on }) => ({ unitId: predecessorId, on }))
  const before = [
    ...(codes.length > 0 ? await judge.codesTaken(ctx, codes) : []),
    ...(opened.length > 0 ? await judge.parentsMissing(ctx, opened) : []),
    ...(await judge.daysOutside(ctx, [...amended, ...closed, ...becoming], closed)),
    ...(await judge.changedLater(ctx, amended, closed)),
    ...cannotBecome,
    ...(ending.length > 0 ? await judge.succeedsLater(ctx, ending) : []),
  ]
  if (before.length > 0) return before

  if (opened.length > 0) await rows.insertUnits(ctx, opened)
  if (closed.length > 0) await rows.closeUnits(ctx, closed)
  const rooms = amended.filter(({ set }) => set.parentId !== undefined || set.code !== undefined)
  if (amended.length > 0) {
    await rows.amendPeriods(ctx, amended)
    const moved = rooms.filter(({ set }) => set.parentId !== undefined).map(({ unitId }) => unitId)
    if (moved.length > 0) {
      const turning = await judge.circles(ctx, moved)
      if (turning.length > 0) return turning
    }
    if (rooms.length > 0) {
      const since = rooms.map(({ on }) => on).reduce((first, on) => (on < first ? on : first))
      await rows.placeUnits(
        ctx,
        rooms.map(({ unitId }) => unitId),
        since,
      )
    }
  }
  const changed = [...opened.map(({ id }) => id), ...[...amended, ...closed].map(({ unitId }) => unitId)]
  const wrong = await judge.standingWrong(ctx, changed, closed)
  if (wrong.length > 0) return wrong
  const uncounted = await judge.daysOutside(ctx, counted, [])
  if (uncounted.length > 0) return uncounted

  if (counted.length > 0) await rows.insertMemberCounts(ctx, counted)
  if (became.length > 0) await rows.insertSuccessions(ctx, became)
  await rows.projectUnits(ctx, {
    unitIds: [...new Set([...changed, ...counted.map(({ unitId }) => unitId)])],
    moved: rooms.map(({ unitId }) => unitId),
  })
  return []
}

/** The same, refused for the first trouble. @throws `forbidden` what is not the acting staff user's; `conflict` with the trouble's reason. */
export async function changeUnits(ctx: Ctx, changes: Changes): Promise<void> {
  const [trouble] = await tryChanges(ctx, changes)
  if (trouble?.reason === NOT_YOURS) throw refuse('forbidden', 'role.needed')
  if (trouble) throw refuse('conflict', trouble.reason, trouble.params)
}

/** Brings the whole tree up to the day of `ctx.now`: what was decided for it holds from now on. Done twice it changes nothing. */
export function turnUnits(ctx: Ctx): Promise<void> {
  return write(ctx, async (ctx) => {
    await rows.holdUnits(ctx)
    await rows.projectUnits(ctx)
  })
}
