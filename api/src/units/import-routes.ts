import { Hono } from 'hono'
import { vietnamDay } from 'shared/format'
import { TakingUnits, UNIT_LIST_BYTES_MAX, UnitListSent } from 'shared/unit-import'
import { z } from 'zod'

import { record } from '../audit/queries.ts'
import { type House, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { sheet } from '../http/sheet.ts'
import { valid } from '../http/valid.ts'
import { importUnits, lookAgain, takeUnits } from './import.ts'
import { unitImportInSight, unitImportsInSight, unitsToImportInto } from './import-queries.ts'
import { levelNames } from './level-names.ts'
import { unitListTemplate, wrongRowsFile } from './import-sheet.ts'

const Id = valid('param', z.object({ id: z.uuid() }))
const Choice = z.object({ closeMissing: z.boolean() })

/** Lists of units that come as files: looked at first, taken then. */
export const unitImports = new Hono<House>()
  .get('/unit-imports', async (c) => c.json(await unitImportsInSight(c.var.ctx), 200))
  .post('/unit-imports', valid('form', UnitListSent), async (c) => {
    const { file, ...sent } = c.req.valid('form')
    if (file.size > UNIT_LIST_BYTES_MAX) throw refuse('invalid', 'unitList.tooLarge')
    const read = { name: file.name, bytes: await file.bytes() }
    return c.json(await importUnits(c.var.ctx, { ...sent, file: read }), 201)
  })
  .get('/unit-imports/units', async (c) =>
    c.json({ units: await unitsToImportInto(c.var.ctx), today: vietnamDay(c.var.ctx.now) }, 200),
  )
  .get('/unit-imports/template.xlsx', async (c) => {
    const { names } = await levelNames(c.var.ctx)
    return sheet(c, await unitListTemplate(names), 'mau-danh-sach-don-vi')
  })
  .get('/unit-imports/:id', Id, async (c) => {
    const found = await unitImportInSight(c.var.ctx, c.req.valid('param').id)
    if (!found) throw refuse('missing', 'unitImport.missing')
    const { rows: _, path: __, plan, ...kept } = found
    return c.json({ ...kept, plan: { ...plan, wrong: plan.wrong.slice(0, 200) } }, 200)
  })
  .get('/unit-imports/:id/wrong.xlsx', Id, async (c) => {
    const { ctx } = c.var
    const kept = await unitImportInSight(ctx, c.req.valid('param').id)
    if (!kept) throw refuse('missing', 'unitImport.missing')
    await write(ctx, (ctx) =>
      record(ctx, 'unitImport.wrongRowsRead', { importId: kept.id, unitId: kept.unitId }),
    )
    return sheet(c, await wrongRowsFile(kept.rows, kept.plan.wrong), 'dong-chua-dung')
  })
  .post('/unit-imports/:id/look', Id, valid('json', Choice), async (c) =>
    c.json(await lookAgain(c.var.ctx, c.req.valid('param').id, c.req.valid('json').closeMissing), 200),
  )
  .post('/unit-imports/:id/take', Id, valid('json', TakingUnits), async (c) =>
    c.json(await takeUnits(c.var.ctx, c.req.valid('param').id, c.req.valid('json').fingerprint), 200),
  )
