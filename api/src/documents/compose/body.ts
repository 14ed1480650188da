import type { Item, Line } from '../composition.ts'
import type { Block, Heading, Quote } from '../model.ts'
import type { FormatProfile } from '../profile.ts'
import { kept, lines } from './line.ts'
import { grid } from './table.ts'

/** The blocks of a body or an annex, set in the width of the text. */
export function bodyItems(
  blocks: Block[],
  profile: FormatProfile,
  page: { widthMm: number; heightMm: number },
): Item[] {
  const look = profile.body
  return blocks.flatMap((block): Item[] => {
    switch (block.kind) {
      case 'heading':
        return heading(block, profile)
      case 'paragraph':
        return lines(
          block.text,
          block.indented === false ? { ...look.paragraph, firstLineMm: 0 } : look.paragraph,
        )
      case 'bullet':
        return dashed(lines(block.text, look.bullet.look), look.bullet.dash)
      case 'quote':
        return quote(block, profile)
      case 'note':
        return lines(block.text, look.note)
      case 'table':
        return [...kept(lines(block.caption ?? '', profile.table.caption)), grid(block, profile, page)]
    }
  })
}

function heading(block: Heading, profile: FormatProfile): Item[] {
  const { look, close, labelLook } = profile.body.headings[block.level - 1]!
  const outline = (line: Line) => ({ ...line, outline: block.level, kept: true })
  if (block.label && labelLook) {
    return [...lines(block.label, labelLook), ...lines(block.text, look)].map(outline)
  }
  return lines((block.label ? block.label + close : '') + block.text, look).map(outline)
}

function dashed(found: Line[], dash: string): Line[] {
  return found.map((line, at) =>
    at
      ? line
      : { ...line, pieces: [{ text: dash, bold: false, italic: false, underlined: false }, ...line.pieces] },
  )
}

function quote(block: Quote, profile: FormatProfile): Item[] {
  const { look, open, close } = profile.body.quote
  const words = { text: open + block.text + close }
  return lines(block.source ? [words, { text: ` (${block.source})`, italic: true }] : [words], look)
}
