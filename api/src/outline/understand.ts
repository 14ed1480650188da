import type { Block } from 'shared/outline'
import type { Doubt } from 'shared/outline-doubts'
import { printedLabel } from 'shared/printed-label'
import { bodyDoubts, frontDoubts } from './doubts.ts'
import { heal, isPageNumber } from './heal.ts'
import { isFinished, type Line, wordCount } from './line.ts'
import { type Zone, zonesOf } from './matter.ts'
import { nest, type Node } from './nest.ts'

const DEEPEST = 9
const LONGEST_HEADING_WORDS = 45
const LONGEST_BOLD_HEADING_WORDS = 20
const LONGEST_LEAD_IN_WORDS = 6

/** A lead-in announces a list ("có các quyền sau đây:"): it is a sentence, not a heading. */
const ANNOUNCES = /(?:sau|sau đây|gồm|bao gồm|gồm có|cụ thể|là|trừ)\s*:$/iu

/**
 * What the lines of a draft are, in reading order: letterhead and closing set aside, headings with their depth, list items with
 * their nesting, paragraphs; a footnote follows the paragraph that names it. The label is taken out of the text (without its closing
 * sign); no other wording is touched, and every line is in exactly one block. Tolerant: a draft without headings is all paragraphs.
 * `doubts`: where a person should look, and why.
 */
export function understand(lines: readonly Line[]): { blocks: Block[]; doubts: Doubt[] } {
  if (isTold(lines)) return { blocks: lines.flatMap(toldBlocks), doubts: [] }
  const whole = heal(worded(lines.map(retyped)))
  const zones = zonesOf(whole).map((zone, index) =>
    isPageNumber(whole[index]!) && zone === 'body' ? 'front' : zone,
  )
  const body = whole.filter((_, index) => zones[index] === 'body')
  const nodes = nest(body)
  const { headings, sure } = headingsAmong(nodes.filter((node) => node !== null))
  const decided = nodes.map((node) => ({
    node,
    isHeading: node !== null && headings.has(node),
    sure: node !== null && sure.has(node),
  }))
  const [aside, inBody] = [frontDoubts(whole, zones), bodyDoubts(body, decided)]
  const blocks: Block[] = []
  const doubts: Doubt[] = []
  let place = 0
  for (const [index, line] of whole.entries()) {
    const zone = zones[index]!
    const found = zone === 'body' ? inBody[place]! : aside[index]!
    doubts.push(...found.map((it) => ({ at: blocks.length, ...it })))
    blocks.push(zone === 'body' ? bodyBlock(line, nodes[place]!, headings) : asideBlock(line, zone))
    blocks.push(...footnoteBlocks(line, zone))
    if (zone === 'body') place += 1
  }
  return { blocks, doubts }
}

/** A draft we wrote out: most of its lines say what they are. Some pasted from such a one into another draft decide nothing. */
const isTold = (lines: readonly Line[]) => 2 * lines.filter(({ told }) => told).length > lines.length

/** What was pasted from a draft we wrote out, as if its label had been typed. */
function retyped({ told, ...line }: Line): Line {
  const label = told?.label ? `${printedLabel(told.label)} ` : ''
  return { ...line, text: `${label}${line.text}` }
}

/** The lines that say something; the footnotes of one that holds nothing else go to the line before, of the first to the one after. */
function worded(lines: readonly Line[]): Line[] {
  const kept: Line[] = []
  let waiting: NonNullable<Line['footnotes']> = []
  for (const line of lines) {
    const footnotes = [...waiting, ...(line.footnotes ?? [])]
    waiting = []
    if (line.text !== '' || line.numbered) kept.push(footnotes.length > 0 ? { ...line, footnotes } : line)
    else if (kept.length === 0) waiting = footnotes
    else if (footnotes.length > 0) {
      const before = kept.pop()!
      kept.push({ ...before, footnotes: [...(before.footnotes ?? []), ...footnotes] })
    }
  }
  return kept
}

/** Each footnote is a paragraph of its own, to be commented on. */
function footnoteBlocks({ footnotes = [] }: Line, zone: Zone): Block[] {
  return footnotes.map(({ mark, text }) => {
    const label = `Chú thích ${mark}`
    return zone === 'body'
      ? { kind: 'paragraph', level: null, label, text }
      : { kind: zone, level: null, label: null, text: `${label}: ${text}` }
  })
}

/** In a draft we wrote out, what somebody added since is a paragraph. */
function toldBlocks(line: Line): Block[] {
  const told = line.told ?? { kind: 'paragraph', level: null, label: null }
  const zone = told.kind === 'front' || told.kind === 'back' ? told.kind : 'body'
  const row = line.row ? { row: line.row } : {}
  return [{ ...told, text: line.text, ...row }, ...footnoteBlocks(line, zone)]
}

function asideBlock(line: Line, kind: Exclude<Zone, 'body'>): Block {
  const text = line.numbered ? `${line.numbered.label} ${line.text}` : line.text
  return { kind, level: null, label: null, text }
}

function bodyBlock(line: Line, node: Node | null, headings: ReadonlySet<Node>): Block {
  if (!node) {
    const row = line.row ? { row: line.row } : {}
    return { kind: 'paragraph', level: null, label: null, text: line.text, ...row }
  }
  const kind = headings.has(node) ? 'heading' : 'item'
  let level = 1
  for (let above = node.parent; above; above = above.parent) {
    if (headings.has(above) === (kind === 'heading')) level += 1
  }
  const label = node.label?.mark.replace(/\s+/g, ' ') ?? null
  const computed = label !== null && line.numbered ? { computed: true } : {}
  return { kind, level: Math.min(level, DEEPEST), label, text: node.label?.rest ?? line.text, ...computed }
}

/** The nodes that are headings, and those that would be by themselves. A list is decided as a whole, so that 4 and 5 stay beside 1, 2 and 3. */
function headingsAmong(nodes: readonly Node[]): { headings: Set<Node>; sure: Set<Node> } {
  const lists = [...Map.groupBy(nodes, ({ list }) => list)]
  const sure = new Set(lists.flatMap(([, members]) => sureAmong(members)))
  const asHeadings = new Set(lists.filter(([, members]) => isHeadingList(members)).map(([list]) => list))
  const headings = new Set<Node>()
  for (const node of nodes) {
    const inHeading = node.parent === null || headings.has(node.parent)
    if (isAlwaysHeading(node)) sure.add(node)
    if (isAlwaysHeading(node) || (inHeading && asHeadings.has(node.list))) headings.add(node)
  }
  return { headings, sure }
}

const sureAmong = (list: readonly Node[]) =>
  list.filter((node, index) => isHeading(node, list.length > 1 && index === list.length - 1))

function isAlwaysHeading({ label, scheme }: Node): boolean {
  return label === null || /^(phần|chương|mục|tiểu mục|điều|phụ lục|roman|capital)$/.test(scheme)
}

/**
 * A third of sure headings carries a list, for a heading and its body may share one line. Lines that end in a colon prove nothing
 * beside sentences: they count when all entries are such, or beside a sure one.
 */
function isHeadingList(list: readonly Node[]): boolean {
  const sure = sureAmong(list)
  const titled = list.filter(isTitledList)
  return sure.length > 0 ? sure.length + titled.length >= list.length / 3 : titled.length === list.length
}

function isHeading({ label, line, children, paragraphs, scheme }: Node, isLast: boolean): boolean {
  const words = wordCount(label?.rest ?? line.text)
  const holds = children.length + paragraphs > 0
  if (scheme.startsWith('bullet')) return false
  if (line.headingLevel !== undefined) return words <= LONGEST_HEADING_WORDS
  if (line.bold && words <= LONGEST_BOLD_HEADING_WORDS && holds) return true
  // What follows the last entry of a list may belong to the whole.
  return !isFinished(line.text) && words <= LONGEST_HEADING_WORDS && (isLast ? children.length > 0 : holds)
}

/** "1. Mục tiêu:" above a list. */
function isTitledList({ label, line, children, paragraphs, scheme, parent }: Node): boolean {
  const isShort = wordCount(label?.rest ?? line.text) <= LONGEST_LEAD_IN_WORDS
  const titles = line.text.endsWith(':') && !ANNOUNCES.test(line.text) && parent?.scheme !== 'điều'
  return !scheme.startsWith('bullet') && titles && isShort && children.length + paragraphs > 0
}
