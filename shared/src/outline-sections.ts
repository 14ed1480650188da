import type { Block } from './outline.ts'

/**
 * A heading and what stands below it.
 * `number`: 1..n in reading order, the section's key (labels repeat). `at`: index of the heading in the blocks; `end`: index
 * after the last block of the section with its subsections; `parent` and `children`: numbers of other sections.
 */
export type Section = {
  number: number
  at: number
  end: number
  level: number
  label: string | null
  text: string
  parent: number | null
  children: number[]
}

/** Every section of a draft, in reading order; none for a draft without headings. A level that is skipped leaves no gap. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = []
  const open: Section[] = []
  const bodyEnd = blocks.findLastIndex(({ kind }) => kind !== 'front' && kind !== 'back') + 1
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue
    const level = block.level ?? 1
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()!.end = at
    const parent = open.at(-1) ?? null
    const { label, text } = block
    const number = sections.length + 1
    const section = {
      number,
      at,
      end: bodyEnd,
      level,
      label,
      text,
      parent: parent?.number ?? null,
      children: [],
    }
    parent?.children.push(number)
    sections.push(section)
    open.push(section)
  }
  return sections
}

/** For each block the number of the innermost section it stands in; null before the first heading and for front and back matter. */
export function sectionNumbers(blocks: readonly Block[]): (number | null)[] {
  let number = 0
  return blocks.map(({ kind }) => {
    if (kind === 'heading') number += 1
    return kind === 'front' || kind === 'back' || number === 0 ? null : number
  })
}
