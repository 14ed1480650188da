import { freePort } from 'db/free-port'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { browser } from '../setup/browser.ts'
import { clock } from '../setup/clock.ts'
import { dataFolder } from '../setup/data-folder.ts'
import { url } from '../setup/database.ts'
import { SECRET } from '../setup/house.ts'
import { aPerson, aUnit, codeAt } from '../setup/make.ts'
import { aProvider } from '../setup/provider.ts'
import { startServer } from '../setup/server.ts'

// The program keeps real time.
clock.now = new Date()

const port = await freePort()
const home = `http://127.0.0.1:${port}`
const provider = await aProvider(`${home}/api/auth/callback/oidc`)
// The service is away when the program starts.
await startServer({
  PORT: String(port),
  DATABASE_URL: url,
  DATA: await dataFolder(),
  SECRET,
  PUBLIC_URL: home,
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: provider.clientId,
  OIDC_CLIENT_SECRET: provider.clientSecret,
  OIDC_LABEL: 'tài khoản tỉnh',
})
const unit = await aUnit()
const BUTTON = 'Đăng nhập bằng tài khoản tỉnh'

async function atTheDoor(options: BrowserContextOptions = {}, path = '/sign-in'): Promise<Page> {
  const page = await (await (await browser()).newContext({ baseURL: home, ...options })).newPage()
  await page.goto(path)
  return page
}

/** Presses the button and signs in at the service, which shows its own pages. */
async function signInThere(page: Page, login: string): Promise<void> {
  await page.getByRole('button', { name: BUTTON }).click()
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill('bất kỳ')
  await page.locator('button[type=submit]').click()
}

const agree = (page: Page) => page.getByRole('button', { name: 'Continue' }).click()

test('a service that is away is told of, and tried again each time the button is pressed', async () => {
  const { email } = await aPerson(unit, ['officer'])
  const page = await atTheDoor({ viewport: { width: 360, height: 740 } })
  await page.getByRole('button', { name: BUTTON }).click()
  expect(await page.getByRole('alert').innerText()).toContain('lúc này không trả lời')
  await page.getByRole('link', { name: 'Về trang đăng nhập' }).click()

  await provider.start()
  await signInThere(page, email)
  await agree(page)
  await page.waitForURL(`${home}/office`)
})

test('without JavaScript an analyst who wanted a page comes by the service, is asked for the code, and is there', async () => {
  const { email } = await aPerson(unit, ['analyst'])
  const page = await atTheDoor({ javaScriptEnabled: false }, '/office/account')
  await signInThere(page, email)
  await agree(page)
  await page.waitForURL(/\/sign-in\/code\?to=/)
  await page.getByLabel('Mã xác thực').fill(codeAt(new Date()))
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.waitForURL(`${home}/office/account`)
})

test('somebody whose e-mail is unknown here reads why, and what to do', async () => {
  const page = await atTheDoor()
  await signInThere(page, 'nguoi-la@example.test')
  await agree(page)
  await page.waitForURL(`${home}/sign-in?refused`)
  expect(await page.getByRole('alert').innerText()).toContain('không xác nhận được một tài khoản cán bộ')
})

test('somebody who turns back at the service reads that they can try again', async () => {
  const page = await atTheDoor()
  await signInThere(page, (await aPerson(unit, ['officer'])).email)
  await page.getByText('Cancel').click()
  await page.waitForURL(`${home}/sign-in?cancelled`)
  expect(await page.getByRole('alert').innerText()).toContain('bạn chưa đồng ý')
})

test('a way back opened in another window reads that it is too late', async () => {
  const page = await atTheDoor()
  await page.goto('/api/auth/callback/oidc?code=x&state=y')
  expect(page.url()).toBe(`${home}/sign-in?late`)
  expect(await page.getByRole('alert').innerText()).toContain('mở từ cửa sổ khác')
})
