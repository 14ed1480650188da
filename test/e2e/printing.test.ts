import type { Block } from 'shared/outline'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'

import { pages, solid } from '../documents/read.ts'
import { aPhone, aUnitThatIsAsked, comment, join } from './member.ts'

const A4 = { width: 595, height: 842 }

const blocks: Block[] = [
  { kind: 'heading', level: 1, label: 'I', text: 'TÌNH HÌNH' },
  ...Array.from({ length: 40 }, (_, n) => ({
    kind: 'paragraph' as const,
    level: null,
    label: `${n + 1}.`,
    text: `Đoạn thứ ${n + 1}: nâng lương tối thiểu vùng theo mức sống, giảm giờ làm thêm, xây nhà ở cho công nhân.`,
  })),
]

test('a section is printed on A4: its title, every paragraph with its number, and nothing anyone said', async () => {
  const { code } = await aUnitThatIsAsked(blocks)
  const page = await aPhone()
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await comment(page, 'Đoạn thứ 2:')
  await page.getByText('Không nhất trí').click()
  await page.getByLabel('Ý kiến của bạn').fill('Lời của tôi về đoạn này.')
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()

  const pdf = new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
  const sheets = await pages(new Uint8Array(pdf))
  expect(sheets.length).toBeGreaterThan(1)
  const document = await getDocumentProxy(pdf)
  for (let n = 1; n <= document.numPages; n++) {
    const { width, height } = (await document.getPage(n)).getViewport({ scale: 1 })
    expect({ width: Math.round(width), height: Math.round(height) }).toEqual(A4)
  }
  const text = solid(sheets.join(' '))
  // Numbers hang in the margin: a reader of PDF takes those of a sheet together.
  const numbers = sheets.flatMap((sheet) => sheet.match(/(?<![\d])\d+\.(?!\d)/g) ?? [])
  for (let n = 1; n <= 40; n++) {
    expect(text).toContain(solid(`Đoạn thứ ${n}: nâng lương`))
    expect(numbers).toContain(`${n}.`)
  }
  for (const chrome of [
    'Lời của tôi',
    'Không nhất trí',
    'Góp ý',
    'Đang lấy ý kiến',
    'Trang 1 trên',
    'Phần sau',
  ])
    expect(text).not.toContain(solid(chrome))
})
