import { compose } from 'api/documents/compose'
import { writeDocx } from 'api/documents/docx'
import type { OfficialDocument } from 'api/documents/model'
import { writePdf } from 'api/documents/pdf'
import { formatProfile } from 'api/documents/profile'
import { writeDocument } from 'api/documents/write'
import { getDocumentProxy, getMeta } from 'unpdf'
import { expect, test } from 'vitest'

import { aReport, unitsTable } from './example.ts'
import { all, body, type Node, pages, paragraphs, part, solid, xml } from './read.ts'

const profile = formatProfile('union933')

const inWord = (changes?: Partial<OfficialDocument>) => writeDocx(aReport(changes), profile)
const isOn = (node: Node, name: string) =>
  all(node, name).some((it) => !['off', 'false', '0'].includes(it.attributes['w:val'] ?? ''))
const staysWhole = (row: Node) => isOn(row, 'w:cantSplit')
const inPdf = (changes?: Partial<OfficialDocument>) => writePdf(aReport(changes), profile)

test('a report has its letterhead, number, date, title and addressees in order', async () => {
  expect(paragraphs(await inWord()).slice(0, 13)).toEqual([
    'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM',
    'LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN HÀ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 05/BC-LĐLĐ',
    'Sơn Hà, ngày 05 tháng 02 năm 2026',
    'BÁO CÁO',
    'Tổng hợp ý kiến góp ý của đoàn viên, người lao động',
    'đối với dự thảo Báo cáo chính trị',
    'Kính gửi:',
    '- Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam;',
    '- Ban Thường vụ Tỉnh ủy Sơn Hà.',
    expect.stringMatching(/^Thực hiện Kế hoạch số 12/),
  ])
})

test('recipients and signature stand at the end', async () => {
  expect(
    paragraphs(
      await inWord({
        annexes: [],
        signature: { lines: ['TM. Ban Thường vụ', 'Chủ tịch'], name: 'Lò Thị Mai' },
      }),
    ).slice(-10),
  ).toEqual([
    'Trên đây là báo cáo tổng hợp ý kiến góp ý của đoàn viên, người lao động tỉnh Sơn Hà./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Thường trực LĐLĐ tỉnh;',
    '- Các ban LĐLĐ tỉnh;',
    '- Các công đoàn cấp trên trực tiếp cơ sở;',
    '- Lưu: VT, BTGNC.',
    'TM. BAN THƯỜNG VỤ',
    'CHỦ TỊCH',
    'Lò Thị Mai',
  ])
})

test('the PDF says all that the Word file says', async () => {
  const printed = solid((await pages(await inPdf())).join(''))
  const missing = paragraphs(await inWord()).filter((text) => !printed.includes(solid(text)))
  expect(missing).toEqual([])
})

test('a report not yet registered leaves room for number and date', async () => {
  const texts = paragraphs(await inWord({ docNumber: null, issuedOn: '2026-03' }))
  expect(texts).toContain('Số: \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/BC-LĐLĐ')
  expect(texts).toContain('Sơn Hà, ngày \u00a0\u00a0\u00a0\u00a0\u00a0 tháng 3 năm 2026')
})

test('a draft of a report is marked as one', async () => {
  expect(paragraphs(await inWord({ draft: true }))).toContain('DỰ THẢO')
  expect(paragraphs(await inWord({ draft: false }))).not.toContain('DỰ THẢO')
})

test('one addressee stands beside "Kính gửi", none leaves the line out', async () => {
  const one = paragraphs(await inWord({ addressees: ['Tổng Liên đoàn Lao động Việt Nam'] }))
  expect(one).toContain('Kính gửi: Tổng Liên đoàn Lao động Việt Nam')
  expect(paragraphs(await inWord({ addressees: [] })).join()).not.toContain('Kính gửi')
})

test('rules are drawn as long as the decree asks, not typed', async () => {
  const docx = await inWord()
  const rules = all(body(docx), 'w:p').filter((it) => all(it, 'w:pBdr').length)
  const mm = (twips: string | undefined) => (Number(twips) * 25.4) / 1440
  const columns = all(all(body(docx), 'w:tbl')[0]!, 'w:gridCol').map((it) => mm(it.attributes['w:w']))
  const lengths = rules.map(
    (it, at) => (columns[at] ?? 165) - 2 * mm(all(it, 'w:ind')[0]!.attributes['w:left']),
  )

  expect(lengths[0]! / 76.8).toBeGreaterThan(1 / 3)
  expect(lengths[0]! / 76.8).toBeLessThan(1 / 2)
  expect(lengths[1]).toBeCloseTo(56.1, 0)
  expect(paragraphs(docx).join('')).not.toContain('__')
})

test('pages are A4 with the margins of the profile, annexes may lie across', async () => {
  const sections = all(body(await inWord()), 'w:sectPr')
  const sizes = sections.map((it) => all(it, 'w:pgSz')[0]!.attributes)
  expect(sizes.map((it) => [it['w:w'], it['w:h'], it['w:orient']])).toEqual([
    ['11906', '16838', 'portrait'],
    ['11906', '16838', 'portrait'],
    ['16838', '11906', 'landscape'],
  ])
  expect(all(sections[0]!, 'w:pgMar')[0]!.attributes).toMatchObject({
    'w:top': '1134',
    'w:bottom': '1134',
    'w:left': '1701',
    'w:right': '850',
  })
})

test('pages are numbered from the second on, and each annex for itself', async () => {
  const sections = all(body(await inWord()), 'w:sectPr')
  expect(sections.every((it) => all(it, 'w:titlePg').length === 1)).toBe(true)
  expect(sections.map((it) => all(it, 'w:pgNumType')[0]!.attributes['w:start'])).toEqual(['1', '1', '1'])

  const first = (await pages(await inPdf())).map((text) => /^\d/.exec(text)?.[0] ?? null)
  expect(first).toEqual([null, '2', null, '2', '3', null, '2'])
})

test('headings are headings: Word shows them in its navigation pane, the PDF as bookmarks', async () => {
  const headings = all(body(await inWord()), 'w:p').flatMap((it) => {
    const style = all(it, 'w:pStyle')[0]?.attributes['w:val']
    return style?.startsWith('Heading') ? [`${style.at(-1)} ${it.text}`] : []
  })
  expect(headings).toContain('1 Phần thứ nhất')
  expect(headings).toContain('2 I. CÔNG TÁC TRIỂN KHAI')
  expect(headings).toContain('3 1. Chỉ đạo, hướng dẫn')
  expect(headings).toContain('4 a) Ý kiến nhất trí')
  expect(headings).toContain('5 Ý kiến riêng có lập luận sâu')

  const outline = await (await getDocumentProxy(new Uint8Array(await inPdf()))).getOutline()
  expect(outline?.map((it) => it.title)).toContain('Phần thứ nhất')
})

test('the body is justified Times New Roman in Vietnamese', async () => {
  const docx = await inWord()
  const styles = part(docx, 'word/styles.xml')
  expect(styles).toContain('w:ascii="Times New Roman"')
  expect(styles).toMatch(/<w:lang [^>]*w:val="vi-VN"/)
  const opening = all(body(docx), 'w:p').find((it) => it.text.startsWith('Thực hiện Kế hoạch'))!
  expect(all(opening, 'w:jc')[0]!.attributes['w:val']).toBe('both')
  expect(all(opening, 'w:ind')[0]!.attributes['w:firstLine']).toBe('720')
  expect(all(opening, 'w:sz')[0]!.attributes['w:val']).toBe('28')
})

test('the files have a title and a language, and name nobody as their author', async () => {
  const core = xml(await inWord(), 'docProps/core.xml')
  expect(core.children.map((it) => it.name)).toEqual(['dc:title', 'dc:language'])
  expect(core.children[0]!.text).toMatch(/^Báo cáo Tổng hợp ý kiến/)

  const { info } = await getMeta(new Uint8Array(await inPdf()))
  expect(info).toMatchObject({ Language: 'vi-VN' })
  expect(info['Title']).toMatch(/^Báo cáo Tổng hợp ý kiến/)
  expect(info['Author']).toBeUndefined()
  expect(info['CreationDate']).toBeUndefined()
})

test('recipients, signature and the last words before them share a page', async () => {
  const [table] = all(body(await inWord({ annexes: [] })), 'w:tbl').slice(-1)
  expect(all(table!, 'w:cantSplit')).toHaveLength(1)
  expect(all(table!, 'w:p').every((it) => isOn(it, 'w:keepNext'))).toBe(true)

  const filled = Array.from({ length: 26 }, () => ({ kind: 'paragraph' as const, text: 'Nội dung.' }))
  for (let count = 12; count <= 26; count++) {
    const printed = await pages(
      await inPdf({
        annexes: [],
        body: [...filled.slice(0, count), { kind: 'paragraph', text: 'Lời cuối.' }],
      }),
    )
    const page = printed.find((text) => text.includes('TM. BAN THƯỜNG VỤ'))
    expect(page).toContain('Lời cuối./.')
    expect(page).toContain('Nơi nhận:')
  }
})

test('tables repeat their head on every page and keep their rows whole', async () => {
  const changes = { annexes: [], body: [unitsTable(90)] }
  const rows = all(all(body(await inWord(changes)), 'w:tbl')[1]!, 'w:tr')
  expect(rows.map((it) => all(it, 'w:tblHeader').length)).toEqual([1, ...Array<number>(90).fill(0)])
  expect(rows.every(staysWhole)).toBe(true)

  const printed = await pages(await inPdf(changes))
  expect(printed.length).toBeGreaterThan(3)
  expect(printed.filter((text) => text.includes('Lượt người'))).toHaveLength(printed.length)
})

test('an opinion longer than a page is printed whole, over as many pages as it needs', async () => {
  const words = Array.from({ length: 3000 }, (_, at) => `từ${at}`)
  const table = { ...unitsTable(1), rows: [['1', words.join(' '), '', '']] }
  const changes = { annexes: [], body: [table] }
  const rows = all(all(body(await inWord(changes)), 'w:tbl')[1]!, 'w:tr')
  expect(rows.map(staysWhole)).toEqual([true, false])

  const printed = solid((await pages(await inPdf(changes))).join(''))
  expect(words.filter((word) => !printed.includes(word))).toEqual([])
})

test('cells that reach over columns and rows keep the others in their places', async () => {
  const printed = all(all(body(await inWord()), 'w:tbl')[1]!, 'w:tr')
  const cells = printed.map((row) =>
    all(row, 'w:tc').map((it) => [it.text, all(it, 'w:gridSpan')[0]?.attributes['w:val'] ?? '1']),
  )
  expect(cells[0]).toEqual([
    ['Kênh', '1'],
    ['Lập trường', '3'],
    ['Cộng', '1'],
  ])
  expect(cells[1]!.map(([text]) => text)).toEqual(['', 'Nhất trí', 'Nhất trí một phần', 'Không nhất trí', ''])
  const alignments = all(printed[2]!, 'w:jc').map((it) => it.attributes['w:val'])
  expect(alignments).toEqual(['left', 'right', 'right', 'right', 'right'])
})

test('a cell that reaches down moves the cells of the next row to the right', async () => {
  const columns = [
    { width: 1, align: 'left' as const },
    { width: 3, align: 'right' as const },
  ]
  const rows = [[{ text: 'Nhóm', rowSpan: 2 }, '12'], ['34'], ['Nhóm khác', '56']]
  const table = { ...unitsTable(0), columns, header: [['Nhóm', 'Số']], rows }
  const cells = all(all(body(await inWord({ annexes: [], body: [table] })), 'w:tbl')[1]!, 'w:tc')
  const places = cells.map((it) => [
    it.text,
    all(it, 'w:jc')[0]?.attributes['w:val'],
    all(it, 'w:tcW')[0]!.attributes['w:w'],
  ])
  expect(places).toContainEqual(['12', 'right', '7016'])
  expect(places).toContainEqual(['34', 'right', '7016'])
  expect(places).toContainEqual(['Nhóm khác', 'left', '2339'])
})

test('a table too long for a printed document is cut, and says so', () => {
  const { items } = compose(aReport({ body: [unitsTable(2001)] }), profile).sections[0]!
  const tables = items.flatMap((it) => (it.kind === 'grid' ? [it] : []))
  expect(tables.map((it) => it.rows.length)).toEqual([2000])
  const said = items.flatMap((it) => (it.kind === 'line' ? it.pieces.map((piece) => piece.text) : []))
  expect(said.join('\n')).toContain('Bảng có 2.001 dòng; văn bản này in 2.000 dòng đầu.')

  const whole = compose(aReport({ body: [unitsTable(2000)] }), profile).sections[0]!.items
  expect(JSON.stringify(whole)).not.toContain('dòng đầu')
})

test('documents are set beside the rest of the process, one after the other', async () => {
  const [docx, pdf] = await Promise.all([
    writeDocument(aReport(), profile, 'docx'),
    writeDocument(aReport(), profile, 'pdf'),
  ])
  expect(paragraphs(docx)).toEqual(paragraphs(await inWord()))
  expect(await pages(pdf)).toEqual(await pages(await inPdf()))
})

test('a document that cannot be set is an error, and the next one is set all the same', async () => {
  const broken = { ...aReport(), body: [{ kind: 'heading', level: 9, label: null, text: '' }] }
  await expect(writeDocument(broken as never, profile, 'docx')).rejects.toThrow()
  expect(await writeDocument(aReport(), profile, 'docx')).toBeInstanceOf(Uint8Array)
})
