import { isSyllable } from '../syllables.ts'

/** Words after which a lone letter names something: "điểm b", "nhóm C", "ông H". */
const NAMED =
  /^(?:điểm|khoản|mục|nhóm|loại|hạng|lớp|khối|tổ|bảng|hình|án|đội|ca|lô|khu|nhà|tầng|phòng|cổng|gan|vitamin|ông|bà|anh|chị|em|chữ|số)$/iu
const UNIT = /^(?:tr|km|kg|cm|mm|ml|kw|kv|tỷ|đ|h|m|g|l)$/i
const LONGEST_SPLIT = 4
const EDGES = /^(?<open>[^\p{L}\p{M}]*)(?<core>[\p{L}\p{M}]*)(?<close>[^\p{L}\p{M}]*)$/u

/**
 * Closes the gaps that glyph spacing left inside syllables ("chính tr ị quan tr ọng"): pieces are put together only when they make a
 * Vietnamese syllable and are not all syllables themselves. `mended` counts the syllables.
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
  if (!inOneCase(letters.join(''))) return false
  const first = letters[0]!
  if (/\d[\d.,]*$/.test(before) && (UNIT.test(first) || first.length === 1)) return false
  return first.length > 1 || isSyllable(first) || !namesLetters(before)
}

/** Before a lone letter that stands for itself: "điểm b", "các điểm a, b". */
const namesLetters = (before: string) => NAMED.test(before) || /^[\p{L}\d][,;]$/u.test(before)

/** "Trung", "trung" and "TRUNG", but not "tRung". */
const inOneCase = (word: string) =>
  word === word.toLowerCase() || word === word.toUpperCase() || word.slice(1) === word.slice(1).toLowerCase()
