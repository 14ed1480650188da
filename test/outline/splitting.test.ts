import * as fc from 'fast-check'
import { splitPlace } from 'shared/split-place'
import { expect, test } from 'vitest'

test('pressing Enter between two sentences cuts there, on either side of the blank', () => {
  expect(splitPlace('Một. Hai.', 'Một.\nHai.')).toBe(4)
  expect(splitPlace('Một. Hai.', 'Một.\r\n Hai.')).toBe(4)
  expect(splitPlace('Một. Hai.', 'Một. \nHai.')).toBe(5)
  expect(splitPlace('Một. Hai.', 'Một. ‖ Hai.')).toBe(5)
})

test('no cut, two cuts and changed words are refused', () => {
  expect(splitPlace('Một. Hai.', 'Một. Hai.')).toBeNull()
  expect(splitPlace('Một. Hai. Ba.', 'Một.\nHai.\nBa.')).toBeNull()
  expect(splitPlace('Một. Hai.', 'Một.\nBa.')).toBeNull()
  expect(splitPlace('Một. Hai.', 'Một.  Hai.')).toBeNull()
})

test('wherever Enter is pressed between two words, the cut falls there and no letter is lost', () => {
  const words = fc.array(fc.stringMatching(/^[a-zđớạ.]{1,8}$/), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(words, fc.nat(), (words, n) => {
      const before = words.slice(0, 1 + (n % (words.length - 1))).join(' ')
      const text = words.join(' ')
      const offset = splitPlace(text, `${before}\n${text.slice(before.length).trimStart()}`)
      expect(offset).toBe(before.length)
    }),
  )
})
