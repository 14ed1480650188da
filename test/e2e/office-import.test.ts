import { truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { dataFolder } from '../setup/data-folder.ts'
import { db } from '../setup/database.ts'
import { typesetPdf } from '../outline/pdf.ts'
import { TYPESET_REPORT } from '../outline/typeset-report.ts'
import { aDesk, aPhone } from '../setup/desk.ts'
import { aMember, aUnit } from '../setup/make.ts'

const DRAFT = `BÁO CÁO CHÍNH TRỊ
I. TÌNH HÌNH NGƯỜI LAO ĐỘNG
Thu nhập còn thấp. Nhà ở còn thiếu.
1. Việc làm
Việc làm ổn định.
II. PHƯƠNG HƯỚNG
Hướng mạnh về cơ sở.`

async function pasted(desk: Page, text: string): Promise<void> {
  await desk.getByLabel('Hoặc dán nội dung').fill(text)
  await desk.getByRole('button', { name: 'Đọc và xem trước' }).click()
  await desk.waitForURL(/\/office\/drafts\/import\//)
}

/** The blocks as shown: kind, level and text in one line each. */
const blocksOf = async (desk: Page) =>
  (await desk.locator('ol[aria-label="Các khối của dự thảo"] > li .as-read').allInnerTexts()).map((text) =>
    text.replace(/^Khối \d+:\s*/, '').replace(/\s+/g, ' '),
  )

async function published(desk: Page, title: string): Promise<void> {
  await desk.getByRole('link', { name: 'Tiếp tục: công bố' }).click()
  await desk.getByLabel('Tên dự thảo').fill(title)
  await desk.getByLabel('Mở lúc').fill('2020-01-01T07:00')
  await desk.getByLabel('Kết thúc lúc').fill('2040-01-01T17:00')
  await desk.getByRole('button', { name: 'Công bố' }).click()
  await desk.getByText('Đã công bố dự thảo.').waitFor()
}

test.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])(
  'an analyst brings in a draft, puts it right and publishes it, %s',
  async (name, javaScriptEnabled) => {
    const unit = await aUnit()
    const desk = await aDesk(unit, '/office/drafts', { javaScriptEnabled })
    await pasted(desk, DRAFT)
    expect((await blocksOf(desk))[2]).toBe('Đoạn văn Thu nhập còn thấp. Nhà ở còn thiếu.')

    await desk.getByRole('link', { name: 'Khối 3: Đoạn văn' }).click()
    await desk.getByText('Tách khối này').click()
    await desk.getByLabel('Nội dung khối').fill('Thu nhập còn thấp.\nNhà ở còn thiếu.')
    await desk.getByRole('button', { name: 'Tách', exact: true }).click()
    await desk.getByText('Đã sửa 1 chỗ').waitFor()
    expect((await blocksOf(desk)).slice(2, 4)).toEqual([
      'Đoạn văn Thu nhập còn thấp.',
      'Đoạn văn Nhà ở còn thiếu.',
    ])

    await desk.getByRole('link', { name: 'Khối 4: Đoạn văn' }).click()
    await desk.getByRole('button', { name: 'Mục liệt kê' }).click()
    await desk.getByText('Đã sửa 2 chỗ').waitFor()
    await desk.getByRole('button', { name: 'Hoàn tác' }).click()
    await desk.getByText('Đã sửa 1 chỗ').waitFor()
    expect((await blocksOf(desk))[3]).toBe('Đoạn văn Nhà ở còn thiếu.')

    const title = `Dự thảo Báo cáo chính trị ${name}`
    await published(desk, title)
    expect(await desk.getByRole('rowheader').allInnerTexts()).toEqual([
      'I. TÌNH HÌNH NGƯỜI LAO ĐỘNG\n1. Việc làm',
      'II. PHƯƠNG HƯỚNG',
      'Toàn dự thảo',
      'Cộng',
    ])

    const phone = await aPhone(await aMember(unit), '/')
    expect(await phone.getByText(title).count()).toBe(1)
  },
  180_000,
)

test('the fast person corrects by keyboard', async () => {
  const desk = await aDesk(await aUnit(), '/office/drafts')
  await pasted(desk, DRAFT)
  await desk.getByRole('link', { name: 'Khối 1:' }).click()
  await desk.keyboard.press('j')
  await desk.waitForURL(/at=1$/)
  await desk.keyboard.press('j')
  await desk.waitForURL(/at=2$/)
  await desk.keyboard.press('4')
  await desk.getByText('Đã sửa 1 chỗ').waitFor()
  expect((await blocksOf(desk))[2]).toMatch(/^Mục liệt kê ?cấp 1 Thu nhập/)

  await desk.keyboard.press(']')
  await desk.getByText('Đã sửa 2 chỗ').waitFor()
  expect((await blocksOf(desk))[2]).toMatch(/^Mục liệt kê ?cấp 2/)

  await desk.keyboard.press('z')
  await desk.getByText('Đã sửa 1 chỗ').waitFor()
  await desk.keyboard.press('s')
  await desk.keyboard.press('Control+Home')
  for (let n = 0; n < 'Thu nhập còn thấp.'.length; n++) await desk.keyboard.press('ArrowRight')
  await desk.keyboard.press('Enter')
  await desk.getByText('Đã sửa 2 chỗ').waitFor()
  expect((await blocksOf(desk))[3]).toMatch(/Nhà ở còn thiếu\.$/)

  await desk.getByRole('link', { name: 'Khối 3:' }).click()
  await desk.keyboard.press('Shift+J')
  await desk.getByText('Đã sửa 3 chỗ').waitFor()
  expect((await blocksOf(desk))[2]).toMatch(/Thu nhập còn thấp\. Nhà ở còn thiếu\.$/)
})

test('a page that shows an older state is told so, and shows the newest', async () => {
  const desk = await aDesk(await aUnit(), '/office/drafts')
  await pasted(desk, DRAFT)
  const other = await desk.context().newPage()
  await other.goto(desk.url())
  await other.getByRole('button', { name: 'Phần cuối' }).click()
  await other.getByText('Đã sửa 1 chỗ').waitFor()

  await desk.getByRole('button', { name: 'Đoạn văn' }).click()
  await desk.getByText('Bản nhập đã được sửa ở một cửa sổ khác').waitFor()
  await desk.getByText('Đã sửa 1 chỗ').waitFor()
  expect((await blocksOf(desk))[0]).toMatch(/^Phần cuối/)
})

test('words changed while splitting are refused, and what was typed is still there', async () => {
  const desk = await aDesk(await aUnit(), '/office/drafts', { javaScriptEnabled: false })
  await pasted(desk, DRAFT)
  await desk.getByRole('link', { name: 'Khối 3: Đoạn văn' }).click()
  await desk.getByText('Tách khối này').click()
  await desk.getByLabel('Nội dung khối').fill('Thu nhập còn cao.\nNhà ở còn thiếu.')
  await desk.getByRole('button', { name: 'Tách', exact: true }).click()
  expect(await desk.getByText('Chưa rõ chỗ tách').count()).toBeGreaterThan(0)
  expect(await desk.getByLabel('Nội dung khối').inputValue()).toContain('còn cao')
})

test('a file that cannot be read is refused in words, and what was pasted is still there', async () => {
  const desk = await aDesk(await aUnit(), '/office/drafts')
  await desk.getByLabel('Hoặc dán nội dung').fill(DRAFT)
  const pdf = { name: 'du-thao.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') }
  await desk.getByLabel('Tệp dự thảo').setInputFiles(pdf)
  await desk.getByRole('button', { name: 'Đọc và xem trước' }).click()
  await desk.getByText('Tệp PDF bị hỏng').waitFor()
  expect(await desk.getByLabel('Hoặc dán nội dung').inputValue()).toBe(DRAFT)
})

test.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])(
  'what was not sure carries its reason, is confirmed or taken back; until the first opinion the import is opened again, %s',
  async (name, javaScriptEnabled) => {
    const desk = await aDesk(await aUnit(), '/office/drafts', { javaScriptEnabled })
    const buffer = Buffer.from(typesetPdf(TYPESET_REPORT))
    const file = { name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer }
    await desk.getByLabel('Tệp dự thảo').setInputFiles(file)
    await desk.getByRole('button', { name: 'Đọc và xem trước' }).click()
    await desk.waitForURL(/\/office\/drafts\/import\//)
    await desk.getByText('Đã bỏ số trang và 1 dòng lặp lại').waitFor()
    await desk.getByText('Đoạn này nối từ trang trước sang trang sau.').first().waitFor()
    const [, count] = /Có (\d+) chỗ/.exec(await desk.locator('main').innerText())!
    await desk.getByRole('link', { name: 'Xem chỗ tiếp theo' }).click()
    await desk.getByRole('button', { name: 'Đúng rồi' }).click()
    await desk.getByText('Đã sửa 1 chỗ').waitFor()
    expect(await desk.getByText(`Có ${count} chỗ`).count()).toBe(0)
    await desk.getByRole('button', { name: 'Hoàn tác' }).click()
    await desk.getByText(`Có ${count} chỗ`).waitFor()

    await published(desk, `Báo cáo đời sống ${name}`)
    await desk.getByRole('button', { name: 'Sửa lại bản nhập' }).click()
    await desk.getByRole('link', { name: 'Tiếp tục: công bố' }).click()
    await desk.getByLabel('Tên dự thảo').fill(`Báo cáo đã sửa ${name}`)
    await desk.getByRole('button', { name: 'Công bố' }).click()
    await desk.getByRole('heading', { name: `Báo cáo đã sửa ${name}` }).waitFor()
  },
  180_000,
)

test('times that end before they begin are refused, and the names typed are still there', async () => {
  const desk = await aDesk(await aUnit(), '/office/drafts')
  await pasted(desk, DRAFT)
  await desk.getByRole('link', { name: 'Tiếp tục: công bố' }).click()
  await desk.getByLabel('Tên dự thảo').fill('Tên tôi đặt')
  await desk.getByLabel('Mở lúc').fill('2030-01-02T07:00')
  await desk.getByLabel('Kết thúc lúc').fill('2030-01-01T07:00')
  await desk.getByRole('button', { name: 'Công bố' }).click()
  await desk.getByText('Thời gian kết thúc phải sau thời gian mở.').waitFor()
  expect(await desk.getByLabel('Tên dự thảo').inputValue()).toBe('Tên tôi đặt')
  expect(await desk.getByLabel('Kết thúc lúc').inputValue()).toBe('2030-01-01T07:00')
})

test('who publishes for a unit that declared no members is told so with the way to declare them, and may publish', async () => {
  const unit = await aUnit()
  const desk = await aDesk(unit, '/office/drafts')
  await pasted(desk, DRAFT)
  await desk.getByRole('link', { name: 'Tiếp tục: công bố' }).click()
  await desk.getByLabel('Tên dự thảo').waitFor()
  expect(await desk.getByText('chưa khai số đoàn viên').count()).toBe(0)
  await db.deleteFrom('unitMemberCount').where('unitId', '=', unit.id).execute()
  await desk.reload()
  await desk.getByText(`${unit.name} chưa khai số đoàn viên`).waitFor()
  const declare = desk.getByRole('link', { name: 'Khai số đoàn viên ở trang đơn vị' })
  expect(await declare.getAttribute('href')).toMatch(/^\/office\/units\/[^/]+#changes$/)
  await desk.getByLabel('Tên dự thảo').fill('Dự thảo của đơn vị chưa khai')
  await desk.getByLabel('Mở lúc').fill('2020-01-01T07:00')
  await desk.getByLabel('Kết thúc lúc').fill('2040-01-01T17:00')
  await desk.getByRole('button', { name: 'Công bố' }).click()
  await desk.getByText('Đã công bố dự thảo.').waitFor()
})

test('a draft is taken back only after a question, and members no longer find it', async () => {
  const unit = await aUnit()
  const desk = await aDesk(unit, '/office/drafts', { javaScriptEnabled: false })
  await pasted(desk, DRAFT)
  await published(desk, 'Dự thảo sẽ rút')
  await desk.getByRole('link', { name: 'Rút lại dự thảo' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Rút lại' }).click()
  await desk.getByText('Dự thảo đã được rút lại.').waitFor()
  const phone = await aPhone(await aMember(unit), '/')
  expect(await phone.getByText('Dự thảo sẽ rút').count()).toBe(0)
})

test('6,000 paragraphs are looked through in pages', async () => {
  const desk = await aDesk(await aUnit(), '/office/drafts', { javaScriptEnabled: false })
  const paragraphs = Array.from({ length: 6000 }, (_, n) =>
    n % 40 === 0
      ? `${n / 40 + 1}. Nội dung số ${n / 40 + 1}`
      : `Đoạn thứ ${n} nói về đời sống của người lao động.`,
  )
  const buffer = Buffer.from(paragraphs.join('\n'))
  await desk.getByLabel('Tệp dự thảo').setInputFiles({ name: 'du-thao.txt', mimeType: 'text/plain', buffer })
  await desk.getByRole('button', { name: 'Đọc và xem trước' }).click()
  await desk.waitForURL(/\/office\/drafts\/import\//)
  await desk.goto(`${new URL(desk.url()).pathname}?at=5000`)
  expect(await desk.getByRole('group', { name: 'Sửa khối 5.001' }).count()).toBe(1)
})

test.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])(
  'a file of 100 MB is refused with its limit, and what was pasted is still there, %s',
  async (_, javaScriptEnabled) => {
    const desk = await aDesk(await aUnit(), '/office/drafts', { javaScriptEnabled })
    const file = path.join(await dataFolder(), 'du-thao.txt')
    await writeFile(file, '')
    await truncate(file, 100_000_000)
    await desk.getByLabel('Hoặc dán nội dung').fill(DRAFT)
    await desk.getByLabel('Tệp dự thảo').setInputFiles(file)
    await desk.getByRole('button', { name: 'Đọc và xem trước' }).click()
    await desk.getByText('mỗi tệp tối đa 20 MB').waitFor()
    expect(await desk.getByLabel('Hoặc dán nội dung').inputValue()).toBe(DRAFT)
  },
  120_000,
)

test.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a form sent with nothing in it says what to choose, %s', async (_, javaScriptEnabled) => {
  const desk = await aDesk(await aUnit(), '/office/drafts', { javaScriptEnabled })
  await desk.getByRole('button', { name: 'Đọc và xem trước' }).click()
  await desk.getByText('Chưa có nội dung nào để đọc. Hãy chọn tệp dự thảo').waitFor()
})
