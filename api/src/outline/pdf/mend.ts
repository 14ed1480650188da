import { isSyllable } from '../syllables.ts'

/** Words after which a lone letter names something: "điểm b", "nhóm C", "ông H". */
const NAMED =
  /^(?:điểm|khoản|mục|nhóm|loại|hạng|lớp|khối|tổ|bảng|hình|án|đội|ca|lô|khu|nhà|tầng|phòng|cổng|gan|vitamin|ông|bà|anh|chị|em|chữ|số)$/iu
const UNIT = /^(?:tr|km|kg|cm|mm|ml|kw|kv|tỷ|đ|h|m|g|l)$/i
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/
const LONGEST_SPLIT = 4
const EDGES = /^(?<open>[^\p{L}\p{M}]*)(?<core>[\p{L}\p{M}]*)(?<close>[^\p{L}\p{M}]*)$/u

/**
 * Closes the gaps that glyph spacing left inside syllables ("chính tr ị quan tr ọng"): pieces are put together only when they make a
 * Vietnamese syllable and are not all syllables themselves. A capital or an abbreviation beside a syllable stays apart ("Công ty B ở", "TRƯỜNG
 * TH AN PHÚ"): a gap left open can be seen, a word made up cannot. `mended` counts the syllables.
 */
export function mendSyllables(text: string): { text: string; mended: number } {
  const parts = text.split(' ')
  if (!parts.some(mayBePiece)) return { text, mended: 0 }
  const whole: string[] = []
  let mended = 0
  for (let at = 0; at < parts.length;) {
    const count = piecesAt(parts, at, whole.at(-1) ?? '')
    whole.push(parts.slice(at, at + count).join(''))
    if (count > 1) mended += 1
    at += count
  }
  return { text: whole.join(' '), mended }
}

/** Letters that are no syllable: something of one may be missing. */
function mayBePiece(part: string): boolean {
  const core = EDGES.exec(part)?.groups?.core ?? ''
  return core !== '' && !isSyllable(core)
}

/** How many parts from here on are one syllable that was split; 1 when none is. */
function piecesAt(parts: readonly string[], at: number, before: string): number {
  for (let count = Math.min(LONGEST_SPLIT, parts.length - at); count > 1; count -= 1) {
    if (areOneSyllable(parts.slice(at, at + count), before)) return count
  }
  return 1
}

function areOneSyllable(pieces: readonly string[], before: string): boolean {
  const cores = pieces.map((it) => EDGES.exec(it)?.groups ?? null)
  if (cores.some((it) => it === null || it.core === '')) return false
  // Only the first may begin with a sign, and only the last end with one.
  if (cores.slice(1).some((it) => it!.open !== '') || cores.slice(0, -1).some((it) => it!.close !== ''))
    return false
  const letters = cores.map((it) => it!.core!)
  if (letters.every(isSyllable) || !isSyllable(letters.join(''))) return false
  if (!inOneCase(letters.join('')) || letters.some((it, at) => standApart(it, letters[at + 1]))) return false
  const first = letters[0]!
  if (/\d[\d.,]*$/.test(before) && (UNIT.test(first) || first.length === 1)) return false
  return first.length > 1 || isSyllable(first) || !namesLetters(before)
}

/** Whether one of two pieces is a capital or an abbreviation that says something of itself, and the other a syllable. */
const standApart = (piece: string, next: string | undefined) =>
  next !== undefined &&
  ((isAbbreviation(piece) && isSyllable(next)) || (isSyllable(piece) && isAbbreviation(next)))

/** "B", "TH", "UBND", but not "NGƯỜ": what bears a tone is a piece of a syllable. */
const isAbbreviation = (piece: string) =>
  piece === piece.toUpperCase() && !TONE.test(piece.normalize('NFD')) && !isSyllable(piece)

/** Before a lone letter that stands for itself: "điểm b", "các điểm a, b". */
const namesLetters = (before: string) => NAMED.test(before) || /^[\p{L}\d][,;]$/u.test(before)

/** "Trung", "trung" and "TRUNG", but not "tRung". */
const inOneCase = (word: string) =>
  word === word.toLowerCase() || word === word.toUpperCase() || word.slice(1) === word.slice(1).toLowerCase()
