import { bare, syllableKey } from 'api/insight/fold'
import { segment } from 'api/insight/segment'
import { tokens } from 'api/insight/tokens'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.each([
  [
    'Đề nghị tăng lương tối thiểu vùng cho người lao động',
    'Đề_nghị tăng lương_tối_thiểu vùng cho người_lao_động',
  ],
  [
    'Công nhân mong có nhà ở xã hội gần khu công nghiệp.',
    'Công_nhân mong có nhà_ở_xã_hội gần khu_công_nghiệp .',
  ],
  ['Nghe chị Nguyễn Thị Hoa ở Sơn La nói', 'Nghe chị Nguyễn_Thị_Hoa ở Sơn_La nói'],
  ['de nghi xay nha o xa hoi cho cong nhan', 'de_nghi xay nha_o_xa_hoi cho cong_nhan'],
  ['CNVCLĐ và BHXH, BHYT!!!', 'CNVCLĐ và BHXH , BHYT !!!'],
  [
    'Gửi a.b@gmail.com hoặc https://x.vn/gop-y, hạn 01/07/2025',
    'Gửi a.b@gmail.com hoặc https://x.vn/gop-y , hạn 01/07/2025',
  ],
  ['Lương 4.960.000đ, tăng 7,2% từ 8h30 😀👍🏽', 'Lương 4.960.000đ , tăng 7,2% từ 8h30 😀 👍🏽'],
  ['công văn số 15/BC-LĐLĐ ở TP.HCM v.v.', 'công_văn số 15/BC-LĐLĐ ở TP.HCM v.v.'],
  ['Ăn cơm nguội.Công ty nợ lương', 'Ăn cơm nguội . Công_ty nợ_lương'],
])('"%s" is read as "%s"', (text, words) => {
  expect(segment(text).join(' ')).toBe(words)
})

test('old and new places of the tone mark, and y for i, are one syllable when looked up', () => {
  for (const [a, b] of [
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['kỹ', 'kĩ'],
    ['quý', 'quí'],
    ['HOÀ', 'hòa'],
  ])
    expect(syllableKey(a!)).toBe(syllableKey(b!))
  for (const [a, b] of [
    ['hoàn', 'hoán'],
    ['tay', 'tai'],
    ['thủy', 'thủ'],
  ])
    expect(syllableKey(a!)).not.toBe(syllableKey(b!))
  expect(segment('chăm lo sức khoẻ')).toEqual(['chăm_lo', 'sức_khoẻ'])
})

test('a letter is the same without its marks in whatever form it came', () => {
  expect(bare('Đường về NHÀ Ở xã hội')).toBe('duong ve nha o xa hoi')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => bare(text) === bare(text.normalize('NFD'))),
  )
})

const words = fc.constantFrom(
  'công',
  'nhân',
  'lương',
  'Nhà',
  'ở',
  'xã',
  'hội',
  'bao',
  'hiem',
  '.',
  ',',
  '😀',
  '12/5',
  'BHXH',
)
const texts = fc.oneof(
  fc.array(words, { maxLength: 30 }).map((all) => all.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

test('no letter is lost or added, whatever is typed', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const letters = (all: string) => all.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
      expect(letters(segment(text).join(''))).toBe(letters(text))
    }),
  )
})

test('a text reads the same decomposed, and its words are its tokens joined', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(segment(text.normalize('NFD'))).toEqual(segment(text.normalize('NFC')))
      expect(segment(text).join('_')).toBe(tokens(text).join('_'))
    }),
  )
})

test('hidden characters do not split a word', () => {
  expect(segment('cô\u200Bng đo\u00ADàn')).toEqual(['công_đoàn'])
  expect(segment('\u202Ecông đoàn\u202C')).toEqual(['công_đoàn'])
})

test('a line of a million letters is read in a moment', () => {
  expect(segment('a'.repeat(1_000_000))).toHaveLength(1)
  expect(segment('công đoàn '.repeat(100_000))).toHaveLength(100_000)
  expect(segment('a.'.repeat(300_000)).length).toBeGreaterThan(0)
  expect(segment('1-'.repeat(300_000)).length).toBeGreaterThan(0)
}, 20_000)
