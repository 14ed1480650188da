import { corpusOf } from 'api/insight/corpus'
import { named } from 'api/insight/describe'
import { learnThemes } from 'api/insight/grouping'
import { reader, readings, readText } from 'api/insight/reading'
import { phrasesSaid } from 'api/insight/said'
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

/** The phrases of a name, without what says that they are not all. */
const partsOf = (label: string) => label.replace(/ và nhiều chuyện khác$/, '').split(', ')

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
      for (const part of partsOf(label)) expect({ label, who: who.test(part) }).toEqual({ label, who: false })
})

test('where few say much the same, each in words of their own, a word from the middle of it names the theme, never a scrap', () => {
  for (const step of [7, 10, 14]) {
    const some = opinionSet.filter((_, i) => i % step === 0)
    for (const { id, label, assignment } of themesIn(some)) {
      const [first, ...others] = partsOf(label)
      const of = some.filter((it) => assignment.get(it.id) === id)
      const plain = !first!.includes(' ')
      if (plain) expect({ label, share: sharesOf(of, [first!]) >= 0.25 }).toEqual({ label, share: true })
      for (const part of others)
        expect({ label, scrap: !part.includes(' ') }).toEqual({ label, scrap: false })
    }
  }
})

const themesIn = (opinions: typeof opinionSet, themes?: number) => {
  const found = findThemes(opinions, { seed: 1, ...(themes ? { themes } : {}) })
  return found.themes.map((theme) => ({ ...theme, assignment: found.assignment }))
}

/** How much of some opinions says one of some phrases. */
function sharesOf(opinions: readonly { text: string }[], phrases: readonly string[]): number {
  const said = phrasesSaid(phrases)
  return opinions.filter(({ text }) => said(text).length > 0).length / opinions.length
}

/** The concern that most of some opinions have. */
function concernOf(opinions: typeof opinionSet): string | undefined {
  const counts = new Map<string, number>()
  for (const { concern } of opinions) if (concern) counts.set(concern, (counts.get(concern) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

test('a name covers its theme: half of a theme says its words, and who says them anywhere has the concern of the theme', () => {
  for (const seed of [1, 2, 3]) {
    const { themes, assignment } = findThemes(opinionSet, { seed, themes: 20 })
    const found = themes.map(({ id, label }) => {
      const own = opinionSet.filter((it) => assignment.get(it.id) === id)
      const said = phrasesSaid(partsOf(label))
      const says = opinionSet.filter(({ text }) => said(text).length > 0)
      return { share: sharesOf(own, partsOf(label)), hits: concernOf(says) === concernOf(own) }
    })
    const shares = found.map(({ share }) => share).sort((a, b) => a - b)
    expect(shares[shares.length >> 1]).toBeGreaterThan(0.45)
    expect(found.filter(({ hits }) => hits).length / found.length).toBeGreaterThanOrEqual(0.75)
  }
})

test('a name rests on five opinions, or on all there are in few; never on two of forty', () => {
  for (const themes of [8, 20])
    for (const { id, label, size, assignment } of themesIn(opinionSet, themes)) {
      const own = opinionSet.filter((it) => assignment.get(it.id) === id)
      const says = sharesOf(own, partsOf(label)) * own.length
      expect({ label, size, rests: says >= Math.min(5, size * 0.15) }).toEqual({ label, size, rests: true })
    }
})

const saying = (id: string, texts: readonly string[]) => texts.map((text, i) => ({ id: `${id}-${i}`, text }))
const quoting = [
  'Sửa “có lúc chưa có tủ sách” thành “chưa có tủ sách”, xe buýt đến muộn là cả tổ bị trừ công.',
  'Chỗ “có lúc chưa có tủ sách” nên bỏ, xe buýt chạy bữa có bữa không.',
  'Đề nghị thay “có lúc chưa có tủ sách” bằng “chưa có tủ sách”; xe buýt thiếu chỗ ngồi.',
  'Viết “có lúc chưa có tủ sách” là nhẹ, xe buýt bỏ bến làm chị em lỡ ca.',
  'Bỏ “có lúc chưa có tủ sách”, đi xe buýt mùa mưa ướt hết người.',
  'Nói “có lúc chưa có tủ sách” chưa đúng, xe buýt cuối ngày chật cứng.',
  'Câu “có lúc chưa có tủ sách” xin sửa, xe buýt hỏng giữa đường hai lần.',
  'Ghi “có lúc chưa có tủ sách” là sai, xe đưa đón không có, phải đi bộ.',
]

test('words in quotation marks are the draft’s and name no theme', () => {
  const opinions = [
    ...saying('q', quoting),
    ...saying('h', workersOpinions.housing!),
    ...saying('c', workersOpinions.canteen!),
  ]
  const { themes, assignment } = findThemes(opinions, { seed: 1, themes: 3 })
  const { label } = themes.find(({ id }) => id === assignment.get('q-0'))!
  expect(label).not.toMatch(/tủ sách/i)
  expect(label).toMatch(/xe buýt/i)
  const bared = opinions.map(({ id, text }) => ({ id, text: text.replaceAll(/[“”]/g, '') }))
  const open = findThemes(bared, { seed: 1, themes: 3 })
  expect(open.themes.find(({ id }) => id === open.assignment.get('q-0'))!.label).toMatch(/tủ sách/i)
})

test('a name within a word keeps its capital', () => {
  const labels = labelsOf(opinionSet, 20).join(' | ')
  expect(labels).toMatch(/tiếng dân tộc/i)
  expect(labels).toMatch(/tiếng Mông/i)
  expect(labels).toMatch(/^Thưởng Tết|[|] Thưởng Tết/)
})

test('a name that fewer than three in ten of its opinions say is said not to be all', () => {
  let partly = 0
  for (const themes of [6, 12, 20])
    for (const { id, label, assignment } of themesIn(opinionSet, themes)) {
      const share = sharesOf(
        opinionSet.filter((it) => assignment.get(it.id) === id),
        partsOf(label),
      )
      const said = label.endsWith(' và nhiều chuyện khác')
      if (said) partly++
      if (share < 0.25 || share > 0.35)
        expect({ label, share, said }).toEqual({ label, share, said: share < 0.3 })
    }
  expect(partly).toBeGreaterThan(0)
})
