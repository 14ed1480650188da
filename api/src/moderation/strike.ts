import type { Span } from 'shared/moderation'
import { struckMarks } from 'shared/words/moderation'

/** Neighbours of one kind with only blanks between as one, in order. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    const isNext = last && last.end <= span.start && /^\s*$/.test(text.slice(last.end, span.start))
    if (isNext && last.kind === span.kind) last.end = span.end
    else result.push({ ...span })
  }
  return result
}

/**
 * A text with a mark in the place of each of these stretches; neighbours of one kind with only blanks between become one. Null when they
 * overlap or reach beyond the text.
 */
export function strike(text: string, spans: readonly Span[]): string | null {
  let result = ''
  let from = 0
  for (const { start, end, kind } of joined(text, spans)) {
    if (start < from || end > text.length) return null
    result += text.slice(from, start) + struckMarks[kind]
    from = end
  }
  return result + text.slice(from)
}

/** The words that are struck, each with the mark that stands in their place. */
export function struckIn(text: string, spans: readonly Span[]): { words: string; mark: string }[] {
  return joined(text, spans).map(({ start, end, kind }) => ({
    words: text.slice(start, end),
    mark: struckMarks[kind],
  }))
}
