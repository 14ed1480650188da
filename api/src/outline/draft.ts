import { type Block, DRAFT_BYTES_MAX, fileTooLarge } from 'shared/outline'
import type { Doubt } from 'shared/outline-doubts'
import type { Note } from 'shared/outline-notes'
import { refuse } from '../errors.ts'
import { isLetterhead, isTypeLine, startsWithType } from './letterhead.ts'
import { inCapitals, type Line } from './line.ts'
import { understand } from './understand.ts'

export const MOST_BLOCKS = 20_000

/** A draft as understood. `title`: kind of document and abstract on one line, null when none was recognised; `doubts`: what to look at, and why. */
export type Draft = { title: string | null; blocks: Block[]; notes: Note[]; doubts: Doubt[] }

/**
 * The draft that these lines make.
 *
 * @throws `invalid file.noText`; `invalid file.tooManyBlocks` above 20,000, before any of them is looked at.
 */
export function draftOf(lines: readonly Line[], notes: readonly Note[] = []): Draft {
  if (!lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw refuse('invalid', 'file.noText')
  refuseTooMany(lines.length)
  const { blocks, doubts } = understand(lines)
  const headless = blocks.every(({ kind }) => kind !== 'heading')
  const counted = [...notes, { key: 'note.noHeadings' as const, count: headless ? 1 : 0 }]
  return { title: titleOf(blocks), blocks, notes: counted.filter(({ count }) => count > 0), doubts }
}

export function refuseTooMany(count: number): void {
  if (count > MOST_BLOCKS) {
    throw refuse('invalid', 'file.tooManyBlocks', { limit: MOST_BLOCKS.toLocaleString('vi-VN') })
  }
}

export function refuseTooLarge(sizeBytes: number): void {
  if (sizeBytes > DRAFT_BYTES_MAX) throw refuse('invalid', fileTooLarge.reason, fileTooLarge.params)
}

/** The kind of document with the lines of its abstract below; else a line that holds both. */
function titleOf(blocks: readonly Block[]): string | null {
  const front = blocks.filter(({ kind }) => kind === 'front').map(({ text }) => text)
  const type = front.findIndex(isTypeLine)
  if (type === -1) return front.find(startsWithType) ?? null
  const abstract: string[] = []
  for (const text of front.slice(type + 1, type + 4)) {
    const isOther = !/\p{L}/u.test(text) || startsWithType(text) || isLetterhead(text)
    // Capitals below an abstract in small letters name the body that decides.
    if (isOther || (inCapitals(text) && abstract.some((it) => !inCapitals(it)))) break
    abstract.push(text)
  }
  return [front[type]!, ...abstract].join(' ').replace(/\s+/g, ' ')
}
