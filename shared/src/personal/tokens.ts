/** A word of a text: as written, in lower case, and where; `gap` is what stands between it and the word before. */
export type Token = {
  text: string
  low: string
  start: number
  end: number
  gap: string
  /** How it is written: `Hoa`, `HOA`, `hoa`, one capital alone, or with digits among its letters. */
  form: 'capital' | 'upper' | 'lower' | 'letter' | 'mixed'
}

const WORD = /đ\s?[/.]\s?c(?!\p{L})|tp\.|mrs?\.|ms\.|[\p{L}\p{M}\d]+(?:['’][\p{L}\p{M}]+)?/giu

/** The words of a text in their order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const { 0: found, index } of text.matchAll(WORD)) {
    tokens.push({
      text: found,
      low: found.normalize('NFC').toLowerCase(),
      start: index,
      end: index + found.length,
      gap: text.slice(last, index),
      form: formOf(found),
    })
    last = index + found.length
  }
  return tokens
}

function formOf(word: string): Token['form'] {
  if (/\d/.test(word)) return 'mixed'
  const letters = word.normalize('NFC')
  if (letters === letters.toLowerCase()) return 'lower'
  if (/^\p{Lu}['’]?$/u.test(letters)) return 'letter'
  if (letters === letters.toUpperCase()) return 'upper'
  return /^\p{Lu}[^\p{Lu}]*(?:['’]\p{Lu}?[^\p{Lu}]*)?$/u.test(letters) ? 'capital' : 'mixed'
}

/** Whether a word follows the one before it with nothing but blanks between. */
export const follows = ({ gap }: Token) => /^[ \t\u00a0]+$/.test(gap)
