import fc from 'fast-check'
import { findAgain, placeOf, quoteOf, SCORE_MIN } from 'shared/quotes'
import { expect, test } from 'vitest'

/** Sentences as congress documents have them: side by side and nearly the same. */
const PARALLEL = [
  'Công đoàn cơ sở phối hợp chăm lo nhà ở cho đoàn viên, người lao động.',
  'Công đoàn cơ sở phối hợp chăm lo bữa ăn ca cho đoàn viên, người lao động.',
  'Công đoàn cơ sở phối hợp chăm lo nhà trẻ cho đoàn viên, người lao động.',
]
const WAS = PARALLEL.join(' ')

const quoted = (words: string, text = WAS) => {
  const start = text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return quoteOf(text, { start, end: start + words.length })
}
const again = (words: string, now: string, was = WAS) => {
  const found = findAgain(quoted(words, was), was, now)
  return { ...found, words: found.at && now.slice(found.at.start, found.at.end) }
}

test('words copied out by hand are found where they stand, also without accents, capitals and signs', () => {
  const at = WAS.indexOf('bữa ăn ca')
  for (const typed of ['bữa ăn ca', 'Bữa ăn ca,', 'bua an ca', 'bữa  ăn\nca'])
    expect(placeOf(WAS, typed, null)).toEqual({ start: at, end: at + 'bữa ăn ca'.length })
})

test('words that stand there twice are no place, unless the selection says which; words that do not stand there are none', () => {
  const second = WAS.indexOf('đoàn viên', WAS.indexOf('đoàn viên') + 1)
  expect(placeOf(WAS, 'đoàn viên', null)).toBe('several')
  expect(placeOf(WAS, 'doan vien', null)).toBe('several')
  expect(placeOf(WAS, 'đoàn viên', second)).toEqual({ start: second, end: second + 9 })
  expect(placeOf(WAS, 'đoàn viên', second + 1)).toBe('several')
  expect(placeOf(WAS, 'tiền lương', null)).toBe('missing')
  for (const nothing of ['', '…', '   ']) expect(placeOf(WAS, nothing, null)).toBe('missing')
})

test('in the same wording a quote stands where it stood', () => {
  expect(again('chăm lo nhà trẻ', WAS)).toMatchObject({ state: 'kept', score: 1, words: 'chăm lo nhà trẻ' })
})

test('a quote moves along when sentences are put in before it or after it', () => {
  expect(again('chăm lo bữa ăn ca', `Trong nhiệm kỳ mới, các cấp đổi mới. ${WAS}`)).toMatchObject({
    state: 'kept',
    words: 'chăm lo bữa ăn ca',
  })
})

test('words that were edited at their place are shown as changed', () => {
  const now = WAS.replace('chăm lo bữa ăn ca cho', 'chăm lo tốt bữa ăn giữa ca cho')
  expect(again('phối hợp chăm lo bữa ăn ca cho đoàn viên', now)).toMatchObject({
    state: 'changed',
    words: 'phối hợp chăm lo tốt bữa ăn giữa ca cho đoàn viên',
  })
})

test('when a sentence is gone its near twin does not take its quotes', () => {
  for (const gone of PARALLEL) {
    const now = PARALLEL.filter((it) => it !== gone).join(' ')
    expect(again(gone, now)).toMatchObject({ state: 'orphaned', at: null })
    // Nor when the twin itself was edited.
    const edited = now.replaceAll('phối hợp', 'chủ động phối hợp')
    expect(again(gone, edited)).toMatchObject({ state: 'orphaned', at: null })
  }
})

test('the same few words elsewhere, without what stood around them, are not the quote', () => {
  const now = 'Nhà ở cho công nhân là việc của toàn xã hội, trong đó có chăm lo nhà ở qua quỹ.'
  const found = again('chăm lo nhà ở', now)
  expect(found.state).toBe('orphaned')
  expect(found.score).toBeLessThan(SCORE_MIN)
})

test.for([
  [
    '90%',
    'Khu vực tư nhân đạt 80% đoàn viên tham gia; khu vực nhà nước đạt 90% đoàn viên tham gia.',
    'Khu vực tư nhân đạt 90% đoàn viên tham gia.',
  ],
  [
    '90% đoàn viên',
    'Khu vực tư nhân đạt 80% đoàn viên tham gia và khu vực nhà nước đạt 90% đoàn viên tham gia.',
    'Khu vực tư nhân đạt 90% đoàn viên tham gia và khu vực nông thôn đạt 50%.',
  ],
  [
    'đạt 90%',
    'Ở khu vực tư nhân, đến năm 2030 đạt 80%. Ở khu vực nhà nước, đến năm 2030 đạt 90%.',
    'Ở khu vực tư nhân, đến năm 2030 đạt 90%.',
  ],
  [
    'bữa ăn ca',
    'Công đoàn chăm lo nhà ở cho công nhân nữ, chăm lo bữa ăn ca cho công nhân nam.',
    'Công đoàn chăm lo bữa ăn ca cho công nhân nữ.',
  ],
  [
    '3 triệu đồng',
    'Hỗ trợ 3 triệu đồng và quà cho đoàn viên ốm đau, hỗ trợ 5 triệu đồng và quà cho đoàn viên sinh con.',
    'Hỗ trợ 3 triệu đồng và quà cho đoàn viên sinh con.',
  ],
  [
    '3 triệu đồng',
    'Hỗ trợ 3 triệu đồng cho đoàn viên ốm đau; hỗ trợ 5 triệu đồng cho đoàn viên sinh con.',
    'Hỗ trợ 3 triệu đồng cho đoàn viên sinh con.',
  ],
] as const)('%s said of others now, its own clause gone, is not the quote', ([words, was, now]) => {
  expect(again(words, now, was)).toMatchObject({ state: 'orphaned', at: null })
})

test.for([
  [
    '3 triệu đồng',
    'Hỗ trợ 5 triệu đồng cho đoàn viên sinh con, hỗ trợ 3 triệu đồng cho đoàn viên ốm đau.',
    'Hỗ trợ 3 triệu đồng cho đoàn viên ốm đau.',
  ],
  ['bữa ăn ca', PARALLEL.slice(0, 2).join(' '), PARALLEL.slice(0, 2).join(' ').replace('động. C', 'động, c')],
  ['bữa ăn ca', WAS, WAS.replace('chăm lo bữa', 'tích cực chăm lo tốt bữa')],
  ['chăm lo nhà trẻ', WAS, WAS.replace('chăm lo nhà trẻ', 'thường xuyên kịp thời chăm lo nhà trẻ')],
  ['bữa ăn ca', WAS, WAS.replaceAll('phối hợp chăm lo', 'chủ động chăm lo')],
] as const)(
  '%s in its own clause, however that was cut or joined, is the quote still',
  ([words, was, now]) => {
    expect(again(words, now, was)).toMatchObject({ state: 'kept', words })
  },
)

test('of two places that agree alike neither is taken', () => {
  const was = 'Một. Chăm lo đời sống. Hai.'
  expect(again('Chăm lo đời sống', `${was} ${was}`, was).state).toBe('orphaned')
})

const sentence = fc
  .tuple(
    fc.constantFrom('nhà ở', 'bữa ăn', 'tiền lương', 'giờ làm', 'sức khoẻ', 'nhà trẻ'),
    fc.constantFrom('đoàn viên', 'công nhân'),
    fc.nat(99),
  )
  .map(([what, whom, n]) => `Công đoàn cơ sở chăm lo ${what} cho ${whom} theo kế hoạch số ${n}.`)

test('whatever is cut out, put in or turned round, no quote of a whole sentence ever lands on another sentence', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(sentence, { minLength: 2, maxLength: 7 }),
      fc.array(sentence, { maxLength: 3 }),
      fc.nat(),
      fc.nat(),
      (sentences, added, chosen, turn) => {
        const was = sentences.join(' ')
        const quote = sentences[chosen % sentences.length]!
        const left = sentences.filter((it) => it !== quote)
        const more = added.filter((it) => it !== quote)
        const at = left.length === 0 ? 0 : turn % left.length
        // A new sentence in the very place of the old one would be its edit.
        const gone = [...left.slice(at), ...left.slice(0, at)].join(' ')
        expect(again(quote, gone, was).state).toBe('orphaned')
        const still = [...more, ...sentences.slice(turn % 2 ? 0 : chosen % sentences.length)].join(' ')
        const found = again(quote, still, was)
        if (found.state !== 'orphaned') expect(found.words).toBe(quote)
      },
    ),
    { numRuns: 500 },
  )
})
