import { expect, test } from 'vitest'

import { aDesk } from '../setup/desk.ts'
import { aUnit } from '../setup/make.ts'

test('what is wrong with the third part of a split is marked at the third, though the second was left blank', async () => {
  const province = await aUnit('Liên đoàn Lao động tỉnh Sơn Hà', { level: 'province' })
  const zone = await aUnit('Công đoàn các khu công nghiệp', { parent: province, level: 'upper' })
  const options = { viewport: { width: 360, height: 740 } }
  const address = `/office/units/${zone.path.split('.').at(-1)!}?do=split`
  const desk = await aDesk(province, address, options, ['admin'])
  for (const [field, text] of [
    ['parts.0.name', 'Công đoàn khu A'],
    ['parts.0.code', 'SH.KA'],
    ['parts.2.name', 'Công đoàn khu C'],
    ['parts.2.code', 'mã lạ!'],
  ] as const)
    await desk.locator(`[name="${field}"]`).fill(text)
  await desk.getByRole('button', { name: 'Ghi lại' }).click()
  const marked = desk.locator('[aria-invalid="true"]')
  await marked.first().waitFor()
  expect(await marked.evaluateAll((fields) => fields.map((it) => it.getAttribute('name')))).toEqual([
    'parts.2.code',
  ])
  expect(await desk.locator('[name="parts.2.name"]').inputValue()).toBe('Công đoàn khu C')
})
