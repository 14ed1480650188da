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
  if (isFree(a, b)) return false
  const [one, other] = [said(a), said(b)]
  const shorter = Math.min(one.length, other.length)
  if (shorter < REWRITTEN) return false
  return isOther(one, other)
}

/** Whether two stretches have hardly a syllable in common. */
function isOther(one: readonly string[], other: readonly string[]): boolean {
  const left = [...other]
  const common = one.filter((syllable) => {
    const at = left.indexOf(syllable)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return common.length <= Math.min(one.length, other.length) * BY_CHANCE
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
  const [was, is] = [one.join(' '), other.join(' ')]
  return PEOPLE.has(was) && PEOPLE.has(is) ? null : is
}

const PEOPLE = new Set([
  ...['cong nhan', 'nguoi lao dong', 'lao dong', 'cong nhan lao dong', 'doan vien', 'anh em', 'chi em'],
  ...['anh chi em', 'ba con', 'chung toi', 'chung em', 'moi nguoi', 'cnld', 'cnvcld', 'nld'],
])

/** Whether both have it to themselves how they begin or end: nothing is asked for there. */
const isFree = (a: Side, b: Side) => (isOuter(a) || isOuter(b)) && !isAsked(a)

/** A stretch of a text: `all` its syllables without accents, and the text as it was written. */
type Side = { all: readonly string[]; written: string; span: Span }

const isOuter = ({ all, span: { from, to } }: Side) => from === 0 || to >= all.length
const isAsked = ({ all, span: { from } }: Side) =>
  ASKING.test(all.slice(Math.max(0, from - 2), from).join(' '))

/** The syllables of a stretch without names and numbers. */
function said({ all, written, span: { from, to } }: Side): string[] {
  const syllables = tokens(written).filter((token) => /[\p{L}\p{N}]/u.test(token))
  const shouts = syllables.filter((it) => CAPITAL.test(it)).length > syllables.length / 2
  const counts = (it: string) => !/\p{N}/u.test(it) && (shouts || !CAPITAL.test(it))
  return all.slice(from, to).filter((_, at) => counts(syllables[from + at]!))
}

const ASKING = /(?:^| )(?:de nghi|kien nghi|de xuat|yeu cau|nhu sau|mong|xin)$/

const CAPITAL = /^\p{Lu}/u
