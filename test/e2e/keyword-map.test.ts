import { vietnamDay } from 'shared/format'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'

import { pages, solid } from '../documents/read.ts'
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

/** Twelve themes of five long phrases each, which fill the picture and a table of some pages. */
const MANY = Array.from({ length: 12 }, (_, theme) => ({
  label: `việc cần làm ngay của nhóm thợ thứ ${theme + 1}`,
  keyphrases: Array.from({ length: 5 }, (_, n) => `cụm từ khá dài số ${n + 1} của thợ ${theme + 1} ca`),
  before: 0,
  after: 6,
}))

test('printed, the picture stands below its title, and the table is whole from its heading to its last column', async () => {
  const { draft: large } = await spokenInTwoMonths(unit, MANY, now)
  const desk = await aDesk(unit, `/office/themes/${large.id}/map`, { viewport: { width: 1280, height: 900 } })
  const rows = desk.getByRole('row', { name: /^cụm từ khá dài/ })
  await rows.first().waitFor()
  const told = await rows.allInnerTexts()
  expect(told).toHaveLength(60)
  // As the banner of sample data does: something stands above the page's own part.
  await desk.evaluate(() => {
    const banner = document.createElement('p')
    banner.textContent = 'Dữ liệu mẫu'
    document.querySelector('.rooms')!.before(banner)
  })

  const pdf = new Uint8Array(await desk.pdf({ preferCSSPageSize: true, printBackground: true }))
  const file = await getDocumentProxy(new Uint8Array(pdf))
  const sheets = (await pages(pdf)).map(solid)
  for (const said of ['Dữ liệu mẫu', 'Bản đồ từ khóa của', MANY[11]!.label])
    expect(sheets[0]).toContain(solid(said))
  const from = sheets.findIndex((sheet) => sheet.includes(solid('Các cụm từ trên bản đồ')))
  expect(sheets[from]).toContain(solid(told[0]!))
  const all = sheets.join('')
  for (const row of told) expect(all).toContain(solid(row))

  for (let n = 1; n <= file.numPages; n++) {
    const page = await file.getPage(n)
    const { width, height } = page.getViewport({ scale: 1 })
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
    for (const item of (await page.getTextContent()).items)
      if ('str' in item && item.str.trim() !== '') expect(item.transform[4] + item.width).toBeLessThan(width)
  }
})
