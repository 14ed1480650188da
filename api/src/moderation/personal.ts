import type { Span } from 'shared/moderation'
import { findPersonal } from 'shared/personal/find'

/** What in a text may be somebody's name or lead to somebody, less what the draft itself says in the paragraph the text is about. */
export function personalBeside(wording: string | null, text: string | null): Span[] {
  if (text === null) return []
  return findPersonal(text).filter(({ start, end }) => !wording?.includes(text.slice(start, end)))
}
