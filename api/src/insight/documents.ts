import type { Corpus } from './corpus.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Texts as numbers of words, one after the other: text i is `words[starts[i]] … words[starts[i + 1] - 1]`; a negative one is unknown. */
export type Documents = { words: Int32Array; starts: Uint32Array; count: number }

/** The first `count` wordings of a corpus as numbers of the vocabulary, marks left out. */
export function documentsOf(corpus: Corpus, { ofSurface }: Vocabulary, count: number): Documents {
  const starts = new Uint32Array(count + 1)
  const words = new Int32Array(corpus.starts[count]!)
  let used = 0
  for (let i = 0; i < count; i++) {
    for (let at = corpus.starts[i]!; at < corpus.starts[i + 1]!; at++) {
      const surface = corpus.words[at]!
      if (surface >= 0) words[used++] = ofSurface[surface]!
    }
    starts[i + 1] = used
  }
  return { words: words.slice(0, used), starts, count }
}

/** The same texts, each as the set of its words below `learned`. */
export function setsOf(documents: Documents, learned: number): Documents {
  const { count } = documents
  const starts = new Uint32Array(count + 1)
  const words = new Int32Array(documents.words.length)
  const last = new Int32Array(learned).fill(-1)
  let used = 0
  for (let i = 0; i < count; i++) {
    for (let at = documents.starts[i]!; at < documents.starts[i + 1]!; at++) {
      const word = documents.words[at]!
      if (word < 0 || word >= learned || last[word] === i) continue
      last[word] = i
      words[used++] = word
    }
    starts[i + 1] = used
  }
  return { words: words.slice(0, used), starts, count }
}

/** Texts given one by one. */
export function documentsFrom(texts: readonly Int32Array[]): Documents {
  const starts = new Uint32Array(texts.length + 1)
  texts.forEach((text, i) => (starts[i + 1] = starts[i]! + text.length))
  const words = new Int32Array(starts[texts.length]!)
  texts.forEach((text, i) => words.set(text, starts[i]))
  return { words, starts, count: texts.length }
}
