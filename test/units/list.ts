import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import ExcelJS from 'exceljs'

import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aStaff, aUnit } from '../setup/make.ts'

export const HEADINGS = [
  'Mã đơn vị',
  'Tên đơn vị',
  'Cấp',
  'Mã cấp trên',
  'Loại hình',
  'Số đoàn viên',
  'Mã cũ',
]
export const ON = '2026-03-01'

type Cell = string | number | null
export type Row = Cell[]

/** A workbook with a title, a row of headings and these rows. */
export async function aSheet(
  rows: Row[],
  headings: Row = HEADINGS,
  change?: (sheet: ExcelJS.Worksheet) => void,
) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Đơn vị')
  sheet.addRow(['DANH SÁCH ĐƠN VỊ'])
  sheet.addRow(headings)
  for (const row of rows) sheet.addRow(row)
  change?.(sheet)
  const output = new PassThrough()
  const [bytes] = await Promise.all([buffer(output), book.xlsx.write(output)])
  return new File([new Uint8Array(bytes)], 'danh-sach.xlsx')
}

export const aCsv = (text: string | Uint8Array<ArrayBuffer>) => new File([text], 'danh-sach.csv')

/** A province of its own for each test, with two units below and an admin. */
export async function aProvince() {
  const root = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const upper = await aUnit('Công đoàn các khu công nghiệp', { parent: root, level: 'upper' })
  const factory = await aUnit('CĐCS Công ty May', { parent: upper })
  const admin = await aStaff(root, ['admin'])
  const code = (unit: { path: string }) => unit.path.split('.').at(-1)!
  return {
    root,
    upper,
    factory,
    admin,
    prefix: code(root),
    codes: { upper: code(upper), factory: code(factory) },
  }
}

/** Sends a list and reads what taking it would do; `kept` is absent when it was refused. */
export async function preview(jar: Jar, unitId: string, file: File, closeMissing = false) {
  const form = { unitId, on: ON, closeMissing: String(closeMissing), file }
  const answer = await as(jar).office['unit-imports'].$post({ form: form as never })
  const body = (await answer.json()) as { id: string; reason: string; params?: Record<string, string> }
  if (answer.status !== 201) return { status: answer.status as number, ...body, kept: undefined }
  const kept = await (await as(jar).office['unit-imports'][':id'].$get({ param: { id: body.id } })).json()
  return { status: 201, ...body, kept: kept as Extract<typeof kept, { plan: unknown }> }
}

export const take = (jar: Jar, id: string, fingerprint: string) =>
  as(jar).office['unit-imports'][':id'].take.$post({ param: { id }, json: { fingerprint } })

/** The units at a path and below it as they are today. */
export const units = (path: string) =>
  db
    .selectFrom('unit')
    .select(['code', 'name', 'level', 'kind', 'memberCount', 'path', 'closedOn'])
    .where('path', '~', `${path}.*` as never)
    .orderBy('path')
    .execute()
