import { expect, test } from 'vitest'
import { readDraftFile } from 'api/outline/read-file'
import { readDraftText } from 'api/outline/read-text'
import { linesOnPage, pdfOf } from './pdf.ts'
import { aBlock, annotated } from '../documents/annotated.ts'
import { drawn } from './drawn.ts'
import { notesXml, par, run, wordFile } from './word.ts'

/** Signs that are marks in Markdown and are typed by people as they please. */
const TYPED = [
  '**Nhà ở cho công nhân.**',
  '**Nhà trẻ cho công nhân.',
  'Bữa ăn ca của công nhân.**',
  '__Việc làm ổn định.__',
  '*Tiền lương đủ sống.*',
  '_Nghỉ phép năm._',
  '# Mục tiêu của năm nay là nhà ở.',
  '### 1. Mục tiêu của năm sau là nhà trẻ.',
  '`Xe đưa đón` và ~~xe máy~~ của [công nhân](https://sonha.example).',
  '> Lời một công nhân.',
  '\\*Không in nghiêng\\*.',
]

const asTyped = TYPED.map((text) => ({ kind: 'paragraph', text }))
const of = (blocks: { kind: string; label: string | null; text: string }[]) =>
  blocks.slice(1).map(({ kind, label, text }) => ({ kind, text: label === null ? text : `${label} ${text}` }))

test('marks of Markdown typed in Word stand as they were typed, and no mark makes a line bold or a heading', async () => {
  const { blocks } = await readDraftFile(
    'a.docx',
    wordFile(['I. NHIỆM VỤ', ...TYPED].map((it) => par(it)).join('')),
  )
  expect(of(blocks)).toEqual(asTyped)
  const bullet = await readDraftFile('a.docx', wordFile(par('I. NHIỆM VỤ') + par('- **Nhà ở**')))
  expect(drawn(bullet.blocks)).toEqual(['# [I] NHIỆM VỤ', '· [-] **Nhà ở**'])
})

test('so they do on a web page and in a PDF', async () => {
  const html = `<html><body><p>I. NHIỆM VỤ</p>${TYPED.map((it) => `<p>${it.replace('>', '&gt;')}</p>`).join('')}</body></html>`
  expect(of((await readDraftFile('a.html', new TextEncoder().encode(html))).blocks)).toEqual(asTyped)
  const full = 'Các cấp công đoàn chăm lo đời sống của người lao động ở các khu công nghiệp'
  const wide = [full, 'lớn.', full, 'nhỏ.', full, 'khác.']
  const { blocks } = await readDraftFile('a.pdf', pdfOf([linesOnPage(['I. NHIỆM VỤ', ...wide, ...TYPED])]))
  expect(of(blocks).slice(3)).toEqual(asTyped)
})

test('a sign that Markdown is told to leave alone is left alone; around a whole pasted line marks are hints', async () => {
  const file = new TextEncoder().encode(
    '## I. NHIỆM VỤ\n\n\\*\\*Nhà ở cho công nhân.\\*\\*\n\n**Nhà trẻ cho công nhân.**\n',
  )
  const { blocks } = await readDraftFile('a.md', file)
  expect(of(blocks)).toEqual([
    { kind: 'paragraph', text: '**Nhà ở cho công nhân.**' },
    { kind: 'paragraph', text: 'Nhà trẻ cho công nhân.' },
  ])
  expect(drawn(readDraftText('# I. NHIỆM VỤ\n**Nhà ở cho công nhân.**').blocks)).toEqual([
    '# [I] NHIỆM VỤ',
    '¶ Nhà ở cho công nhân.',
  ])
})

test('written out for Word and read again they are the same', async () => {
  const blocks = TYPED.map((text) => aBlock(text))
  const again = await readDraftFile('a.docx', annotated(blocks))
  expect(again.blocks.map(({ text }) => text)).toEqual(TYPED)
})

test('a paragraph or a cell that holds nothing but the number of a footnote keeps the footnote', async () => {
  const others = {
    'footnotes.xml': notesXml('footnote', { '2': par('Theo khảo sát.'), '3': par('Năm 2026.') }),
  }
  const mark = (id: number) => par(`<w:r><w:footnoteReference w:id="${id}"/></w:r>`)
  const body = mark(2) + par('I. ĐỜI SỐNG') + par(run('Lương tăng.')) + mark(3)
  const { blocks } = await readDraftFile('a.docx', wordFile(body, { others }))
  expect(drawn(blocks)).toEqual([
    '# [I] ĐỜI SỐNG',
    '¶ [Chú thích 1] Theo khảo sát.',
    '¶ Lương tăng.',
    '¶ [Chú thích 2] Năm 2026.',
  ])
})
