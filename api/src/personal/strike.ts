import type { Span } from 'shared/moderation'
import { struckMarks } from 'shared/words/moderation'

/**
 * A text with a mark in the place of each of these stretches; neighbours of one kind with only blanks between become one. Null when they
 * overlap or reach beyond the text.
 */
export function strike(text: string, spans: readonly Span[]): string | null {
  const joined: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (span.end > text.length || (last && span.start < last.end)) return null
    if (last?.kind === span.kind && /^\s*$/.test(text.slice(last.end, span.start))) last.end = span.end
    else joined.push({ ...span })
  }
  let result = ''
  let from = 0
  for (const { start, end, kind } of joined) {
    result += text.slice(from, start) + struckMarks[kind]
    from = end
  }
  return result + text.slice(from)
}
