import { type Dice, oneOf } from './dice.ts'

/** A text with its `{a|b}` choices taken apart: fixed pieces and lists of choices in turn. */
type Wording = readonly (string | readonly string[])[]

const taken = new Map<string, Wording>()

/** The text with one of each `{a|b}` put in by the dice. */
export function worded(dice: Dice, text: string): string {
  let said = ''
  for (const piece of wordingOf(text)) said += typeof piece === 'string' ? piece : oneOf(dice, piece)
  return said
}

function wordingOf(text: string): Wording {
  let wording = taken.get(text)
  if (wording === undefined) {
    wording = text.split(/[{}]/).map((piece, i) => (i % 2 === 0 ? piece : piece.split('|')))
    taken.set(text, wording)
  }
  return wording
}
