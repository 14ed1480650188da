import { sql } from 'kysely'
import { filterQuery, type OpinionFilter } from 'shared/opinion-filter'
import type { SituationFigures } from 'shared/reports'

import type { Ctx } from '../context.ts'
import { tellsAnything } from '../opinions/told.ts'
import { themesOfDraft } from '../themes/queries.ts'
import { nameOn } from '../units/queries.ts'
import { type Cell, cells, mixedThemes, opinionsByBatch, personsByOrigin, themeCells } from './counts.ts'
import { coverage } from './coverage.ts'
import { declaredFor, headsByUnit } from './declared.ts'
import { boundsOf, lastDayOf, monthBefore } from './month.ts'
import { personEstimate } from './person-estimate.ts'
import { personsOf } from './small-groups.ts'
import { sum, tally, wholeTally } from './tally.ts'
import { themeFigures, themeGround } from './theme-figures.ts'

type Unit = { id: string; name: string; path: string }

/** How many themes of a draft a month's report names. */
const THEMES_MAX = 8

/** Counts everything a situation report of `unit` says about `month` (`YYYY-MM`), under the names of its last day. To be called in one snapshot. */
export async function situationFigures(ctx: Ctx, unit: Unit, month: string): Promise<SituationFigures> {
  const where: OpinionFilter = { unit: unit.id, month }
  const rows = await cells(ctx, where)
  const past: OpinionFilter = { unit: unit.id, month: monthBefore(month) }
  const quotable = await tellsAnything(ctx, where)
  const pastQuery = (await tellsAnything(ctx, past)) ? filterQuery(past) : null
  const { open, persons } = await participationIn(ctx, unit, month)
  const held = { unitPath: unit.path, from: `${month}-01`, to: lastDayOf(month) }
  const declared = await headsByUnit(ctx, { ...held, consultationIds: open })
  const asked = { unitPath: unit.path, consultationIds: open, day: lastDayOf(month) }
  const covered = await coverage(ctx, asked, { persons, declared })
  const general: OpinionFilter = { ...where, target: 'general' }
  return {
    kind: 'situation',
    unit: await nameOn(ctx, unit.id, lastDayOf(month)),
    month,
    consultations: open.length,
    quotable,
    persons: {
      ...personsOf(persons),
      declared: await declaredFor(ctx, held),
    },
    coverage: covered,
    tally: wholeTally(rows, where, { listed: quotable }),
    before: {
      opinions: { count: sum(await cells(ctx, past)), query: pastQuery },
      persons: sum(await personsByOrigin(ctx, { unit: unit.id, month: monthBefore(month) })),
    },
    drafts: await draftFigures(ctx, unit, { where, rows, quotable }),
    general: tally(
      rows.filter((row) => row.draftId === null),
      general,
      { listed: quotable },
    ),
  }
}

/** The consultations open at some time in a month that ask a unit or are asked below it, and the persons told of in that month. */
async function participationIn(ctx: Ctx, unit: Unit, month: string) {
  const { begins, ends } = boundsOf(month)
  const rows = await ctx.db
    .selectFrom('consultation')
    .innerJoin('unit', 'unit.id', 'consultation.unitId')
    .where(sql<boolean>`(unit.path @> ${unit.path}::ltree or unit.path <@ ${unit.path}::ltree)`)
    .where('opensAt', '<', ends)
    .where('closesAt', '>', begins)
    .select('consultation.id')
    .execute()
  return {
    open: rows.map((row) => row.id),
    persons: await personsByOrigin(ctx, { unit: unit.id, month }),
  }
}

type Counted = { where: OpinionFilter; rows: readonly Cell[]; quotable: boolean }

/** The drafts that took opinions in the month, by title, each with its themes. */
async function draftFigures(ctx: Ctx, unit: Unit, { where, rows, quotable }: Counted) {
  const ids = [...new Set(rows.map((row) => row.draftId))].filter((id) => id !== null)
  if (ids.length === 0) return []
  const drafts = await ctx.db
    .selectFrom('draft')
    .where('id', 'in', ids)
    .select(['id', 'title', 'consultationId'])
    .orderBy('title')
    .orderBy('id')
    .execute()
  const figures: SituationFigures['drafts'] = []
  for (const { id, title, consultationId } of drafts) {
    const here: OpinionFilter = { ...where, draft: id }
    const persons = await personsByOrigin(ctx, { consultation: consultationId, unit: unit.id })
    const opinions = await opinionsByBatch(ctx, { consultation: consultationId, unit: unit.id })
    const found = {
      themes: await themesOfDraft(ctx, id),
      cells: await themeCells(ctx, here),
      mixed: await mixedThemes(ctx, here),
      estimate: personEstimate(opinions, persons),
      opinions,
    }
    const themes = themeFigures(themeGround(found, quotable), { where: here })
    const mine = rows.filter((row) => row.draftId === id)
    figures.push({
      title,
      tally: tally(mine, here, { listed: quotable }),
      themes: themes.filter((theme) => !theme.small).slice(0, THEMES_MAX),
    })
  }
  return figures
}
