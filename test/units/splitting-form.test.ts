import { partsMeant, SplittingForm } from 'shared/unit-changes'
import { expect, test } from 'vitest'

const filled = {
  on: '2026-03-01',
  closes: 'no',
  members: '',
  'parts.0.code': 'SH.A',
  'parts.0.name': 'CĐCS A',
  'parts.0.level': 'grassroots',
  'parts.1.code': '',
  'parts.1.name': '',
  'parts.1.level': 'grassroots',
  'parts.2.code': 'mã lạ!',
  'parts.2.name': 'CĐCS C',
  'parts.2.level': 'grassroots',
}

test('what is wrong with the third part is told of the third, though the second was left blank', () => {
  const { error } = SplittingForm.safeParse(filled)
  const [place] = error!.issues.map(({ path }) => path)
  expect(place).toEqual(['parts', 1, 'code'])
  expect(partsMeant(filled)[place![1] as number]).toBe(2)
})

test('a part is sent when it has a code, a name or a unit that goes to it; the first always', () => {
  expect(partsMeant({})).toEqual([0])
  expect(partsMeant({ 'parts.4.name': 'E', 'to.SH.X': '2', 'to.SH.Y': '' })).toEqual([0, 2, 4])
  const sent = SplittingForm.parse({ ...filled, 'parts.2.code': 'sh.c', 'to.SH.X': '2' })
  expect(sent.parts.map(({ code, below }) => [code, below])).toEqual([
    ['SH.A', []],
    ['SH.C', ['SH.X']],
  ])
})
