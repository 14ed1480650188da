import { bare } from './fold.ts'
import { tokens } from './tokens.ts'

/** So many syllables on both sides were not altered but written anew. */
export const REWRITTEN = 4
/** So much of the shorter side the two may have in common by chance: words of grammar. */
const BY_CHANCE = 0.34

/** A stretch of a text, in syllables. */
type Span = { from: number; to: number }

/**
 * Whether what stands in each other's place in two texts was written anew, as what one fills in in a form: `REWRITTEN` syllables and more on
 * both sides, hardly one in common. Names and numbers are not counted: who signs a common text puts in their own. With what a text begins or ends, people greet,
 * thank and give reasons of their own: there it counts only after what asks.
 */
export function isRewritten(a: Side, b: Side): boolean {
  const [one, other] = [said(a), said(b)]
  const shorter = Math.min(one.said.length, other.said.length)
  if (shorter < REWRITTEN || ((one.outer || other.outer) && !one.asked)) return false
  const left = [...other.said]
  const common = one.said.filter((syllable) => {
    const at = left.indexOf(syllable)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return common.length <= shorter * BY_CHANCE
}

type Side = { text: string; span: Span }

/** The syllables of a stretch without names and numbers; whether the text begins or ends with it, and whether it stands after what asks. */
function said({ text, span: { from, to } }: Side): { said: string[]; outer: boolean; asked: boolean } {
  const syllables = tokens(text).filter((token) => /[\p{L}\p{N}]/u.test(token))
  const shouts = syllables.filter((it) => CAPITAL.test(it)).length > syllables.length / 2
  const said = syllables
    .slice(from, to)
    .filter((it) => !/\p{N}/u.test(it) && (shouts || !CAPITAL.test(it)))
    .map(bare)
  const before = syllables
    .slice(Math.max(0, from - 2), from)
    .map(bare)
    .join(' ')
  return { said, outer: from === 0 || to >= syllables.length, asked: ASKING.test(before) }
}

const ASKING = /(?:^| )(?:de nghi|kien nghi|de xuat|yeu cau|nhu sau|mong|xin)$/

const CAPITAL = /^\p{Lu}/u
