import type { Texts } from './distinct-texts.ts'
import { CAPITAL, DIGIT } from './syllables.ts'

/** So many syllables on both sides were not altered but written anew. */
export const REWRITTEN = 4
/** So much of the shorter side the two may have in common by chance: words of grammar. */
const BY_CHANCE = 0.34

/** A stretch of one of the texts, in syllables; empty where `to` is at or before `from`. */
type Side = { texts: Texts; text: number; from: number; to: number }

/**
 * Whether what stands in each other's place in two texts was written anew, as what one fills in in a form: `REWRITTEN` syllables and more on
 * both sides, hardly one in common. Names and numbers are not counted: who signs a common text puts in their own. With what a text begins or ends, people greet,
 * thank and give reasons of their own: there it counts only after what asks.
 */
export function isRewritten(a: Side, b: Side): boolean {
  if (isFree(a, b)) return false
  const [one, other] = [said(a), said(b)]
  return Math.min(one.length, other.length) >= REWRITTEN && isOther(one, other)
}

/** Whether two stretches have hardly a syllable in common. */
function isOther(one: readonly number[], other: readonly number[]): boolean {
  const left = [...other]
  let common = 0
  for (const syllable of one) {
    const at = left.indexOf(syllable)
    if (at < 0) continue
    left[at] = -1
    common++
  }
  return common <= Math.min(one.length, other.length) * BY_CHANCE
}

/**
 * What a second text has in place of a stretch of a first one, syllables without accents; null where they share more than a syllable of three, where one of them has
 * but names and numbers or both but words for people ("công nhân", "anh em"), which are changed at will, and where people greet and thank.
 */
export function filledIn(a: Side, b: Side): string | null {
  if (isFree(a, b)) return null
  const [one, other] = [said(a), said(b)]
  if (Math.min(one.length, other.length) === 0 || Math.max(one.length, other.length) < 2) return null
  if (!isOther(one, other)) return null
  const inWords = (syllables: readonly number[]) => syllables.map((it) => a.texts.words[it]!).join(' ')
  const is = inWords(other)
  return PEOPLE.has(is) && PEOPLE.has(inWords(one)) ? null : is
}

const PEOPLE = new Set([
  ...['cong nhan', 'nguoi lao dong', 'lao dong', 'cong nhan lao dong', 'doan vien', 'anh em', 'chi em'],
  ...['anh chi em', 'ba con', 'chung toi', 'chung em', 'moi nguoi', 'cnld', 'cnvcld', 'nld'],
])

/** Whether both have it to themselves how they begin or end: nothing is asked for there. */
const isFree = (a: Side, b: Side) => (isOuter(a) || isOuter(b)) && !isAsked(a)

const isOuter = ({ texts, text, from, to }: Side) => from === 0 || to >= texts.lengths[text]!

function isAsked({ texts: { syllables, begins, words }, text, from }: Side): boolean {
  if (from === 0) return false
  const at = begins[text]! + from
  const before = ASKING.get(words[syllables[at - 1]! >>> 2]!)
  if (!before) return false
  return before.length === 0 || (from > 1 && before.includes(words[syllables[at - 2]! >>> 2]!))
}

/** The last syllables of what asks, and which one of these stands before it. */
const ASKING = new Map([
  ['nghi', ['de', 'kien']],
  ['xuat', ['de']],
  ['cau', ['yeu']],
  ['sau', ['nhu']],
  ['mong', []],
  ['xin', []],
])

/** The syllables of a stretch, as places in the words of the texts, without names and numbers. */
function said({ texts: { syllables, begins }, text, from, to }: Side): number[] {
  const found: number[] = []
  for (let at = begins[text]! + from; at < begins[text]! + to; at++)
    if ((syllables[at]! & (CAPITAL | DIGIT)) === 0) found.push(syllables[at]! >>> 2)
  return found
}
