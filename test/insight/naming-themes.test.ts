import { corpusOf } from 'api/insight/corpus'
import { named } from 'api/insight/describe'
import { reader, readings, readText } from 'api/insight/reading'
import { expect, test } from 'vitest'

import { workersOpinions } from './workers-opinions.ts'

const texts = [...workersOpinions.housing!, ...workersOpinions.canteen!]
const read = reader()
for (const text of texts) readText(read, text)
const corpus = corpusOf(
  [readings(read)],
  texts.map((_, i) => `${i}`),
)
const isHousing = (wording: number) => corpus.quoted[wording]! < workersOpinions.housing!.length

test('groups that say different things keep names of their own, and one that people named keeps theirs', () => {
  const whole = Int32Array.from(corpus.seeds, (_, wording) => (isHousing(wording) ? 0 : 1))
  expect(new Set(named(corpus, whole, []).names).size).toBe(2)
  const { names, owned } = named(corpus, whole, ['Chuyện ăn ở'])
  expect(names[owned[0]!]).toBe('Chuyện ăn ở')
})

test('a group that would bear the name people gave to another joins that one', () => {
  const whole = Int32Array.from(corpus.seeds, (_, wording) => (isHousing(wording) ? 1 : 2))
  const free = named(corpus, whole, ['Một chủ đề khác hẳn'])
  const own = free.names.find((name) => name !== 'Một chủ đề khác hẳn')!
  const { names, labels, owned } = named(corpus, whole, [own])
  expect(names.filter((name) => name === own)).toHaveLength(1)
  expect(names).toHaveLength(2)
  expect([...labels].filter((label) => label === owned[0]).length).toBeGreaterThan(10)
})
