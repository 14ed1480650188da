import { foldTone } from 'shared/comparison-key'

const MARKS = /\p{M}+/gu

/**
 * The text in lower case without any diacritics, đ as d: "Nhà ở xã hội" and "nha o xa hoi" become one.
 * NFC and NFD input give the same result.
 */
export function bare(text: string): string {
  if (text.length > SYLLABLE_MAX) return stripped(text)
  const known = bareForms.get(text)
  if (known !== undefined) return known
  const form = stripped(text)
  if (bareForms.size < KEYS_MAX) bareForms.set(text, form)
  return form
}

function stripped(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd')
}

/**
 * The form under which a syllable is looked up: NFC, lower case, tone on the first vowel of an open oa, oe, uy
 * ("hoà" as "hòa", but not "quý"), and y as i after h, k, l, m, s, t, v, qu ("kỹ" as "kĩ"). Never shown to anyone.
 */
export function syllableKey(syllable: string): string {
  const known = keys.get(syllable)
  if (known !== undefined) return known
  const key = foldTone(syllable.normalize('NFC').toLowerCase())
  if (keys.size < KEYS_MAX && syllable.length <= SYLLABLE_MAX) keys.set(syllable, key)
  return key
}

const keys = new Map<string, string>()
const bareForms = new Map<string, string>()
const KEYS_MAX = 50_000
/** No syllable is longer, even in NFD; longer tokens are not remembered. */
const SYLLABLE_MAX = 9

/** Whether a token carries a Vietnamese diacritic or đ. */
export function accented(token: string): boolean {
  return ACCENTED.test(token)
}

/** Whether a text, cut into tokens, was typed without accents. */
export function unaccented(tokens: readonly string[]): boolean {
  let words = 0
  let marked = 0
  for (let i = 0; i < tokens.length; i++) {
    const kind = kindOf(tokens[i]!)
    if (kind > 0) words++
    if (kind > 1) marked++
  }
  return words > 0 && marked <= words * BARE_SHARE
}

/** 0 without a letter, 1 with, 2 with one that carries a diacritic. */
function kindOf(token: string): number {
  const known = kinds.get(token)
  if (known !== undefined) return known
  const kind = LETTER.test(token) ? (ACCENTED.test(token) ? 2 : 1) : 0
  if (kinds.size < KEYS_MAX && token.length <= SYLLABLE_MAX) kinds.set(token, kind)
  return kind
}

const kinds = new Map<string, number>()

/** Running Vietnamese has a diacritic or đ on three syllables in four; this much is a slip in an unaccented text. */
export const BARE_SHARE = 0.1
const LETTER = /\p{L}/u
const ACCENTED = /[à-ãèéêìíò-õùúýăđĩũơưạ-ỹ]/iu
