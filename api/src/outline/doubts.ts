import type { DoubtReason } from 'shared/outline-doubts'
import { isLetterhead, isRule, isTypeLine, startsWithType } from './letterhead.ts'
import { isFinished, type Line, wordCount } from './line.ts'
import type { Zone } from './matter.ts'
import type { Node } from './nest.ts'

/** Why a person should look at a line; `about`: what the reason speaks of. */
export type LineDoubt = { why: DoubtReason; about?: string }

/** What was decided about a body line: its node, or null for a plain paragraph; `sure` tells headings known by themselves from those of their list. */
export type Decided = { node: Node | null; isHeading: boolean; sure: boolean }

/** A heading of so many words that ends as a sentence holds its body too. */
const LONG_HEADING_WORDS = 18
const BODY_ON_THE_LINE = /^.{3,90}?[:.]\s+\p{Lu}.{25,}/su
const LOOKS_NUMBERED =
  /^(?:\d+[.,:/-]|\d+\s*\)|[IVXL]+\s*[.-]|(?:Điều|Khoản|Điểm|Mục|Chương|Phần)\s+(?:\d|[IVXL]))/u

/** The doubts about the lines of the body, one list for each. */
export function bodyDoubts(lines: readonly Line[], decided: readonly Decided[]): LineDoubt[][] {
  const before = siblingsBefore(decided)
  const sizes = new Map<number, number>()
  for (const { node } of decided) if (node) sizes.set(node.list, (sizes.get(node.list) ?? 0) + 1)
  return lines.map((line, index) => {
    const { node } = decided[index]!
    const given = (line.why ?? []).map((why) => ({ why }))
    if (!node) return [...given, ...paragraphDoubts(line, decided, index)]
    const order = orderDoubts(node, before.get(node) ?? null)
    const alone = sizes.get(node.list) === 1 ? mayBeEither(node) : []
    return [...given, ...order, ...alone, ...kindDoubts(decided[index]!)]
  })
}

/** Lines above the first heading that were taken for the title page though nothing marks them as such. */
export function frontDoubts(lines: readonly Line[], zones: readonly Zone[]): LineDoubt[][] {
  const last = lines.findLastIndex(
    ({ text }, index) => zones[index] === 'front' && (isLetterhead(text) || isTypeLine(text)),
  )
  return lines.map((line, index) => {
    const { text } = line
    const given = (line.why ?? []).map((why) => ({ why }))
    const known = isRule(text) || startsWithType(text) || line.contents || wordCount(text) <= 3
    const guessed = zones[index] === 'front' && index > last + 1 && last !== -1 && !known
    return guessed ? [...given, { why: 'doubt.titlePage' }] : given
  })
}

/** For each labelled node the one before it in its list, or the last of its scheme when its list begins anew ("Điều 5" after a chapter). */
function siblingsBefore(decided: readonly Decided[]): Map<Node, Node> {
  const before = new Map<Node, Node>()
  const lastOf = new Map<string, Node>()
  for (const { node } of decided) {
    if (!node?.label || node.scheme.startsWith('bullet')) continue
    const [own, any] = [lastOf.get(String(node.list)), lastOf.get(node.scheme)]
    // A list that begins with 1 is a new one; any other goes on with the last of its kind.
    const goesOn = any && (node.value === any.value + 1 || (node.value !== 1 && any.parent === node.parent))
    const sibling = own ?? (goesOn ? any : undefined)
    if (sibling) before.set(node, sibling)
    lastOf.set(String(node.list), node)
    lastOf.set(node.scheme, node)
  }
  return before
}

function orderDoubts(node: Node, before: Node | null): LineDoubt[] {
  const { label, scheme, value, parent } = node
  if (!label || scheme.startsWith('bullet') || scheme.startsWith('word')) return []
  const doubts: LineDoubt[] = []
  const expected = before ? before.value + 1 : 1
  const isInserted = /\d[a-zđ]$/u.test(label.mark)
  if (value !== expected && !isInserted && !(value === 1 && !before)) {
    doubts.push(before ? { why: 'doubt.order', about: before.label!.mark } : { why: 'doubt.order' })
  }
  if (value === 1 && parent?.scheme === scheme)
    doubts.push({ why: 'doubt.listInList', about: parent.label!.mark })
  return doubts
}

/** "i)" without "h)" before or "ii)" after it; "I." alone is the first of its kind. */
function mayBeEither({ label, scheme }: Node): LineDoubt[] {
  const either = label !== null && label.readings.length > 1 && scheme !== 'roman'
  return either ? [{ why: 'doubt.letterOrRoman' }] : []
}

function kindDoubts({ node, isHeading, sure }: Decided): LineDoubt[] {
  const { label, line, scheme } = node!
  const text = label?.rest ?? line.text
  if (!isHeading) return sure && !scheme.startsWith('bullet') ? [{ why: 'doubt.itemByList' }] : []
  if (!label) return line.headingLevel === undefined && scheme === 'bold' ? [{ why: 'doubt.unnumbered' }] : []
  if (scheme === 'điều') return []
  const long = isFinished(text) && wordCount(text) > LONG_HEADING_WORDS
  if (long || BODY_ON_THE_LINE.test(text)) return [{ why: 'doubt.headingWithBody' }]
  return sure ? [] : [{ why: 'doubt.headingByList' }]
}

function paragraphDoubts(line: Line, decided: readonly Decided[], index: number): LineDoubt[] {
  if (line.row) return []
  if (LOOKS_NUMBERED.test(line.text)) return [{ why: 'doubt.notALabel', about: line.text.slice(0, 20) }]
  const [before, after] = [decided[index - 1]?.node, decided[index + 1]?.node]
  const between =
    before &&
    after &&
    before.scheme.startsWith('bullet') &&
    before.list === after.list &&
    before.line.text !== ''
  return between ? [{ why: 'doubt.betweenItems' }] : []
}
