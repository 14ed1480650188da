import { Hono } from 'hono'
import {
  Closing,
  Declaration,
  Merging,
  Moving,
  Opening,
  Recasting,
  Renaming,
  Splitting,
  UnitCode,
} from 'shared/unit-changes'
import { z } from 'zod'

import type { House } from '../context.ts'
import { valid } from '../http/valid.ts'
import { mergeUnits, splitUnit } from './reorganisation.ts'
import { closeUnit, declareMembers, moveUnit, openUnit, recastUnit, renameUnit } from './service.ts'

const Code = valid('param', z.object({ code: UnitCode }))

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
