import { readFile } from 'node:fs/promises'

import { auditJobs } from 'api/audit/jobs'
import { expect, test } from 'vitest'

import { aDesk, aWindow } from '../setup/desk.ts'
import { owner } from '../setup/database.ts'
import { ctx } from '../setup/house.ts'
import { aDraft, aUnit } from '../setup/make.ts'

const province = await aUnit('Liên đoàn Lao động tỉnh Sơn Hà', { level: 'province' })
const night = () =>
  auditJobs.find(({ job }) => job.name === 'audit.verify')!.run(ctx(), {}, AbortSignal.timeout(60_000))

test('an inspector finds who read what, narrows it down, takes it out, and sees whether the chain holds', async () => {
  const draft = await aDraft(province)
  const analyst = await aDesk(province, '/office')
  await analyst.goto(`/office/themes/${draft.id}`)
  const options = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }
  const desk = await aDesk(province, '/office/audit', options, ['inspector'])
  await desk.getByText('Chuỗi chưa được kiểm tra lần nào.').waitFor()
  await desk.getByRole('heading', { name: 'Xem chủ đề và trích dẫn' }).waitFor()

  await desk.getByText('Lọc nhật ký').click()
  await desk.getByLabel('Việc', { exact: true }).selectOption('themes.read')
  await desk.getByRole('button', { name: 'Lọc', exact: true }).click()
  expect(desk.url()).toContain('action=themes.read')
  const headings = await desk.locator('article h2').allInnerTexts()
  expect(new Set(headings)).toEqual(new Set(['Xem chủ đề và trích dẫn']))
  await desk.locator('article').getByText(province.name).first().waitFor()

  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: 'Tải CSV' }).click(),
  ])
  const csv = await readFile(await download.path(), 'utf8')
  expect(csv).toContain('themes.read')
  expect(csv).not.toContain('session.opened')
  expect(csv).toMatch(/gopy-audit\.\d+\./)

  await desk.goto('/office/audit?person=kh%C3%B4ng+ai')
  await desk.getByText('Không có mục nào theo điều kiện này').waitFor()
  await desk.goto('/office/audit?from=h%C3%B4m-qua')
  await desk.getByText('Điều kiện lọc không dùng được').waitFor()

  await night()
  await desk.goto('/office/audit')
  await desk.getByText(/Chuỗi nguyên vẹn đến mục số/).waitFor()
  await owner.pool.query(`update audit_entry set detail = '{"other": 1}' where seq = 1`)
  await expect(night()).rejects.toThrow('Mục số 1 đã bị sửa')
  await desk.reload()
  await desk.getByText('Nhật ký không còn nguyên vẹn').waitFor()
  expect(await desk.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
})

test('who may not read the log is told whom to ask', async () => {
  const desk = await aDesk(province, '/office/audit', {}, ['officer'])
  await desk.getByText('Nhật ký dành cho Cán bộ kiểm tra và Quản trị viên').waitFor()
  const stranger = await aWindow('/office/audit')
  expect(stranger.url()).toContain('/sign-in')
})
