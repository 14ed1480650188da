import { cleanText } from 'api/documents/clean'
import { withEnding } from 'api/documents/compose/ending'
import { writeDocx } from 'api/documents/docx'
import type { Block } from 'api/documents/model'
import { writePdf } from 'api/documents/pdf'
import { formatProfile } from 'api/documents/profile'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { aReport } from './example.ts'
import { lineEnds, pages, paragraphs, part, solid } from './read.ts'

const profile = formatProfile('nd30')

const reportOf = (body: Block[]) => aReport({ annexes: [], body })
const quoted = (texts: string[]) => reportOf(texts.map((text) => ({ kind: 'quote', text, source: null })))
const inWord = async (texts: string[]) => solid(paragraphs(await writeDocx(quoted(texts), profile)).join(''))
const inPdf = async (texts: string[]) => solid((await pages(await writePdf(quoted(texts), profile))).join(''))

const MARKUP = [
  ...Array.from('#*$@<>\\/`_=+-~[]{}()"\'&%;:!?.,| '),
  '//',
  '/*',
  '*/',
  '```',
  '#let',
  '$x$',
  '<script>',
  '&amp;',
  ']]>',
]
const LETTERS = [...Array.from('aăâbcdđeêgiklmnoôơpqrstuưvxyĂÂĐÊÔƠƯ0123456789'), 'ộ', 'ữ', 'ẵ', 'Ặ', 'Ỷ', ' ']
const typed = fc.string({ unit: fc.constantFrom(...MARKUP, ...LETTERS), minLength: 1, maxLength: 60 })

test('whatever members type stands in the Word file and in the PDF as they typed it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(typed, { minLength: 20, maxLength: 40 }), async (texts) => {
      const [word, pdf] = [await inWord(texts), await inPdf(texts)]
      for (const text of texts) {
        const expected = solid(`“${text}”`)
        expect(word).toContain(expected)
        expect(pdf).toContain(expected)
      }
    }),
    { numRuns: 10 },
  )
})

test('any characters at all leave a Word file that opens', async () => {
  const anything = fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 20, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(anything, async (texts) => {
      const word = await inWord(texts)
      const missing = texts.map(cleanText).filter((text) => !word.includes(solid(text)))
      expect(missing).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('markup, scripts and formulas are words like any others', async () => {
  const texts = [
    '<script>alert(1)</script>',
    '=HYPERLINK("http://x.vn","Bấm")',
    '#read("/etc/passwd")',
    '#{ 1 + 1 }',
    '$ sum_(k=0)^n k $',
    '@nguoi-dung',
    '\\u{1F600}',
  ]
  for (const text of [await inWord(texts), await inPdf(texts)]) {
    for (const it of texts) expect(text).toContain(solid(it))
  }
})

test('control characters and marks that turn the direction of text are left out, nothing else is', () => {
  expect(cleanText('Lương\u0000 \u0007tăng\u202e 5 %\u2067\ufeff')).toBe('Lương tăng 5 %\ufeff')
  expect(cleanText('một\r\nhai\rba\u2028bốn\tnăm')).toBe('một\nhai\nba\nbốn\tnăm')
  expect(cleanText('\ud83d nửa 😀 chữ')).toBe('\ufffd nửa 😀 chữ')
})

test('decomposed letters are printed as whole Vietnamese letters', async () => {
  const text = 'Đề nghị tăng lương tối thiểu vùng, trợ cấp thuỷ điện'
  const decomposed = text.normalize('NFD')
  expect(await inWord([decomposed])).toContain(solid(text))
  expect(await inPdf([decomposed])).toContain(solid(text))
})

test('a word without end is broken at the edge of its column, and copied out as it was', async () => {
  const word = 'dai'.repeat(150)
  const columns = [
    { width: 1, align: 'left' as const },
    { width: 5, align: 'left' as const },
  ]
  const table = {
    kind: 'table' as const,
    caption: null,
    columns,
    header: [['A', 'B']],
    rows: [[word, 'bên cạnh']],
  }
  const pdf = await writePdf(reportOf([table]), profile)
  expect(solid((await pages(pdf)).join(''))).toContain(word)

  const edgePt = ((30 + 165 / 6) * 72) / 25.4
  const pieces = (await lineEnds(pdf)).filter(({ text }) => /^(dai|ai|i)+/.test(text))
  expect(pieces.length).toBeGreaterThan(5)
  expect(pieces.filter(({ rightPt }) => rightPt > edgePt)).toEqual([])
})

test('what people add on a phone is printed too', async () => {
  expect(await inPdf(['Tốt 👍 rất vui 😀'])).toContain('👍')
})

test('line breaks in an opinion start a new line', async () => {
  const texts = paragraphs(await writeDocx(quoted(['Điều thứ nhất.\n\n  Điều thứ hai.']), profile))
  expect(texts).toContain('“Điều thứ nhất.')
  expect(texts).toContain('  Điều thứ hai.”')
  expect(part(await writeDocx(quoted(['a  b ']), profile), 'word/document.xml')).toContain(
    'xml:space="preserve"',
  )
})

test('the body ends with "./." exactly once', () => {
  const endOf = (body: Block[]) => withEnding(body, './.').at(-1)
  expect(endOf([{ kind: 'paragraph', text: 'Hết.' }])).toMatchObject({ text: [{ text: 'Hết./.' }] })
  expect(endOf([{ kind: 'paragraph', text: 'Hết./.' }])).toMatchObject({ text: [{ text: 'Hết./.' }] })
  expect(endOf([{ kind: 'bullet', text: [{ text: 'Lương ' }, { text: 'tăng', bold: true }] }])).toMatchObject(
    {
      text: [{ text: 'Lương ' }, { text: 'tăng./.', bold: true }],
    },
  )
  expect(endOf([])).toEqual({ kind: 'paragraph', text: './.' })
})

test('the closing mark never becomes part of somebody’s words', () => {
  const quote: Block = { kind: 'quote', text: 'Đồng ý.', source: null }
  expect(withEnding([quote], './.')).toEqual([quote, { kind: 'paragraph', text: './.' }])
})
