import { bare, syllableKey, unaccented } from './fold.ts'
import { lexicon } from './lexicon.ts'
import { tokens } from './tokens.ts'
import { longestMatch, trie, type Trie } from './trie.ts'

/**
 * The words of a text in order, NFC, syllables of a word joined by `_`; punctuation, numbers and emoji stand alone.
 * Longest match over the dictionary; runs of capitalised syllables are names ("Liên_Chiểu"). A text typed without
 * diacritics is matched on the dictionary without its diacritics ("nha_o", "cong_doan").
 */
export function segment(text: string): string[] {
  return segmentTokens(tokens(text))
}

/** `segment` for a text already cut into tokens. */
export function segmentTokens(all: readonly string[]): string[] {
  const plain = unaccented(all)
  const root = plain ? (plainTrie ??= trie(lexicon().phrases, bare)) : (fullTrie ??= trie(lexicon().phrases))
  const keys = plain ? all.map(bare) : all.map(syllableKey)
  const words: string[] = []
  for (let i = 0; i < all.length;) {
    const length = Math.max(1, longestMatch(root, keys, i), nameLength(all, i))
    words.push(length === 1 ? all[i]! : all.slice(i, i + length).join('_'))
    i += length
  }
  return words
}

let fullTrie: Trie | undefined
let plainTrie: Trie | undefined

const NAME_MAX = 5
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}]*$/u
const ENDS_SENTENCE = /^[.!?:;…"“(\-–]/

/** How many capitalised syllables from `start` make a name: 2 to 5 of them, and not the first word of a sentence. */
function nameLength(all: readonly string[], start: number): number {
  if (start === 0 || ENDS_SENTENCE.test(all[start - 1]!)) return 0
  let end = start
  while (end < all.length && CAPITALISED.test(all[end]!)) end++
  const length = end - start
  return length >= 2 && length <= NAME_MAX ? length : 0
}
