import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

import { syllableKey } from './fold.ts'
import { glossary } from './glossary.ts'
import { placeNames } from './place-names.ts'

/** The head words of `@vntk/dictionary` (MIT) with their parts of speech, and the words of our own glossary. */
export type Lexicon = {
  /** Head words of two syllables or more and names of places, syllable keys joined by blanks. */
  phrases: string[]
  /** Parts of speech by word (syllable keys joined by blanks): N, V, A, R, P, D, E, C, I and rarer ones. */
  tags: Map<string, string>
}

let known: Lexicon | undefined

/** The lexicon, read from `lexicon.model` (see `segmenter.md`) at first use and then kept: about 15 ms and 3 MB. */
export function lexicon(): Lexicon {
  return (known ??= readLexicon())
}

function readLexicon(): Lexicon {
  const file = new URL('./lexicon.model', import.meta.url)
  const lines = brotliDecompressSync(readFileSync(file)).toString().split('\n')
  const tags = new Map(lines.map((line) => line.split('\t') as [string, string]))
  const phrases = [...tags.keys()].filter((word) => word.includes(' ')).concat(placeNames)
  for (const word of glossary) {
    const key = word.split(' ').map(syllableKey).join(' ')
    tags.set(key, [...new Set(`${tags.get(key) ?? ''}N`)].join(''))
  }
  return { phrases, tags }
}
