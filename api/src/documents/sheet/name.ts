import { cleanText } from '../clean.ts'

const NAME_LENGTH_MAX = 31

/** A name Excel takes for a tab: without []:*?/\ or outer apostrophes, short, and unlike those already taken. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const plain = cleanText(wanted)
    .replace(/[[\]:*?/\\\n\t]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '')
  const name = plain.slice(0, NAME_LENGTH_MAX) || 'Bảng'
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` ~${number}`
    const candidate = name.slice(0, NAME_LENGTH_MAX - suffix.length) + suffix
    if (taken.has(candidate.toLocaleLowerCase('vi'))) continue
    taken.add(candidate.toLocaleLowerCase('vi'))
    return candidate
  }
}
