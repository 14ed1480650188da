const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * A text as one compares wordings: NFC, lower case, blanks of any kind as one, every dash as "-", the tone of an open oa, oe, uy on its
 * first vowel ("hoà" as "hòa") and y as i where both are written ("quý" as "quí"). Diacritics stay. Never shown to anyone.
 */
export function comparisonKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\p{L}+/gu, remembered)
}

/** A lower-case NFC syllable with its tone where old and new spelling agree; other words as they are. */
export function foldTone(syllable: string): string {
  const parts = syllable.normalize('NFD')
  const plain = parts.replace(TONES, '').normalize('NFC')
  const tone = parts.match(TONES)?.[0] ?? ''
  if (/^(?:[hklmstv]|qu)[yi]$/.test(plain)) return (plain.slice(0, -1) + 'i' + tone).normalize('NFC')
  const open = /^(.*[^q])?(o[ae]|uy)$/.exec(plain)
  if (!open || !tone) return syllable
  const [first, second] = open[2]!
  return (open[1] ?? '') + (first! + tone).normalize('NFC') + second!
}

const known = new Map<string, string>()
const KNOWN_MAX = 50_000
/** No syllable is longer; longer words are not remembered. */
const SYLLABLE_MAX = 9

function remembered(syllable: string): string {
  const before = known.get(syllable)
  if (before !== undefined) return before
  const key = foldTone(syllable)
  if (known.size < KNOWN_MAX && syllable.length <= SYLLABLE_MAX) known.set(syllable, key)
  return key
}
