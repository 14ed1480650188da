import { expect, test } from 'vitest'

import { given, tookPart } from '../reports/province.ts'
import { db } from '../setup/database.ts'
import { aDesk, aPerson, aWindow, signInOn } from '../setup/desk.ts'
import { aDraft, aUnit } from '../setup/make.ts'
import { WCAG, wrongWith } from '../setup/wrong-with.ts'

/** A province whose members have spoken, and its draft. */
async function aSpokenDraft() {
  const unit = await aUnit('Liên đoàn Lao động tỉnh Sơn Hà', { level: 'province' })
  const garment = await aUnit('CĐCS Công ty May Đồng Sậu', { parent: unit })
  const draft = await aDraft(unit, ['Nâng lương tối thiểu.', 'Xây nhà ở cho công nhân.'])
  await tookPart(draft, garment, 12)
  await given(draft, garment, { body: 'Lương phải đủ sống.', stance: 'agreeInPart' }, 3)
  await given(draft, garment, { body: 'Chưa nói đến nhà trọ.', stance: 'disagree', paragraph: 1 }, 2)
  return { unit, garment, draft }
}

test('a clerk makes the report of a draft, opens a figure, writes, is told what is missing, signs and takes the file', async () => {
  const { unit, draft } = await aSpokenDraft()
  const desk = await aDesk(unit, '/office/reports')
  await desk.getByLabel('Dự thảo', { exact: true }).selectOption({ label: draft.title })
  await desk.getByRole('button', { name: 'Lập báo cáo' }).last().click()
  await desk.getByText('Đã lập báo cáo.').waitFor()
  const report = desk.url().split('?')[0]!

  await desk
    .getByRole('row', { name: /Cộng về dự thảo/ })
    .first()
    .getByRole('link')
    .last()
    .click()
  await desk.waitForURL(/\/office\/opinions\?/)
  await desk.getByText('5 ý kiến').first().waitFor()
  expect(await desk.getByText('Lương phải đủ sống.').count()).toBe(3)

  await desk.goto(report)
  await desk.getByRole('link', { name: 'Ký báo cáo' }).click()
  await desk.getByRole('button', { name: 'Ký', exact: true }).click()
  await desk
    .getByText(/Chưa ký được vì còn chỗ chưa điền/)
    .first()
    .waitFor()

  await desk.goto(report)
  await desk.waitForLoadState('networkidle')
  for (const name of ['Phần mở đầu', 'Tình hình triển khai lấy ý kiến', 'Kiến nghị, đề xuất']) {
    await desk.getByText(`Sửa: ${name}`).click()
    await desk.getByLabel(name, { exact: true }).fill(`Đã viết: ${name}.`)
    await desk.getByRole('button', { name: 'Lưu mục này' }).filter({ visible: true }).click()
    // In its own section: what was saved before it is still said in another one.
    await desk
      .locator('section[id]', { hasText: `Sửa: ${name}` })
      .getByText('Đã lưu.')
      .waitFor()
    await desk.getByText(`Sửa: ${name}`).click()
  }

  await desk.getByRole('link', { name: 'Xem toàn văn' }).click()
  await desk.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor()
  await desk.getByText('“Lương phải đủ sống.”').first().waitFor()
  await desk.getByText('DỰ THẢO', { exact: true }).waitFor()

  await desk.goto(report)
  await desk.getByRole('link', { name: 'Ký báo cáo' }).click()
  await desk.getByLabel('Số văn bản').fill('9')
  await desk.getByRole('button', { name: 'Ký', exact: true }).click()
  await desk.getByText('Đã ký báo cáo.').waitFor()
  expect(await desk.getByText('Sửa: Phần mở đầu').count()).toBe(0)

  const taking = desk.waitForEvent('download')
  await desk.getByRole('link', { name: 'Word', exact: true }).click()
  expect((await taking).suggestedFilename()).toMatch(/^tong-hop-y-kien-gop-y-.*\.docx$/)
})

test('without JavaScript a month’s report is made, written in two tabs and signed; nothing typed is lost', async () => {
  const { unit } = await aSpokenDraft()
  const desk = await aWindow('/office/reports', { javaScriptEnabled: false })
  await signInOn(desk, await aPerson(unit))
  await desk.getByRole('button', { name: 'Lập báo cáo' }).first().click()
  await desk.getByText('Đã lập báo cáo.').waitFor()
  const report = desk.url().split('?')[0]!

  const other = await desk.context().newPage()
  for (const tab of [desk, other]) {
    await tab.goto(report)
    await tab.getByText('Sửa: Quan hệ lao động').click()
  }
  await desk.getByLabel('Quan hệ lao động', { exact: true }).fill('Chữ của thẻ thứ nhất.')
  await desk.getByRole('button', { name: 'Lưu mục này' }).filter({ visible: true }).click()
  await desk.getByText('Đã lưu.').waitFor()
  await other.getByLabel('Quan hệ lao động', { exact: true }).fill('Chữ của thẻ thứ hai.')
  await other.getByRole('button', { name: 'Lưu mục này' }).filter({ visible: true }).click()
  await other.getByText(/Mục này vừa được sửa ở một cửa sổ khác/).waitFor()
  expect(await other.getByLabel('Quan hệ lao động', { exact: true }).inputValue()).toBe(
    'Chữ của thẻ thứ hai.',
  )
  expect(await other.getByText('Chữ của thẻ thứ nhất.').count()).toBeGreaterThan(0)
  await other.getByRole('button', { name: 'Lưu mục này' }).filter({ visible: true }).click()
  await other.getByText('Đã lưu.').waitFor()

  await db
    .updateTable('reportSection')
    .where('key', '!=', 'labourRelations')
    .set({ body: 'Không phát sinh.' })
    .execute()
  await other.goto(report)
  await other.getByRole('link', { name: 'Ký báo cáo' }).click()
  await other.getByRole('button', { name: 'Ký', exact: true }).click()
  await other.getByText('Đã ký báo cáo.').waitFor()
  await other.getByText('Chữ của thẻ thứ hai.').waitFor()
})

test.each([
  ['on a phone in the dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['on the office PC', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
] as const)(
  'the pages of reports can be seen, heard and operated by everyone, %s',
  async (_, look) => {
    const { unit } = await aSpokenDraft()
    const desk = await aDesk(unit, '/office/reports', look)
    await desk.getByRole('button', { name: 'Lập báo cáo' }).last().click()
    await desk.getByText('Đã lập báo cáo.').waitFor()
    const report = desk.url().split('?')[0]!
    const faults: unknown[] = []
    for (const path of ['/office/reports', report, `${report}?sign`, `${report}/preview`]) {
      await desk.goto(path)
      faults.push(...(await wrongWith(desk, WCAG)).map((it) => [path, it]))
    }
    expect(faults).toEqual([])
  },
  90_000,
)
