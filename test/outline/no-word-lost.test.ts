import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Block } from 'shared/outline'
import { readDraftText } from 'api/outline/read-text'

const starts = [
  '',
  '',
  '',
  'I. ',
  'II- ',
  '1. ',
  '2) ',
  '1.1. ',
  'a) ',
  'đ) ',
  '- ',
  '-',
  '+ ',
  '* ',
  'Điều 5. ',
  'Chương I',
  'Đợt 1: ',
  '# ',
  '**',
]
const middles = [
  'MỤC ĐÍCH, YÊU CẦU',
  'Căn cứ Luật Công đoàn ngày 01.01.2025;',
  'Đại hội XIII của Đảng',
  'các cấp công đoàn tại địa phương, đơn',
  'Nơi nhận:',
  'Trên đây là kế hoạch./.',
  'TM. BAN THƯỜNG VỤ',
  'KẾ HOẠCH',
  'theo Điều 15 của Luật',
  'Người lao động được nghỉ phép năm.',
  '12',
  'v.v. và những việc khác',
  '(*in nghiêng*)',
]
const someLine = fc.tuple(fc.constantFrom(...starts), fc.constantFrom(...middles)).map((it) => it.join(''))
const anyText = fc.oneof(
  fc.array(someLine, { minLength: 1, maxLength: 25 }).map((it) => it.join('\n')),
  fc
    .array(fc.oneof(someLine, fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 25 })
    .map((it) => it.join('\n\n')),
)

/** Letters and digits only, counted: a page number may move behind the sentence it cut. */
const letters = (text: string) =>
  [...text.normalize('NFC')]
    .filter((it) => /[\p{L}\p{N}]/u.test(it))
    .sort()
    .join('')

test('whatever is read, no letter is lost, doubled or changed, and every block keeps its contract', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      fc.pre(/[\p{L}\p{N}]/u.test(text))
      const { blocks } = readDraftText(text)
      expect(letters(blocks.map((it) => `${it.label ?? ''}${it.text}`).join(''))).toBe(letters(text))
      for (const block of blocks) {
        Block.parse(block)
        expect(block.level === null).toBe(block.kind !== 'heading' && block.kind !== 'item')
        expect(`${block.label ?? ''}${block.text}`).not.toBe('')
      }
    }),
    { numRuns: 300 },
  )
})

test('without page numbers the words also keep their order', () => {
  const ordered = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
  fc.assert(
    fc.property(
      fc.array(
        // A line that is a number and signs is a page number to the reader, however it begins.
        someLine.filter((it) => !/^[^\p{L}\p{N}]*12$/u.test(it)),
        { minLength: 1, maxLength: 30 },
      ),
      (lines) => {
        const { blocks } = readDraftText(lines.join('\n'))
        expect(ordered(blocks.map((it) => `${it.label ?? ''}${it.text}`).join(''))).toBe(
          ordered(lines.join('')),
        )
      },
    ),
  )
})
