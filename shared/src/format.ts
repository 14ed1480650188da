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
  return date.split('-').reverse().join('/')
}

/** '2026-11-05' → "04/11/2026": the last day before. */
export function formatDayBefore(date: string): string {
  const last = new Date(`${date}T00:00:00Z`)
  last.setUTCDate(last.getUTCDate() - 1)
  return formatDate(last.toISOString().slice(0, 10))
}

/**
 * '2026-03-05' → "ngày 05 tháng 3 năm 2026": days below 10, January and February are padded (Decree 30/2020).
 * What a date leaves open ('2026-03', '2026', `null`) is left `blank`, to be filled in by hand.
 */
export function formatLongDate(date: string | null, blank = NBSP.repeat(5)): string {
  const [year, month, day] = (date ?? '').split('-').filter(Boolean).map(Number)
  return [
    `ngày ${day ? pad(day) : blank}`,
    `tháng ${month ? (month <= 2 ? pad(month) : month) : blank}`,
    `năm ${year ?? blank}`,
  ].join(' ')
}

/** '2026-03' or any day in it → "tháng 3 năm 2026"; the month is padded as in `formatLongDate`. */
export function formatMonth(month: string): string {
  return formatLongDate(`${month.slice(0, 7)}-01`).replace('ngày 01 ', '')
}

// Made once: making one costs many times what using it does.
const dayThere = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The calendar day of a moment in Vietnam, 'YYYY-MM-DD': 24:00 on the 14th is already the 15th there. */
export function vietnamDay(at: Date): string {
  return dayThere.format(at)
}

/** The hour of the day of a moment in Vietnam, 0 to 23. */
export function vietnamHour(at: Date): number {
  return (at.getUTCHours() + 7) % 24
}

/** A moment, as a Date or in ISO 8601 → "17 giờ 00 ngày 05/11/2026", in Vietnam's time; "" for none. */
export function formatMoment(moment: Date | string | undefined | null): string {
  if (!moment) return ''
  const at = new Date(moment)
  const [hour, minute] = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(at)
    .split(':')
  return `${hour} giờ ${minute} ngày ${formatDate(vietnamDay(at))}`
}

/** "Báo cáo tháng 11/2026", 'docx' → "bao-cao-thang-11-2026.docx": ASCII, at most 80 letters, never empty. */
export function fileName(title: string, extension: string): string {
  return `${asciiSlug(title, 80) || 'van-ban'}.${extension}`
}

/** "Dự thảo Báo cáo chính trị" → "du-thao-bao-cao-chinh-tri": ASCII, cut at a word when longer than `max` letters; '' when nothing is left. */
export function asciiSlug(title: string, max: number): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (plain.length <= max) return plain
  const cut = plain.slice(0, max + 1).replace(/-[^-]*$/, '')
  return cut.slice(0, max)
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
