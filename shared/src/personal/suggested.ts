import { findPersonal } from './find.ts'

/**
 * The words of some texts that may be a person's name or lead to a person, each once, in order; none that the draft says itself. Only ever a
 * suggestion: a person decides, and nothing is kept of it.
 */
export function suggestedNames(texts: readonly (string | null | undefined)[], said: string): string[] {
  const words = texts.flatMap((text) =>
    text ? findPersonal(text).map(({ start, end }) => text.slice(start, end)) : [],
  )
  return [...new Set(words)].filter((it) => !said.includes(it))
}
