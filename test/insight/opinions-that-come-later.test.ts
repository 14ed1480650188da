import { bare } from 'api/insight/fold'
import { placeLater } from 'api/insight/later'
import { unpackThemeModel } from 'api/insight/theme-model'
import { findThemes } from 'api/insight/themes'
import { expect, test } from 'vitest'

import { opinionSet } from './opinion-set.ts'

const result = findThemes(opinionSet, { seed: 1, themes: 20, keep: true })
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
  const none = unpackThemeModel(findThemes([], { seed: 1, keep: true }).kept)
  expect(placeLater(none, [{ id: 'a', text: 'Tăng lương' }])).toEqual([{ id: 'a', theme: null, belongs: [] }])
})

test('what is no kept analysis is refused', () => {
  for (const bytes of [new Uint8Array(), new Uint8Array(100), new TextEncoder().encode('{"engine":1}')])
    expect(() => unpackThemeModel(bytes)).toThrow('insight.noThemeModel')
})
