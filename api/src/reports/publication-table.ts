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
 * persons (estimated) are told. What is too few for its paragraph stands with the rest of the section, what is too few there with the draft as a
 * whole, and what is too few there is not told at all: merged upward rather than shown alone. An answer is told where it reached five in its group; others are for their authors only. No count is exact: taking tables or rows
 * from one another leads to nobody.
 */
export function publishedTable(ground: TableGround): PublishedTable {
  const { cells, places } = ground
  const isEnough = (some: readonly PlaceCell[]) =>
    sum(some) >= GROUP_MIN && ground.estimate(some) >= GROUP_MIN
  let rest: PlaceCell[] = []
  const sections = places
    .filter(({ number }) => number !== null)
    .map((place): PublishedSection => {
      const here = cells.filter(({ sectionNumber }) => sectionNumber === place.number)
      let left = here.filter((it) => !place.paragraphs.some(({ id }) => id === it.paragraphId))
      const rows: PublishedSection['rows'] = place.paragraphs.flatMap((paragraph) => {
        const own = here.filter(({ paragraphId }) => paragraphId === paragraph.id)
        const told = groupsOf(own, isEnough, ground)
        left = [...left, ...told.left]
        return told.groups.length > 0 ? [{ paragraph, groups: told.groups }] : []
      })
      const whole = groupsOf(left, isEnough, ground)
      rest = [...rest, ...whole.left]
      if (whole.groups.length > 0) rows.push({ paragraph: null, groups: whole.groups })
      return { ...headOf(place, here, isEnough), rows }
    })
  const draft = places.find(({ number }) => number === null)!
  const ofDraft = cells.filter(({ sectionNumber }) => sectionNumber === null)
  const { groups } = groupsOf([...ofDraft, ...rest], isEnough, ground)
  const rows = groups.length > 0 ? [{ paragraph: null, groups }] : []
  const told = isEnough(cells) ? cells : []
  return {
    opinions: stepped(sum(told)),
    answered: stepped(sum(told.filter(({ disposition }) => disposition !== null))),
    sections: [...sections, { number: null, title: draft.title, paragraphs: 0, heard: 0, rows }],
  }
}

type Enough = (some: readonly PlaceCell[]) => boolean

function headOf({ number, title, paragraphs }: Place, here: readonly PlaceCell[], isEnough: Enough) {
  const heard = paragraphs.filter(({ id }) => isEnough(here.filter((it) => it.paragraphId === id)))
  return { number, title, paragraphs: paragraphs.length, heard: heard.length }
}

/** The groups of one place that may be told of, the largest first and those in no theme last, and what is too few. */
function groupsOf(cells: readonly PlaceCell[], isEnough: Enough, { labelOf }: TableGround) {
  const byTheme = [...Map.groupBy(cells, ({ themeId }) => themeId)]
  const named = byTheme
    .filter(([themeId, some]) => themeId !== null && isEnough(some))
    .toSorted(([, a], [, b]) => sum(b) - sum(a))
  const others = byTheme.filter((it) => !named.includes(it)).flatMap(([, some]) => some)
  const groups = named.map(([themeId, some]) => groupOf(labelOf.get(themeId!) ?? null, some, isEnough))
  if (!isEnough(others)) return { groups, left: others }
  return { groups: [...groups, groupOf(null, others, isEnough)], left: [] as PlaceCell[] }
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
