import { z } from 'zod'
import { type Block, BlockKind } from './outline.ts'
import { printedLabel } from './printed-label.ts'

const at = z.int().min(0)

/**
 * One correction an analyst makes to an imported draft, as plain JSON: the list of edits is what is stored, undo drops the last one.
 * `at`: index of the block in the list as it stands after the edits before. `join` takes in the block that follows.
 * `changeLabel` takes the label from the words of the block, or puts another in the place of a computed one, which is none of its words.
 * `split`: `offset` counts UTF-16 units of the block's text. `confirm` changes nothing: somebody looked, and it is right. Removing a block from the draft is `changeKind` to front or back.
 */
export const OutlineEdit = z.discriminatedUnion('do', [
  z.object({ do: z.literal('changeKind'), at, kind: BlockKind }),
  z.object({ do: z.literal('changeLevel'), at, level: z.int().min(1).max(9) }),
  z.object({
    do: z.literal('changeLabel'),
    at,
    label: z.string().trim().normalize('NFC').min(1).max(60).nullable(),
  }),
  z.object({ do: z.literal('join'), at }),
  z.object({ do: z.literal('split'), at, offset: z.int().min(1) }),
  z.object({ do: z.literal('confirm'), at }),
])
export type OutlineEdit = z.infer<typeof OutlineEdit>

export const editRefusals = [
  'edit.noSuchBlock',
  'edit.noLevelHere',
  'edit.labelNotInText',
  'edit.nothingToJoin',
  'edit.splitAtEdge',
  'edit.splitInsideWord',
] as const
export type EditRefusal = (typeof editRefusals)[number]

/** Why this edit cannot be made on these blocks, as a key of `words/outline`, or null when it can. */
export function editRefusal(blocks: readonly Block[], edit: OutlineEdit): EditRefusal | null {
  const block = blocks[edit.at]
  if (!block) return 'edit.noSuchBlock'
  switch (edit.do) {
    case 'changeKind':
    case 'confirm':
      return null
    case 'changeLevel':
      return block.kind === 'heading' || block.kind === 'item' ? null : 'edit.noLevelHere'
    case 'changeLabel':
      return edit.label === null || block.computed || afterLabel(wording(block), edit.label) !== null
        ? null
        : 'edit.labelNotInText'
    case 'join':
      return edit.at + 1 < blocks.length ? null : 'edit.nothingToJoin'
    case 'split':
      return splitRefusal(block.text, edit.offset)
  }
}

/**
 * The blocks after one edit, as a new list; no edit changes or loses wording (a label that stops being one returns to the text).
 * A RangeError named by the key of `editRefusal` when the edit cannot be made: ask that first.
 */
export function applyEdit(blocks: readonly Block[], edit: OutlineEdit): Block[] {
  const refusal = editRefusal(blocks, edit)
  if (refusal) throw new RangeError(refusal)
  const block = blocks[edit.at]!
  switch (edit.do) {
    case 'changeKind':
      return blocks.with(edit.at, ofKind(blocks, edit.at, edit.kind))
    case 'changeLevel':
      return blocks.with(edit.at, { ...block, level: edit.level })
    case 'changeLabel':
      return blocks.with(edit.at, relabelled(block, edit.label))
    case 'join':
      return blocks.toSpliced(edit.at, 2, {
        ...unrowed(block),
        text: glued(block.text, wording(blocks[edit.at + 1]!)),
      })
    case 'split':
      return blocks.toSpliced(edit.at, 1, ...halves(block, edit.offset))
    case 'confirm':
      return [...blocks]
  }
}

/** The blocks after a whole list of edits, in order; refuses as `applyEdit` does. */
export function applyEdits(blocks: readonly Block[], edits: readonly OutlineEdit[]): Block[] {
  return edits.reduce<Block[]>(applyEdit, [...blocks])
}

/** What the block reads in full, its label as it is usually printed: "1. …", "a) …", "- …". */
export function wording(block: Block): string {
  return block.label === null ? block.text : glued(printedLabel(block.label), block.text)
}

/** What was a row of a table and is so no longer. */
function unrowed({ row: _, ...block }: Block): Block {
  return block
}

function glued(before: string, after: string): string {
  return [before, after].filter((part) => part !== '').join(' ')
}

/** The text that follows `label` and its closing mark; null when the text does not begin with it. */
function afterLabel(text: string, label: string): string | null {
  if (!text.startsWith(label)) return null
  const rest = text.slice(label.length)
  // "1" is no label of "10 năm", nor "Điều 5" of "Điều 50".
  if (/^[\p{L}\p{N}]/u.test(rest) && /[\p{L}\p{N}]$/u.test(label)) return null
  return rest.replace(/^[.):\-–/]{0,2}\s*/u, '')
}

function relabelled(block: Block, label: string | null): Block {
  if (block.computed && label !== null) return { ...block, label }
  const { computed: _, ...typed } = block
  const whole = wording(block)
  return label === null
    ? { ...typed, label, text: whole }
    : { ...unrowed(typed), label, text: afterLabel(whole, label)! }
}

function ofKind(blocks: readonly Block[], index: number, kind: BlockKind): Block {
  const block = blocks[index]!
  if (kind === block.kind) return block
  switch (kind) {
    case 'front':
    case 'back':
      return { kind, level: null, label: null, text: wording(block) }
    case 'paragraph':
      return { ...block, kind, level: null }
    case 'item':
      return { ...unrowed(block), kind, level: 1 }
    case 'heading':
      return {
        ...unrowed(block),
        kind,
        level: blocks.slice(0, index).findLast((it) => it.kind === 'heading')?.level ?? 1,
      }
  }
}

function splitRefusal(text: string, offset: number): EditRefusal | null {
  const [before, after] = [text.slice(0, offset), text.slice(offset)]
  if (before.trim() === '' || after.trim() === '') return 'edit.splitAtEdge'
  return /[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(after)
    ? 'edit.splitInsideWord'
    : null
}

function halves(block: Block, offset: number): Block[] {
  const rest = { label: null, text: block.text.slice(offset).trimStart() }
  const { computed: _, ...uncounted } = unrowed(block)
  const body: Block =
    block.kind === 'heading' ? { kind: 'paragraph', level: null, ...rest } : { ...uncounted, ...rest }
  return [{ ...unrowed(block), text: block.text.slice(0, offset).trimEnd() }, body]
}
