import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { aPerson, aWindow, signInOn } from '../setup/desk.ts'
import { aUnit } from '../setup/make.ts'
import { WCAG, wrongWith } from '../setup/wrong-with.ts'

const PASSWORD = 'bốn con thuyền giấy qua sông'

const root = await aUnit('Liên đoàn Lao động tỉnh Sơn Hà', { level: 'province' })
await aUnit('Công đoàn ngành Y tế', { parent: root, level: 'upper' })

/** The office as somebody sees it who has just signed in. */
async function signedIn(
  person: { email: string; password: string; app?: boolean },
  path: string,
  options = {},
) {
  const page = await aWindow(`/sign-in?to=${encodeURIComponent('/office')}`, options)
  await signInOn(page, person)
  await page.waitForURL(/\/office(\/consent.*)?$/)
  await page.goto(path)
  return page
}

/** What is wrong with a page, whatever it is; also where what stands below each other has no room between. */
async function faultsOf(page: Page): Promise<string[]> {
  const collapsed = await page.evaluate<number>(
    "[...document.querySelectorAll('.stack')].filter((it) => getComputedStyle(it).display !== 'grid').length",
  )
  return [
    ...(collapsed > 0 ? [`${page.url()} has ${collapsed} stacks without room between`] : []),
    ...(await wrongWith(page, WCAG)).map((it) => `${page.url()}: ${it}`),
  ]
}

test('an admin invites somebody, who accepts, gets a role more, loses it, and forgets the password: all without JavaScript', async () => {
  const admin = await aPerson(root, ['admin', 'officer'])
  const desk = await signedIn(admin, '/office/people', { javaScriptEnabled: false })
  await desk.getByRole('link', { name: 'Mời cán bộ' }).click()
  await desk.getByLabel('Họ tên').fill('Trần Thị Mơ')
  await desk.getByLabel('Thư điện tử').fill('Mo@example.test')
  await desk.getByLabel('Cán bộ công đoàn').check()
  await desk.getByLabel('Đơn vị', { exact: true }).fill('nganh y te')
  await desk.getByRole('button', { name: 'Tìm' }).click()
  expect(await desk.getByLabel('Họ tên').inputValue()).toBe('Trần Thị Mơ')
  expect(await desk.getByLabel('Cán bộ công đoàn').isChecked()).toBe(true)
  await desk.getByLabel('Đến hết ngày').fill('2020-01-01')
  await desk.getByRole('button', { name: 'Tạo đường liên kết mời' }).click()
  expect(await desk.getByRole('alert').innerText()).toContain('Ngày kết thúc phải từ ngày bắt đầu')
  expect(await desk.getByLabel('Thư điện tử').inputValue()).toBe('Mo@example.test')
  await desk.getByLabel('Đến hết ngày').fill('')
  await desk.getByRole('button', { name: 'Tạo đường liên kết mời' }).click()
  const link = await desk.getByLabel('Đường liên kết').inputValue()

  const guest = await aWindow(new URL(link).pathname, { javaScriptEnabled: false })
  await guest.getByText('mời bạn làm việc trên trang cán bộ của Công đoàn ngành Y tế').waitFor()
  await guest.getByLabel('Mật khẩu', { exact: true }).fill('ngắn')
  await guest.getByRole('button', { name: 'Nhận lời' }).click()
  await guest.getByText('Mật khẩu cần ít nhất').waitFor()
  await guest.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await guest.getByRole('button', { name: 'Nhận lời' }).click()
  await guest.getByText('Bạn đã nhận lời mời').waitFor()
  await guest.goto(new URL(link).pathname)
  await guest.getByText('Lời mời này đã được nhận').waitFor()
  const person = await signedIn({ email: 'mo@example.test', password: PASSWORD }, '/office')

  await desk.goto('/office/people?q=tran+thi+mo')
  await desk.getByRole('link', { name: 'Trần Thị Mơ' }).click()
  await desk.getByLabel('Vai trò', { exact: true }).selectOption('Cán bộ công đoàn')
  await desk.getByLabel('Đơn vị', { exact: true }).fill('lien doan')
  await desk.getByRole('button', { name: 'Tìm' }).click()
  await desk.getByRole('button', { name: 'Giao vai trò' }).click()
  await desk.getByText('Đã giao vai trò.').waitFor()
  await desk.getByRole('link', { name: /Kết thúc ngay.*Liên đoàn/ }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Kết thúc', exact: true }).click()
  await desk.getByText('Đã kết thúc vai trò.').waitFor()
  await desk.getByRole('link', { name: 'Sửa ngày kết thúc' }).click()
  await desk.getByRole('dialog').getByLabel('Đến hết ngày').fill('2099-12-31')
  await desk.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  await desk.getByText('đến hết ngày 31/12/2099').waitFor()

  await desk.getByRole('button', { name: 'Lấy đường liên kết' }).click()
  const reset = await desk.getByLabel('Đường liên kết').inputValue()
  await guest.goto(new URL(reset).pathname)
  await guest.getByLabel('Mật khẩu mới').fill(`${PASSWORD} về`)
  await guest.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await guest.getByText('Đã đặt mật khẩu mới').waitFor()
  await person.goto('/office')
  expect(person.url()).toContain('/sign-in')

  await desk.getByRole('link', { name: 'Tạm ngừng tài khoản' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Tạm ngừng' }).click()
  await desk.getByText('Đã tạm ngừng tài khoản.').waitFor()
  await desk.getByRole('button', { name: 'Cho hoạt động lại' }).click()
  await desk.getByText('Tài khoản đã hoạt động lại.').waitFor()
}, 180_000)

test('the only admin is told to name another before leaving', async () => {
  const unit = await aUnit('Liên đoàn Lao động tỉnh Hà Sơn', { level: 'province' })
  const admin = await aPerson(unit, ['admin'])
  const desk = await signedIn(admin, '/office/people', { javaScriptEnabled: false })
  await desk.getByRole('link', { name: 'Nguyễn Thị Thuỷ', exact: true }).click()
  await desk.getByRole('link', { name: 'Tạm ngừng tài khoản' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Tạm ngừng' }).click()
  expect(await desk.getByRole('alert').innerText()).toContain(
    'Hãy giao vai trò quản trị viên không thời hạn cho một người khác trước',
  )
})

test.each([
  ['on a phone in the dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['on the office PC', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
] as const)(
  'every page about people can be seen, heard and operated by everyone, %s',
  async (_, look) => {
    const desk = await signedIn(await aPerson(root, ['admin']), '/office/people/invite', look)
    await desk.getByLabel('Họ tên').fill('Hà Thị Lụa')
    await desk.getByLabel('Thư điện tử').fill(`lua-${look.colorScheme}@example.test`)
    await desk.getByLabel('Cán bộ công đoàn').check()
    await desk.getByLabel('Chọn đơn vị').selectOption({ index: 1 })
    await desk.getByRole('button', { name: 'Tạo đường liên kết mời' }).click()
    const link = await desk.getByLabel('Đường liên kết').inputValue()
    const faults = await faultsOf(desk)
    await desk.goto('/office/people')
    const person = await desk
      .getByRole('link', { name: 'Nguyễn Thị Thuỷ', exact: true })
      .first()
      .getAttribute('href')
    for (const path of [
      '/office/people',
      '/office/people?q=kh%C3%B4ng-c%C3%B3-ai',
      '/office/people/invite',
      '/office/people/invitations',
      person!,
      `${person}?deactivate`,
      new URL(link).pathname,
      '/invitation/khong-dung',
      `/office${new URL(link).pathname}`,
    ]) {
      expect([path, (await desk.goto(path))?.status()]).toEqual([path, 200])
      faults.push(...(await faultsOf(desk)))
    }
    expect(faults).toEqual([])
  },
  180_000,
)
