import { type Block } from './outline.ts'
import { type Section, sectionsOf } from './outline-sections.ts'

/** A stretch of a draft read on one page: blocks `at` up to but not including `end`; `heading` is the index of its heading, if it has one. */
export type ReadingSection = {
  number: number
  at: number
  end: number
  heading: number | null
  title: string
}

/** How many blocks a page may hold before it is split at the headings inside it. */
const PAGE_BLOCKS = 45

/**
 * Cuts a draft into pages of a length to be read on a phone, at its own headings: every block between front and back matter is in
 * exactly one. Text above a first heading opens that heading's page. `untitled(from, to)` names a page of a draft without headings by
 * its paragraphs, counted from 1.
 */
export function readingSections(
  blocks: readonly Block[],
  untitled: (from: number, to: number) => string,
): ReadingSection[] {
  const first = blocks.findIndex((block) => block.kind !== 'front' && block.kind !== 'back')
  if (first < 0) return []
  const end = blocks.findLastIndex((block) => block.kind !== 'front' && block.kind !== 'back') + 1

  const all = sectionsOf(blocks)
  const pages = all.filter((section) => section.parent === null).flatMap((section) => pagesOf(section, all))
  if (pages.length === 0) return evenly(first, end, untitled)

  return pages.map(({ at, heading }, index) => ({
    number: index + 1,
    at: index === 0 ? first : at,
    end: pages[index + 1]?.at ?? end,
    heading: heading.at,
    title: [heading.label, heading.text].filter(Boolean).join('. '),
  }))
}

/** A section as one page, or as the pages of its children: its own first lines then open its first child's page. */
function pagesOf(section: Section, all: Section[]): { at: number; heading: Section }[] {
  const children = section.children.map((number) => all[number - 1]!)
  if (section.end - section.at <= PAGE_BLOCKS || children.length < 2)
    return [{ at: section.at, heading: section }]
  const pages = children.flatMap((child) => pagesOf(child, all))
  return [{ ...pages[0]!, at: section.at }, ...pages.slice(1)]
}

function evenly(
  first: number,
  end: number,
  untitled: (from: number, to: number) => string,
): ReadingSection[] {
  const count = Math.ceil((end - first) / PAGE_BLOCKS)
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * PAGE_BLOCKS
    const to = Math.min(at + PAGE_BLOCKS, end)
    return { number: index + 1, at, end: to, heading: null, title: untitled(at - first + 1, to - first) }
  })
}
