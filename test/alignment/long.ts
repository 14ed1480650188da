import { type Dice, diceOf, oneOf } from 'db/seed/dice'
import { sampleParagraphs } from 'db/seed/draft'
import type { Block } from 'shared/outline'

/** How many paragraphs stand under a heading of the long draft. */
const EACH = 12

/** A draft of so many blocks, made of clauses of the sample drafts with other figures: 400 pages have some 6,000. */
export function longDraft(blocks: number, seed: number): Block[] {
  const dice = diceOf(seed)
  const clauses = sampleParagraphs.flatMap(({ text }) => text.split(/(?<=[.;]) /u))
  return Array.from({ length: blocks }, (_, at): Block => {
    if (at % EACH !== 0)
      return { kind: 'paragraph', level: null, label: null, text: paragraph(dice, clauses) }
    const words = oneOf(dice, clauses).split(' ').slice(0, 9).join(' ')
    return { kind: 'heading', level: at % (EACH * 8) === 0 ? 1 : 2, label: String(at / EACH), text: words }
  })
}

function paragraph(dice: Dice, clauses: readonly string[]): string {
  const chosen = Array.from({ length: 2 + dice.below(3) }, () => oneOf(dice, clauses))
  return chosen.join(' ').replace(/\d+/g, () => String(1 + dice.below(999)))
}
