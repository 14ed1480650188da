import { expect, test } from 'vitest'

import { aDesk, address, aPerson, aWindow, signInOn } from '../setup/desk.ts'
import { aUnit } from '../setup/make.ts'

test('the office asks to sign in, keeps the e-mail when the password is wrong, and goes on where one wanted', async () => {
  const page = await aWindow('/office/drafts', { javaScriptEnabled: false })
  expect(page.url()).toBe(`${address}/sign-in?to=%2Foffice%2Fdrafts`)
  await page.getByLabel('Thư điện tử').fill('ai-do@example.test')
  await page.getByLabel('Mật khẩu').fill('mật khẩu sai')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Thư điện tử hoặc mật khẩu chưa đúng')
  expect(await page.getByLabel('Thư điện tử').inputValue()).toBe('ai-do@example.test')
  expect(await page.getByLabel('Mật khẩu').inputValue()).toBe('')
})

test('signing out ends the session', async () => {
  const desk = await aDesk(await aUnit())
  await desk.getByRole('button', { name: 'Đăng xuất' }).click()
  await desk.getByText('Bạn đã đăng xuất.').waitFor()
  await desk.goto('/office')
  expect(desk.url()).toContain('/sign-in')
})

test.each(['//example.com', 'https://example.com/office', '/\\example.com', '/office/../v/abc', '/mine'])(
  'whoever signs in by a link that leads to %s comes to the office and nowhere else',
  async (to) => {
    const page = await aWindow(`/sign-in?to=${encodeURIComponent(to)}`, { javaScriptEnabled: false })
    await signInOn(page, await aPerson(await aUnit()))
    await page.waitForURL(`${address}/office`)
    expect(page.url()).toBe(`${address}/office`)
  },
)

test('a session that ended while one was writing does not lose the words', async () => {
  const desk = await aDesk(await aUnit(), '/office/drafts')
  await desk.getByLabel('Hoặc dán nội dung').fill('I. TÌNH HÌNH\nViệc làm ổn định.')
  await desk.context().clearCookies()
  await desk.getByRole('button', { name: 'Đọc và xem trước' }).click()
  await desk.getByText('Vui lòng đăng nhập để tiếp tục.').waitFor()
  expect(await desk.getByLabel('Hoặc dán nội dung').inputValue()).toContain('Việc làm ổn định.')
})
