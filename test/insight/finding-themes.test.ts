import { bare } from 'api/insight/fold'
import type { ThemeInput, ThemeResult } from 'api/insight/theme'
import { findThemes } from 'api/insight/themes'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { agreement } from './scores.ts'
import { workersOpinions } from './workers-opinions.ts'

const opinions = Object.entries(workersOpinions).flatMap(([concern, texts]) =>
  texts.map((text, i) => ({ id: `${concern}-${i}`, text, concern })),
)
const known = opinions.map(({ concern }) => concern)
const all = findThemes(opinions, { seed: 1, themes: 14 })

const found = (result: ThemeResult) => opinions.map(({ id }) => result.assignment.get(id) ?? 'alone')

test('the themes are the concerns that workers have', () => {
  for (const seed of [1, 2, 3]) {
    const { nmi, purity } = agreement(known, found(findThemes(opinions, { seed, themes: 14 })))
    expect(nmi).toBeGreaterThan(0.58)
    expect(purity).toBeGreaterThan(0.57)
  }
})

test('without being told how many, the engine finds a number of themes a person can read', () => {
  const result = findThemes(opinions, { seed: 1 })
  expect(result.themes.length).toBeGreaterThanOrEqual(8)
  expect(result.themes.length).toBeLessThanOrEqual(20)
  expect(agreement(known, found(result)).nmi).toBeGreaterThan(0.52)
})

test('a theme is named in Vietnamese by what its opinions say, and no other has nearly that name', () => {
  const said = opinions.map(({ text }) => ` ${text.toLowerCase().replace(/[.,]/g, ' ')} `).join(' ')
  for (const { label, keyphrases, description } of all.themes) {
    expect(label).toMatch(/^\p{Lu}/u)
    expect(description).toMatch(/^Các ý kiến nói về .+\.$/)
    for (const phrase of keyphrases.slice(0, 3)) expect(said).toContain(phrase.toLowerCase())
  }
  const labels = all.themes.map(({ label }) => label)
  expect(new Set(labels).size).toBe(labels.length)
  expect(labels.join('; ')).toMatch(/nhà ở xã hội/i)
  expect(labels.join('; ')).toMatch(/bảo hiểm xã hội/i)
  expect(labels.join('; ')).toMatch(/dân tộc/i)
})

test('typical opinions belong to their theme, differ, and give every common stance a voice', () => {
  const stanced = opinions.map((opinion, i) => ({ ...opinion, stance: i % 2 ? 'agree' : 'disagree' }))
  const { themes, assignment } = findThemes(stanced, { seed: 1, themes: 14 })
  const stances = new Map(stanced.map(({ id, stance }) => [id, stance]))
  for (const { id, typical, stances: split, size } of themes) {
    expect(typical.length).toBeGreaterThanOrEqual(3)
    expect(typical.length).toBeLessThanOrEqual(7)
    expect(new Set(typical).size).toBe(typical.length)
    expect(typical.map((opinion) => assignment.get(opinion))).toEqual(typical.map(() => id))
    for (const [stance, count] of Object.entries(split))
      if (count >= size / 3) expect(typical.map((opinion) => stances.get(opinion))).toContain(stance)
  }
})

test('what distinguishes a theme is among its keyphrases', () => {
  for (const { keyphrases, distinguishing } of all.themes)
    expect(keyphrases).toEqual(expect.arrayContaining(distinguishing))
})

test('counts reconcile: every opinion is in one theme or stands alone', () => {
  const anyOpinions = fc.uniqueArray(fc.constantFrom(...opinions), { maxLength: 120 })
  fc.assert(
    fc.property(
      anyOpinions,
      fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
      (some, themes) => {
        const result = findThemes(some, { seed: 3, ...(themes ? { themes } : {}) })
        expectReconciled(some, result)
        if (themes) expect(result.themes.length).toBeLessThanOrEqual(themes)
      },
    ),
    { numRuns: 25 },
  )
})

test('the order in which opinions arrive changes nothing, and neither does running again', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(opinions, { minLength: 150 }), (shuffled) => {
      const sorted = [...shuffled].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(findThemes(shuffled, { seed: 5 })).toEqual(findThemes(sorted, { seed: 5 }))
    }),
    { numRuns: 5 },
  )
})

test('decomposed Unicode is read like composed', () => {
  const decomposed = opinions.map(({ id, text }) => ({ id, text: text.normalize('NFD') }))
  expect(findThemes(decomposed, { seed: 1, themes: 14 })).toEqual(all)
})

test('a copy typed without accents joins its original', () => {
  const copies = opinions
    .filter(({ text }) => text !== bare(text))
    .map(({ id, text }) => ({ id: `copy of ${id}`, text: bare(text) }))
  const { assignment } = findThemes([...opinions, ...copies], { seed: 1, themes: 14 })
  const together = copies.filter(
    ({ id }) => assignment.get(id) === assignment.get(id.replace('copy of ', '')),
  )
  expect(together.length / copies.length).toBeGreaterThan(0.97)
})

test('capitals, old tone marks and punctuation do not make another opinion', () => {
  const original = 'Đề nghị công ty chăm lo sức khỏe, hòa giải tranh chấp của thủy thủ'
  const others = [
    original.toUpperCase(),
    `${original}!!!`,
    'Đề nghị công ty chăm lo sức khoẻ, hoà giải tranh chấp của thuỷ thủ',
  ]
  const set = [original, ...others].map((text, i) => ({ id: `same-${i}`, text }))
  const { assignment } = findThemes([...opinions, ...set], { seed: 1 })
  expect(new Set(set.map(({ id }) => assignment.get(id))).size).toBe(1)
})

test('a campaign counts every person, and is one text to quote', () => {
  const campaign = Array.from({ length: 300 }, (_, i) => ({
    id: `c${i}`,
    text: workersOpinions.housing![0]!,
  }))
  const { themes, assignment } = findThemes([...opinions, ...campaign], { seed: 1 })
  const theme = themes.find(({ id }) => id === assignment.get('c0'))!
  expect(theme.size).toBeGreaterThanOrEqual(300)
  expect(theme.typical.filter((id) => id.startsWith('c') && !id.includes('-')).length).toBeLessThanOrEqual(1)
})

const many = (text: string, count: number) => Array.from({ length: count }, (_, i) => ({ id: `${i}`, text }))

test.each<[string, ThemeInput[], { themes: number; singular: number }]>([
  ['nothing', [], { themes: 0, singular: 0 }],
  ['one opinion', many('Đề nghị tăng lương tối thiểu', 1), { themes: 0, singular: 1 }],
  ['five of the same', many('Đề nghị tăng lương tối thiểu', 5), { themes: 1, singular: 0 }],
  ['100,000 of the same', many('Đề nghị tăng lương tối thiểu', 100_000), { themes: 1, singular: 0 }],
  ['only emoji', many('👍👍', 40), { themes: 0, singular: 40 }],
  ['only blanks', many(' \n ', 40), { themes: 0, singular: 40 }],
  ['only words of grammar', many('và của những các với nhưng tại vì', 40), { themes: 0, singular: 40 }],
])('of %s there are themes or none, and never a hang', (_, set, expected) => {
  for (const themes of [undefined, 20]) {
    const result = findThemes(set, { seed: 1, ...(themes ? { themes } : {}) })
    expect(result.themes).toHaveLength(expected.themes)
    expect(result.singular).toHaveLength(expected.singular)
    expectReconciled(set, result)
  }
})

test.each([1, 5, 30])('%s different opinions give a sensible answer', (count) => {
  const some = opinions.slice(0, count)
  const result = findThemes(some, { seed: 1 })
  expectReconciled(some, result)
  expect(result.themes.length).toBeLessThanOrEqual(count / 5)
})

test('an opinion of a megabyte, other languages and broken characters are read like the rest', () => {
  const odd = [
    { id: 'long', text: 'Đề nghị tăng lương tối thiểu vùng cho công nhân. '.repeat(20_000) },
    { id: 'one word', text: 'a'.repeat(1_000_000) },
    { id: 'hmong', text: 'Peb xav tau nyiaj ntau dua thiab so kom txaus' },
    { id: 'english', text: 'Please raise our wages and fix the canteen' },
    { id: 'broken', text: 'L\uFFFDng th\uD800p \u0000 qu\u00E1' },
    { id: '__proto__', text: 'Lương thấp quá, đề nghị tăng lương' },
    { id: 'names', text: 'constructor toString __proto__ hasOwnProperty' },
  ]
  const result = findThemes([...opinions, ...odd], { seed: 1 })
  expectReconciled([...opinions, ...odd], result)
})

test('two opinions with one id are refused', () => {
  const twice = [...many('Tăng lương', 1), ...many('Giảm giờ làm', 1)]
  expect(() => findThemes(twice, { seed: 1 })).toThrow('insight.duplicateId')
})

test('progress goes from nothing to all, and a signal stops the work', () => {
  const shares: number[] = []
  findThemes(opinions, { seed: 1, onProgress: (share) => shares.push(share) })
  expect(shares[0]).toBe(0)
  expect(shares.at(-1)).toBe(1)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))

  const stop = new AbortController()
  const work = () => findThemes(opinions, { seed: 1, signal: stop.signal, onProgress: () => stop.abort() })
  expect(work).toThrow('aborted')
})

function expectReconciled(
  some: readonly { id: string }[],
  { themes, assignment, singular }: ThemeResult,
): void {
  expect([...assignment.keys()].sort()).toEqual(some.map(({ id }) => id).sort())
  const alone = [...assignment].filter(([, theme]) => theme === null).map(([id]) => id)
  expect([...singular].sort()).toEqual(alone.sort())
  expect(themes.reduce((sum, { size }) => sum + size, 0) + singular.length).toBe(some.length)
  for (const { id, size, label } of themes) {
    expect(size).toBe([...assignment.values()].filter((theme) => theme === id).length)
    expect(size).toBeGreaterThanOrEqual(5)
    expect(label).not.toMatch(/undefined|NaN/)
  }
}
