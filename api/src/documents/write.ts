import { aside, oneAfterAnother } from '../aside/aside.ts'
import type { OfficialDocument } from './model.ts'
import type { FormatProfile } from './profile.ts'

export type DocumentFormat = 'docx' | 'pdf'

/** What a thread is given to do. */
export type Task = { doc: OfficialDocument; profile: FormatProfile; format: DocumentFormat }

const inTurn = oneAfterAnother()

/**
 * The document as a file, laid out by a profile. It is set in a thread of its own, which gives its memory back at the
 * end, one document at a time: a report of 300 pages holds up neither the members nor the next small report for long.
 */
export function writeDocument(
  doc: OfficialDocument,
  profile: FormatProfile,
  format: DocumentFormat,
): Promise<Uint8Array> {
  const task: Task = { doc, profile, format }
  return inTurn(() => aside(new URL('./thread.ts', import.meta.url), task))
}
