import { formatNumber } from 'shared/format'
import { documentWords } from 'shared/words/documents'

import type { Item, Line } from '../composition.ts'
import type { Block, Heading, Quote, Table } from '../model.ts'
import type { FormatProfile } from '../profile.ts'
import { kept, lines } from './line.ts'
import { type Area, grid, TABLE_ROWS_MAX } from './table.ts'

/** The blocks of a body or an annex, set in the width of the text. */
export function bodyItems(blocks: Block[], profile: FormatProfile, page: Area): Item[] {
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
        return table(block, profile, page)
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

function table(block: Table, profile: FormatProfile, page: Area): Item[] {
  const { rows, caption } = block
  const cut = rows.length > TABLE_ROWS_MAX
  const shown = cut ? { ...block, rows: rows.slice(0, TABLE_ROWS_MAX) } : block
  const remark = documentWords.tableCut(formatNumber(TABLE_ROWS_MAX), formatNumber(rows.length))
  return [
    ...kept(lines(caption ?? '', profile.table.caption)),
    grid(shown, profile, page),
    ...(cut ? lines(remark, profile.body.note) : []),
  ]
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
  const said = lines(block.source ? [words, { text: ` (${block.source})`, italic: true }] : [words], look)
  const { opinionId } = block
  return opinionId === undefined ? said : said.map((line) => ({ ...line, opinionId }))
}
