import { vietnamDay } from 'shared/format'
import { expect, test } from 'vitest'

import { clock, days } from '../setup/clock.ts'
import { aDesk } from '../setup/desk.ts'
import { aUnit } from '../setup/make.ts'
import { pictured } from '../setup/wrong-with.ts'
import { spokenInTwoMonths } from '../themes/two-months.ts'

const THEMES = [
  { label: 'lương tối thiểu vùng', keyphrases: ['lương tối thiểu', 'giá cả'], before: 26, after: 9 },
  { label: 'nhà trẻ', keyphrases: ['nhà trẻ', 'ca đêm', 'con nhỏ'], before: 0, after: 16 },
  { label: 'bữa ăn ca', keyphrases: ['bữa ăn ca', 'an toàn thực phẩm'], before: 8, after: 8 },
]
// The program goes by the true time: the second of the two months is this one, the first ended the day before it.
const now = new Date()
clock.now = new Date(Date.parse(`${vietnamDay(now).slice(0, 7)}-01T05:00:00Z`) - days(1))
const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
const { draft } = await spokenInTwoMonths(unit, THEMES, now)

test.each([
  ['phone-light', { viewport: { width: 360, height: 780 }, colorScheme: 'light' as const }],
  ['phone-dark', { viewport: { width: 360, height: 780 }, colorScheme: 'dark' as const }],
  ['desk-light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const }],
  ['desk-dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
])('from the themes to their map and their months: %s', async (name, options) => {
  const desk = await aDesk(unit, `/office/themes/${draft.id}`, options)
  await desk.getByRole('link', { name: 'Bản đồ từ khóa' }).click()
  await desk.getByRole('heading', { name: /^Bản đồ từ khóa của/ }).waitFor()
  const picture = desk.getByRole('img', { name: /^7 cụm từ và \d+ mối liên hệ/ })
  expect(await picture.count()).toBe(1)
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(1000)
  const row = desk.getByRole('row', { name: /^nhà trẻ/ })
  expect(await row.innerText()).toMatch(/16\s+nhà trẻ\s+ca đêm \(16 ý kiến\), con nhỏ \(16 ý kiến\)/)
  expect(await pictured(desk, `${name}-map`)).toEqual([])

  await desk.goto(`/office/themes/${draft.id}/trend`)
  expect(await desk.getByRole('row', { name: /^nhà trẻ/ }).innerText()).toMatch(/mới nổi\s+0 → 16\s+từ \d/)
  expect(await desk.getByRole('row', { name: /^lương tối thiểu vùng/ }).innerText()).toContain('giảm')
  await desk.getByText('Cách tính').click()
  expect(await pictured(desk, `${name}-trend`)).toEqual([])
})
