import { vietnamDay } from 'shared/format'
import { filterQuery, type OpinionFilter } from 'shared/opinion-filter'
import type { ConsolidatedFigures, GroupFigures, PlaceFigures } from 'shared/reports'
import { type ContributorGroup, contributorGroups } from 'shared/opinions'
import { reportWords } from 'shared/words/reports'

import type { Ctx } from '../context.ts'
import { sectionsOfVersion } from '../drafts/queries.ts'
import { countOpinions } from '../opinions/office-queries.ts'
import { groupsTold, tellsAnything } from '../opinions/told.ts'
import { themesOfDraft } from '../themes/queries.ts'
import {
  type Cell,
  cells,
  type OriginCell,
  opinionsByBatch,
  personsByOrigin,
  singularBySection,
  mixedThemes,
  themeCells,
} from './counts.ts'
import { coverage } from './coverage.ts'
import { declaredFor, headsByUnit } from './declared.ts'
import { personEstimate } from './person-estimate.ts'
import { detailedRows, quoter, type Row, singularRows, typicalRows } from './quotes.ts'
import { personsOf } from './small-groups.ts'
import { sum, tally, wholeTally } from './tally.ts'
import { themeFigures, themeGround, type ThemeGround } from './theme-figures.ts'

type Draft = {
  id: string
  title: string
  versionId: string
  consultationId: string
  consultationTitle: string
  opensAt: Date
  closesAt: Date
}
type Unit = { id: string; name: string; path: string }

/** How many themes of the whole draft the overview names. */
const OVERVIEW_THEMES = 12

/** Counts everything a consolidated report of `unit` on `draft` says. To be called in one snapshot: all of it is of one moment. */
export async function consolidatedFigures(ctx: Ctx, unit: Unit, draft: Draft): Promise<ConsolidatedFigures> {
  const { consultationId } = draft
  const where: OpinionFilter = { draft: draft.id, unit: unit.id }
  const toCongress: OpinionFilter = { consultation: consultationId, target: 'general', unit: unit.id }
  const persons = await personsByOrigin(ctx, { consultation: consultationId, unit: unit.id })
  const rows = await cells(ctx, where)
  const units = { unitPath: unit.path, consultationIds: [consultationId], day: vietnamDay(ctx.now) }
  const opinions = await opinionsByBatch(ctx, { consultation: consultationId, unit: unit.id })
  const declared = await headsByUnit(ctx, { consultationIds: [consultationId], unitPath: unit.path })
  const covered = await coverage(ctx, units, { persons, declared })
  const quotable = await tellsAnything(ctx, { consultation: consultationId, unit: unit.id })
  const quote = await quoter(ctx, [consultationId])
  const found = {
    themes: await themesOfDraft(ctx, draft.id),
    cells: await themeCells(ctx, where),
    mixed: await mixedThemes(ctx, where),
    estimate: personEstimate(opinions, persons),
    opinions,
  }
  const ground = themeGround(found, quotable)
  const themes = themeFigures(ground, { where })
  const { opensAt, closesAt, consultationTitle: title } = draft
  const hiddenOnes: OpinionFilter = { ...where, hidden: 'yes' }
  const hidden = await countOpinions(ctx, hiddenOnes)
  return {
    kind: 'consolidated',
    unit: unit.name,
    draft: draft.title,
    consultation: { title, opensOn: vietnamDay(opensAt), closesOn: vietnamDay(closesAt) },
    quotable,
    persons: {
      ...personsOf(persons),
      declared: await declaredFor(ctx, { consultationIds: [consultationId], unitPath: unit.path }),
    },
    coverage: covered,
    tally: wholeTally(rows, where, { listed: quotable }),
    ...(hidden > 0 && { hidden: { count: hidden, query: quotable ? filterQuery(hiddenOnes) : null } }),
    places: await places(ctx, draft, { where, rows, ground, quotable, quote }),
    themes: themes.filter((theme) => !theme.small).slice(0, OVERVIEW_THEMES),
    groups: await groupFigures(
      ctx,
      { total: sum(persons), cells: persons },
      { where, rows, quotable, quote },
    ),
    general: {
      tally: tally(await cells(ctx, toCongress), toCongress, { listed: quotable }),
      quotes: quotable ? (await detailedRows(ctx, toCongress)).map((row) => quote(row)) : [],
    },
  }
}

type Counted = {
  where: OpinionFilter
  rows: readonly Cell[]
  quotable: boolean
  quote: Awaited<ReturnType<typeof quoter>>
}

/** A row for each section of the draft, for sections of earlier versions that took opinions, and for the draft as a whole. */
async function places(
  ctx: Ctx,
  { versionId }: Draft,
  { where, rows, ground, quotable, quote }: Counted & { ground: ThemeGround },
): Promise<PlaceFigures[]> {
  const sections = await sectionsOfVersion(ctx, versionId)
  const known = new Set<number | null>(sections.map((section) => section.number))
  const earlier = [...new Set(rows.map((row) => row.sectionNumber))].filter(
    (number) => number !== null && !known.has(number),
  )
  const alone = new Map((await singularBySection(ctx, where)).map((row) => [row.sectionNumber, row.count]))
  const singular = quotable ? await singularRows(ctx, where) : new Map<number | null, Row[]>()
  const typical = quotable ? await typicalRows(ctx, where) : new Map<string, Row[]>()
  const all = [
    ...sections,
    ...earlier.map((number) => ({ number, title: reportWords.earlierSection })),
    { number: null, title: reportWords.wholeDraft },
  ]
  const quotes = (rows: Row[] = []) => rows.map((row) => quote(row))
  return all.map(({ number, title }) => {
    const here: OpinionFilter = { ...where, section: number ?? 'none' }
    return {
      number,
      title,
      tally: tally(
        rows.filter((row) => row.sectionNumber === number),
        here,
        { listed: quotable },
      ),
      themes: themeFigures(ground, { where: here, section: number }, (id) =>
        quotes(typical.get(`${id} ${number}`)),
      ),
      singular: {
        total: {
          count: alone.get(number) ?? 0,
          query: quotable ? filterQuery({ ...here, singular: 'yes' }) : null,
        },
        quotes: quotes(singular.get(number)),
      },
    }
  })
}

/**
 * Opinions by who gave them: a row for each group told apart here, and one for all others. A group's few whose block stands under a unit
 * above this report's are persons of the last row.
 */
async function groupFigures(
  ctx: Ctx,
  persons: { total: number; cells: readonly OriginCell[] },
  { where, rows, quotable, quote }: Counted,
): Promise<GroupFigures[]> {
  const apart = await groupsTold(ctx, where)
  const others = [...contributorGroups, null].filter((group) => group === null || !apart.includes(group))
  const personsOf = (group: ContributorGroup) =>
    sum(persons.cells.filter((cell) => cell.contributorGroup === group))
  const figures = await Promise.all(
    apart.map(async (group) => {
      const filter = { ...where, group }
      return {
        groups: [group],
        persons: personsOf(group),
        tally: tally(of(rows, [group]), filter, { listed: quotable }),
        quotes: (await detailedRows(ctx, filter)).map((row) => quote(row)),
      }
    }),
  )
  const rest = {
    groups: others.filter((group) => [...rows, ...persons.cells].some((it) => it.contributorGroup === group)),
    persons: persons.total - figures.reduce((total, row) => total + row.persons, 0),
    tally: tally(of(rows, others), where, { listed: false }),
    quotes: [],
  }
  return rest.persons > 0 || rest.tally.total.count > 0 ? [...figures, rest] : figures
}

const of = (rows: readonly Cell[], groups: readonly (ContributorGroup | null)[]) =>
  rows.filter((row) => groups.includes(row.contributorGroup))
