import type { Span } from '../moderation.ts'

import { numbersIn } from './numbers.ts'
import { personsIn } from './persons.ts'

/**
 * What in a text may be a person's name or lead to a person, in order and apart from each other. Only ever a suggestion: a person decides.
 */
export function findPersonal(text: string): Span[] {
  const taken: Span[] = []
  const isFree = ({ start, end }: { start: number; end: number }) =>
    taken.every((it) => end <= it.start || it.end <= start)
  for (const it of numbersIn(text)) if (isFree(it)) taken.push(it)
  for (const it of personsIn(text)) if (isFree(it)) taken.push({ ...it, kind: 'person' })
  return taken.toSorted((a, b) => a.start - b.start)
}
