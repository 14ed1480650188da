import { isSyllable } from '../syllables.ts'
import type { Line } from '../line.ts'

/** Where a printed line ended in a hyphen: set by `glued`, gone after `unhyphenated`. */
export const LINE_END_HYPHEN = '\u0003'

const WORD = /[\p{L}\p{M}]+/gu
const CUT = new RegExp(`([\\p{L}\\p{M}]*)-${LINE_END_HYPHEN}([\\p{L}\\p{M}]*)`, 'gu')

/**
 * Takes out the hyphens that only the end of a printed line put in: the word is written without one elsewhere in the draft, or both halves
 * together are one Vietnamese syllable and they alone are not. Any other hyphen stays, with a reason to look at it.
 */
export function unhyphenated(lines: readonly Line[]): Line[] {
  if (!lines.some(({ text }) => text.includes(LINE_END_HYPHEN))) return [...lines]
  const words = new Set(
    lines.flatMap(({ text }) => (text.replace(CUT, ' ').match(WORD) ?? []).map((it) => it.toLowerCase())),
  )
  return lines.map((line) => {
    if (!line.text.includes(LINE_END_HYPHEN)) return line
    let doubtful = false
    const text = line.text.replace(CUT, (_, before: string, after: string) => {
      const whole = before + after
      const isCut =
        words.has(whole.toLowerCase()) || (isSyllable(whole) && !(isSyllable(before) && isSyllable(after)))
      if (isCut && before !== '' && after !== '') return whole
      doubtful ||= before !== '' && /^\p{Ll}/u.test(after)
      return `${before}-${after}`
    })
    return {
      ...line,
      text: text.replaceAll(LINE_END_HYPHEN, ''),
      ...(doubtful ? { why: [...(line.why ?? []), 'doubt.hyphen' as const] } : {}),
    }
  })
}
