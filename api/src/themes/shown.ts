import { isMixed } from 'shared/themes'
import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import { attributionIn } from '../opinions/attribution.ts'
import { tellsAnything } from '../opinions/told.ts'
import { sees } from '../visible.ts'
import { alsoCounts } from './also-queries.ts'
import {
  personsPerOpinion,
  quotesOfThemes,
  singularCounts,
  themeCounts,
  themesOfDraft,
  unitsOfThemes,
} from './queries.ts'
import { toneShares } from './tone-queries.ts'

/** The fewest units a theme is heard from before it is shown to others than its consolidators. */
const UNITS_MIN = 2

/**
 * The themes of a draft, of one section when given (null: of the draft as a whole), each with its counts, its stances and what to quote.
 * Nothing of a draft of which the reader may be told nothing: `tooFew`. Who works below the draft's own
 * unit, and so does not consolidate it, sees only themes of at least five persons and two units; `withheld` counts the rest. Consolidators are told in `alsoIn` how many opinions
 * of other themes speak of one too, from five on (null below); they are in no count of it. Over the whole draft consolidators are told `tones`, what is suggested
 * of the tone of its words (null where too few have a suggestion). They are told as well how near its opinions are to its middle on average (`closeness`,
 * a cosine; null of fewer than five), wherever they stand, and whether it is `mixed`; those that are come last. Units go by their names of `day`.
 */
export async function shownThemes(
  ctx: Ctx,
  draft: { id: string; path: string },
  { section, day }: { section: number | null | undefined; day: string },
) {
  const nothing = { tooFew: true, withheld: 0, singular: 0, themes: [] }
  if (!(await tellsAnything(ctx, { draft: draft.id }))) return nothing

  const place = { draftId: draft.id, ...(section === undefined ? {} : { section }) }
  const [themes, counts, perOpinion, quotes, singular, units, also] = await Promise.all([
    themesOfDraft(ctx, draft.id),
    themeCounts(ctx, draft.id),
    personsPerOpinion(ctx, draft.id),
    quotesOfThemes(ctx, place),
    singularCounts(ctx, draft.id),
    unitsOfThemes(ctx, draft.id),
    alsoCounts(ctx, draft.id),
  ])
  const consultations = new Set([...quotes.values()].flat().map((it) => it.consultationId))
  const attribution = await attributionIn(ctx, [...consultations], day)
  const here = <T extends { sectionNumber: number | null }>(rows: T[]) =>
    section === undefined ? rows : rows.filter((row) => row.sectionNumber === section)
  const countsOf = Map.groupBy(here(counts), (row) => row.id)

  const found = themes.flatMap(({ typicalIds: _, ...theme }) => {
    const own = countsOf.get(theme.id)
    if (!own) return []
    const sums = summed(own)
    return [{ ...theme, ...sums, persons: personsShown(sums.opinions * perOpinion) }]
  })
  const consolidates = sees(ctx, draft.path)
  const tones =
    consolidates && section === undefined ? await toneShares(ctx, draft.id) : new Map<string, null>()
  const shown = found.filter((it) => consolidates || isOfEnough(it, units))
  return {
    tooFew: false,
    withheld: found.length - shown.length,
    singular: total(here(singular)),
    themes: lastMixed(
      shown.map((theme) => ({
        ...theme,
        ...(consolidates ? closeKnit(counts.filter(({ id }) => id === theme.id)) : UNKNOWN),
      })),
    ).map((theme) => ({
      ...theme,
      alsoIn: consolidates ? fromFive(total(here(also.filter(({ id }) => id === theme.id)))) : null,
      tones: theme.persons >= GROUP_MIN ? (tones.get(theme.id) ?? null) : null,
      quotes: (quotes.get(theme.id) ?? []).map((quote) => {
        const { id, body, stance, batchId } = quote
        return { id, body, stance, ...attribution(batchId) }
      }),
    })),
  }
}

/** How close-knit a theme is that is not told to be. */
const UNKNOWN = { closeness: null, mixed: false }

/** How close-knit a theme is by the counts of it. */
function closeKnit(own: readonly Cell[]): { closeness: number | null; mixed: boolean } {
  const sum = (of: (cell: Cell) => number) => own.reduce((all, cell) => all + of(cell), 0)
  const measured = sum((cell) => cell.measured)
  const closeness = measured < GROUP_MIN ? null : sum((cell) => cell.closeness) / measured
  return {
    closeness,
    mixed: isMixed({ closeness, confirmed: sum((cell) => cell.confirmed), opinions: total([...own]) }),
  }
}

/** The largest first, but those that are mixed after all others. */
const lastMixed = <T extends { mixed: boolean; opinions: number; position: number }>(themes: readonly T[]) =>
  themes.toSorted(
    (a, b) => Number(a.mixed) - Number(b.mixed) || b.opinions - a.opinions || a.position - b.position,
  )

type Numbers = ReadonlyMap<string, number>

/** Whether a theme may be told to those who do not consolidate its draft: `persons` as shown, `units` by theme. */
const isOfEnough = ({ id, persons }: { id: string; persons: number }, units: Numbers) =>
  persons >= GROUP_MIN && (units.get(id) ?? 0) >= UNITS_MIN

/** The names of the themes that `shownThemes` shows of a whole draft, by their numbers: for picking one, without counts and quotes. */
export async function shownThemeNames(ctx: Ctx, draft: { id: string; path: string }) {
  if (!(await tellsAnything(ctx, { draft: draft.id }))) return []
  const consolidates = sees(ctx, draft.path)
  const [themes, counts] = await Promise.all([themesOfDraft(ctx, draft.id), themeCounts(ctx, draft.id)])
  const countsOf = Map.groupBy(counts, (row) => row.id)
  const heard = themes.filter(({ id }) => countsOf.has(id))
  const named = (some: typeof heard) =>
    some.map(({ id, label, givenLabel }) => ({ id, name: givenLabel || label }))
  if (consolidates) return named(heard)
  const [perOpinion, units] = await Promise.all([
    personsPerOpinion(ctx, draft.id),
    unitsOfThemes(ctx, draft.id),
  ])
  const persons = (id: string) => personsShown(total(countsOf.get(id) ?? []) * perOpinion)
  return named(heard.filter(({ id }) => isOfEnough({ id, persons: persons(id) }, units)))
}

/** An estimate of persons in steps of the smallest group that may be told of; below it none are told. */
export const personsShown = (estimate: number) => Math.round(estimate) - (Math.round(estimate) % GROUP_MIN)

/** A number that may be told by itself; null when it is of too few. */
const fromFive = (opinions: number) => (opinions >= GROUP_MIN ? opinions : null)

type Cell = Awaited<ReturnType<typeof themeCounts>>[number]

const total = (rows: { opinions: number }[]) => rows.reduce((sum, row) => sum + row.opinions, 0)

function summed(own: Cell[]) {
  const byStance = Map.groupBy(own, (row) => row.stance)
  return {
    opinions: total(own),
    answered: own.reduce((sum, row) => sum + row.answered, 0),
    stances: Object.fromEntries([...byStance].map(([stance, rows]) => [stance, total(rows)])),
    sections: [...new Set(own.map((row) => row.sectionNumber))].sort((a, b) => (a ?? 0) - (b ?? 0)),
  }
}
