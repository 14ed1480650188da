const ROMAN: [string, number][] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

/** The order of point letters in Vietnamese documents: đ has a place, f j w z have none. */
const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy'

const ORDINAL_WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** 14 → "XIV"; the digits themselves when the number has no Roman form (below 1, above 3999). */
export function toRoman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let [text, left] = ['', value]
  for (const [sign, worth] of ROMAN) {
    while (left >= worth) [text, left] = [text + sign, left - worth]
  }
  return text
}

/** "XIV" → 14; null when the letters are not a number written the usual way ("IIII", "VX"). */
export function romanValue(text: string): number | null {
  let [value, rest] = [0, text.toUpperCase()]
  for (const [sign, worth] of ROMAN) {
    while (rest.startsWith(sign)) [value, rest] = [value + worth, rest.slice(sign.length)]
  }
  return rest === '' && value > 0 && toRoman(value) === text.toUpperCase() ? value : null
}

/** The place of a point letter, from 1: a 1, d 4, đ 5, e 6; null for a letter that is never used. */
export function letterValue(letter: string): number | null {
  return POINT_LETTERS.indexOf(letter.toLowerCase()) + 1 || null
}

/** How Word prints the n-th letter of a list: a … z, then aa, bb. */
export function toLetters(value: number): string {
  if (value < 1) return String(value)
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(Math.ceil(value / 26))
}

/** "nhất" (of "thứ nhất") → 1, "tư" → 4, also "một" and "bốn"; null for a word that is no ordinal up to ten. */
export function ordinalValue(word: string): number | null {
  const plain = word.toLowerCase().replace(/^một$/, 'nhất').replace(/^bốn$/, 'tư')
  return ORDINAL_WORDS.indexOf(plain) + 1 || null
}
