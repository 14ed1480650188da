import { letterValue, ordinalValue, romanValue } from './ordinals.ts'

/** One way to read a label: `scheme` names the kind of numbering (labels of one scheme may be siblings), `value` its place from 1. */
export type Reading = { scheme: string; value: number }

/**
 * The label a line begins with. `mark`: as printed, without its closing sign ("I", "1.1", "a", "Điều 5"; a bullet is "-", "+" or "*").
 * `readings`: most likely first; "i)" is a letter after "h)" and a Roman one before "ii)". `rest`: the wording after the label.
 */
export type Label = { mark: string; readings: Reading[]; rest: string }

const NUMBER_WORD = String.raw`thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|một|hai|ba|bốn|năm`
const DIVISION = new RegExp(
  String.raw`^((?:Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục)\s+(\d{1,3}[a-zđ]?|[IVXL]+|[A-HĐ]|${NUMBER_WORD}))(?![\p{L}\p{N}])[ \t]*([.:)/–-]?)(\s*)(.*)$`,
  'isu',
)
const PHASE =
  /^((?:Đợt|Giai đoạn|Bước|Nhóm|Nhiệm vụ|Giải pháp|Nội dung|Chuyên đề|Vấn đề|Mục tiêu|Câu|Tiêu chí|Phương án|Khâu)\s+(?:thứ\s+)?(\d{1,2}|[IVX]+|nhất|một|hai|ba|tư|bốn|năm))\s*([.:]|[-–](?=\s)|$)\s*(.*)$/isu
const DECIMAL = /^((?:[IVX]{1,5}|[A-H]|[1-9]\d?)(?:\.[1-9]\d?){1,4})([.):]|\s?[-–](?!\d))?(\s*)(.*)$/su
const ROMAN = /^([IVXL]{1,7})\s*([.)/:]|[-–])\s*(.*)$/su
const UPPER = /^([A-HĐK-Z])\s*([.)]|[-–/](?=\s))\s*(.*)$/su
const ARABIC = /^(\d{1,3}(?:[a-zđ](?=[.)]))?)(\s*)([.)/:]|[-–])(\s*)(.*)$/su
const LOWER = /^([a-zđ]|[ivx]{2,4})\s*([.)/]|[-–](?=\s))(\s*)(.*)$/su
const ENCLOSED = /^\((\d{1,2}|[a-zđ]|[ivx]{2,4})\)\s*(.+)$/su
const BULLET = /^([-–—−‐‑•●○◦▪■□▫►▶➢➤✓✔❖♦◆·∙§\uf000-\uf0ff+]|[*o](?=\s))\s*(.+)$/su

const startsLower = (text: string) => /^\p{Ll}/u.test(text)
const isCapitals = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/**
 * Reads the label at the beginning of a line, or null. What merely looks like one starts nothing: a date ("01.01.2020"), an
 * amount ("1.500.000 đồng"), a citation ("Điều 15 của Luật này"), a document number ("5-KL/TW"), initials ("V.I. Lênin").
 */
export function labelOf(text: string): Label | null {
  return (
    division(text) ??
    phase(text) ??
    decimal(text) ??
    roman(text) ??
    capital(text) ??
    arabic(text) ??
    letter(text) ??
    enclosed(text) ??
    bullet(text)
  )
}

function division(text: string): Label | null {
  const [, mark, number, closing, blank, rest] = DIVISION.exec(text) ?? []
  if (mark === undefined || startsLower(text)) return null
  const name = mark.split(/\s+/)[0]!.toLowerCase()
  const isArticle = name === 'điều'
  // A citation goes on in the same sentence; a heading closes its number, ends its line, or goes on in capitals.
  const ownLine = rest === '' || blank!.includes('\n')
  if (!closing && !ownLine && (isArticle || !isCapitals(rest!))) return null
  if (startsLower(rest!) && !ownLine && closing !== '.' && closing !== ':') return null
  const scheme =
    name === 'tiểu' || name === 'phụ' ? mark.split(/\s+/).slice(0, 2).join(' ').toLowerCase() : name
  return { mark, readings: [{ scheme, value: valueOf(number!) }], rest: rest! }
}

function phase(text: string): Label | null {
  const [, mark, number, , rest] = PHASE.exec(text) ?? []
  if (mark === undefined || startsLower(text)) return null
  return {
    mark,
    readings: [{ scheme: `phase ${mark.slice(0, 3).toLowerCase()}`, value: valueOf(number!) }],
    rest: rest!,
  }
}

function decimal(text: string): Label | null {
  const [, mark, closing, blank, rest] = DECIMAL.exec(text) ?? []
  if (mark === undefined || rest === '' || /^[\d%]/.test(rest!)) return null
  // "1.5 triệu đồng" is an amount, "2.1 Mục tiêu" a heading.
  if (closing === undefined && !/^[\p{Lu}“"(]/u.test(rest!)) return null
  if (closing !== undefined && blank === '' && !/^[\p{L}“"(]/u.test(rest!)) return null
  const parts = mark.split('.')
  return { mark, readings: [{ scheme: `decimal ${parts.length}`, value: Number(parts.at(-1)) }], rest: rest! }
}

function roman(text: string): Label | null {
  const [, mark, closing, rest] = ROMAN.exec(text) ?? []
  const value = mark === undefined ? null : romanValue(mark)
  if (value === null || value > 49 || startsLower(rest!) || /^\p{Lu}\s*\./u.test(rest!)) return null
  if (/[-–]/.test(closing!) && /^\d/.test(rest!)) return null
  const readings = [{ scheme: 'roman', value }]
  const asLetter = mark!.length === 1 ? letterValue(mark!) : null
  if (asLetter) readings.push({ scheme: 'capital', value: asLetter })
  return { mark: mark!, readings, rest: rest! }
}

function capital(text: string): Label | null {
  const [, mark, , rest] = UPPER.exec(text) ?? []
  if (mark === undefined || startsLower(rest!) || /^\p{Lu}\s*\./u.test(rest!)) return null
  return { mark, readings: [{ scheme: 'capital', value: letterValue(mark) ?? 99 }], rest: rest! }
}

function arabic(text: string): Label | null {
  const [, mark, before, closing, after, rest] = ARABIC.exec(text) ?? []
  if (mark === undefined) return null
  if (/^\d/.test(rest!) && (after === '' || closing !== '.')) return null
  if (closing === ':' && (after === '' || before !== '')) return null
  // "5-KL/TW" is the number of a document.
  if (/[-–/]/.test(closing!) && after === '' && /^\p{Lu}{2,}[/&-]/u.test(rest!)) return null
  if (/[-–/]/.test(closing!) && startsLower(rest!) && after === '') return null
  return {
    mark,
    readings: [{ scheme: closing === ')' ? 'arabic)' : 'arabic', value: parseInt(mark, 10) }],
    rest: rest!,
  }
}

function letter(text: string): Label | null {
  const [, mark, closing, blank, rest] = LOWER.exec(text) ?? []
  if (mark === undefined || rest === '') return null
  // "v.v." is an abbreviation.
  if (closing === '.' && blank === '' && !/^[\p{Lu}]/u.test(rest!)) return null
  return { mark, readings: letterReadings(mark, ''), rest: rest! }
}

function enclosed(text: string): Label | null {
  const [, mark, rest] = ENCLOSED.exec(text) ?? []
  if (mark === undefined) return null
  const readings = /\d/.test(mark)
    ? [{ scheme: '(arabic)', value: Number(mark) }]
    : letterReadings(mark, '()')
  return { mark, readings, rest: rest! }
}

function letterReadings(mark: string, suffix: string): Reading[] {
  const asRoman = romanValue(mark)
  const asLetter = mark.length === 1 ? (letterValue(mark) ?? 99) : null
  return [
    ...(asLetter === null ? [] : [{ scheme: `letter${suffix}`, value: asLetter }]),
    ...(asRoman === null ? [] : [{ scheme: `small roman${suffix}`, value: asRoman }]),
  ]
}

function bullet(text: string): Label | null {
  const [, sign, rest] = BULLET.exec(text) ?? []
  // A row of signs is a rule; "- **Nhà ở**" is an entry.
  if (
    sign === undefined ||
    /^(?:[-–—+=.]|[*_]{3}|[*_]{1,2}(?![\p{L}*_]))/u.test(rest!) ||
    (sign === '+' && /^\+\d/.test(text))
  )
    return null
  const mark = sign === '+' || sign === '*' ? sign : '-'
  const drawn = /[-–—−‐‑]/.test(sign) ? '-' : sign
  return { mark, readings: [{ scheme: `bullet ${drawn}`, value: 1 }], rest: rest! }
}

function valueOf(number: string): number {
  const word = number.replace(/^thứ\s+/i, '')
  return (
    ordinalValue(word) ??
    romanValue(word) ??
    (/^\d/.test(word) ? parseInt(word, 10) : (letterValue(word) ?? 99))
  )
}
