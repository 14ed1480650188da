import { randomUUID } from 'node:crypto'

import { createAuth } from 'api/identity/auth'
import { insertStaffConsent, textInForce } from 'api/rights/consent-queries'
import { addStaff } from 'api/identity/service'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Role } from 'shared/units'
import { expect } from 'vitest'

import { browser } from './browser.ts'
import { clock } from './clock.ts'
import { dataFolder } from './data-folder.ts'
import { db, url } from './database.ts'
import { ctx, type Jar, ORIGIN, SECRET } from './house.ts'
import { startServer } from './server.ts'

// The program keeps real time: what a test makes must lie around it.
clock.now = new Date()

const { address } = await startServer({ DATABASE_URL: url, DATA: await dataFolder(), SECRET })

/** Where the program of this test file is served. */
export { address }

const PASSWORD = 'một mật khẩu đủ dài'

/** A person of the union with roles on a unit, as they would type themselves in. */
export async function aPerson(
  unit: { id: string },
  roles: Role[] = ['analyst', 'responder', 'officer'],
): Promise<{ email: string; password: string }> {
  const email = `${randomUUID()}@example.test`
  const auth = createAuth({ db, secret: SECRET, origin: ORIGIN })
  const grants = roles.map((role) => ({ unitId: unit.id, role }))
  const { id } = await addStaff(ctx(), auth, {
    name: 'Nguyễn Thị Thuỷ',
    email,
    password: PASSWORD,
    roles: grants,
  })
  const text = await textInForce(ctx(), 'staffAccount')
  await insertStaffConsent(ctx(), id, text!.id)
  return { email, password: PASSWORD }
}

/** A window of the browser on the program; `path` is opened. */
export async function aWindow(path: string, options: BrowserContextOptions = {}): Promise<Page> {
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
  const { email, password } = await aPerson(unit, roles)
  const page = await aWindow(path, options)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(`${address}${path}`)
  return page
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
