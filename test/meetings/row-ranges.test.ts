import { rowRanges } from 'shared/row-ranges'
import { expect, test } from 'vitest'

test('rows that follow each other are told as one piece, and of very many pieces only the first', () => {
  expect(rowRanges([])).toBe('')
  expect(rowRanges([4, 5, 6, 9, 11, 12])).toBe('4–6, 9, 11–12')
  expect(rowRanges([1, 3, 5, 7], 2)).toBe('1, 3, …')
})
