import { trackedChanges } from 'api/documents/annotated/suggestions'
import fc from 'fast-check'
import { wordDiff } from 'shared/word-diff'
import { expect, test } from 'vitest'

/** As it is read aloud: what goes in brackets, what comes in braces. */
const told = (was: string, now: string) =>
  wordDiff(was, now)
    .map(({ value, added, removed }) => (added ? `{${value}}` : removed ? `[${value}]` : value))
    .join('')

test('a figure changes as a whole, at whatever point, comma or stroke its parts meet', () => {
  expect(told('bữa ăn 25.000 đồng.', 'bữa ăn 30.000 đồng.')).toBe('bữa ăn [25.000]{30.000} đồng.')
  expect(told('thêm 2.000 người', 'thêm 2.500 người')).toBe('thêm [2.000]{2.500} người')
  expect(told('đạt 2,5% số hộ', 'đạt 3,5% số hộ')).toBe('đạt [2,5%]{3,5%} số hộ')
  expect(told('trước 1/7/2026.', 'trước 1/9/2026.')).toBe('trước [1/7/2026]{1/9/2026}.')
  expect(told('đạt 90%, còn 5', 'đạt 90 hộ, còn 5')).toBe('đạt [90%]{90 hộ}, còn 5')
})

test('a sign that ends a sentence or a number of a list belongs to no figure', () => {
  expect(told('Mục 2. Lương', 'Mục 3. Lương')).toBe('Mục [2]{3}. Lương')
  expect(told('2.Lương, 4a', '2.Thưởng, 4b')).toBe('2.[Lương]{Thưởng}, [4a]{4b}')
  expect(told('năm 2026, xong', 'năm 2027, xong')).toBe('năm [2026]{2027}, xong')
})

test('of two texts that share a word here and there the old is read whole, then the new', () => {
  const [was, now] = [
    'Nội dung dự thảo bám sát các chuyên đề của công đoàn.',
    'Xây dựng thêm nhà trẻ của công nhân ở khu trọ.',
  ]
  expect(told(was, now)).toBe(`[${was}]{${now}}`)
})

test('what is not added is the old text and what is not removed the new, for any two', () => {
  const text = fc.string({
    unit: fc.constantFrom('ế', 'a', '2', '5', '.', ',', '/', '%', ' ', '\n', '\r', '🙂'),
  })
  fc.assert(
    fc.property(text, text, (was, now) => {
      const parts = wordDiff(was, now)
      const joined = (left: 'added' | 'removed') => parts.flatMap((it) => (it[left] ? [] : it.value)).join('')
      expect([joined('added'), joined('removed')]).toEqual([was, now])
    }),
  )
})

test('a suggested figure is one tracked change of the Word file', () => {
  const wording = 'Bữa ăn ca từ 30.000 đồng.'
  const note = { author: 'Tổ 1', day: null, lines: [], quote: null, suggestion: { wording, author: 'Tổ 1' } }
  const { hunks } = trackedChanges('Bữa ăn ca từ 25.000 đồng.', [note])
  expect(hunks).toMatchObject([{ start: 13, end: 19, text: '30.000' }])
})
