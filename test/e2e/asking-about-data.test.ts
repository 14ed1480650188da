import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { aDesk, address, aPerson, aWindow, signInOn } from '../setup/desk.ts'
import { aUnit } from '../setup/make.ts'

const QUESTION = 'Tôi muốn biết hệ thống giữ gì về tôi.'
const ANSWER = 'Hệ thống không giữ dữ liệu nào nối với bạn.'

test('somebody asks without an account or JavaScript, an administrator answers, and the link shows it', async () => {
  const page = await aWindow('/privacy', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  await page.getByRole('contentinfo').getByRole('link', { name: 'Quyền của bạn' }).click()
  await page.getByRole('button', { name: 'Gửi yêu cầu' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Có chỗ chưa đúng')
  await page.getByText('Xem dữ liệu về tôi').click()
  await page.getByRole('button', { name: 'Gửi yêu cầu' }).click()
  expect(await page.getByRole('radio', { name: 'Xem dữ liệu về tôi' }).isChecked()).toBe(true)
  await page.getByLabel('Nội dung yêu cầu').fill(QUESTION)
  await page.getByRole('button', { name: 'Gửi yêu cầu' }).click()
  await page.getByText('Đã nhận yêu cầu của bạn').waitFor()
  const link = page.url()
  await page.getByText('Mới nhận').waitFor()

  const desk = await aDesk(await aUnit('Liên đoàn', { level: 'province' }), '/office/rights', {}, ['admin'])
  const { reference } = await db.selectFrom('dataRequest').select('reference').executeTakeFirstOrThrow()
  await desk.getByRole('link', { name: reference }).click()
  await desk.getByText(QUESTION).waitFor()
  await desk.getByRole('button', { name: 'Xác nhận đã nhận' }).click()
  await desk.getByText('Đã xác nhận với người gửi.').waitFor()
  // The page is drawn anew after the confirmation; a choice made before that is over is not yet a choice.
  await desk.waitForLoadState('networkidle')
  await desk.getByLabel('Kết quả').selectOption('nothingHeld')
  await desk.getByRole('button', { name: 'Gửi trả lời' }).click()
  await desk.getByRole('alert').waitFor()
  expect(await desk.getByLabel('Kết quả').inputValue()).toBe('nothingHeld')
  await desk.getByLabel('Trả lời người gửi').fill(ANSWER)
  await desk.getByRole('button', { name: 'Gửi trả lời' }).click()
  await desk.getByText('Đã gửi trả lời.').waitFor()
  await desk.getByRole('button', { name: 'Đóng yêu cầu' }).click()
  await desk.getByText('Đã đóng yêu cầu.').waitFor()

  await page.goto(link)
  await page.getByText(ANSWER).waitFor()
  const wrong = await page.goto(link.replace(/.\?sent$/, '?sent'))
  expect(wrong?.status()).toBe(404)
})

test('whoever has not agreed to the text on accounts is asked before the office opens', async () => {
  const person = await aPerson(await aUnit())
  await db.deleteFrom('staffConsent').execute()
  const page = await aWindow('/office/units', { javaScriptEnabled: false })
  await signInOn(page, person)
  expect(page.url()).toBe(`${address}/office/consent?to=%2Foffice%2Funits`)
  const box = page.getByRole('checkbox', { name: 'Tôi đồng ý' })
  expect(await box.isChecked()).toBe(false)
  await page.getByRole('button', { name: 'Đồng ý và vào làm việc' }).click()
  await page.getByText('Không đánh dấu là chưa đồng ý.').waitFor()
  await box.check()
  await page.getByRole('button', { name: 'Đồng ý và vào làm việc' }).click()
  expect(page.url()).toBe(`${address}/office/units`)
})
