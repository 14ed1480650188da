/** Blocks as words, and what their wordings are compared by. */
type Blocks = { words: string[][]; keys: string[] }

/**
 * Gives every block ids in rising order: one for each word, each pair of neighbouring words, and each time one of them comes again in the
 * block. The same wording has the same ids in all versions. `count`: one more than the highest id.
 */
export function idsOf(versions: readonly Blocks[], spelt: (word: string) => string) {
  const all = versions.reduce((sum, { words }) => sum + words.reduce((all, it) => all + it.length, 0), 0)
  const words = new Map<string, number>()
  const twos = table(all * 2)
  let count = 0
  const wordId = (word: string) => {
    const known = words.get(word)
    if (known !== undefined) return known
    words.set(word, count)
    return count++
  }
  const twoId = (first: number, second: number) => {
    const id = twos(first, second, count)
    if (id === count) count++
    return id
  }

  const idsOfBlock = (block: readonly string[]): Int32Array => {
    const ids = new Int32Array(Math.max(0, block.length * 2 - 1))
    for (let at = 0; at < block.length; at++) {
      ids[at * 2] = wordId(spelt(block[at]!))
      if (at > 0) ids[at * 2 - 1] = twoId(ids[at * 2 - 2]!, ids[at * 2]!)
    }
    return numbered(ids.sort(), twoId)
  }

  const known = new Map<string, Int32Array>()
  const of = versions.map(({ words, keys }) =>
    words.map((block, at) => {
      const before = known.get(keys[at]!)
      if (before) return before
      const ids = idsOfBlock(block)
      known.set(keys[at]!, ids)
      return ids
    }),
  )
  return { of, count }
}

/** Sorted ids in which one that comes again is another one: its own number and how often it came, negative so that no pair of words is it. */
function numbered(ids: Int32Array, twoId: (first: number, second: number) => number): Int32Array {
  let again = false
  for (let [at, first] = [1, 0]; at < ids.length; at++) {
    if (ids[at] !== ids[first]) first = at
    else {
      again = true
      ids[at] = -1 - twoId(ids[first]!, first - at)
    }
  }
  return again ? ids.map((id) => (id < 0 ? -1 - id : id)).sort() : ids
}

/** A table that knows what number two numbers were given; asked for others it notes and returns `next`. Open addressing, at most half full. */
function table(most: number) {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, most * 2)))
  const [firsts, seconds] = [new Int32Array(size), new Int32Array(size)]
  const ids = new Int32Array(size).fill(-1)
  return (first: number, second: number, next: number): number => {
    let at = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0
    for (at = (at ^ (at >>> 15)) & (size - 1); ids[at] !== -1; at = (at + 1) & (size - 1))
      if (firsts[at] === first && seconds[at] === second) return ids[at]!
    firsts[at] = first
    seconds[at] = second
    ids[at] = next
    return next
  }
}
