import { expect, test } from 'vitest'
import { readDraftFile } from 'api/outline/read-file'
import { drawn } from './drawn.ts'
import { type Ink, linesOnPage, pdfOf, typesetPdf } from './pdf.ts'

const WORDS = 'Công đoàn các cấp chăm lo nhà ở, việc làm và tiền lương của người lao động trong toàn tỉnh.'
const BODY = [
  'I. NHIỆM VỤ',
  ...Array.from({ length: 12 }, (_, at) => `Việc thứ ${at + 1} của công đoàn các cấp là nhà ở.`),
]
const small = (lines: string[], size = 9): Ink[] => linesOnPage(lines, { top: 120, size })
const RULE: Ink = { rule: [72, 140, 216, 140] }

const read = async (...inks: Ink[]) => {
  const { blocks } = await readDraftFile('dự thảo.pdf', pdfOf([[...linesOnPage(BODY), ...inks]]))
  return { notes: drawn(blocks).filter((it) => it.includes('Chú thích')), blocks }
}
const NOTES = ['¶ [Chú thích 1] Theo khảo sát năm nay.', '¶ [Chú thích 2] Chưa tính thưởng.']
const LINES = ['1 Theo khảo sát năm nay.', '2 Chưa tính thưởng.']

test('lines below a rule drawn alone at the foot are footnotes, whatever their size', async () => {
  expect((await read(RULE, ...small(LINES))).notes).toEqual(NOTES)
  expect((await read(RULE, ...small(LINES, 11.5))).notes).toEqual(NOTES)
  expect((await read(RULE, ...small(['Công ty May Sơn Hà', ...LINES], 11.5))).notes).toEqual([])
})

test('small lines whose number is raised, there or in the text above, are footnotes', async () => {
  const raised = (mark: string, text: string, y: number): Ink[] => [
    { text: mark, x: 72, y: y + 4, size: 6 },
    { text, x: 76, y, size: 9 },
  ]
  const notes = [...raised('1', 'Theo khảo sát năm nay.', 120), ...raised('2', 'Chưa tính thưởng.', 102)]
  expect((await read(...notes)).notes).toEqual(NOTES)
  const named: Ink[] = [
    { text: 'Tiền lương tăng', x: 72, y: 500 },
    { text: '1', x: 162, y: 505, size: 7 },
  ]
  expect((await read(...named, ...small(LINES))).notes).toEqual(NOTES)
})

test('small numbered lines that nothing marks as footnotes stay in the text: a table without rules, one with, a list', async () => {
  const list = await read(...small(['1 Nhà trọ cho công nhân', '2 Nhà trẻ cho công nhân']))
  expect(list.notes).toEqual([])
  expect(drawn(list.blocks).join(' ')).toContain('Nhà trẻ cho công nhân')
  const box: Ink[] = [72, 110, 400].map((x) => ({ rule: [x, 90, x, 140] }))
  const sides: Ink[] = [90, 112, 140].map((y) => ({ rule: [72, y, 400, y] }))
  expect((await read(...box, ...sides, ...small(['1 Nhà trọ', '2 Nhà trẻ']))).notes).toEqual([])
  const head: Ink = { rule: [72, 300, 216, 300] }
  expect(
    (
      await read(
        head,
        ...linesOnPage(['Việc khác còn lại của năm.'], { top: 200 }),
        ...small(['1 Nhà trọ', '2 Nhà trẻ']),
      )
    ).notes,
  ).toEqual([])
})

test('the rows of a table of several columns in small type are rows; a footnote typeset below its rule is one', async () => {
  const rows = ['Nhà trọ', 'Nhà trẻ', 'Bữa ăn ca', 'Xe đưa đón']
    .map((it, n) => `[${n + 1}], [${it}], [hộ], [${n + 1}00],`)
    .join(' ')
  const page = (foot: string) =>
    typesetPdf(
      `#set page(paper: "a4")\nI. NHIỆM VỤ\n\n${`${WORDS}\n\n`.repeat(6)}#v(1fr)\n#set text(size: 10pt)\n${foot}`,
    )
  const table = `#table(columns: (1fr, 3fr, 2fr, 2fr), stroke: none, ${rows})`
  for (const foot of [table, `#line(length: 30%)\n${table}`]) {
    const { blocks } = await readDraftFile('a.pdf', page(foot))
    expect(drawn(blocks).filter((it) => it.includes('Chú thích'))).toEqual([])
    expect(blocks.filter(({ row }) => row)).toHaveLength(4)
  }
  const note = await readDraftFile('a.pdf', page(`#line(length: 30%)\n${LINES.join('\n\n')}`))
  expect(drawn(note.blocks).filter((it) => it.includes('Chú thích'))).toEqual(NOTES)
})
