import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, blockKinds } from 'shared/outline'
import { applyEdit, applyEdits, editRefusal, OutlineEdit, wording } from 'shared/outline-edits'
import { sectionNumbers, sectionsOf } from 'shared/outline-sections'

const heading = (level: number, label: string | null, text: string): Block => ({
  kind: 'heading',
  level,
  label,
  text,
})
const item = (label: string | null, text: string, level = 1): Block => ({ kind: 'item', level, label, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', level: null, label: null, text })
const back = (text: string): Block => ({ kind: 'back', level: null, label: null, text })

const words = fc
  .array(fc.constantFrom('Tiền', 'lương', 'ca', 'đêm', 'nhà', 'ở', '12', '(mới),', 'hết.'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((it) => it.join(' '))
const someBlock = fc.record({
  kind: fc.constantFrom(...blockKinds),
  level: fc.option(fc.integer({ min: 1, max: 9 })),
  label: fc.option(fc.constantFrom('I', '1', '1.1', 'a', 'đ', '-', '+', 'Điều 5', 'Đợt 1')),
  text: words,
})
const someEdit = fc.oneof(
  fc.record({ do: fc.constant('changeKind' as const), at: fc.nat(6), kind: fc.constantFrom(...blockKinds) }),
  fc.record({
    do: fc.constant('changeLevel' as const),
    at: fc.nat(6),
    level: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    do: fc.constant('changeLabel' as const),
    at: fc.nat(6),
    label: fc.option(fc.constantFrom('Tiền', '12', '-', 'a')),
  }),
  fc.record({ do: fc.constant('join' as const), at: fc.nat(6) }),
  fc.record({ do: fc.constant('split' as const), at: fc.nat(6), offset: fc.integer({ min: 1, max: 30 }) }),
)

const letters = (blocks: readonly Block[]) =>
  blocks
    .map(wording)
    .join('')
    .replace(/[\s.):–-]/g, '')

test('no edit loses or changes a word, whatever the analyst clicks', () => {
  fc.assert(
    fc.property(
      fc.array(someBlock, { minLength: 1, maxLength: 6 }),
      fc.array(someEdit, { maxLength: 8 }),
      (blocks, edits) => {
        let now: Block[] = blocks
        for (const edit of edits) if (editRefusal(now, edit) === null) now = applyEdit(now, edit)
        expect(letters(now)).toBe(letters(blocks))
      },
    ),
  )
})

test('joining what was split gives the block back', () => {
  fc.assert(
    fc.property(someBlock, fc.integer({ min: 1, max: 40 }), (block, offset) => {
      const split = { do: 'split' as const, at: 0, offset }
      fc.pre(editRefusal([block], split) === null && / /.test(block.text.slice(offset - 1, offset + 1)))
      expect(applyEdits([block], [split, { do: 'join', at: 0 }])).toEqual([block])
    }),
  )
})

test('undoing is replaying all edits but the last', () => {
  const blocks = [heading(1, 'I', 'MỤC ĐÍCH'), paragraph('Nâng cao nhận thức. Bảo đảm thiết thực.')]
  const edits: OutlineEdit[] = [
    { do: 'split', at: 1, offset: 19 },
    { do: 'changeKind', at: 2, kind: 'item' },
  ]
  expect(applyEdits(blocks, edits)).toEqual([
    blocks[0],
    paragraph('Nâng cao nhận thức.'),
    item(null, 'Bảo đảm thiết thực.'),
  ])
  expect(applyEdits(blocks, edits.slice(0, -1))[2]).toEqual(paragraph('Bảo đảm thiết thực.'))
  expect(applyEdits(blocks, [])).toEqual(blocks)
})

test('a heading that swallowed its body is split into heading and paragraph', () => {
  const [title, body] = applyEdit([heading(2, '1', 'Mục tiêu Nâng lương cho công nhân.')], {
    do: 'split',
    at: 0,
    offset: 8,
  })
  expect(title).toEqual(heading(2, '1', 'Mục tiêu'))
  expect(body).toEqual(paragraph('Nâng lương cho công nhân.'))
})

test('setting a block aside keeps its label in its words', () => {
  expect(applyEdit([item('-', 'Lưu: VT.')], { do: 'changeKind', at: 0, kind: 'back' })).toEqual([
    back('- Lưu: VT.'),
  ])
  expect(applyEdit([item('a', 'tiền lương;')], { do: 'changeKind', at: 0, kind: 'front' })[0]!.text).toBe(
    'a) tiền lương;',
  )
})

test('a paragraph made a heading stands at the depth of the heading before it', () => {
  const blocks = [heading(2, '1', 'Chung'), paragraph('Khẩu hiệu')]
  expect(applyEdit(blocks, { do: 'changeKind', at: 1, kind: 'heading' })[1]).toEqual(
    heading(2, null, 'Khẩu hiệu'),
  )
  expect(applyEdit([paragraph('Mở đầu')], { do: 'changeKind', at: 0, kind: 'heading' })).toEqual([
    heading(1, null, 'Mở đầu'),
  ])
})

test('a label is taken from the words and returns to them', () => {
  const taken = applyEdit([paragraph('Đợt 1: Từ tháng 10')], { do: 'changeLabel', at: 0, label: 'Đợt 1' })
  expect(taken).toEqual([{ ...paragraph('Từ tháng 10'), label: 'Đợt 1' }])
  expect(applyEdit([item('2020', 'là năm cuối.')], { do: 'changeLabel', at: 0, label: null })[0]!.text).toBe(
    '2020. là năm cuối.',
  )
  expect(editRefusal([paragraph('10 năm qua')], { do: 'changeLabel', at: 0, label: '1' })).toBe(
    'edit.labelNotInText',
  )
})

test('a label Word counted is none of the words: another takes its place, and without one what was printed is kept', () => {
  const counted: Block = { ...item('3', 'Xây nhà trọ.'), computed: true }
  const label = (it: string | null) => ({ do: 'changeLabel' as const, at: 0, label: it })
  expect(applyEdit([counted], label('2'))).toEqual([{ ...counted, label: '2' }])
  expect(applyEdits([counted], [label('2'), label('4')])[0]!.label).toBe('4')
  expect(applyEdit([counted], label(null))).toEqual([item(null, '3. Xây nhà trọ.')])
  expect(editRefusal([item('3', 'Xây nhà trọ.')], label('2'))).toBe('edit.labelNotInText')
  const [first, rest] = applyEdit([counted], { do: 'split', at: 0, offset: 3 })
  expect([first!.computed, rest!.computed]).toEqual([true, undefined])
})

test('an edit that cannot be made is refused by its key', () => {
  const blocks = [paragraph('Bảo đảm an toàn.')]
  expect(editRefusal(blocks, { do: 'join', at: 0 })).toBe('edit.nothingToJoin')
  expect(editRefusal(blocks, { do: 'join', at: 3 })).toBe('edit.noSuchBlock')
  expect(editRefusal(blocks, { do: 'changeLevel', at: 0, level: 2 })).toBe('edit.noLevelHere')
  expect(editRefusal(blocks, { do: 'split', at: 0, offset: 2 })).toBe('edit.splitInsideWord')
  expect(editRefusal(blocks, { do: 'split', at: 0, offset: 99 })).toBe('edit.splitAtEdge')
  expect(() => applyEdit(blocks, { do: 'join', at: 0 })).toThrow(new RangeError('edit.nothingToJoin'))
})

test('an edit is plain JSON and checked at the door', () => {
  expect(OutlineEdit.safeParse({ do: 'changeLevel', at: 0, level: 12 }).success).toBe(false)
  expect(OutlineEdit.safeParse({ do: 'erase', at: 0 }).success).toBe(false)
  expect(OutlineEdit.parse({ do: 'changeLabel', at: 0, label: ' I ' })).toEqual({
    do: 'changeLabel',
    at: 0,
    label: 'I',
  })
})

test('sections are numbered in reading order, though two carry the same label', () => {
  const blocks = [
    back('Số: 12/KH'),
    paragraph('Thực hiện kế hoạch như sau:'),
    heading(1, 'II', 'NỘI DUNG'),
    heading(2, '1', 'Theo dõi'),
    item('-', 'Nắm tình hình.'),
    heading(1, 'II', 'THỜI GIAN'),
    paragraph('Bốn đợt.'),
    back('Nơi nhận:'),
  ]
  const sections = sectionsOf(blocks)
  expect(sections.map(({ number, label, at, end, parent }) => [number, label, at, end, parent])).toEqual([
    [1, 'II', 2, 5, null],
    [2, '1', 3, 5, 1],
    [3, 'II', 5, 7, null],
  ])
  expect(sections[0]!.children).toEqual([2])
  expect(sectionNumbers(blocks)).toEqual([null, null, 1, 2, 2, 3, 3, null])
  expect(sectionsOf([paragraph('Không có đề mục.')])).toEqual([])
})
