/** How numbers, dates and file names are written for Vietnamese readers. Dates are 'YYYY-MM-DD', without a time. */

const NBSP = '\u00a0'

/** `1234.5` → "1.234,5": at most `digits` decimals (two unless told), none that are zero. */
export function formatNumber(value: number, digits = 2): string {
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: digits }).format(value)
}

/** `0.125` → "12,5 %" (one decimal, no-break space); "–" when there is no ratio, as with 0 of 0. */
export function formatPercent(ratio: number, digits = 1): string {
  return Number.isFinite(ratio) ? formatNumber(ratio * 100, digits) + NBSP + '%' : '–'
}

/** '2026-11-05' → "05/11/2026". */
export function formatDate(date: string): string {
  const { year, month, day } = partsOf(date)
  return `${pad(day)}/${pad(month)}/${year}`
}

/** '2026-03-05' → "ngày 05 tháng 3 năm 2026": days below 10 and January and February are padded (Decree 30/2020). */
export function formatLongDate(date: string): string {
  const { year, month, day } = partsOf(date)
  return `ngày ${pad(day)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`
}

/** '2026-03' or any day in it → "tháng 3 năm 2026"; the month is padded as in `formatLongDate`. */
export function formatMonth(month: string): string {
  return formatLongDate(`${month.slice(0, 7)}-01`).slice('ngày 01 '.length)
}

/** The calendar day of a moment in Vietnam, 'YYYY-MM-DD': 24:00 on the 14th is already the 15th there. */
export function vietnamDay(at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(at)
}

/** "Báo cáo tháng 11/2026", 'docx' → "bao-cao-thang-11-2026.docx": ASCII, at most 80 letters, never empty. */
export function fileName(title: string, extension: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
  return `${plain || 'van-ban'}.${extension}`
}

function partsOf(date: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match) throw new RangeError(`not a date: ${date}`)
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
