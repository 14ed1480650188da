import type { Block } from 'shared/outline'
import { expect, test } from 'vitest'

import { readMarkdown } from 'api/outline/markdown'
import { pages, solid } from '../documents/read.ts'
import { heardWrong, wrongWith } from '../setup/wrong-with.ts'
import { aPhone, aUnitThatIsAsked, join, kept } from './member.ts'

const row = (text: string, columns = [0, 1, 2], head = false): Block => ({
  kind: 'paragraph',
  level: null,
  label: null,
  text,
  row: { head, columns },
})

const blocks: Block[] = [
  { kind: 'heading', level: 1, label: 'I', text: 'CHỈ TIÊU' },
  { kind: 'paragraph', level: null, label: null, text: 'Phấn đấu đạt các chỉ tiêu sau.' },
  row('Chỉ tiêu | Năm 2026 | Năm 2030', [0, 1, 2], true),
  row('Thỏa ước lao động tập thể ở doanh nghiệp có công đoàn | 70 % | 85 %'),
  row('Nhà ở cho công nhân | 3.000 căn', [0, 2]),
  { kind: 'paragraph', level: null, label: null, text: 'Kinh phí lấy từ nguồn công đoàn.' },
]

const LAST = 'Nhà ở cho công nhân | 3.000 căn'

async function reading(options: Parameters<typeof aPhone>[0] = {}) {
  const { code, draft } = await aUnitThatIsAsked(blocks)
  const page = await aPhone(options)
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await page.getByRole('table').waitFor()
  return { page, draft }
}

test.each([
  ['a phone in the light', { viewport: { width: 360, height: 780 }, colorScheme: 'light' as const }],
  ['an office screen in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
])('a table is a table on %s, and a row of it is commented on with the keyboard', async (_, options) => {
  const { page, draft } = await reading(options)
  const heads = page.getByRole('columnheader')
  expect(await heads.allInnerTexts()).toEqual(['Chỉ tiêu', 'Năm 2026', 'Năm 2030'])
  const cells = page.locator('tbody').last().locator('tr').first().locator('td')
  expect(await cells.allTextContents()).toEqual(['Nhà ở cho công nhân', '', ' | 3.000 căn'])

  const comment = page.locator('tbody').last().getByRole('link', { name: 'Góp ý hàng này' })
  await comment.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).waitFor()
  await page.getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill('Cần thêm căn hộ cho thuê.')
  expect(await wrongWith(page)).toEqual([])
  const { SHOTS } = process.env
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/table-${options.viewport.width}.png`, fullPage: true })
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.locator('tbody').last().getByText('Đã nhận ý kiến của bạn').waitFor()
  const [opinion] = (await kept()).filter((it) => it.draftId === draft.id)
  expect(opinion!.paragraphId).toBe(draft.paragraphs.at(-2)!.id)
  expect(page.said).toEqual([])
})

test('words selected in a cell are quoted where they stand in the row', async () => {
  const { page, draft } = await reading({ hasTouch: true })
  await page.evaluate(() => {
    const cell = [...document.querySelectorAll('td')].find((it) => it.textContent!.includes('3.000 căn'))!
    const words = [...cell.childNodes].flatMap((it) => (it instanceof Text && it.data.trim() ? [it] : []))[0]!
    getSelection()!.setBaseAndExtent(words, 0, words, words.data.length)
  })
  await page.getByRole('button', { name: 'Góp ý những chữ này' }).tap()
  expect(await page.getByLabel('Những chữ bạn góp ý').inputValue()).toBe('3.000 căn')
  await page.getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill('Ít quá.')
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  const quoted = (await kept()).filter((it) => it.draftId === draft.id)
  expect(quoted.map((it) => [it.quoteExact, it.quoteStart])).toEqual([['3.000 căn', LAST.indexOf('3.000')]])
  expect(await page.locator('tbody mark').allTextContents()).toEqual(['3.000 căn'])
})

test('a table read from a file knows its header row and the columns of its cells', () => {
  const { blocks } = readMarkdown(
    '# Chỉ tiêu\n\n| Việc | Năm | Số |\n| --- | --- | --- |\n| Nhà ở |  | 3.000 |\n\nHết bảng.',
  )
  expect(blocks.map(({ text, row }) => [text, row])).toEqual([
    ['Chỉ tiêu', undefined],
    ['Việc | Năm | Số', { head: true, columns: [0, 1, 2] }],
    ['Nhà ở | 3.000', { head: false, columns: [0, 2] }],
    ['Hết bảng.', undefined],
  ])
})

test('a whole draft is printed at once: every section and table, on numbered pages, no heading at the foot of one', async () => {
  const many: Block[] = Array.from({ length: 12 }, (_, n) => [
    { kind: 'heading' as const, level: 1, label: `${n + 1}`, text: `Mục tiêu thứ ${n + 1}` },
    ...Array.from({ length: 5 }, (_, m) => ({
      kind: 'paragraph' as const,
      level: null,
      label: null,
      text: `Đoạn ${n + 1}/${m + 1}: nâng lương tối thiểu vùng theo mức sống, giảm giờ làm thêm, xây nhà ở cho công nhân. `.repeat(
        3,
      ),
    })),
  ]).flat()
  const { code, draft } = await aUnitThatIsAsked([...blocks, ...many])
  const page = await aPhone()
  await join(page, code)
  await page.getByRole('link', { name: 'Xem bản in cả dự thảo' }).click()
  await page.waitForURL(`**/d/${draft.slug}/print`)
  expect(await heardWrong(page)).toEqual([])
  const { SHOTS } = process.env
  const pdf = await page.pdf({ preferCSSPageSize: true, ...(SHOTS ? { path: `${SHOTS}/whole.pdf` } : {}) })
  const sheets = await pages(new Uint8Array(pdf))
  expect(sheets.length).toBeGreaterThan(2)
  // A paragraph may go on over the number of the next sheet.
  const unnumbered = sheets.map((sheet, index) => sheet.trim().replace(new RegExp(`^${index + 1}`), ''))
  const text = solid(unnumbered.join(' '))
  for (const { text: words } of many) expect(text).toContain(solid(words))
  expect(text).toContain(solid('Nhà ở cho công nhân'))
  expect(text).not.toContain(solid('Góp ý hàng này'))
  expect(text).not.toContain(solid('Dùng lệnh In'))
  for (const [index, sheet] of sheets.entries()) {
    expect([index + 1, unnumbered[index] !== sheet.trim()]).toEqual([index + 1, index > 0])
    expect(sheet.trimEnd()).not.toMatch(/Mục tiêu thứ \d+$/)
  }
})
