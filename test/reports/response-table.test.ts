import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'

import { all, body, paragraphs, part } from '../documents/read.ts'
import { db } from '../setup/database.ts'
import { as, send } from '../setup/house.ts'
import { aStaff, aUnit } from '../setup/make.ts'
import { download } from './making.ts'
import { aProvince, given, tookPart } from './province.ts'
import { readTable } from './read-table.ts'
import { aTheme } from '../themes/a-theme.ts'

/** A draft with a theme that is answered, a singular opinion that is not, and many who agreed without words. */
async function anAnsweredDraft() {
  const it = await aProvince()
  const { draft, garment, shoes } = it
  await tookPart(draft, garment, 30)
  await tookPart(draft, shoes, 12)
  const wages = [
    ...(await given(draft, garment, { body: 'Lương phải đủ sống.', stance: 'agreeInPart' }, 6)),
    ...(await given(draft, shoes, { body: '=1+1', stance: 'disagree' }, 3)),
  ]
  await given(draft, garment, {
    body: 'Một ý riêng.',
    suggestedWording: '+Câu mới',
    stance: 'other',
    paragraph: 1,
  })
  await given(draft, garment, { stance: 'agree' }, 5)
  const theme = await aTheme(draft, 'Tiền lương', wages)
  const answer = await as(it.analyst).office.themes[':id'].answer.$put({
    param: { id: theme },
    json: { disposition: 'accepted', reason: 'Đã bổ sung vào mục 2.' },
  })
  expect(answer.status).toBeLessThan(300)
  return it
}

async function sheet(jar: Parameters<typeof download>[0], draftId: string) {
  const bytes = await download(jar, `drafts/${draftId}/response-table.xlsx`)
  return { bytes, ...(await readTable(bytes)) }
}

test('the workbook has every opinion once, grouped, with its answer', async () => {
  const { analyst, draft } = await anAnsweredDraft()
  const { head, rows, title } = await sheet(analyst, draft.id)
  expect(head.slice(0, 4)).toEqual([
    'Nhóm vấn đề / điều, khoản',
    'Chủ thể góp ý',
    'Nội dung góp ý',
    'Nội dung tiếp thu, giải trình',
  ])
  expect(rows).toHaveLength(15)
  expect(title).toContain('Đã trả lời 9 trên 15 lượt ý kiến.')
  expect(rows.map((row) => row[0])).toEqual([
    ...Array.from({ length: 9 }, () => 'I. TIỀN LƯƠNG\nTiền lương'),
    ...Array.from({ length: 5 }, () => 'I. TIỀN LƯƠNG\nNhất trí, không ghi thêm lời'),
    'II. NHÀ Ở\nÝ kiến riêng lẻ',
  ])
  const first = rows.find((row) => row[2] === 'Lương phải đủ sống.')!
  expect(first[1]).toBe('CĐCS Công ty May Đồng Sậu')
  expect(first[3]).toBe('Tiếp thu: Đã bổ sung vào mục 2.')
  expect(rows.at(-1)!.slice(2, 5)).toEqual([
    'Một ý riêng.',
    'Chưa có nội dung tiếp thu, giải trình.',
    '+Câu mới',
  ])
})

test('what was sent to the congress has its own sheet', async () => {
  const { analyst, draft, garment } = await anAnsweredDraft()
  await given(draft, garment, { target: 'general', body: 'Mong đại hội thành công.' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(
    (await download(analyst, `drafts/${draft.id}/response-table.xlsx`)).buffer as ArrayBuffer,
  )
  const page = book.getWorksheet('Gửi đại hội')!
  expect(page.lastRow!.getCell(3).value).toBe('Mong đại hội thành công.')
})

test('what looks like a formula is text in the workbook', async () => {
  const { analyst, draft } = await anAnsweredDraft()
  const { bytes, rows } = await sheet(analyst, draft.id)
  expect(rows.filter((row) => row[2] === '=1+1')).toHaveLength(3)
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/)
})

test('the Word table has four columns, a row for each theme with its answer, and lies on its side', async () => {
  const { analyst, draft } = await anAnsweredDraft()
  const word = await download(analyst, `drafts/${draft.id}/response-table.docx`)
  const table = all(body(word), 'w:tbl').find((it) => it.text.includes('Nhóm vấn đề / điều, khoản'))!
  const cells = all(table, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => cell.text))
  expect(cells[0]).toHaveLength(4)
  const theme = cells.find((row) => row[0]!.startsWith('Tiền lương'))!
  expect(theme[0]).toContain('9 lượt ý kiến, ước tính 9 lượt người')
  expect(theme[1]).toBe('CĐCS Công ty May Đồng Sậu; CĐCS Công ty Da giày Khánh Viễn')
  expect(theme[2]).toContain('“Lương phải đủ sống.”')
  expect(theme[3]).toContain('Tiếp thu (9 lượt): Đã bổ sung vào mục 2.')
  expect(theme[3]).toContain('Đã trả lời 9 trên 9 lượt ý kiến.')
  expect(cells.find((row) => row[0] === 'Ý kiến riêng lẻ')![2]).toContain('“Một ý riêng.”')
  expect(cells.flat()).toContain('Còn 5 lượt ý kiến khác của phần này, ghi đầy đủ trong tệp Excel.')
  expect(paragraphs(word).join('\n')).toContain('Tổng số 15 lượt ý kiến; đã trả lời 9 lượt.')
  expect(all(body(word), 'w:pgSz')[0]!.attributes['w:orient']).toBe('landscape')
})

test('while fewer than five took part, the table has no words', async () => {
  const { analyst, draft, garment } = await aProvince()
  await tookPart(draft, garment, 4)
  await given(draft, garment, { body: 'Chỉ mình tôi.' })
  const { rows, title } = await sheet(analyst, draft.id)
  expect(rows).toEqual([])
  expect(title).toContain('dưới 5 người')
  const word = paragraphs(await download(analyst, `drafts/${draft.id}/response-table.docx`)).join('\n')
  expect(word).not.toContain('Chỉ mình tôi')
})

test('staff of a union below take out what their own members said', async () => {
  const { schools, shoes, draft } = await anAnsweredDraft()
  expect((await sheet(await aStaff(shoes), draft.id)).rows.map((row) => row[2])).toEqual([
    '=1+1',
    '=1+1',
    '=1+1',
  ])
  expect((await sheet(await aStaff(schools), draft.id)).rows).toEqual([])
})

test('for a stranger there is no such draft, and who took the table out is on record', async () => {
  const { analyst, draft } = await anAnsweredDraft()
  const stranger = await aStaff(await aUnit('LĐLĐ tỉnh khác', { level: 'province' }))
  for (const format of ['xlsx', 'docx'])
    expect((await send(stranger, `/api/office/drafts/${draft.id}/response-table.${format}`)).status).toBe(404)
  await sheet(analyst, draft.id)
  const entries = await db
    .selectFrom('auditEntry')
    .where('action', '=', 'responseTable.read')
    .select('detail')
    .execute()
  expect(entries).toContainEqual({ detail: { filter: { draft: draft.id }, format: 'xlsx' } })
})
