import { bare, unaccented } from 'api/insight/fold'
import { placeLater } from 'api/insight/later'
import { unpackThemeModel } from 'api/insight/theme-model'
import { findThemes } from 'api/insight/themes'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { opinionSet } from './opinion-set.ts'
import { changed } from './scores.ts'

const result = findThemes(opinionSet, { seed: 1, themes: 20, keep: { textsLeast: 1 } })
const model = unpackThemeModel(result.kept)

test('an opinion that was there belongs where it was, and so does its copy without accents', () => {
  // Those typed without accents were read with the accents of all the others beside them; alone they say a little less.
  const accented = opinionSet.filter(({ text }) => text !== bare(text))
  const again = placeLater(model, accented)
  expect(again.map(({ id, theme }) => [id, theme])).toEqual(
    accented.map(({ id }) => [id, result.assignment.get(id)]),
  )
  const plain = placeLater(
    model,
    opinionSet.map(({ id, text }) => ({ id, text: bare(text) })),
  )
  const same = plain.filter(({ id, theme }) => theme === result.assignment.get(id))
  expect(same.length / opinionSet.length).toBeGreaterThan(0.93)
})

test('how near an opinion is to its theme does not tell whether it came later, whatever words are kept', () => {
  for (const textsLeast of [1, 5]) {
    const { kept, assignment, closeness } = findThemes(opinionSet, {
      seed: 1,
      themes: 20,
      keep: { textsLeast },
    })
    // Those without accents were read with the accents of all the others beside them.
    const accented = opinionSet.filter(({ text }) => !unaccented(text.split(/\s+/)))
    const again = placeLater(unpackThemeModel(kept), accented).filter(
      ({ id, theme }) => theme !== null && theme === assignment.get(id),
    )
    expect(again.length).toBeGreaterThan(accented.length * 0.9)
    expect(again.map((it) => it.closeness)).toEqual(again.map(({ id }) => closeness.get(id)))
  }
})

test('a new opinion joins those like it; one like none, or without words, stands alone', () => {
  const placed = placeLater(model, [
    {
      id: 'crèche',
      text: 'Nhà trẻ gần khu công nghiệp quá ít, con em gửi tư thục xa nhà, mong có trường mầm non công lập',
    },
    { id: 'agreed', text: 'Nhất trí ạ.' },
    { id: 'emoji', text: '👍👍' },
    { id: 'empty', text: '' },
  ])
  const nursery = result.assignment.get('kindergarten-2')
  expect(placed[0]).toMatchObject({ id: 'crèche', theme: nursery })
  expect(placed.slice(1).map(({ theme }) => theme)).toEqual([null, null, null])
})

test('later opinions belong to several themes as earlier ones do', () => {
  const accented = opinionSet.filter(({ text }) => text !== bare(text))
  const again = placeLater(model, accented)
  expect(again.filter(({ belongs }) => belongs.length > 1).length).toBeGreaterThan(3)
  for (const { id, belongs } of again) expect(belongs).toEqual(result.memberships.get(id) ?? [])
})

test('of an analysis without a theme nothing is kept but that', () => {
  const none = unpackThemeModel(findThemes([], { seed: 1, keep: { textsLeast: 1 } }).kept)
  expect(placeLater(none, [{ id: 'a', text: 'Tăng lương' }])).toEqual([
    { id: 'a', theme: null, closeness: 0, belongs: [] },
  ])
})

test('what is no kept analysis is refused', () => {
  for (const bytes of [new Uint8Array(), new Uint8Array(100), new TextEncoder().encode('{"engine":1}')])
    expect(() => unpackThemeModel(bytes)).toThrow('insight.noThemeModel')
})

const themed = (assignment: ReadonlyMap<string, string | null>) =>
  new Map([...assignment].flatMap(([id, theme]) => (theme === null ? [] : [[id, theme] as const])))

test('an analysis that begins from the one before moves less than a twentieth for a hundredth more, whatever came and whichever seed', () => {
  const cases = fc.record({
    later: fc.uniqueArray(fc.nat(opinionSet.length - 1), { minLength: 4, maxLength: 5 }),
    seed: fc.integer({ min: 1, max: 50 }),
    themes: fc.constantFrom({}, { themes: 20 }, { themes: 12 }),
  })
  fc.assert(
    fc.property(cases, ({ later, seed, themes }) => {
      const earlier = opinionSet.filter((_, i) => !later.includes(i))
      const { assignment, themes: had } = findThemes(earlier, { seed, ...themes })
      const again = findThemes(opinionSet, { seed, ...themes, before: themed(assignment) })
      expect(changed(assignment, again.assignment)).toBeLessThan(0.05)
      expect(Math.abs(again.themes.length - had.length)).toBeLessThanOrEqual(1)
    }),
    { numRuns: 6 },
  )
}, 180_000)

test('where an analysis begins does not depend on the order of opinions, nor on how themes were numbered', () => {
  const before = themed(result.assignment)
  const renamed = new Map([...before].toReversed().map(([id, theme]) => [id, `before ${theme}`]))
  expect(findThemes(opinionSet.toReversed(), { seed: 2, before: renamed })).toEqual(
    findThemes(opinionSet, {
      seed: 2,
      before: new Map([...before].map(([id, theme]) => [id, `before ${theme}`])),
    }),
  )
})

test('of an analysis of other opinions nothing is begun from, and a number that is asked for is kept to', () => {
  const before = themed(result.assignment)
  const few = new Map([...before].slice(0, 100))
  expect(findThemes(opinionSet, { seed: 1, before: few })).toEqual(findThemes(opinionSet, { seed: 1 }))
  expect(findThemes(opinionSet, { seed: 1, themes: 8, before }).themes.length).toBeLessThanOrEqual(8)
})
