import { lexer, type Token, type Tokens } from 'marked'
import { joinedCells } from 'shared/table-rows'
import { refuse } from '../errors.ts'
import { type Draft, draftOf, refuseTooLarge, refuseTooMany } from './draft.ts'
import { unifiedLines } from './legacy/unify.ts'
import { cleanText, type Line } from './line.ts'

/** Where a token stands: the label of the list entry that begins with it, and how a heading marks it. */
type Place = { numbered?: { label: string; depth: number }; headingLevel?: number; depth: number }

/**
 * Understands a Markdown file (CommonMark with GitHub's tables): headings and lists as marked, emphasis and links as their words, rows of tables.
 *
 * @throws `invalid`: `file.tooLarge`, `file.empty`, `file.noText`, `file.tooManyBlocks`.
 */
export function readMarkdown(text: string): Draft {
  refuseTooLarge(text.length)
  if (text.trim() === '') throw refuse('invalid', 'file.empty')
  const body = cleanText(text).replace(/^---\n[\s\S]*?\n---\n/, '')
  const found = lexer(body, { gfm: true }).flatMap((token) => blockLines(token, { depth: 0 }))
  refuseTooMany(found.length)
  const { lines, read } = unifiedLines(found)
  return draftOf(lines, [
    { key: 'note.tableRows', count: lines.filter(({ row }) => row).length },
    { key: 'note.legacy', count: read },
  ])
}

function blockLines(token: Token, place: Place): Line[] {
  switch (token.type) {
    case 'heading':
      return inlineLines(token as Tokens.Heading, { ...place, headingLevel: (token as Tokens.Heading).depth })
    case 'list':
      return listLines(token as Tokens.List, place.depth)
    case 'table':
      return tableLines(token as Tokens.Table)
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.flatMap((it) => blockLines(it, { depth: place.depth }))
    case 'code':
      // Four blanks before a paragraph are an indent here, not a program.
      return (token as Tokens.Code).text
        .split('\n')
        .flatMap((it) => (it.trim() === '' ? [] : [{ text: it.trim() }]))
    case 'space':
    case 'hr':
    case 'def':
      return []
    case 'html':
      return plainLines((token as Tokens.HTML).text.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ''), place)
    default:
      return inlineLines(token as { text?: string; tokens?: Token[] }, place)
  }
}

function listLines(list: Tokens.List, depth: number): Line[] {
  let before: string | null = null
  let place = Number(list.start) || 1
  return list.items.flatMap((item, index) => {
    const typed: string = /^\s*([-+*]|\d{1,9}[.)])/.exec(item.raw)?.[1] ?? '-'
    // "1." all the way down counts by itself; other numbers stand as they were typed.
    place = typed === before ? place + 1 : Number.parseInt(typed, 10) || place
    before = typed
    const label = list.ordered ? `${index === 0 ? Number.parseInt(typed, 10) : place}.` : typed
    const [first, ...rest] = item.tokens
    const numbered = { label, depth }
    const lines = first ? blockLines(first, { numbered, depth: depth + 1 }) : []
    return [...lines, ...rest.flatMap((it) => blockLines(it, { depth: depth + 1 }))]
  })
}

function tableLines({ header, rows }: Tokens.Table): Line[] {
  return [header, ...rows].flatMap((cells, index) => {
    const texts = cells.map(({ tokens, text }) => inlineText(tokens, text).trim())
    const columns = [...texts.keys()].filter((at) => texts[at] !== '')
    if (columns.length === 0) return []
    const { text, ...held } = joinedCells(columns.map((at) => texts[at]!))
    return [{ text, row: { head: index === 0, columns, ...held } }]
  })
}

function inlineLines(token: { text?: string; tokens?: Token[] }, place: Place): Line[] {
  const { tokens, text = '' } = token
  const strong = tokens?.length === 1 && tokens[0]!.type === 'strong'
  return plainLines(inlineText(tokens, text), place).map((line) => (strong ? { ...line, bold: true } : line))
}

/** One line, or one for each line of the file: whether a sentence runs on is told by its words. */
function plainLines(text: string, { numbered, headingLevel }: Place): Line[] {
  const parts = text
    .split('\n')
    .map((it) => it.trim())
    .filter((it) => it !== '')
  return parts.map((part, index) => ({
    text: part,
    ...(headingLevel ? { headingLevel } : {}),
    ...(index === 0 ? (numbered ? { numbered } : {}) : { soft: true }),
  }))
}

function inlineText(tokens: readonly Token[] | undefined, plain: string): string {
  if (!tokens) return plain
  return tokens
    .map((token) => {
      if (token.type === 'br') return '\n'
      if (token.type === 'html') return /^<br\s*\/?>$/i.test(token.raw) ? '\n' : ''
      const inner = token as { tokens?: Token[]; text?: string; raw: string }
      return inlineText(inner.tokens, inner.text ?? inner.raw)
    })
    .join('')
}
