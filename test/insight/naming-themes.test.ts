import { corpusOf } from 'api/insight/corpus'
import { named } from 'api/insight/describe'
import { learnThemes } from 'api/insight/grouping'
import { reader, readings, readText } from 'api/insight/reading'
import { findThemes } from 'api/insight/themes'
import { expect, test } from 'vitest'

import { opinionSet } from './opinion-set.ts'
import { workersOpinions } from './workers-opinions.ts'

const texts = [...workersOpinions.housing!, ...workersOpinions.canteen!]
const read = reader()
for (const text of texts) readText(read, text)
const corpus = corpusOf(
  [readings(read)],
  texts.map((_, i) => `${i}`),
)
const { placing } = learnThemes(corpus, { seed: 1, themes: 2, held: [], before: null }, () => {})
const isHousing = (wording: number) => corpus.quoted[wording]! < workersOpinions.housing!.length

test('groups that say different things keep names of their own, and one that people named keeps theirs', () => {
  const whole = Int32Array.from(corpus.seeds, (_, wording) => (isHousing(wording) ? 0 : 1))
  expect(new Set(named(corpus, placing, whole, []).names).size).toBe(2)
  const { names, owned } = named(corpus, placing, whole, ['Chuyện ăn ở'])
  expect(names[owned[0]!]).toBe('Chuyện ăn ở')
})

test('a group that would bear the name people gave to another joins that one', () => {
  const whole = Int32Array.from(corpus.seeds, (_, wording) => (isHousing(wording) ? 1 : 2))
  const free = named(corpus, placing, whole, ['Một chủ đề khác hẳn'])
  const own = free.names.find((name) => name !== 'Một chủ đề khác hẳn')!
  const { names, labels, owned } = named(corpus, placing, whole, [own])
  expect(names.filter((name) => name === own)).toHaveLength(1)
  expect(names).toHaveLength(2)
  expect([...labels].filter((label) => label === owned[0]).length).toBeGreaterThan(10)
})

const labelsOf = (opinions: typeof opinionSet, themes?: number) =>
  findThemes(opinions, { seed: 1, ...(themes ? { themes } : {}) }).themes.map(({ label }) => label)

test('no theme is named by who speaks, works or decides: nearly every opinion could bear that name', () => {
  const who =
    /^(?:công nhân|công ty|doanh nghiệp|đoàn viên|người lao động|lao động|công đoàn|nhà máy|xí nghiệp)$/i
  const some = (step: number) => opinionSet.filter((_, i) => i % step === 0)
  for (const labels of [
    labelsOf(opinionSet, 20),
    labelsOf(opinionSet),
    labelsOf(some(7)),
    labelsOf(some(10)),
  ])
    for (const label of labels)
      for (const part of label.split(', '))
        expect({ label, who: who.test(part) }).toEqual({ label, who: false })
})

test('where few say much the same, each in words of their own, a word from the middle of it names the theme, never a scrap', () => {
  for (const step of [7, 10, 14])
    for (const label of labelsOf(opinionSet.filter((_, i) => i % step === 0)))
      for (const part of label.split(', '))
        expect({ label, syllables: part.split(' ').length > 1 }).toEqual({ label, syllables: true })
})

test('a name within a word keeps its capital', () => {
  const labels = labelsOf(opinionSet, 20).join(' | ')
  expect(labels).toMatch(/dân tộc thiểu số/i)
  expect(labels).toMatch(/tiếng Mông/)
  expect(labels).toMatch(/^Thưởng Tết|[|] Thưởng Tết/)
})
