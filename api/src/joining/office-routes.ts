import { Hono } from 'hono'
import QRCode from 'qrcode'
import { after, LinkCursor, PathCursor } from 'shared/cursors'
import { AsOf } from 'shared/days'
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
import { dayOf } from '../units/as-of.ts'
import { unitListed, unitsListed } from '../units/listing-queries.ts'
import { nameOn, ownUnits, unitInSight } from '../units/queries.ts'
import { demandRole, holds } from '../visible.ts'
import { powers } from 'shared/powers'
import { isTooMany, shownJoins } from './day-counts.ts'
import { codesOf, levelsWithLinks, linksInHand, linksOfUnit, unitsWithLinks } from './link-queries.ts'
import { closeLink, linkInHand, openLink, openLinksBelow, rotateLink } from './links.ts'
import { personsByDay } from './person-queries.ts'
import { joinSheets } from './sheets.ts'
import { shownPersons } from './shown-persons.ts'

const Code = z.object({ code: z.string().max(40) })
const Unit = z.object({ unitId: z.uuid() })
const Below = SheetChoice.pick({ level: true })
/** How many units a page of the list shows. */
const UNITS_AT_ONCE = 50
/** A page of units, those that a search finds, or one by its id. */
const Listing = AsOf.extend({
  q: z.string().max(200).default(''),
  after: after(PathCursor),
  id: z.uuid().optional(),
})
const Links = AsOf.extend({ after: after(LinkCursor) })

/** What an officer does with links. `origin` is where the pages are served, null when each request says. */
export const links = new Hono<House>()
  .get('/units', valid('query', Listing), async (c) => {
    const { ctx } = c.var
    const { q: typed, after, id, ...asOf } = c.req.valid('query')
    const day = dayOf(ctx, asOf)
    const one = id === undefined ? null : await unitListed(ctx, id, day)
    const page =
      one === null
        ? await unitsListed(ctx, { day, typed, after: after ?? undefined, most: UNITS_AT_ONCE })
        : null
    const { units, next } = page ?? { units: one ? [one] : [], next: null }
    const codes = Map.groupBy(
      await codesOf(
        ctx,
        units.map((unit) => unit.id),
      ),
      (link) => link.unitId,
    )
    const shown = units.map(({ path: _, ...unit }) => ({
      ...unit,
      codes: (codes.get(unit.id) ?? []).map(({ code }) => code),
    }))
    return c.json({ units: shown, next }, 200)
  })
  .get('/links', valid('query', Links), async (c) => {
    const { after, ...asOf } = c.req.valid('query')
    return c.json(await linksInHand(c.var.ctx, { day: dayOf(c.var.ctx, asOf), after }), 200)
  })
  .get('/links/levels', valid('query', AsOf), async (c) => {
    const { ctx } = c.var
    const day = dayOf(ctx, c.req.valid('query'))
    const units = await ownUnits(ctx)
    const places = await Promise.all(
      units.map(async ({ id, path }) => ({
        id,
        name: await nameOn(ctx, id, day),
        mayOpen: holds(ctx, path, powers.openLinks),
        levels: await levelsWithLinks(ctx, path),
      })),
    )
    return c.json({ places, sheetsMax: SHEETS_MAX }, 200)
  })
  .get('/links/sheets.pdf', fileLimit, valid('query', SheetChoice.extend(AsOf.shape)), async (c) => {
    const { ctx } = c.var
    const { unit: unitId, level, layout, part, ...asOf } = c.req.valid('query')
    const day = dayOf(ctx, asOf)
    const unit = await unitInSight(ctx, unitId)
    if (!unit) throw refuse('missing', 'unit.missing')
    demandRole(ctx, unit.path, powers.openLinks)
    const linked = (await unitsWithLinks(ctx, { path: unit.path, level, day })).filter(
      (it) => it.code !== null,
    )
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
    return c.body(
      bytes as Uint8Array<ArrayBuffer>,
      200,
      pdf(`${sheetWords.fileName} ${await nameOn(ctx, unit.id, day)}`),
    )
  })
  .get('/units/:unitId/links', valid('param', Unit), valid('query', AsOf), async (c) => {
    const { ctx } = c.var
    const day = dayOf(ctx, c.req.valid('query'))
    const unit = await unitInSight(ctx, c.req.valid('param').unitId)
    if (!unit) throw refuse('missing', 'unit.missing')
    const mayOpen = holds(ctx, unit.path, powers.openLinks)
    const { id, memberCount } = unit
    // A code lets one be counted: only who hands them out is told of them.
    const links = mayOpen ? await linksOfUnit(ctx, id) : []
    const today = vietnamDay(ctx.now)
    const isOdd = (cell: string, days: (typeof links)[number]['days'], most: number) =>
      isTooMany(ctx.secret, { cell, days, most }, today)
    const allDays = links.flatMap((link) => link.days)
    return c.json(
      {
        unit: { id, name: await nameOn(ctx, id, day) },
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
    return c.json({ consultations: shownPersons(ctx.secret, rows) }, 200)
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
