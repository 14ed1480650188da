import { bare, syllableKey } from 'api/insight/fold'
import { segment, termsOfTokens } from 'api/insight/segment'
import { tokens } from 'api/insight/tokens'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ownSentences } from './own-sentences.ts'

test.each([
  [
    'Đề nghị tăng lương tối thiểu vùng cho người lao động',
    'Đề_nghị tăng lương tối_thiểu vùng cho người lao_động',
  ],
  [
    'Công nhân mong có nhà ở xã hội gần khu công nghiệp.',
    'Công_nhân mong có nhà ở xã_hội gần khu_công_nghiệp .',
  ],
  ['Nghe chị Nguyễn Thị Hoa ở Sơn La nói', 'Nghe chị Nguyễn_Thị_Hoa ở Sơn_La nói'],
  ['người kiên giang gửi hàng sang ba lan', 'người kiên_giang gửi hàng sang ba_lan'],
  ['de nghi xay nha o xa hoi cho cong nhan', 'de_nghi xay nha o xa_hoi cho cong_nhan'],
  ['CNVCLĐ và BHXH, BHYT!!!', 'CNVCLĐ và BHXH , BHYT !!!'],
  [
    'Gửi a.b@gmail.com hoặc https://x.vn/gop-y, hạn 01/07/2025',
    'Gửi a.b@gmail.com hoặc https://x.vn/gop-y , hạn 01/07/2025',
  ],
  ['Lương 4.960.000đ, tăng 7,2% từ 8h30 😀👍🏽', 'Lương 4.960.000đ , tăng 7,2% từ 8h30 😀 👍🏽'],
  ['công văn số 15/BC-LĐLĐ ở TP.HCM v.v.', 'công_văn số 15/BC-LĐLĐ ở TP.HCM v.v.'],
  ['Ăn cơm nguội.Công ty nợ lương', 'Ăn cơm nguội . Công_ty nợ lương'],
])('"%s" is read as "%s"', (text, words) => {
  expect(segment(text).join(' ')).toBe(words)
})

test.each([
  ['Tăng lương tối thiểu cho người lao động', 'Tăng lương_tối_thiểu cho người_lao_động'],
  ['xay nha o xa hoi cho cong nhan', 'xay nha_o_xa_hoi cho cong_nhan'],
  ['công đoàn cơ sở lo bữa ăn ca', 'công_đoàn_cơ_sở lo bữa_ăn_ca'],
])('the analysis reads the terms of working life in "%s" as "%s"', (text, words) => {
  expect(termsOfTokens(tokens(text)).join(' ')).toBe(words)
})

test('words are told apart as people do', () => {
  const places = (all: string[]) => {
    let at = 0
    return all.map((word) => `${at}-${(at += word.replaceAll('_', '').length)}`)
  }
  const f1 = (write: (text: string) => string) => {
    const sentences = ownSentences.map((line) => line.split(' '))
    const scores = sentences.map((gold) => {
      const found = new Set(places(segment(write(gold.join(' ').replaceAll('_', ' ')))))
      return { right: places(gold).filter((it) => found.has(it)).length, sizes: gold.length + found.size }
    })
    const sum = (of: 'right' | 'sizes') => scores.reduce((total, score) => total + score[of], 0)
    return (2 * sum('right')) / sum('sizes')
  }
  expect(f1((text) => text)).toBeGreaterThan(0.97)
  expect(f1((text) => text.toUpperCase())).toBeGreaterThan(0.95)
  expect(f1((text) => bareLetters(text))).toBeGreaterThan(0.93)
})

const bareLetters = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

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
