import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { wrongWith } from '../setup/wrong-with.ts'
import { aPhone, aUnitThatIsAsked, comment, join } from './member.ts'

const PARAGRAPH =
  'Đến năm 2030, ỄNH ƯƠNG, ẨM THỰC, NGỮ VĂN ĐỖ QUỲNH: nâng lương tối thiểu vùng theo mức sống.'

/** Every page and state a member meets, in the order they meet them. */
async function* walk(page: Page, code: string): AsyncGenerator<string> {
  await page.goto('/')
  yield 'the first page of a visitor'
  await page.goto('/v/khongcoma2')
  yield 'an unknown code'
  await page.goto(`/v/${code}`)
  yield 'the invitation'
  await join(page, code)
  yield 'the outline'
  await page.goto('/')
  yield 'the first page of a member'
  await page.getByRole('link', { name: 'Đọc và góp ý' }).click()
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await page.getByText('Trang 1 trên 1').waitFor()
  yield 'a section'
  await comment(page, PARAGRAPH)
  await page.getByText('Đề xuất câu chữ').click()
  await page.getByLabel('Câu chữ bạn đề xuất').fill('Đến năm 2028, nâng lương tối thiểu.')
  await page.locator('form ins').first().waitFor()
  await page.getByText('Không nhất trí').click()
  yield 'the form with a suggestion'
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  yield 'the receipt'
  await page.getByRole('link', { name: 'Rút lại' }).click()
  await page.getByText('Lời đã viết sẽ bị xoá').waitFor()
  yield 'the question before withdrawing'
  await page.goto('/mine')
  yield 'my opinions'
  for (const path of ['/privacy', '/help', '/khong-co-trang-nay']) {
    await page.goto(path)
    yield path
  }
}

test.each([
  ['a phone in the light', { viewport: { width: 360, height: 780 }, colorScheme: 'light' as const }],
  ['a phone in the dark', { viewport: { width: 360, height: 780 }, colorScheme: 'dark' as const }],
  [
    'an office screen in the light',
    { viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const },
  ],
  ['an office screen in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
])(
  'on %s nothing keeps anyone from reading, and nothing is wider than the screen',
  async (_, options) => {
    const { code } = await aUnitThatIsAsked([PARAGRAPH, 'Giảm giờ làm thêm.'])
    const page = await aPhone(options)
    const found: string[] = []
    for await (const state of walk(page, code)) {
      found.push(...(await wrongWith(page)).map((it) => `${state}: ${it}`))
    }
    expect(found).toEqual([])
  },
  180_000,
)

test('whoever uses the keyboard comes to the content first, and sees where they are', async () => {
  const { code } = await aUnitThatIsAsked([PARAGRAPH])
  const page = await aPhone()
  await join(page, code)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' })
  expect(await skip.evaluate((it) => it === document.activeElement)).toBe(true)
  expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Tab')
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
  expect(outline).toBe('solid')
})

test('opening a form by keyboard puts the keyboard into it', async () => {
  const { code } = await aUnitThatIsAsked([PARAGRAPH])
  const page = await aPhone()
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await page.getByRole('link', { name: 'Góp ý đoạn này' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).waitFor()
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name))
    .toBe('stance')
})

test('everything that is touched is as large as a fingertip', async () => {
  const { code } = await aUnitThatIsAsked([PARAGRAPH, 'Giảm giờ làm thêm.'])
  const page = await aPhone()
  const small: string[] = []
  for await (const state of walk(page, code)) {
    const found = await page
      .locator('a:visible, button:visible, summary:visible, select:visible, label:has(input):visible')
      .evaluateAll((all) =>
        all
          // Links inside a sentence are as high as its line.
          .filter((it) => getComputedStyle(it).display !== 'inline' && !it.classList.contains('skip'))
          .filter((it) => it.getBoundingClientRect().height < 43.5)
          .map((it) => `${it.tagName} ${it.textContent!.trim().slice(0, 40)}`),
      )
    small.push(...found.map((it) => `${state}: ${it}`))
  }
  expect(small).toEqual([])
})
