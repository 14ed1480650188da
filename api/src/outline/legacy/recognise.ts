import { isSyllable } from '../syllables.ts'
import { fromTcvn3 } from './tcvn3.ts'
import { fromVni } from './vni.ts'

/** An encoding of Vietnamese from before Unicode. `capitals`: a TCVN3 font that draws small letters as capitals (".VnTimeH"). */
export type Legacy = 'tcvn3' | 'tcvn3 capitals' | 'vni'

/** How much of the accented words must be Vietnamese once read so, and how many there must be to tell. */
const CERTAIN = 0.85
const FEWEST_WORDS = 4
const UNICODE_VIETNAMESE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/

/** Whether a text has letters that no encoding from before Unicode can hold. */
export const isUnicode = (text: string) => UNICODE_VIETNAMESE.test(text)

/** The encoding a font was made for, by its name; null for a font of Unicode. A PDF puts six letters before the name. */
export function legacyOfFont(name: string): Legacy | null {
  const plain = name.replace(/^[A-Z]{6}\+/, '')
  if (/^\.?Vn[A-Z]/.test(plain)) return /H(?:[-,\s]|$)/.test(plain) ? 'tcvn3 capitals' : 'tcvn3'
  return /^VNI[-\s_]/i.test(plain) ? 'vni' : null
}

/** The text in Unicode, as it looked in its font. A text that is in Unicode already stays as it is. */
export function fromLegacy(text: string, legacy: Legacy): string {
  if (isUnicode(text)) return text
  // Word keeps bytes it cannot name in a private area.
  const bytes = text.replace(/[\uf0a1-\uf0ff]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xf000))
  if (legacy === 'vni') return fromVni(bytes)
  const read = fromTcvn3(bytes)
  return legacy === 'tcvn3' ? read : read.toUpperCase()
}

/**
 * The encoding a text was typed in, told by its letters: read so, nearly all its accented words are Vietnamese syllables; read as they stand,
 * they are not. Null when it is in Unicode, or when there is too little to tell.
 */
export function legacyOfText(text: string): 'tcvn3' | 'vni' | null {
  if (!/[\u00a1-\u00fe]/.test(text)) return null
  const plain = shareOf(text)
  let best: { legacy: 'tcvn3' | 'vni'; share: number } | null = null
  for (const legacy of ['tcvn3', 'vni'] as const) {
    const share = shareOf(legacy === 'vni' ? fromVni(text) : fromTcvn3(text))
    if (share.words >= FEWEST_WORDS && share.good >= CERTAIN && share.good > (best?.share ?? 0))
      best = { legacy, share: share.good }
  }
  return best && best.share > plain.good + 0.15 ? best.legacy : null
}

/** Whether one line of a text in an old encoding was typed in it: not worse Vietnamese than before. */
export function isLineIn(line: string, legacy: 'tcvn3' | 'vni'): boolean {
  if (isUnicode(line) || !/[\u00a1-\u00fe]/.test(line)) return false
  const [read, plain] = [shareOf(fromLegacy(line, legacy)), shareOf(line)]
  return read.good >= plain.good
}

/** How many words have a letter beyond ASCII, and what share of them is spelt as Vietnamese. */
export function shareOf(text: string): { words: number; good: number } {
  const words = (text.normalize('NFC').match(/[\p{L}\p{M}\u00a1-\u00bf]+/gu) ?? []).filter((it) =>
    /[^\0-\x7f]/.test(it),
  )
  const good = words.filter((it) => isSyllable(it.replace(/^[«“‘]|[»”’]$/gu, '')))
  return { words: words.length, good: words.length === 0 ? 0 : good.length / words.length }
}
