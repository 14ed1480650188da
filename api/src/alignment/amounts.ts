import { comparisonKey } from 'shared/comparison-key'

import { NUMBER } from './side.ts'

/** A figure after such a word names what is spoken of, as a year does. */
const NAMED_BY_FIGURE = new Set(
  'quý tháng ngày tuần đợt kỳ khóa số điều mục phần chương cấp hạng loại nhóm vùng lần'
    .split(' ')
    .map(comparisonKey),
)
/** Quarters and terms are counted so. */
export const ROMAN = /^[ivx]+$/
const YEAR = /^(19|20)\d\d$/

/** The words, with every figure that is an amount as "#". */
export function withoutAmounts(words: readonly string[]): string[] {
  return words.map((word, at) => {
    const isName = YEAR.test(word) || NAMED_BY_FIGURE.has(words[at - 1] ?? '')
    return NUMBER.test(word) && !isName ? '#' : word
  })
}

/** Whether a word is a figure that names what its wording speaks of: a year, or what follows a word like "quý", Roman ones too. */
export function isNamedByFigure(words: readonly string[], at: number): boolean {
  const word = words[at]!
  return (
    YEAR.test(word) || (NAMED_BY_FIGURE.has(words[at - 1] ?? '') && (NUMBER.test(word) || ROMAN.test(word)))
  )
}
