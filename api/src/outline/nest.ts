import type { Label, Reading } from './labels.ts'
import { inCapitals, isFinished, type Line, lineLabel, wordCount } from './line.ts'

/**
 * A labelled line or an unnumbered heading in its place. `list`: number of the run of siblings it belongs to; `paragraphs`: how many
 * lines without a label stand right below it.
 */
export type Node = {
  line: Line
  label: Label | null
  scheme: string
  value: number
  parent: Node | null
  list: number
  children: Node[]
  paragraphs: number
}

/** The usual depth of a scheme, outermost first; one that is not listed nests wherever it is met. */
const RANKS: Record<string, number> = {
  capitals: 5,
  'phụ lục': 8,
  phần: 10,
  chương: 20,
  mục: 25,
  'tiểu mục': 27,
  roman: 30,
  capital: 30,
  điều: 40,
  arabic: 50,
  'decimal 2': 52,
  'decimal 3': 53,
  'decimal 4': 54,
  'decimal 5': 55,
  'arabic)': 57,
  letter: 60,
  'small roman': 62,
  '(arabic)': 64,
  'letter()': 65,
  'small roman()': 66,
}
const BULLET_RANK = 70
const DIVISION_RANK = 30

const rankOf = (scheme: string) => (scheme.startsWith('bullet') ? BULLET_RANK : RANKS[scheme])
const isBullet = (node: Node) => node.scheme.startsWith('bullet')
/** Whether a list may start anew inside itself, once ("5. Khẩu hiệu" with slogans 1 to 11). */
const mayNestInItself = (scheme: string) => /^(arabic|letter|small roman|\()/.test(scheme)

/** For each line of the body its node, or null for a plain paragraph. A label decides nothing alone: lists restart and repeat. */
export function nest(lines: readonly Line[]): (Node | null)[] {
  const sentences = lines.filter(({ text }) => isFinished(text))
  // A draft typed in bold throughout says nothing by it.
  const boldMatters = sentences.filter(({ bold }) => bold).length <= sentences.length / 2
  const open: Node[] = []
  let lists = 0
  return lines.map((line) => {
    const label = lineLabel(line)
    const scheme = label ? null : unnumberedScheme(line, boldMatters)
    const node = label ? numberedNode(line, label, open) : scheme ? unnumberedNode(line, scheme, open) : null
    if (!node) {
      if (open.length > 0) open.at(-1)!.paragraphs += 1
      return null
    }
    node.parent = open.at(-1) ?? null
    node.list ||= lists += 1
    node.parent?.children.push(node)
    open.push(node)
    return node
  })
}

function nodeOf(line: Line, label: Label | null, { scheme, value }: Reading): Node {
  return { line, label, scheme, value, parent: null, list: 0, children: [], paragraphs: 0 }
}

/** Takes from the open nodes those that the new label closes, and says which list it goes on. */
function numberedNode(line: Line, label: Label, open: Node[]): Node | null {
  const reading = likelyReading(label.readings, open)
  // "C. Mác" is a name: capitals count only from A on.
  if (reading.scheme === 'capital' && reading.value !== 1 && !open.some((it) => it.scheme === 'capital'))
    return null
  const node = nodeOf(line, label, reading)
  const sibling = siblingOf(node, open)
  if (sibling) {
    open.length = open.indexOf(sibling)
    if (node.value > sibling.value || isBullet(node)) node.list = sibling.list
    return node
  }
  const rank = rankOf(node.scheme)
  const closes = (top: Node) => {
    const topRank = rankOf(top.scheme)
    if (isBullet(node) && isBullet(top))
      return top.scheme === 'bullet +' || (node.scheme === 'bullet *' && isLeadIn(node))
    if (rank === undefined) return isBullet(top)
    if (topRank === undefined) return rank <= DIVISION_RANK && top.paragraphs + top.children.length > 0
    return topRank > rank || (top.scheme === 'capitals' && rank <= DIVISION_RANK && isOpening(top))
  }
  while (open.length > 0 && closes(open.at(-1)!)) open.pop()
  return node
}

/** Of two readings the one that goes on with an open list, else the one that begins a list. */
function likelyReading(readings: readonly Reading[], open: readonly Node[]): Reading {
  const goesOn = ({ scheme, value }: Reading) =>
    open.some((it) => it.scheme === scheme && it.value === value - 1)
  return readings.find(goesOn) ?? readings.find(({ value }) => value === 1) ?? readings[0]!
}

function siblingOf(node: Node, open: readonly Node[]): Node | null {
  const same = open.filter((it) => it.scheme === node.scheme).reverse()
  const innermost = same[0]
  if (!innermost || isBullet(node)) return innermost ?? null
  const next = same.find((it) => it.value === node.value - 1)
  if (next) return next
  if (node.value !== 1) return same.find((it) => it.value < node.value) ?? innermost
  const above = open.at(-1)!
  const nested =
    same.length === 1 &&
    mayNestInItself(node.scheme) &&
    isLeadIn(above) &&
    !(above.scheme === node.scheme && above.paragraphs > 0)
  return nested ? null : innermost
}

/** A line that announces what follows: unfinished, or ending in a colon. */
function isLeadIn({ line, scheme }: Node): boolean {
  return !scheme.startsWith('bullet -') && (!isFinished(line.text) || line.text.endsWith(':'))
}

/** "MỞ ĐẦU", "KẾT LUẬN" and the like hold paragraphs, never chapters. */
function isOpening({ line, paragraphs }: Node): boolean {
  return paragraphs > 0 || /^(?:(?:PHẦN |LỜI )?MỞ ĐẦU|LỜI NÓI ĐẦU|ĐẶT VẤN ĐỀ|KẾT LUẬN)/u.test(line.text)
}

function unnumberedScheme(line: Line, boldMatters: boolean): string | null {
  const { text } = line
  const words = wordCount(text)
  if (line.row || line.contents || !/\p{L}{2}/u.test(text)) return null
  if (line.headingLevel !== undefined && words <= 60) return `style ${line.headingLevel}`
  const open = !isFinished(text) || (text.endsWith(':') && words <= 12)
  if (inCapitals(text) && words >= 2 && words <= 40 && open) return 'capitals'
  return boldMatters && line.bold && words <= 30 && open ? 'bold' : null
}

function unnumberedNode(line: Line, scheme: string, open: Node[]): Node {
  const node = nodeOf(line, null, { scheme, value: 1 })
  const level = line.headingLevel ?? Infinity
  const closes = (top: Node) => {
    if (scheme === 'capitals') return true
    if (scheme === 'bold') return !isHeadingLike(top)
    return !top.scheme.startsWith('style') ? !isHeadingLike(top) : top.line.headingLevel! >= level
  }
  const sibling = open.find((it) => it.scheme === scheme)
  if (sibling) open.length = open.indexOf(sibling)
  while (open.length > 0 && closes(open.at(-1)!)) open.pop()
  if (sibling) node.list = sibling.list
  return node
}

function isHeadingLike(node: Node): boolean {
  return !isBullet(node) && !isFinished(node.line.text)
}
