import { vietnamDay } from 'shared/format'
import { filterQuery, type OpinionFilter } from 'shared/opinion-filter'
import type { ConsolidatedFigures, GroupFigures, Persons, PlaceFigures } from 'shared/reports'
import { GROUP_MIN } from 'shared/units'
import { reportWords } from 'shared/words/reports'

import type { Ctx } from '../context.ts'
import { sectionsOfVersion } from '../drafts/queries.ts'
import { consultationsToShow } from '../opinions/office-queries.ts'
import { themesOfDraft } from '../themes/queries.ts'
import {
  type Cell,
  cells,
  opinionsByOrigin,
  personsByOrigin,
  singularBySection,
  themeCells,
} from './counts.ts'
import { coverage } from './coverage.ts'
import { personEstimate } from './person-estimate.ts'
import { detailedRows, quoter, type Row, singularRows, typicalRows } from './quotes.ts'
import { personsOf } from './small-groups.ts'
import { sum, tally } from './tally.ts'
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
  const persons = await personsByOrigin(ctx, { consultationIds: [consultationId], unitPath: unit.path })
  const rows = await cells(ctx, where)
  const units = { unitPath: unit.path, consultationIds: [consultationId], day: vietnamDay(ctx.now) }
  const opinions = await opinionsByOrigin(ctx, { consultation: consultationId, unit: unit.id })
  const covered = await coverage(ctx, units, { persons, opinions })
  const counted = personsOf(persons)
  const quotable =
    (await consultationsToShow(ctx, { consultation: consultationId, unit: unit.id })).length > 0
  const quote = await quoter(ctx, [consultationId])
  const found = {
    themes: await themesOfDraft(ctx, draft.id),
    cells: await themeCells(ctx, where),
    estimate: personEstimate(opinions, persons),
    participating: new Set(persons.map((cell) => cell.unitId)).size,
  }
  const ground = themeGround(found, quotable)
  const themes = themeFigures(ground, { where })
  const { opensAt, closesAt, consultationTitle: title } = draft
  return {
    kind: 'consolidated',
    unit: unit.name,
    draft: draft.title,
    consultation: { title, opensOn: vietnamDay(opensAt), closesOn: vietnamDay(closesAt) },
    quotable,
    persons: counted,
    coverage: covered,
    tally: tally(rows, where, { listed: quotable }),
    places: await places(ctx, draft, { where, rows, ground, quotable, quote }),
    themes: themes.filter((theme) => !theme.small).slice(0, OVERVIEW_THEMES),
    groups: await groupFigures(ctx, counted, { where, rows, quotable, quote }),
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

/** Opinions by who gave them, on the same rows as the persons: groups too small to be told apart stand together. */
function groupFigures(
  ctx: Ctx,
  persons: Persons,
  { where, rows, quotable, quote }: Counted,
): Promise<GroupFigures[]> {
  return Promise.all(
    withUncounted(persons.groups, rows).map(async ({ groups, persons }) => {
      const some = rows.filter((row) => groups.includes(row.contributorGroup))
      const [only] = groups
      const listed = quotable && groups.length === 1 && persons >= GROUP_MIN
      const filter = { ...where, group: only ?? ('unstated' as const) }
      const found =
        listed && sum(some) > 0 && only && only !== 'worker' ? await detailedRows(ctx, filter) : []
      return {
        groups,
        persons,
        tally: tally(some, listed ? filter : where, { listed }),
        quotes: found.map((row) => quote(row, { groupFirst: true })),
      }
    }),
  )
}

/** Opinions of a group in which nobody was counted, as happens when paper is entered late, stand with those of the last row. */
function withUncounted(groups: Persons['groups'], rows: readonly Cell[]): Persons['groups'] {
  const told = new Set(groups.flatMap((row) => row.groups))
  const others = [...new Set(rows.map((row) => row.contributorGroup))].filter((group) => !told.has(group))
  if (others.length === 0) return groups
  const last = groups.at(-1) ?? { groups: [], persons: 0 }
  return [...groups.slice(0, -1), { groups: [...last.groups, ...others], persons: last.persons }]
}
