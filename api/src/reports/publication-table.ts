import type { Disposition } from 'shared/answers'
import type { PublishedGroup, PublishedSection, PublishedTable } from 'shared/publication'
import { GROUP_MIN } from 'shared/units'

import { sum } from './tally.ts'

/** Opinions of one place with one theme (null: in none that may be named), and one answer (null: waiting). */
export type PlaceCell = {
  count: number
  paragraphId: string | null
  sectionNumber: number | null
  themeId: string | null
  disposition: Disposition | null
  reason: string | null
}

export type Place = {
  number: number | null
  title: string
  paragraphs: { id: string; label: string | null; body: string }[]
}

/** What a table is made from. `estimate` says how many persons stand behind some opinions. */
export type TableGround = {
  places: readonly Place[]
  cells: readonly PlaceCell[]
  labelOf: ReadonlyMap<string, string>
  estimate: (some: readonly PlaceCell[]) => number
}

const stepped = (count: number) => count - (count % GROUP_MIN)

/**
 * **What readers are told of opinions and answers**: a table by section and paragraph. Only groups of at least five opinions by at least five
 * persons (estimated) are told. What a theme has too few of at its paragraphs is told of that theme for the section, and what is too few there for the
 * draft as a whole; what no theme can be told for stands with others of its paragraph, of its section or of the draft in the same way, and what is too few even there
 * is not told at all: merged upward rather than shown alone. An answer is told where it reached five in its group; others are for their authors only. No
 * count is exact: taking tables or rows from one another leads to nobody.
 */
export function publishedTable(ground: TableGround): PublishedTable {
  const { cells, places } = ground
  const isEnough = (some: readonly PlaceCell[]) =>
    sum(some) >= GROUP_MIN && ground.estimate(some) >= GROUP_MIN
  const paragraphs = new Set(places.flatMap((place) => place.paragraphs.map(({ id }) => id)))
  const levels: ((cell: PlaceCell) => string | null)[] = [
    ({ paragraphId }) => (paragraphId !== null && paragraphs.has(paragraphId) ? paragraphId : null),
    ({ sectionNumber }) => (sectionNumber === null ? null : String(sectionNumber)),
    () => WHOLE,
  ]
  const named = merged(cells, levels, { keyOf: ({ themeId }) => themeId, isEnough })
  const others = merged(named.left, levels, { keyOf: () => OTHERS, isEnough })
  const groupsAt = (level: number, at: string) => {
    const of = ({ told }: Merged) => told.filter((it) => it.level === level && it.at === at)
    const themes = of(named).toSorted((a, b) => sum(b.cells) - sum(a.cells))
    const labelled = themes.map((it) => groupOf(ground.labelOf.get(it.key) ?? null, it.cells, isEnough))
    return [...labelled, ...of(others).map((it) => groupOf(null, it.cells, isEnough))]
  }
  const wholeRow = (groups: PublishedGroup[]) => (groups.length > 0 ? [{ paragraph: null, groups }] : [])

  const sections = places
    .filter(({ number }) => number !== null)
    .map((place): PublishedSection => {
      const here = cells.filter(({ sectionNumber }) => sectionNumber === place.number)
      const rows = place.paragraphs.flatMap((paragraph) => {
        const groups = groupsAt(0, paragraph.id)
        return groups.length > 0 ? [{ paragraph, groups }] : []
      })
      return {
        ...headOf(place, here, isEnough),
        rows: [...rows, ...wholeRow(groupsAt(1, String(place.number)))],
      }
    })
  const draft = places.find(({ number }) => number === null)!
  const rows = wholeRow(groupsAt(2, WHOLE))
  const told = isEnough(cells) ? cells : []
  return {
    opinions: stepped(sum(told)),
    answered: stepped(sum(told.filter(({ disposition }) => disposition !== null))),
    sections: [...sections, { number: null, title: draft.title, paragraphs: 0, heard: 0, rows }],
  }
}

/** Stands for the draft as a whole, and for all that no theme is told for. */
const WHOLE = ''
const OTHERS = ''

type Merged = { told: { level: number; at: string; key: string; cells: PlaceCell[] }[]; left: PlaceCell[] }

/** Opinions of one key told together at the lowest level where they are enough, and those that are enough at none. */
function merged(
  cells: readonly PlaceCell[],
  levels: readonly ((cell: PlaceCell) => string | null)[],
  { keyOf, isEnough }: { keyOf: (cell: PlaceCell) => string | null; isEnough: Enough },
): Merged {
  let left = [...cells]
  const told = levels.flatMap((placeOf, level) => {
    const groups = Map.groupBy(left, (cell) => JSON.stringify([placeOf(cell), keyOf(cell)]))
    const enough = [...groups.values()].flatMap((some) => {
      const [at, key] = [placeOf(some[0]!), keyOf(some[0]!)]
      return at === null || key === null || !isEnough(some) ? [] : [{ level, at, key, cells: some }]
    })
    const taken = new Set(enough.flatMap((it) => it.cells))
    left = left.filter((cell) => !taken.has(cell))
    return enough
  })
  return { told, left }
}

type Enough = (some: readonly PlaceCell[]) => boolean

function headOf({ number, title, paragraphs }: Place, here: readonly PlaceCell[], isEnough: Enough) {
  const heard = paragraphs.filter(({ id }) => isEnough(here.filter((it) => it.paragraphId === id)))
  return { number, title, paragraphs: paragraphs.length, heard: heard.length }
}

function groupOf(label: string | null, cells: readonly PlaceCell[], isEnough: Enough): PublishedGroup {
  const given = cells.filter(({ disposition }) => disposition !== null)
  const alike = [...Map.groupBy(given, (it) => JSON.stringify([it.disposition, it.reason])).values()]
  const told = alike.filter(isEnough).toSorted((a, b) => sum(b) - sum(a))
  return {
    label,
    opinions: stepped(sum(cells)),
    answers: told.map((some) => ({
      disposition: some[0]!.disposition!,
      reason: some[0]!.reason!,
      opinions: stepped(sum(some)),
    })),
    apart: told.length < alike.length,
    waiting: given.length < cells.length,
  }
}
