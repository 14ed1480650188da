import { bare, syllableKey, unaccented } from './fold.ts'
import { glossary } from './glossary.ts'
import { accentedSegmenter, joins, plainSegmenter, type Segmenter } from './segmenter.ts'
import { tokens } from './tokens.ts'

/**
 * The words of a text in order, NFC, syllables of a word joined by `_`; punctuation, numbers and emoji stand alone.
 * By a learned chain over the gaps between syllables (see `segmenter.md`); a text typed without diacritics has one of its own.
 */
export function segment(text: string): string[] {
  return segmentTokens(tokens(text))
}

/** `segment` for a text already cut into tokens; by `segmenter` when one is given, whatever the text. */
export function segmentTokens(all: readonly string[], segmenter?: Segmenter): string[] {
  return joined(all, segmenter ? joins(segmenter, all) : joinsOf(all))
}

/** The same, with each term of our glossary as one word: "nhà_ở_xã_hội" where a dictionary has "nhà_ở" and "xã_hội". */
export function termsOfTokens(all: readonly string[]): string[] {
  return joined(all, termGaps(all))
}

/** For each token, 1 when it goes on the word or the term of the token before. */
export function termGaps(all: readonly string[]): Uint8Array {
  const plain = unaccented(all)
  const goesOn = joins(plain ? plainSegmenter() : accentedSegmenter(), all)
  const key = plain ? bare : syllableKey
  const terms = plain ? (plainTerms ??= termsBy(bare)) : (accentedTerms ??= termsBy(syllableKey))
  for (let i = 0; i < all.length;) {
    const length = longestTerm(terms, all, i, key)
    if (length > 1) {
      goesOn.fill(1, i + 1, i + length)
      goesOn[i] = 0
      if (i + length < all.length) goesOn[i + length] = 0
    }
    i += Math.max(1, length)
  }
  return goesOn
}

function joinsOf(all: readonly string[]): Uint8Array {
  return joins(unaccented(all) ? plainSegmenter() : accentedSegmenter(), all)
}

function joined(all: readonly string[], goesOn: Uint8Array): string[] {
  const words: string[] = []
  for (let i = 0; i < all.length; i++) {
    if (goesOn[i]) words[words.length - 1] += `_${all[i]!}`
    else words.push(all[i]!)
  }
  return words
}

/** The glossary as it is looked up: terms by their first syllable, the longest first. */
type Terms = Map<string, string[][]>

let accentedTerms: Terms | undefined
let plainTerms: Terms | undefined

function termsBy(key: (syllable: string) => string): Terms {
  const split = glossary.map((term) => term.split(' ').map(key)).sort((a, b) => b.length - a.length)
  return Map.groupBy(split, ([first]) => first!)
}

function longestTerm(
  terms: Terms,
  all: readonly string[],
  start: number,
  key: (syllable: string) => string,
): number {
  const candidates = terms.get(key(all[start]!))
  if (!candidates) return 0
  const term = candidates.find((syllables) =>
    syllables.every((syllable, i) => start + i < all.length && syllable === key(all[start + i]!)),
  )
  return term?.length ?? 0
}
