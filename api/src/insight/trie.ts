/** A tree of words by syllable: `word` is set where one ends. */
export type Trie = { next: Map<string, Trie>; word: string | undefined }

/** A trie of the given words, each a list of syllables; the first of several words with the same syllables stays. */
export function trie(words: Iterable<readonly string[]>, key = (syllable: string) => syllable): Trie {
  const root = node()
  for (const syllables of words) {
    let at = root
    for (const syllable of syllables) {
      const step = key(syllable)
      let below = at.next.get(step)
      if (!below) at.next.set(step, (below = node()))
      at = below
    }
    at.word ??= syllables.join(' ')
  }
  return root
}

/** How many syllables from `start` the longest word of the trie covers; 0 when none begins there. */
export function longestMatch(root: Trie, syllables: readonly string[], start: number): number {
  let at: Trie | undefined = root
  let length = 0
  for (let i = start; i < syllables.length; i++) {
    at = at.next.get(syllables[i]!)
    if (!at) break
    if (at.word !== undefined) length = i - start + 1
  }
  return length
}

function node(): Trie {
  return { next: new Map(), word: undefined }
}
