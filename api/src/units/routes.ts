import { Hono } from 'hono'
import {
  Closing,
  Declaration,
  LevelNames,
  Merging,
  Moving,
  Opening,
  Recasting,
  Renaming,
  Splitting,
  UnitCode,
} from 'shared/unit-changes'
import { PathCursor } from 'shared/cursors'
import { AsOf } from 'shared/days'
import { powers } from 'shared/powers'
import { z } from 'zod'

import type { Ctx, House } from '../context.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { holds, sees } from '../visible.ts'
import { dayOf } from './as-of.ts'
import { kinOf, memberCountsOf, periodsOf, unitOn, unitsAbove } from './history-queries.ts'
import { levelNames, nameLevels } from './level-names.ts'
import { pathOf, unitOfCode } from './queries.ts'
import { mergeUnits, splitUnit } from './reorganisation.ts'
import { highestUnits, unitsBelow, unitsFound, unitsToShareOut } from './tree-queries.ts'
import { closeUnit, declareMembers, moveUnit, openUnit, recastUnit, renameUnit } from './service.ts'

const Code = valid('param', z.object({ code: UnitCode }))

/** `toShareOut` asks for all of them at once, those yet to open among them. */
const Below = AsOf.extend({ after: UnitCode.optional(), toShareOut: z.stringbool().optional() })
const Found = AsOf.extend({ q: z.string().max(200), after: PathCursor.optional() })

async function unitInSight(ctx: Ctx, code: string) {
  const unit = await unitOfCode(ctx, code)
  if (!unit) throw refuse('missing', 'unit.missing')
  return unit
}

/** The tree of units as it is, was or will be on a day. */
export const unitTree = new Hono<House>()
  .get('/units/highest', valid('query', AsOf), async (c) =>
    c.json(await highestUnits(c.var.ctx, dayOf(c.var.ctx, c.req.valid('query'))), 200),
  )
  .get('/units/found', valid('query', Found), async (c) => {
    const { q, after, ...asOf } = c.req.valid('query')
    return c.json(await unitsFound(c.var.ctx, q, { day: dayOf(c.var.ctx, asOf), after }), 200)
  })
  .get('/units/levels', async (c) => c.json(await levelNames(c.var.ctx), 200))
  .put('/units/levels', valid('json', LevelNames), async (c) =>
    c.json(await nameLevels(c.var.ctx, c.req.valid('json')), 200),
  )
  .get('/units/:code/below', Code, valid('query', Below), async (c) => {
    const { id } = await unitInSight(c.var.ctx, c.req.valid('param').code)
    const { after, toShareOut, ...asOf } = c.req.valid('query')
    const day = dayOf(c.var.ctx, asOf)
    if (toShareOut) return c.json(await unitsToShareOut(c.var.ctx, id, day), 200)
    return c.json(await unitsBelow(c.var.ctx, id, { day, after }), 200)
  })
  .get('/units/:code', Code, valid('query', AsOf), async (c) => {
    const { ctx } = c.var
    const { id, path, parentId, code, name } = await unitInSight(ctx, c.req.valid('param').code)
    const day = dayOf(ctx, c.req.valid('query'))
    const above = parentId === null ? path : (await pathOf(ctx, parentId))!.path
    const may = {
      changeBelow: holds(ctx, path, powers.changeUnits),
      change: holds(ctx, above, powers.changeUnits),
      declare: holds(ctx, path, powers.declareMembers),
    }
    const [unit, trail, periods, counts, kin] = await Promise.all([
      unitOn(ctx, id, day),
      unitsAbove(ctx, id, day),
      periodsOf(ctx, id),
      memberCountsOf(ctx, id),
      kinOf(ctx, id),
    ])
    return c.json(
      {
        day,
        unit,
        today: { code, name },
        highest: parentId === null,
        trail: trail.map(({ path, ...it }) => ({ ...it, seen: sees(ctx, path) })),
        periods,
        counts,
        kin,
        may,
      },
      200,
    )
  })

/** What becomes of units, each from a day on. */
export const units = new Hono<House>()
  .post('/units/:code/below', Code, valid('json', Opening), async (c) =>
    c.json(await openUnit(c.var.ctx, c.req.valid('param').code, c.req.valid('json')), 201),
  )
  .post('/units/:code/rename', Code, valid('json', Renaming), async (c) =>
    c.json(await renameUnit(c.var.ctx, c.req.valid('param').code, c.req.valid('json')), 200),
  )
  .post('/units/:code/recast', Code, valid('json', Recasting), async (c) =>
    c.json(await recastUnit(c.var.ctx, c.req.valid('param').code, c.req.valid('json')), 200),
  )
  .post('/units/:code/move', Code, valid('json', Moving), async (c) =>
    c.json(await moveUnit(c.var.ctx, c.req.valid('param').code, c.req.valid('json')), 200),
  )
  .post('/units/:code/close', Code, valid('json', Closing), async (c) =>
    c.json(await closeUnit(c.var.ctx, c.req.valid('param').code, c.req.valid('json')), 200),
  )
  .post('/units/:code/merge', Code, valid('json', Merging), async (c) =>
    c.json(await mergeUnits(c.var.ctx, c.req.valid('param').code, c.req.valid('json')), 200),
  )
  .post('/units/:code/split', Code, valid('json', Splitting), async (c) =>
    c.json(await splitUnit(c.var.ctx, c.req.valid('param').code, c.req.valid('json')), 201),
  )
  .post('/units/:code/members', Code, valid('json', Declaration), async (c) =>
    c.json(await declareMembers(c.var.ctx, c.req.valid('param').code, c.req.valid('json')), 200),
  )
