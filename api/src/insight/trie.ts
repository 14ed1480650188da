/**
 * A set of words, each a sequence of syllable numbers, as one open-addressed table of steps: three numbers a place (node, syllable,
 * next node; -1 where it is free), side by side, so that a step costs one look into memory. Node 0 is the root; `ends[node]` is 1 where a word ends.
 */
export type Trie = { mask: number; steps: Int32Array; ends: Uint8Array }

const STRIDE = 4

/** A trie of the given words. */
export function trie(words: readonly (readonly number[])[]): Trie {
  const count = words.reduce((sum, word) => sum + word.length, 0)
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, count * 2)))
  const made: Trie = {
    mask: size - 1,
    steps: new Int32Array(size * STRIDE).fill(-1),
    ends: new Uint8Array(count + 1),
  }
  let nodes = 1
  for (const word of words) {
    let node = 0
    for (const syllable of word) {
      const place = placeOf(made, node, syllable)
      if (made.steps[place] === -1) made.steps.set([node, syllable, nodes++], place)
      node = made.steps[place + 2]!
    }
    made.ends[node] = 1
  }
  return made
}

/** The node after `syllable`, or -1 when no word goes on so. */
export function step(trie: Trie, node: number, syllable: number): number {
  return trie.steps[placeOf(trie, node, syllable) + 2]!
}

/** Where the step stands in the table, or the free place where it would. */
function placeOf({ mask, steps }: Trie, node: number, syllable: number): number {
  let at = Math.imul(node, 0x9e3779b1) ^ Math.imul(syllable, 0x85ebca6b)
  at = (at ^ (at >>> 15)) & mask
  for (;;) {
    const place = at * STRIDE
    const from = steps[place]!
    if (from === -1 || (from === node && steps[place + 1] === syllable)) return place
    at = (at + 1) & mask
  }
}
