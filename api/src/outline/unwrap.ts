import { type Line, lineLabel, unmarked } from './line.ts'

const WIDEST = 130
const FEWEST_LINES = 6

/**
 * Joins the lines of a text that was broken at a fixed width (an e-mail, a copied page): a line goes on in the next one when that
 * one's first word would not have fitted. A text of long lines, one for each paragraph, stays as it is.
 */
export function unwrap(lines: readonly Line[]): Line[] {
  const width = Math.max(...lines.map(({ text }) => text.length), 0)
  const full = lines.filter((line, index) => isFull(line, lines[index + 1], width)).length
  if (width > WIDEST || full < FEWEST_LINES || full < lines.length / 4) return [...lines]
  const whole: Line[] = []
  for (const [index, line] of lines.entries()) {
    const before = whole.at(-1)
    if (before && isFull(lines[index - 1]!, line, width)) {
      whole[whole.length - 1] = { ...before, text: `${before.text} ${line.text}` }
    } else whole.push(line)
  }
  return whole
}

function isFull(line: Line, next: Line | undefined, width: number): boolean {
  if (!next || next.gapBefore || next.text.startsWith('#') || lineLabel(unmarked(next) ?? next)) return false
  return line.text.length + 1 + next.text.split(/\s/, 1)[0]!.length > width - 2
}
