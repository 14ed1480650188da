import { isFinished, type Line, lineLabel, unmarked } from './line.ts'

const WIDEST = 130
const NARROWEST = 50
const FEWEST_LINES = 5

/**
 * Joins the lines of a text that was broken at a fixed width (an e-mail, a copied page): a line goes on in the next one when that
 * one's first word would not have fitted. A text of one line for each paragraph stays as it is, also when its lines are equally long.
 */
export function unwrap(lines: readonly Line[]): Line[] {
  const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0)
  const goesOn = lines.map((line, index) => isFull(line, lines[index + 1], width))
  if (width > WIDEST || width < NARROWEST || !isBroken(lines, goesOn)) return [...lines]
  const whole: Line[] = []
  for (const [index, line] of lines.entries()) {
    const before = whole.at(-1)
    if (before && goesOn[index - 1])
      whole[whole.length - 1] = { ...before, text: `${before.text} ${line.text}` }
    else whole.push(line)
  }
  return whole
}

/** Lines broken by width end in the middle of a sentence more often than not. */
function isBroken(lines: readonly Line[], goesOn: readonly boolean[]): boolean {
  const full = lines.filter((_, index) => goesOn[index])
  const cut = full.filter(({ text }) => !isFinished(text))
  return cut.length >= FEWEST_LINES && full.length >= lines.length / 4 && cut.length >= full.length / 2
}

function isFull(line: Line, next: Line | undefined, width: number): boolean {
  if (!next || next.gapBefore || next.text.startsWith('#') || lineLabel(unmarked(next) ?? next)) return false
  return line.text.length + 1 + next.text.split(/\s/, 1)[0]!.length > width - 2
}
