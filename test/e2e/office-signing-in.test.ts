import { expect, test } from 'vitest'

import { aDesk, address, aPerson, aWindow, signInOn } from '../setup/desk.ts'
import { Secret, TOTP } from 'otpauth'
import { addStaff } from 'api/identity/service'
import { ctx } from '../setup/house.ts'
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

test('without JavaScript a newcomer takes up an app, keeps the recovery codes, signs out and in, and changes to another phone', async () => {
  const unit = await aUnit()
  const person = { email: 'moi@example.test', password: 'mưa rào tháng sáu ở Sơn Hà' }
  const roles = [{ unitId: unit.id, role: 'analyst' as const }]
  await addStaff(ctx(), { name: 'Lê Thị Mận', ...person, roles })
  const page = await aWindow('/office', {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  await signInOn(page, person)
  expect(page.url()).toContain('/sign-in/enrol')
  await page.goto('/office')
  expect(page.url()).toContain('/sign-in/enrol')
  const key = await page.locator('.key').innerText()
  const app = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) })
  await page.getByLabel('Mã 6 số').fill('000000')
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Mã chưa đúng')
  await page.getByLabel('Mã 6 số').fill(app.generate())
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await page.locator('ol li').first().waitFor()
  const codes = await page.locator('ol li').allInnerTexts()
  expect(codes).toHaveLength(10)
  await page.getByRole('link', { name: 'Tôi đã cất các mã' }).click()
  expect(page.url()).toMatch(/\/office(\/consent.*)?$/)

  await page.request.post('/office/sign-out', { headers: { origin: address } })
  await page.goto('/sign-in')
  await signInOn(page, person)
  expect(page.url()).toContain('/sign-in/code')
  await page.getByLabel('Mã xác thực').fill(codes[0]!)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  expect(page.url()).toMatch(/\/office(\/consent.*)?$/)
})

test('one’s own device is named among the sessions, and all of them end at once', async () => {
  const desk = await aDesk(await aUnit(), '/office/account', { javaScriptEnabled: false })
  await desk.getByText('Chrome trên').waitFor()
  await desk.getByRole('button', { name: 'Đăng xuất khỏi mọi thiết bị' }).click()
  await desk.getByText('Bạn đã đăng xuất.').waitFor()
  await desk.goto('/office')
  expect(desk.url()).toContain('/sign-in')
})
