import type { Comparer, Filling } from './copy-of.ts'

/** One place filled in so many ways, by so much of the texts, is a blank to be filled in: altered words are others in every copy. */
const WAYS = 3
const FILLED = 0.2
/** Or in two, the other one by so many who sent it, where more than a word stood: that is no slip of one hand. */
const SENT = 2
/** A text of a form has few blanks. */
const BLANKS_MAX = 3

/** A text and what it has in place of the common one's words. */
type Filled = { text: number; fillings: Filling[] }

/** What texts have in one blank, and which of them. */
type Ways = Map<string, number[]>

/**
 * Parts a group of texts, the common one first, by what they fill in: "bổ sung chỉ tiêu về nhà trẻ", "… về bữa ăn ca" and "… về tiền thưởng"
 * ask for three things, though all else is one. Those that fill in the same stay together. `copies`: how many sent each text.
 */
export function partedBySlots(
  group: readonly number[],
  compare: Comparer,
  copies: readonly number[],
): number[][] {
  const part = (some: readonly number[], filled: readonly Filled[], left: number): number[][] => {
    const ways = some.length < 2 || left === 0 ? undefined : slotOf(some, filled, copies)
    if (!ways) return [[...some]]
    const others = new Set([...ways.values()].flat())
    // Those that stay are held against the same text again.
    const staying = filled.filter(({ text }) => !others.has(text))
    return [
      ...part([some[0]!, ...staying.map(({ text }) => text)], staying, left - 1),
      ...[...ways.values()].flatMap((way) => part(way, fillingsOf(way, compare), left - 1)),
    ]
  }
  if (group.length < 2) return [[...group]]
  return part(group, fillingsOf(group, compare), BLANKS_MAX)
}

function fillingsOf([common, ...others]: readonly number[], { take, share, fillings }: Comparer): Filled[] {
  return others.map((text) => {
    take(text)
    share(common!, 0)
    return { text, fillings: fillings(common!) }
  })
}

/** The blank that is filled in in most ways: the texts by what each has there. Undefined where there is none. */
function slotOf(
  group: readonly number[],
  filled: readonly Filled[],
  copies: readonly number[],
): Ways | undefined {
  const sent = (texts: readonly number[]) => texts.reduce((sum, text) => sum + copies[text]!, 0)
  const all = filled.flatMap(({ fillings }) => fillings)
  const places = new Set(all.map(({ from }) => from))
  const long = new Set(all.filter(({ from, to }) => to - from > 1).map(({ from }) => from))
  let most: Ways | undefined
  for (const place of [...places].sort((a, b) => a - b)) {
    const ways = waysAt(place, filled)
    const others = [...ways.values()].reduce((sum, { length }) => sum + length, 0)
    // The common text fills it in one way itself.
    const isMany = ways.size + 1 >= WAYS && others >= group.length * FILLED
    const isTwo =
      long.has(place) && Math.max(0, ...[...ways.values()].map(sent)) >= Math.max(SENT, sent(group) * FILLED)
    if ((isMany || isTwo) && ways.size > (most?.size ?? 0)) most = ways
  }
  return most
}

function waysAt(place: number, filled: readonly Filled[]): Ways {
  const ways: Ways = new Map()
  for (const { text, fillings } of filled) {
    const here = fillings.find(({ from, to }) => from <= place && place < to)
    if (!here) continue
    const same = ways.get(here.said)
    if (same) same.push(text)
    else ways.set(here.said, [text])
  }
  return ways
}
