import { addStaff } from 'api/identity/service'
import { insertStaffConsent, textInForce } from 'api/rights/consent-queries'
import { giveSecondFactor } from 'api/identity/second-factor'
import { expect, test } from 'vitest'

import { aDesk, aWindow, address } from '../setup/desk.ts'
import { ctx } from '../setup/house.ts'
import { aUnit } from '../setup/make.ts'

const root = await aUnit('Liên đoàn Lao động tỉnh Sơn Hà', { level: 'province' })
const below = await aUnit('CĐCS May Sơn Hà', { parent: root })

test('an admin reads that a mailbox is unproven, is refused a wider role with the remedy, and mends it by a fresh invitation', async () => {
  const roles = [{ unitId: below.id, role: 'inspector' as const }]
  const email = 'bong@example.test'
  const { id } = await addStaff(ctx(), {
    name: 'Trần Thị Bòng',
    email,
    password: 'mưa rào tháng sáu ở Sơn Hà',
    roles,
  })
  await giveSecondFactor(ctx(), id, 'THUNGHIEMTHUNGHIEMTHUNGHIEMTHUNG')
  const text = await textInForce(ctx(), 'staffAccount')
  await insertStaffConsent(ctx(), id, text!.id)

  const options = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }
  const desk = await aDesk(root, '/office', options, ['admin'])
  await desk.goto(`${address}/office/people/${id}`)
  await desk.getByText('Hộp thư của tài khoản này chưa được chứng minh').waitFor()
  await desk.getByText('Chỉ giao được vai trò ở CĐCS May Sơn Hà và cấp dưới.').waitFor()
  await desk.getByLabel('Chọn đơn vị').selectOption(root.id)
  await desk.getByRole('button', { name: 'Giao vai trò' }).click()
  expect(await desk.getByRole('alert').innerText()).toContain('mời lại bằng lời mời mới')

  await desk.getByRole('link', { name: 'Đặt lại xác thực hai bước' }).click()
  await desk.getByRole('button', { name: 'Đặt lại', exact: true }).click()
  await desk.getByText('Đã đặt lại xác thực hai bước.').waitFor()

  await desk.goto('/office/people/invite')
  await desk.getByLabel('Họ tên').fill('Trần Thị Bòng')
  await desk.getByLabel('Thư điện tử').fill(email)
  await desk.getByLabel('Cán bộ kiểm tra').check()
  await desk.getByLabel('Chọn đơn vị').selectOption(root.id)
  await desk.getByRole('button', { name: 'Tạo đường liên kết mời' }).click()
  const link = await desk.getByLabel('Đường liên kết').inputValue()

  const guest = await aWindow(new URL(link).pathname, options)
  await guest.getByText('nhưng chưa chứng minh được là của bạn').waitFor()
  await guest.getByLabel('Mật khẩu mới').fill('bốn con thuyền giấy qua sông')
  await guest.getByRole('button', { name: 'Nhận lời và đặt mật khẩu mới' }).click()
  await guest.getByText('Bạn đã nhận lời mời').waitFor()
})
