import { execFile } from 'node:child_process'
import { copyFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import { auditJobs } from 'api/audit/jobs'
import { expect, test } from 'vitest'

import { aDesk, aWindow } from '../setup/desk.ts'
import { dataFolder } from '../setup/data-folder.ts'
import { owner, url } from '../setup/database.ts'
import { ctx, SECRET } from '../setup/house.ts'
import { aDraft, aUnit } from '../setup/make.ts'

const province = await aUnit('Liên đoàn Lao động tỉnh Sơn Hà', { level: 'province' })
const night = () =>
  auditJobs.find(({ job }) => job.name === 'audit.verify')!.run(ctx(), {}, AbortSignal.timeout(60_000))

/** What the command says beside the house that is served, and what it ends with. */
async function verify(...args: string[]): Promise<{ code: number; said: string }> {
  const cli = path.join(import.meta.dirname, '../../api/src/cli.ts')
  const env = { PATH: process.env.PATH, DATABASE_URL: url, DATA: await dataFolder(), SECRET }
  return promisify(execFile)(process.execPath, [cli, 'audit', 'verify', ...args], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      said: stdout + stderr,
    }),
  )
}

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
  const kept = path.join(await dataFolder(), 'nhat-ky.csv')
  await copyFile(await download.path(), kept)
  const csv = await readFile(kept, 'utf8')
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
  // Whoever keeps the machine reads the chain again, against the file the inspector kept, while the house is served.
  expect(await verify('--against', kept)).toEqual({
    code: 0,
    said: expect.stringContaining('Chuỗi nguyên vẹn'),
  })
  await owner.pool.query(`update audit_entry set detail = '{"other": 1}' where seq = 1`)
  await expect(night()).rejects.toThrow('Mục số 1 đã bị sửa')
  await desk.reload()
  await desk.getByText('Nhật ký không còn nguyên vẹn').waitFor()
  await desk.getByText('npm run -s gopy -- audit verify').waitFor()
  for (const args of [[], ['--against', kept]])
    expect(await verify(...args)).toEqual({ code: 1, said: expect.stringContaining('Mục số 1 đã bị sửa') })
  expect(await desk.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
})

test('who may not read the log is told whom to ask', async () => {
  const desk = await aDesk(province, '/office/audit', {}, ['officer'])
  await desk.getByText('Nhật ký dành cho Cán bộ kiểm tra và Quản trị viên').waitFor()
  const stranger = await aWindow('/office/audit')
  expect(stranger.url()).toContain('/sign-in')
})
