/** What is invisible and would split a syllable or hide a copy: soft hyphens, zero-width and direction marks. */
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
  return text.normalize('NFC').replace(INVISIBLE, '').match(TOKEN) ?? []
}

/** Whether a token is read as a word: it has a letter and is no address. */
export function wordy(token: string): boolean {
  return /\p{L}/u.test(token) && !/[@/]/.test(token)
}
