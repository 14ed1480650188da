import fc from 'fast-check'
import {
  fileName,
  formatDate,
  formatLongDate,
  formatMonth,
  formatNumber,
  formatPercent,
  vietnamDay,
} from 'shared/format'
import { expect, test } from 'vitest'

test('numbers have points between thousands and a comma before decimals', () => {
  expect([1234.5, 1234567, 0, -2.345].map((it) => formatNumber(it))).toEqual([
    '1.234,5',
    '1.234.567',
    '0',
    '-2,35',
  ])
  expect(formatNumber(2 / 3, 0)).toBe('1')
})

test('a share is a percentage, and a dash when there is nothing to share', () => {
  expect([0.125, 1, 0, 2 / 3].map((it) => formatPercent(it))).toEqual([
    '12,5\u00a0%',
    '100\u00a0%',
    '0\u00a0%',
    '66,7\u00a0%',
  ])
  expect(formatPercent(0 / 0)).toBe('–')
})

test('dates are written as offices write them', () => {
  expect(formatDate('2026-11-05')).toBe('05/11/2026')
  expect(formatLongDate('2026-01-05')).toBe('ngày 05 tháng 01 năm 2026')
  expect(formatLongDate('2026-11-21')).toBe('ngày 21 tháng 11 năm 2026')
  expect(formatLongDate('2026-03-09')).toBe('ngày 09 tháng 3 năm 2026')
  expect(formatMonth('2026-02')).toBe('tháng 02 năm 2026')
  expect(formatMonth('2026-10-31')).toBe('tháng 10 năm 2026')
})

test('what is not known of a date is left to be filled in', () => {
  expect(formatLongDate('2026-11', '…')).toBe('ngày … tháng 11 năm 2026')
  expect(formatLongDate(null, '…')).toBe('ngày … tháng … năm …')
})

test('a day in Vietnam begins seven hours before it does in Greenwich', () => {
  expect(vietnamDay(new Date('2026-03-14T16:59:59Z'))).toBe('2026-03-14')
  expect(vietnamDay(new Date('2026-03-14T17:00:00Z'))).toBe('2026-03-15')
})

test('file names are plain, short and never empty', () => {
  expect(fileName('Báo cáo tháng 11/2026: Đại hội', 'docx')).toBe('bao-cao-thang-11-2026-dai-hoi.docx')
  expect(fileName('…', 'pdf')).toBe('van-ban.pdf')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      expect(fileName(title, 'xlsx')).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?\.xlsx$/)
    }),
  )
})
