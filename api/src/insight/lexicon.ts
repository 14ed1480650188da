import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { syllableKey } from './fold.ts'
import { glossary } from './glossary.ts'

/** The head words of `@vntk/dictionary` (MIT) with their parts of speech, and the words of our own glossary. */
export type Lexicon = {
  /** Words of two syllables or more, each a list of syllable keys. */
  phrases: string[][]
  /** Parts of speech by word (syllable keys joined by blanks): N, V, A, R, P, D, E, C, I and rarer ones. */
  tags: Map<string, string>
}

let known: Lexicon | undefined

/** The lexicon, read from the installed package at first use and then kept: about 0.2 s and 10 MB. */
export function lexicon(): Lexicon {
  return (known ??= readLexicon())
}

function readLexicon(): Lexicon {
  const path = createRequire(import.meta.url).resolve('@vntk/dictionary/data/dictionary.json')
  const entries: Record<string, { pos: string }[]> = JSON.parse(readFileSync(path, 'utf8'))
  const phrases: string[][] = []
  const tags = new Map<string, string>()
  const add = (head: string, tag: string) => {
    const syllables = head
      .trim()
      .split(/[\s-]+/)
      .map(syllableKey)
    const word = syllables.join(' ')
    const before = tags.get(word)
    if (before === undefined && syllables.length > 1) phrases.push(syllables)
    tags.set(word, [...new Set((before ?? '') + tag)].join(''))
  }
  for (const [head, senses] of Object.entries(entries)) add(head, senses.map(({ pos }) => pos).join(''))
  for (const word of glossary) add(word, 'N')
  return { phrases, tags }
}
