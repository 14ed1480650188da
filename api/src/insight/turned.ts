import { areForAndAgainst, mayRefuse, type Read, readToCompare } from './contrary.ts'
import type { Texts } from './distinct-texts.ts'
import { sidesSaid } from './opposites.ts'
import { wordsOf } from './syllables.ts'

/** So many parts that turn each other round are looked for in a group; what then is left stands with none of them. */
const PARTS_MAX = 4

/** What of a text may turn another round: what it refuses, and on which sides of opposites its words are (`sidesSaid`). */
type Turns = { refuses: string; sides: number[] }

/**
 * Parts a group of texts until nobody is with a text that says the opposite (`areForAndAgainst`): first those with its first text, then those with the
 * text most sent of those left.
 */
export function partedByTurns(group: readonly number[], texts: Texts): number[][] {
  if (group.length < 2) return [[...group]]
  const turns = new Map(group.map((text) => [text, turnsOf(text, texts)]))
  const read = new Map<number, Read>()
  const readOf = (text: number) => {
    const found = read.get(text) ?? readToCompare(texts.written[text]!)
    read.set(text, found)
    return found
  }
  const areTurned = (one: number, other: number) =>
    mayTurn(turns.get(one)!, turns.get(other)!) && areForAndAgainst(readOf(one), readOf(other))
  const parts: number[][] = []
  let left = [...group]
  while (left.length > 0 && parts.length < PARTS_MAX) {
    const first =
      parts.length === 0
        ? left[0]!
        : left.reduce((most, it) => (texts.ids[it]!.length > texts.ids[most]!.length ? it : most))
    const together = new Set(left.filter((it) => it === first || !areTurned(first, it)))
    parts.push([first, ...[...together].filter((it) => it !== first)])
    left = left.filter((it) => !together.has(it))
  }
  return [...parts, ...left.map((it) => [it])]
}

function turnsOf(text: number, { syllables, begins, lengths, words }: Texts): Turns {
  const said = wordsOf(words, syllables, begins[text]!, begins[text]! + lengths[text]!)
  const refuses = said.flatMap((_, at) => (mayRefuse(said, at) ? said.slice(at, at + 3) : []))
  return { refuses: refuses.join(' '), sides: sidesSaid(said) }
}

/** Whether one refuses what the other does not, or they are on opposite sides. */
function mayTurn(a: Turns, b: Turns): boolean {
  if (a.refuses !== b.refuses) return true
  const [here, there] = [more(a.sides, b.sides), more(b.sides, a.sides)]
  return here.some((side) => there.some((other) => Math.floor(side / 10) === Math.floor(other / 10)))
}

/** What of a rising list another has not, or not as often. */
function more(one: readonly number[], other: readonly number[]): number[] {
  let at = 0
  return one.filter((it) => {
    while (at < other.length && other[at]! < it) at++
    if (other[at] !== it) return true
    at++
    return false
  })
}
