import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { dataFolder } from '../setup/data-folder.ts'
import { db } from '../setup/database.ts'
import { aDesk } from '../setup/desk.ts'
import { aUnit } from '../setup/make.ts'

const LIST = '/office/units/import'

async function sent(desk: Page, file: string): Promise<void> {
  await desk.goto(LIST)
  await desk.getByLabel('Tệp danh sách').setInputFiles(file)
  await desk.getByRole('button', { name: 'Xem trước' }).click()
  await desk.waitForURL(/\/office\/units\/import\/[0-9a-f-]{36}/)
}

const shown = async (desk: Page) => (await desk.locator('main').innerText()).replace(/\s+/g, ' ')

/** The file of wrong rows as Excel shows it, with this cell put right, kept under another name. */
async function mended(file: string, wrong: string, right: string): Promise<string> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await readFile(file)) as unknown as ArrayBuffer)
  let found = 0
  book.worksheets[0]!.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.text !== wrong) return
      found += 1
      cell.value = right
    }),
  )
  expect(found).toBe(1)
  const kept = file.replace('.xlsx', '-da-sua.xlsx')
  await book.xlsx.writeFile(kept)
  return kept
}

test.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])(
  'an admin sends a list of units, mends its wrong rows in their file and sends both again harmlessly, %s',
  async (_, javaScriptEnabled) => {
    const province = await aUnit('Liên đoàn Lao động tỉnh Sơn Hà', { level: 'province' })
    const factory = await aUnit('CĐCS Công ty May', { parent: province })
    const code = (it: { path: string }) => it.path.split('.').at(-1)!
    const [ward, school] = [`${code(province)}.P1`, `${code(province)}.T1`]
    const folder = await dataFolder()
    const list = path.join(folder, 'don-vi.csv')
    await writeFile(
      list,
      [
        'Mã,Tên,Cấp,Mã cấp trên',
        `${code(factory)},CĐCS Công ty May Sông Lam,Cơ sở,`,
        `${ward},Công đoàn phường Bến Thuỷ,Công đoàn phường,`,
        `${school},CĐCS Trường Tiểu học Bản Cọ,Cấp lạ,${ward}`,
      ].join('\n'),
    )
    const units = () =>
      db
        .selectFrom('unit')
        .where('code', 'in', [code(factory), ward, school])
        .select('name')
        .orderBy('code')
        .execute()
    const desk = await aDesk(province, LIST, { javaScriptEnabled }, ['admin'])

    // What would happen is told, and nothing has happened yet.
    await sent(desk, list)
    expect(await shown(desk)).toMatch(/1 dòng chưa đúng, sẽ không được ghi.*Không rõ cấp “Cấp lạ”/)
    expect(await shown(desk)).toContain('Tên: CĐCS Công ty May → CĐCS Công ty May Sông Lam')
    expect(await units()).toEqual([{ name: 'CĐCS Công ty May' }])

    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('link', { name: 'Tải các dòng chưa đúng' }).click(),
    ])
    const wrong = path.join(folder, 'dong-chua-dung.xlsx')
    await download.saveAs(wrong)
    await desk.getByRole('button', { name: 'Ghi 2 thay đổi' }).click()
    await desk.getByText('Đã ghi xong.').waitFor()
    expect((await units()).length).toBe(2)

    const right = await mended(wrong, 'Cấp lạ', 'Cơ sở')
    await sent(desk, right)
    await desk.getByRole('button', { name: 'Ghi 1 thay đổi' }).click()
    await desk.getByText('Đã ghi xong.').waitFor()
    const all = await units()
    expect(all.map(({ name }) => name)).toContain('CĐCS Trường Tiểu học Bản Cọ')

    await sent(desk, right)
    expect(await shown(desk)).toContain('Tệp này không thay đổi gì')
    await desk.goto(LIST)
    expect(await desk.getByText('Đã ghi', { exact: false }).count()).toBeGreaterThan(1)
    expect(await units()).toEqual(all)
  },
  120_000,
)
