import type { StruckKind } from '../hide-reasons.ts'

/** Numbers and addresses that lead to a person, each with what it is. A group `it` is the part that is meant. */
const PATTERNS: readonly [StruckKind, RegExp][] = [
  ['email', /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,}/giu],
  [
    'link',
    /(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook\.com|fb\.com|fb\.me|zalo\.me|tiktok\.com|instagram\.com|youtube\.com|youtu\.be|t\.me|twitter\.com|x\.com|threads\.net)\/[^\s,;)”"]+/gi,
  ],
  [
    'link',
    /(?:\bfb|\bface(?:book)?|\btiktok|\binstagram|\binsta|\btelegram|\bzalo)\s*[:：]\s*(?<it>@?[a-z][\w.]{3,}[a-z\d])/gi,
  ],
  ['link', /(?<![\p{L}\d@.])@[a-z][\w.]{3,}[a-z\d]/giu],
  ['idNumber', /(?<![\d.,])0\d{2}(?:\s?\d){9}(?![\d]|[.,]\d)/g],
  [
    'idNumber',
    /(?:cmnd|cmt|cccd|căn cước|chứng minh(?: nhân dân| thư)?|hộ chiếu|bhxh|bảo hiểm xã hội|số sổ|mã thẻ|stk|số tài khoản|tài khoản(?: ngân hàng)?|thẻ)(?:[\s:.]|số|của|là|nhân dân|công dân|tôi|anh|chị){0,24}(?<it>[a-z]{0,2}\d(?:[\s.]?\d){7,14})(?!\d)/giu,
  ],
  ['phone', /(?<![\d.,])\(?(?:\+\s?84|0084|84|0)(?:[\s.()-]{0,2}\d){8,9}(?![\d]|[.,]\d)/g],
  ['phone', /(?<![\d.,])\(?0(?:[35789]|2\d{1,2})(?:[\s.()-]{0,2}\d){7,8}(?![\d]|[.,]\d)/g],
  [
    'plate',
    /(?<![\p{L}\d])(?:1[1-9]|[2-9]\d)\s?-?\s?[A-HK-NP-ZĐ]{1,2}\d?\s?[-–.\s]\s?\d{3}\.?\d{1,2}(?!\d)/gu,
  ],
  ['plate', /(?<![\p{L}\d])(?:1[1-9]|[2-9]\d)[A-HK-NP-ZĐ]\d?\d{3}\.\d{2}(?!\d)/gu],
  [
    'plate',
    /biển(?: kiểm soát| số)?(?: xe)?\s*(?:là|:)?\s*(?<it>(?:1[1-9]|[2-9]\d)\s?-?\s?[a-zđ]{1,2}\d?\s?[-–.\s]?\s?\d{3}\.?\d{1,2})(?!\d)/giu,
  ],
]

/** The numbers and addresses of persons in a text, in the order of the patterns; they may overlap. */
export function numbersIn(text: string): { start: number; end: number; kind: StruckKind }[] {
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => {
      const it = match.groups?.it ?? match[0]
      const start = match.index + (match.groups?.it === undefined ? 0 : match[0].lastIndexOf(it))
      return { start, end: start + it.length, kind }
    }),
  )
}
