import { align } from 'api/alignment/align'
import { readDocx } from 'api/outline/docx/read-docx'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { kindOfStyle, styledKinds, styleNameOf } from 'api/ooxml/annotated-marks'
import { expect, test } from 'vitest'

import { aBlock, aNote, annotated, aRow, paragraphsOf, suggesting } from './annotated.ts'
import { all, body, part, xml } from './read.ts'

const TEXT = 'Nâng lương tối thiểu vùng, xây nhà ở cho công nhân.'

const readAgain = (file: Uint8Array) => readDocx(file)

test('a comment hangs on its whole paragraph, or on the words it quotes, with its author and its day', () => {
  const start = TEXT.indexOf('nhà ở')
  const file = annotated([
    aBlock(TEXT, [
      aNote('Nhất trí\nDòng hai', { author: 'CĐCS Công ty May <Sơn & Hà>' }),
      aNote('Ở đâu?', { quote: { start, end: start + 5 }, day: null }),
    ]),
  ])
  expect(paragraphsOf(file)[0]!.comments).toEqual([
    { author: 'Ý kiến góp ý', date: undefined, lines: ['Ở đâu?'], on: 'nhà ở' },
    {
      author: 'CĐCS Công ty May <Sơn & Hà>',
      date: '2026-03-02T00:00:00Z',
      lines: ['Nhất trí', 'Dòng hai'],
      on: TEXT,
    },
  ])
  expect(part(file, 'docProps/core.xml')).not.toMatch(/creator|created|modified/)
})

test('a suggested wording is tracked word by word: taken, it is the suggestion, refused, the wording', () => {
  const wording = 'Nâng lương đủ sống, xây nhà ở và nhà trẻ cho công nhân.'
  const [paragraph] = paragraphsOf(annotated([aBlock(TEXT, [suggesting(wording)])]))
  expect(paragraph!.taken).toBe(wording)
  expect(paragraph!.left).toBe(TEXT)
  expect(paragraph!.changes.map(({ tag, text }) => `${tag} ${text.trim()}`)).toContain('w:ins và nhà trẻ')
  expect(paragraph!.comments[0]!.lines).toEqual([
    'Đề nghị sửa',
    'Đề xuất câu chữ (đang hiện bằng sửa đổi trong đoạn):',
    wording,
  ])
})

test('of suggestions about the same words the one most people make is tracked, the others stand whole in their comments', () => {
  const [rare, common, elsewhere] = [
    'Nâng lương đủ sống, xây nhà ở cho công nhân.',
    'Nâng lương tối thiểu cả nước, xây nhà ở cho công nhân.',
    'Nâng lương tối thiểu vùng, xây nhà ở cho đoàn viên.',
  ]
  const notes = [suggesting(rare), suggesting(common), suggesting(elsewhere), suggesting(common)]
  const [paragraph] = paragraphsOf(annotated([aBlock(TEXT, notes)]))
  expect(paragraph!.taken).toBe('Nâng lương tối thiểu cả nước, xây nhà ở cho đoàn viên.')
  expect(paragraph!.left).toBe(TEXT)
  const said = paragraph!.comments.map(({ lines }) => lines)
  expect(said.map(([, how]) => how!.includes('đang hiện'))).toEqual([false, true, true, true])
  expect(said.map(([, , wording]) => wording)).toEqual([rare, common, elsewhere, common])
})

test('the same suggestion from two units is one change that names neither', () => {
  const wording = 'Nâng lương, xây nhà ở cho công nhân.'
  const of = (unit: string) => suggesting(wording, { suggestion: { wording, author: `Góp ý: ${unit}` } })
  const [paragraph] = paragraphsOf(annotated([aBlock(TEXT, [of('CĐCS May'), of('CĐCS Giày')])]))
  expect(new Set(paragraph!.changes.map(({ author }) => author))).toEqual(new Set(['Góp ý']))
  const [alone] = paragraphsOf(annotated([aBlock(TEXT, [of('CĐCS May')])]))
  expect(alone!.changes[0]!.author).toBe('Góp ý: CĐCS May')
})

test('the file read again gives the same blocks: undecided suggestions change nothing, and each kind, level and label comes back', () => {
  const blocks = [
    aBlock('BÁO CÁO CHÍNH TRỊ', [aNote('Hay')], { kind: 'front' }),
    aBlock('', [aNote('Chương trống')], { kind: 'heading', level: 1, label: 'Chương I' }),
    aBlock('1. Không phải nhãn, **không đậm**', [suggesting('Khác hẳn')]),
    aBlock('chăm lo\tđời sống\ncông nhân', [suggesting('chăm lo đời sống')], {
      kind: 'item',
      level: 3,
      label: 'đ',
    }),
    aBlock('Nơi nhận: như trên', [], { kind: 'back' }),
  ]
  const again = readAgain(annotated(blocks))
  expect(again.blocks).toEqual(blocks.map(({ notes: _, ...block }) => block))
  expect(again.notes).toEqual([{ key: 'note.suggested', count: expect.any(Number) }])
})

const TABLE = [
  aBlock('BẢNG CHỈ TIÊU', [], { kind: 'heading', level: 1, label: 'I' }),
  aRow('TT | Chỉ tiêu | 2026', [0, 1, 2], [], true),
  aRow('1 | Đoàn viên được vay vốn | 4.200', [0, 1, 2]),
  aRow('2 | 9 dòng', [0, 2]),
  aBlock('Theo nghị quyết đại hội.', [], { label: 'Chú thích 1' }),
  aRow('3 | x', [0, 1]),
  aRow('Đơn vị | Số', [0, 1], [], true),
  aRow('chỉ một ô', [1]),
  aRow('Số: 12/BC-LĐLĐ | TM. BAN THƯỜNG VỤ', [0, 1]),
]

test('tables and footnotes come back as they were: rows, their columns, what names them, and nothing is moved or changed', () => {
  const bare = TABLE.map(({ notes: _, ...block }) => block)
  const file = annotated(TABLE)
  expect(all(body(file), 'w:tbl').map((it) => all(it, 'w:tr').length)).toEqual([3, 1, 3])
  const again = readAgain(file).blocks
  expect(again).toEqual(bare)
  expect(align(bare, again).every(({ state, score }) => state === 'kept' && score === 1)).toBe(true)
})

test('a row names its columns also after somebody unticked in Word that it is repeated; on paper it is', () => {
  const file = annotated(TABLE)
  expect(all(body(file), 'w:tblHeader')).toHaveLength(2)
  const document = part(file, 'word/document.xml').replaceAll('<w:tblHeader/>', '')
  const again = readAgain(repack(file, 'word/document.xml', document)).blocks
  expect(again.map(({ row }) => row?.head)).toEqual(TABLE.map(({ row }) => row?.head))
})

test.each([
  ['more cells than columns', 'a | b | c', [0, 1]],
  ['columns in no order', 'a | b', [1, 0]],
  ['a table wider than Word opens', 'a | b', [0, 63]],
  ['cells with blanks around them', 'a |  b', [0, 1]],
])('what reads as no row any more is written as the paragraph it is shown as: %s', (_, text, columns) => {
  const file = annotated([aBlock('Bảng.'), aRow(text, columns)])
  expect(all(body(file), 'w:tbl')).toEqual([])
  expect(readAgain(file).blocks.at(-1)).toEqual({ kind: 'paragraph', level: null, label: null, text })
})

test('what is said about a row hangs on its cells; a change stays in one, or in its comment where it would make other cells of them', () => {
  const text = '1 | Đoàn viên được vay vốn | 4.200'
  const better = '1 | Đoàn viên được vay vốn ưu đãi | 5.000'
  const fewer = '1 | Đoàn viên 4.200'
  const notes = [
    aNote('Cả dòng'),
    aNote('Ai?', { quote: { start: 4, end: 13 } }),
    aNote('Qua hai ô', { quote: { start: 19, end: text.length } }),
    suggesting(better),
    suggesting(fewer),
    suggesting('1 | 2 | Đoàn viên được vay vốn | 4.200'),
  ]
  const file = annotated([aRow(text, [0, 1, 2], notes)])
  const cells = paragraphsOf(file)
  expect(cells.map(({ taken }) => taken)).toEqual(['1', 'Đoàn viên được vay vốn ưu đãi', '5.000', ''])
  expect(cells.map(({ left }) => left)).toEqual(['1', 'Đoàn viên được vay vốn', '4.200', ''])
  const on = cells.flatMap(({ comments }) => comments.map((it) => [it.lines[0], it.on]))
  expect(on).toContainEqual(['Ai?', 'Đoàn viên'])
  expect(on).toContainEqual(['Cả dòng', '1Đoàn viên được vay vốn4.200'])
  expect(on).toContainEqual(['Qua hai ô', 'vay vốn4.200'])
  const untracked = cells.flatMap(({ comments }) =>
    comments.filter(({ lines }) => lines[1]?.includes('chưa hiện')).map(({ lines }) => lines[2]),
  )
  expect(untracked).toEqual([fewer, '1 | 2 | Đoàn viên được vay vốn | 4.200'])
  expect(readAgain(file).blocks[0]).toMatchObject({ text, row: { head: false, columns: [0, 1, 2] } })
})

test('a suggestion accepted in Word is taken over, and so is what a person changed there', () => {
  const file = annotated([
    aBlock(TEXT, [suggesting('Nâng lương tối thiểu vùng, xây nhà trọ cho công nhân.')]),
  ])
  const document = part(file, 'word/document.xml')
  const byPerson = document.replaceAll('w:author="Góp ý"', 'w:author="Người soạn thảo"')
  const repacked = repack(file, 'word/document.xml', byPerson)
  expect(readAgain(repacked).blocks[0]!.text).toBe('Nâng lương tối thiểu vùng, xây nhà trọ cho công nhân.')
})

test('each style we write is one we read', () => {
  for (const it of styledKinds) expect(kindOfStyle(styleNameOf(it.kind, it.level).toLowerCase())).toEqual(it)
  const ids = all(xml(annotated([]), 'word/styles.xml'), 'w:style').map((it) => it.attributes['w:styleId'])
  expect(new Set(ids).size).toBe(ids.length)
})

const words = fc
  .array(fc.constantFrom('lương', 'nhà', 'ở', 'công', 'nhân,', 'đ', '<', '&', '\n', '\u0001', '1.', 'Ế'), {
    maxLength: 14,
  })
  .map((some) => some.join(' ').trim())

test('whatever is said about a paragraph, the file is whole, shows every comment and leaves the wording alone', () => {
  fc.assert(
    fc.property(
      words,
      fc.array(fc.record({ wording: fc.option(words), at: fc.nat(40), long: fc.nat(40) }), { maxLength: 8 }),
      (text, said) => {
        const notes = said.map(({ wording, at, long }) => {
          const start = Math.min(at, text.length)
          return aNote('Ý', {
            quote: long % 3 === 0 ? null : { start, end: Math.min(start + long, text.length) },
            suggestion: wording === null ? null : { wording, author: 'Góp ý' },
          })
        })
        const file = annotated([aBlock(text, notes), aBlock('Đoạn sau.')])
        const [paragraph] = paragraphsOf(file)
        expect(paragraph!.comments).toHaveLength(notes.length)
        expect(paragraph!.left).toBe(text.replaceAll('\u0001', ''))
        const ids = all(body(file), 'w:ins').concat(
          all(body(file), 'w:del'),
          all(body(file), 'w:commentRangeStart'),
        )
        expect(new Set(ids.map((it) => it.attributes['w:id'])).size).toBe(ids.length)
        expect(readAgain(file).blocks.at(-1)!.text).toBe('Đoạn sau.')
      },
    ),
  )
})

const cell = fc
  .array(fc.constantFrom('lương', 'nhà', '<', '&', '1.', 'a)', 'Số: 1/BC', '-', '4.200'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((some) => some.join(' '))
const aWord = { minLength: 1, maxLength: 3 }

test('whatever the rows are and whatever is said about them, they are read again as the same rows', () => {
  const said = fc.record({ wording: fc.array(cell, aWord), at: fc.nat(30), long: fc.nat(30) })
  const rows = fc.array(
    fc.record({
      cells: fc.array(cell, aWord),
      from: fc.nat(3),
      head: fc.boolean(),
      said: fc.array(said, aWord),
    }),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(rows, (some) => {
      const rows = some.map(({ cells, from, head, said }) => {
        const text = cells.join(' | ')
        const notes = said.map(({ wording, at, long }) => {
          const start = Math.min(at, text.length)
          return suggesting(wording.join(' | '), {
            quote: long % 3 === 0 ? null : { start, end: Math.min(start + long, text.length) },
          })
        })
        return aRow(
          text,
          cells.map((_, index) => from + 2 * index),
          notes,
          head,
        )
      })
      const blocks = [aBlock('Bảng.'), ...rows]
      const file = annotated(blocks)
      expect(readAgain(file).blocks).toEqual(blocks.map(({ notes: _, ...block }) => block))
      const shown = paragraphsOf(file).flatMap(({ comments }) => comments)
      expect(shown).toHaveLength(blocks.flatMap(({ notes }) => notes).length)
      expect(shown.every(({ on }) => on !== undefined)).toBe(true)
    }),
  )
})

function repack(file: Uint8Array, name: string, text: string): Uint8Array {
  const parts = unzipSync(file)
  return zipSync({ ...parts, [name]: strToU8(text) })
}
