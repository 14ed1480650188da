import { readDraftText } from 'api/outline/read-text'
import type { Block } from 'shared/outline'

/** An outline as a person would sketch it: one line a block, indented by level, the label in brackets. */
export function drawn(blocks: readonly Block[]): string[] {
  return blocks.map(({ kind, level, label, text }) => {
    const sign = { front: '^', heading: '#', paragraph: '¶', item: '·', back: '$' }[kind]
    const depth = kind === 'heading' || kind === 'item' ? '  '.repeat((level ?? 1) - 1) : ''
    return `${depth}${sign} ${label === null ? '' : `[${label}] `}${text}`
  })
}

/** Only the blocks a member reads. */
export const drawnBody = (blocks: readonly Block[]) =>
  drawn(blocks.filter(({ kind }) => kind !== 'front' && kind !== 'back'))

/** The same of a text. */
export const read = (text: string) => drawnBody(readDraftText(text).blocks)
