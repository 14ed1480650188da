import { fromLegacy, type Legacy } from './recognise.ts'

/** Text by the encoding its font was made for; neighbours of one encoding are one, for a VNI letter may begin in one run and end in the next. */
export type Span = { text: string; legacy: Legacy | null }

export function addSpan(spans: Span[], text: string, legacy: Legacy | null): void {
  const last = spans.at(-1)
  if (last && last.legacy === legacy) last.text += text
  else spans.push({ text, legacy })
}

/** The whole text in Unicode. */
export const textOfSpans = (spans: readonly Span[]) =>
  spans.map(({ text, legacy }) => (legacy ? fromLegacy(text, legacy) : text)).join('')
