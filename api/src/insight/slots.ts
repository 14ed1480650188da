import type { Comparer, Filling } from './copy-of.ts'

/** One place filled in so many ways, by so much of the texts, is a blank to be filled in: altered words are others in every copy. */
const WAYS = 3
const FILLED = 0.2
/** Or in two, the other one by so many who sent it, where more than a word stood: that is no slip of one hand. */
const SENT = 2
/** A text of a form has few blanks. */
const BLANKS_MAX = 3

/**
 * Parts a group of texts, the common one first, by what they fill in: "bổ sung chỉ tiêu về nhà trẻ", "… về bữa ăn ca" and "… về tiền thưởng"
 * ask for three things, though all else is one. Those that fill in the same stay together. `copies`: how many sent each text.
 */
export function partedBySlots(
  group: readonly number[],
  compare: Comparer,
  copies: readonly number[],
  left = BLANKS_MAX,
): number[][] {
  const [common] = group
  if (group.length < 2 || left === 0) return [[...group]]
  const ways = slotOf(group, fillingsOf(group, compare), copies)
  if (!ways) return [[...group]]
  const others = new Set([...ways.values()].flat())
  return [group.filter((it) => it === common || !others.has(it)), ...ways.values()].flatMap((part) =>
    partedBySlots(part, compare, copies, left - 1),
  )
}

/** By text, what it has in place of the common one's words. */
function fillingsOf([common, ...others]: readonly number[], { take, share, fillings }: Comparer) {
  return new Map(
    others.map((text): [number, Filling[]] => {
      take(text)
      share(common!)
      return [text, fillings(common!)]
    }),
  )
}

/** The blank that is filled in in most ways: the texts by what each has there. Undefined where there is none. */
function slotOf(
  group: readonly number[],
  found: ReadonlyMap<number, Filling[]>,
  copies: readonly number[],
): Map<string, number[]> | undefined {
  const sent = (texts: Iterable<number>) => [...texts].reduce((sum, text) => sum + copies[text]!, 0)
  const places = new Set([...found.values()].flat().map(({ from }) => from))
  const isLong = (place: number) =>
    [...found.values()].flat().some(({ from, to }) => from === place && to - from > 1)
  let most: Map<string, number[]> | undefined
  for (const place of [...places].sort((a, b) => a - b)) {
    const ways = new Map<string, number[]>()
    for (const [text, fillings] of found) {
      const here = fillings.find(({ from, to }) => from <= place && place < to)
      if (here) ways.set(here.said, [...(ways.get(here.said) ?? []), text])
    }
    const others = new Set([...ways.values()].flat())
    // The common text fills it in one way itself.
    const isMany = ways.size + 1 >= WAYS && others.size >= group.length * FILLED
    const isTwo =
      isLong(place) && Math.max(0, ...[...ways.values()].map(sent)) >= Math.max(SENT, sent(group) * FILLED)
    if ((isMany || isTwo) && ways.size > (most?.size ?? 0)) most = ways
  }
  return most
}
