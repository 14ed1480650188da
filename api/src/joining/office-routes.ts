import { Hono } from 'hono'
import QRCode from 'qrcode'
import { fileName, vietnamDay } from 'shared/format'
import { LinkEnd, NewLink, Rotation, SheetChoice, SHEETS_MAX } from 'shared/links'
import { sheetWords } from 'shared/words/sheets'
import { z } from 'zod'

import { record } from '../audit/queries.ts'
import type { House } from '../context.ts'
import { writeJoinSheets } from '../documents/join-sheets.ts'
import { refuse } from '../errors.ts'
import { fileLimit } from '../http/limit.ts'
import { originOf } from '../http/origin.ts'
import { valid } from '../http/valid.ts'
import { ownUnits, unitInSight, unitsInSight } from '../units/queries.ts'
import { demandRole, holds } from '../visible.ts'
import { powers } from 'shared/powers'
import { isTooMany, shownJoins } from './day-counts.ts'
import { levelsWithLinks, linksInHand, linksOfUnit, unitsWithLinks } from './link-queries.ts'
import { closeLink, linkInHand, openLink, openLinksBelow, rotateLink } from './links.ts'
import { personsByDay } from './person-queries.ts'
import { joinSheets } from './sheets.ts'
import { shownPersons } from './shown-persons.ts'

const Code = z.object({ code: z.string().max(40) })
const Unit = z.object({ unitId: z.uuid() })
const Below = SheetChoice.pick({ level: true })

/** What an officer does with links. `origin` is where the pages are served, null when each request says. */
export const links = new Hono<House>()
  .get('/units', async (c) => c.json(await unitsInSight(c.var.ctx), 200))
  .get('/links', async (c) => c.json(await linksInHand(c.var.ctx), 200))
  .get('/links/levels', async (c) => {
    const { ctx } = c.var
    const units = await ownUnits(ctx)
    const places = await Promise.all(
      units.map(async ({ id, name, path }) => ({
        id,
        name,
        mayOpen: holds(ctx, path, powers.openLinks),
        levels: await levelsWithLinks(ctx, path),
      })),
    )
    return c.json({ places, sheetsMax: SHEETS_MAX }, 200)
  })
  .get('/links/sheets.pdf', fileLimit, valid('query', SheetChoice), async (c) => {
    const { ctx } = c.var
    const { unit: unitId, level, layout, part } = c.req.valid('query')
    const unit = await unitInSight(ctx, unitId)
    if (!unit) throw refuse('missing', 'unit.missing')
    demandRole(ctx, unit.path, powers.openLinks)
    const linked = (await unitsWithLinks(ctx, { path: unit.path, level })).filter((it) => it.code !== null)
    const chosen = linked.slice((part - 1) * SHEETS_MAX, part * SHEETS_MAX)
    if (chosen.length === 0) throw refuse('missing', 'links.none')
    const sheets = chosen.map((it) => ({
      code: it.code!,
      unit: it.name,
      purpose: it.purpose ?? '',
      closedAt: it.closedAt,
    }))
    const perPage = Number(layout) as 1 | 4 | 8
    const bytes = await writeJoinSheets(joinSheets(sheets, originOf(c), perPage))
    await record(ctx, 'joinLinks.printed', { unitId, level: level ?? null, sheets: sheets.length })
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, pdf(`${sheetWords.fileName} ${unit.name}`))
  })
  .get('/units/:unitId/links', valid('param', Unit), async (c) => {
    const { ctx } = c.var
    const unit = await unitInSight(ctx, c.req.valid('param').unitId)
    if (!unit) throw refuse('missing', 'unit.missing')
    const mayOpen = holds(ctx, unit.path, powers.openLinks)
    const { id, name, memberCount } = unit
    // A code lets one be counted: only who hands them out is told of them.
    const links = mayOpen ? await linksOfUnit(ctx, id) : []
    const today = vietnamDay(ctx.now)
    const isOdd = (cell: string, days: (typeof links)[number]['days'], most: number) =>
      isTooMany(ctx.secret, { cell, days, most }, today)
    const allDays = links.flatMap((link) => link.days)
    return c.json(
      {
        unit: { id, name },
        mayOpen,
        alarm: isOdd(id, allDays, memberCount) ? memberCount : null,
        links: links.map(({ days, alarmAt, closedAt, ...link }) => {
          const most = alarmAt ?? memberCount
          return {
            ...link,
            closedAt,
            alarmAt,
            open: !closedAt || closedAt > ctx.now,
            joins: shownJoins(ctx.secret, { code: link.code, days }, today),
            alarm: isOdd(link.code, days, most) ? most : null,
          }
        }),
      },
      200,
    )
  })
  .get('/units/:unitId/persons', valid('param', Unit), async (c) => {
    const { ctx } = c.var
    const unit = await unitInSight(ctx, c.req.valid('param').unitId)
    if (!unit) throw refuse('missing', 'unit.missing')
    const rows = await personsByDay(ctx, unit.path)
    return c.json({ consultations: shownPersons(ctx.secret, unit.id, rows) }, 200)
  })
  .post('/units/:unitId/links', valid('param', Unit), valid('json', NewLink), async (c) =>
    c.json(await openLink(c.var.ctx, c.req.valid('param').unitId, c.req.valid('json')), 201),
  )
  .post('/units/:unitId/links/below', valid('param', Unit), valid('json', Below), async (c) =>
    c.json(await openLinksBelow(c.var.ctx, c.req.valid('param').unitId, c.req.valid('json').level), 201),
  )
  .post('/links/:code/close', valid('param', Code), valid('json', LinkEnd), async (c) =>
    c.json(await closeLink(c.var.ctx, c.req.valid('param').code, c.req.valid('json').lastDay), 200),
  )
  .post('/links/:code/rotate', valid('param', Code), valid('json', Rotation), async (c) =>
    c.json(await rotateLink(c.var.ctx, c.req.valid('param').code, c.req.valid('json').graceDays), 201),
  )
  .get(
    '/links/:code/sheet.pdf',
    fileLimit,
    valid('param', Code),
    valid('query', SheetChoice.pick({ layout: true })),
    async (c) => {
      const { ctx } = c.var
      const link = await linkInHand(ctx, c.req.valid('param').code)
      if (link.closedAt && link.closedAt <= ctx.now) throw refuse('missing', 'link.missing')
      const { code, unitName: unit, purpose, closedAt } = link
      const perPage = Number(c.req.valid('query').layout) as 1 | 4 | 8
      const bytes = await writeJoinSheets(
        joinSheets([{ code, unit, purpose, closedAt }], originOf(c), perPage),
      )
      await record(ctx, 'joinLinks.printed', { unitId: link.unitId, level: null, sheets: 1 })
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, pdf(`${sheetWords.fileName} ${unit}`))
    },
  )
  .get('/links/:code/qr.svg', valid('param', Code), async (c) => {
    const link = await linkInHand(c.var.ctx, c.req.valid('param').code)
    if (link.closedAt && link.closedAt <= c.var.ctx.now) throw refuse('missing', 'link.missing')
    const address = `${originOf(c)}/v/${link.code}`
    const svg = await QRCode.toString(address, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' })
    return c.body(svg, 200, { 'content-type': 'image/svg+xml' })
  })

const pdf = (title: string) => ({
  'content-type': 'application/pdf',
  'content-disposition': `attachment; filename="${fileName(title, 'pdf')}"`,
  'cache-control': 'private, no-store',
})
