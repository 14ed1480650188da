import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Role } from 'shared/units'
import { expect } from 'vitest'

import { browser } from './browser.ts'
import { clock } from './clock.ts'
import { dataFolder } from './data-folder.ts'
import { url } from './database.ts'
import { endRoundsAtOnce, type Jar, program, SECRET } from './house.ts'
import { aPerson as aNewPerson, codeAt } from './make.ts'
import { startServer } from './server.ts'

// The program keeps real time: what a test makes must lie around it.
clock.now = new Date()
program.runs = true

const { address } = await startServer({ DATABASE_URL: url, DATA: await dataFolder(), SECRET })

/** Where the program of this test file is served. */
export { address }

/** A person of the union with roles on a unit. */
export const aPerson = (unit: { id: string }, roles?: Role[]) => aNewPerson(unit, roles, 'Nguyễn Thị Thuỷ')

/** A window of the browser on the program; `path` is opened. */
export async function aWindow(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  await endRoundsAtOnce()
  const context = await (await browser()).newContext({ baseURL: address, locale: 'vi-VN', ...options })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

/** A window in which a person of `unit` has signed in by the sign-in page and is at `path` of the office. */
export async function aDesk(
  unit: { id: string },
  path = '/office',
  options: BrowserContextOptions = {},
  roles?: Role[],
): Promise<Page> {
  const page = await aWindow(path, options)
  await signInOn(page, await aPerson(unit, roles))
  await page.waitForURL(`${address}${path}`)
  return page
}

/** Types a person in on the sign-in page that is open, and the code of their app on the next. */
export async function signInOn(
  page: Page,
  { email, password, app }: { email: string; password: string; app?: boolean },
): Promise<void> {
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  if (!app) return
  await page.waitForURL(/\/sign-in\/code/)
  await page.getByLabel('Mã xác thực').fill(codeAt(new Date()))
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
}

/** A window of a member's device: the browser is given the cookies the device got when it joined. */
export async function aPhone(jar: Jar, path: string): Promise<Page> {
  const context = await (
    await browser()
  ).newContext({ baseURL: address, viewport: { width: 360, height: 740 } })
  await context.addCookies([...jar].map(([name, value]) => ({ name, value, url: address })))
  const page = await context.newPage()
  expect((await page.goto(path))?.status()).toBe(200)
  return page
}
