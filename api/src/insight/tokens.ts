/** Soft hyphens, zero-width and direction marks. */
const INVISIBLE = /[\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/**
 * One token, tried in this order: web and e-mail addresses; document symbols and dates ("15/BC-LĐLĐ", "01/07/2025");
 * numbers ("4.960.000", "8h30", "50%"); dotted abbreviations ("TP.HCM", "v.v."); words, with inner hyphens;
 * emoji with their modifiers; runs of one mark ("...", "!!!"); any other sign. Addresses are bounded (RFC 5321), so that no text
 * is read more than once.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]]`,
    String.raw`[\p{L}\p{N}._%+\-]{1,64}@[\p{L}\p{N}\-]{1,63}(?:\.[\p{L}\p{N}\-]{1,63})+`,
    String.raw`\p{N}+(?:[\/\-][\p{L}\p{N}]+)+`,
    String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+\p{N}*|%)?`,
    String.raw`\p{Lu}{1,3}\.(?:\p{Lu}[\p{L}\p{M}]*\.?)+|v\.v\.?`,
    String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[\-'’][\p{L}\p{M}\p{N}]+)*`,
    String.raw`\p{Extended_Pictographic}(?:[\p{EMod}\uFE0F]|\u200D\p{Extended_Pictographic})*`,
    String.raw`\.{2,}|…+|!+|\?+|-{2,}`,
    String.raw`[^\s\p{C}]`,
  ].join('|'),
  'gu',
)

/**
 * The tokens of a text in order, NFC, as written otherwise: syllables, numbers, abbreviations, addresses, emoji,
 * punctuation. Blanks, control and invisible characters are not tokens, so an empty or blank text has none.
 */
export function tokens(text: string): string[] {
  const clean = cleaned(text)
  const found: string[] = []
  // No token holds a blank, and most of what stands between blanks was met before.
  for (let start = 0; start < clean.length;) {
    let end = start
    while (end < clean.length && !BLANK[clean.charCodeAt(end)]) end++
    if (end > start) {
      const met = tokensOf(clean.slice(start, end))
      for (let i = 0; i < met.length; i++) found.push(met[i]!)
    }
    start = end + 1
  }
  return found
}

/** A text in NFC, without what is invisible and would split a syllable or hide a copy. */
export function cleaned(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '')
}

/** The tokens of what stands between two blanks. */
export function tokensOf(piece: string): readonly string[] {
  if (piece.length > PIECE_MAX) return piece.match(TOKEN) ?? []
  let met = pieces.get(piece)
  if (met === undefined) {
    met = piece.match(TOKEN) ?? []
    if (pieces.size < PIECES_MAX) pieces.set(piece, met)
  }
  return met
}

const pieces = new Map<string, readonly string[]>()
const PIECES_MAX = 50_000
/** Longer ones are addresses and the like, and are not remembered. */
const PIECE_MAX = 16

/** By character, 1 for the blanks of Unicode, as `\s` has them. */
export const BLANK = new Uint8Array(65_536)
for (const blank of [
  9,
  10,
  11,
  12,
  13,
  32,
  0xa0,
  0x1680,
  0x2028,
  0x2029,
  0x202f,
  0x205f,
  0x3000,
  0xfeff,
  ...Array.from({ length: 11 }, (_, i) => 0x2000 + i),
])
  BLANK[blank] = 1

/** Whether a token is read as a word: it has a letter and is no address. */
export function wordy(token: string): boolean {
  return /\p{L}/u.test(token) && !/[@/]/.test(token)
}
