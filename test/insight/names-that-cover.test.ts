import { corpusOf } from 'api/insight/corpus'
import { keyphrasesOf } from 'api/insight/keyphrases'
import { reader, readings, readText } from 'api/insight/reading'
import { expect, test } from 'vitest'

/** What stands beside the phrases looked at: a word of its own in each text. */
const BESIDE =
  `chó mèo gà vịt trâu bò lợn dê ngựa voi hổ báo gấu khỉ thỏ sóc rùa ếch cá tôm cua ốc kiến ong`.split(' ')

/** Phrases of a group, and how often each is said, or from which of its texts to which. */
type Says = Record<string, number | [from: number, to: number]>

/** What names the first of two groups of so many texts, each given by what it says. */
function namesOf(first: Says, second: Says, size = 12, others = size): string[] {
  const said = [
    { group: first, length: size },
    { group: second, length: others },
  ].flatMap(({ group, length }) =>
    Array.from({ length }, (_, text) =>
      Object.keys(group).filter((phrase) => mark(group, phrase, text, length)),
    ),
  )
  const read = reader()
  said.forEach((phrases, i) => readText(read, `${[BESIDE[i % BESIDE.length], ...phrases].join(', ')}, ${i}.`))
  const corpus = corpusOf(
    [readings(read)],
    said.map((_, i) => `${i}`),
  )
  const labels = Int32Array.from(corpus.quoted, (opinion) => (opinion < size ? 0 : 1))
  return keyphrasesOf(corpus, labels, { themes: 2 })[0]!
    .filter(({ names }) => names)
    .map(({ surface }) => surface)
}

/** The first phrase of a group is said from its first text on, the second up to its last, unless it is given from where to where. */
function mark(group: Says, phrase: string, text: number, size: number): boolean {
  const said = group[phrase]!
  if (typeof said !== 'number') return text >= said[0] && text < said[1]
  return Object.keys(group).indexOf(phrase) % 2 === 0 ? text < said : text >= size - said
}

test('what most of a theme says names it, though others say it now and then; what few say, and nobody else, comes second', () => {
  expect(namesOf({ 'nhà trẻ': 9, 'tiền trọ': 5 }, { 'nhà trẻ': 1 })).toEqual(['nhà trẻ', 'tiền trọ'])
})

test('what others say as much names no theme', () => {
  expect(namesOf({ 'nhà trẻ': 9, 'tiền trọ': 5 }, { 'nhà trẻ': 6 })).toEqual(['tiền trọ'])
})

test('a name begins with what five opinions say, if there is such', () => {
  expect(namesOf({ 'bếp ăn': 5, 'bảo hiểm xã hội': 4 }, { 'bếp ăn': 1 })).toEqual([
    'bếp ăn',
    'bảo hiểm xã hội',
  ])
  expect(namesOf({ 'bếp ăn': 4 }, {})).toEqual(['bếp ăn'])
})

test('two of forty name nothing', () => {
  expect(namesOf({ 'bếp ăn': 2 }, {}, 40)).toEqual([])
})

test('a word of one syllable names a theme only where it is said two and a half times as often as anything longer, and never second', () => {
  expect(namesOf({ xăng: 9, 'phụ cấp': 5 }, {})).toEqual(['phụ cấp'])
  expect(namesOf({ xăng: 24, 'phụ cấp': 6 }, {}, 24)).toEqual(['xăng', 'phụ cấp'])
  expect(namesOf({ xăng: 4 }, {}, 24)).toEqual([])
})

test('a word of one syllable gives way to a phrase with it that three in ten of those who say it say', () => {
  expect(namesOf({ nghề: 20, 'nghề nghiệp': 8 }, {}, 24)).toEqual(['nghề nghiệp'])
  expect(namesOf({ nghề: 20, 'nghề nghiệp': 4 }, {}, 24)).toEqual(['nghề'])
})

test('the two phrases that name a theme name most of it together: what says the same once more comes after what names the others', () => {
  // The second is said by the first twelve too, the third by others.
  expect(namesOf({ 'nhà trẻ': 12, 'xe máy': 6, 'tiền trọ': 9 }, {}, 20)).toEqual(['nhà trẻ', 'xe máy'])
})

test('who speaks, works or decides names no theme', () => {
  expect(namesOf({ 'công nhân': 9, 'bếp ăn': 5 }, {})).toEqual(['bếp ăn'])
})

test('how good a thing is, or in what manner it is done, neither begins nor ends a name', () => {
  expect(namesOf({ 'mâu thuẫn': 9, 'bếp ăn': 5 }, {})).toEqual(['bếp ăn'])
})

test('what others say too names a theme less than what nobody else says', () => {
  expect(namesOf({ 'nhà trẻ': 9, 'tiền trọ': 8 }, { 'nhà trẻ': 3 })[0]).toBe('tiền trọ')
})

test('in a theme of many, five are not enough for a name', () => {
  expect(namesOf({ 'bếp ăn': 6 }, {}, 200)).toEqual([])
  expect(namesOf({ 'bếp ăn': 12 }, {}, 200)).toEqual(['bếp ăn'])
})

test('a word of one syllable that others say more often names no theme, however many say it', () => {
  expect(namesOf({ xăng: 20 }, { xăng: 20 }, 24, 200)).toEqual(['xăng'])
  expect(namesOf({ xăng: 20 }, { xăng: 40 }, 24, 200)).toEqual([])
})

test('what the theme says alone comes before what more of it say, but others too', () => {
  expect(namesOf({ 'nhà trẻ': 14, 'tiền trọ': 9 }, { 'nhà trẻ': 16 }, 24, 100)[0]).toBe('tiền trọ')
})

test('where two phrases say less than nine in twenty of a theme, a third of its own is added, if with it the name says three in ten', () => {
  const two: Says = { 'nhà trẻ': [0, 6], 'tiền trọ': [6, 12] }
  expect(namesOf({ ...two, 'bếp ăn': [12, 18] }, {}, 30)).toHaveLength(3)
  expect(namesOf({ ...two, 'bếp ăn': [12, 18] }, {}, 24)).toHaveLength(2)
  expect(namesOf({ ...two, 'bếp ăn': [8, 13] }, {}, 30)).toHaveLength(2)
  expect(
    namesOf({ ...two, 'bếp ăn': [12, 18] }, { 'xe buýt': 200, 'bếp ăn': [39, 51] }, 30, 200),
  ).toHaveLength(2)
  expect(namesOf({ ...two, 'bếp ăn': [12, 18] }, { 'xe buýt': 64 }, 64)).toHaveLength(2)
})

test('a number with what is counted, where one is and what one does names no theme', () => {
  expect(namesOf({ 'tháng một': 9, 'bếp ăn': 5 }, {})).toEqual(['bếp ăn'])
  expect(namesOf({ 'khu công nghiệp': 9, 'bếp ăn': 5 }, {})).toEqual(['bếp ăn'])
  expect(namesOf({ 'làm việc': 9, 'bếp ăn': 5 }, {})).toEqual(['bếp ăn'])
  expect(namesOf({ buổi: 20 }, {}, 24)).toEqual([])
})

test('that somebody does something is a piece of a sentence and names no theme', () => {
  const doing: Says = {
    'công đoàn cơ sở xác nhận': [0, 6],
    'để công đoàn cơ sở xác nhận ngay': [6, 12],
    'khám sức khỏe': [0, 6],
  }
  expect(namesOf(doing, { 'nhà trẻ': 24 }, 24)).toEqual(['khám sức khỏe'])
})
