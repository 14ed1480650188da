import { readingWords } from 'shared/words/reading'
import { expect, test } from 'vitest'

test.each([
  [5, null, 'Ít nhất 5 ý kiến'],
  [1_200, 45, 'Ít nhất 1.200 ý kiến, ít nhất 45 nhất trí'],
  [20, 0, 'Ít nhất 20 ý kiến'],
])('of at least %i opinions, %s agreeing, a reader is told “%s”', (opinions, agree, words) => {
  expect(readingWords.count(opinions, agree).normalize('NFC')).toBe(words)
})
