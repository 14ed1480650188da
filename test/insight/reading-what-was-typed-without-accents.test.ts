import { bare, unaccented } from 'api/insight/fold'
import { learnAccents, restoreAccents } from 'api/insight/restore'
import { tokens } from 'api/insight/tokens'
import { expect, test } from 'vitest'

import { workersOpinions } from './workers-opinions.ts'

const texts = Object.values(workersOpinions)
  .flat()
  .map(tokens)
  .filter((text) => !unaccented(text))
const accents = learnAccents(texts)

test('what was typed without accents is read as those who typed them would have written it', () => {
  const restored = restoreAccents(tokens('luong cua cong nhan qua thap, mong co nha o xa hoi'), accents)
  expect(restored.join(' ')).toBe('lương của công nhân quá thấp , mong có nhà ở xã hội')
})

test('a copy comes back as its original, nearly always', () => {
  const originals = texts.filter((text) => text.join(' ') !== bare(text.join(' ')))
  const same = originals.filter(
    (text) => restoreAccents(text.map(bare), accents).join(' ') === text.join(' ').toLowerCase(),
  )
  expect(same.length / originals.length).toBeGreaterThan(0.8)
})

test('words that nobody wrote stay as they are', () => {
  expect(restoreAccents(['OK', 'xyz', '12'], accents)).toEqual(['ok', 'xyz', '12'])
  expect(restoreAccents(['luong'], learnAccents([]))).toEqual(['luong'])
})
