import { readDocx } from 'api/outline/docx/read-docx'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { kindOfStyle, styledKinds, styleNameOf } from 'api/ooxml/annotated-marks'
import { expect, test } from 'vitest'

import { aBlock, aNote, annotated, paragraphsOf, suggesting } from './annotated.ts'
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

function repack(file: Uint8Array, name: string, text: string): Uint8Array {
  const parts = unzipSync(file)
  return zipSync({ ...parts, [name]: strToU8(text) })
}
