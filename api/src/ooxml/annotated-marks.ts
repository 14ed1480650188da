import type { BlockKind } from 'shared/outline'

/**
 * What a draft written out for Word is marked with, so that it is read back as the blocks it was: a paragraph style for each kind, a
 * character style for the label, and the author of changes nobody has decided on.
 */
export const LABEL_STYLE = 'Góp Ý nhãn'
/** The sign and blank after a label, which belong to neither label nor wording. */
export const SIGN_STYLE = 'Góp Ý dấu nhãn'
export const SUGGESTION = 'Góp ý'
/** The styles of the cells of a table: of a row that names the columns, and of any other. */
export const CELL_STYLES = { head: 'Góp Ý ô đầu bảng', body: 'Góp Ý ô bảng' } as const

/** How deep styles go; as deep as a block may stand. */
export const DEEPEST = 9

/** Word's name of the style of such a block, as "Góp Ý đề mục 2". */
export function styleNameOf(kind: BlockKind, level: number | null): string {
  return level === null ? `Góp Ý ${KIND_NAMES[kind]}` : `Góp Ý ${KIND_NAMES[kind]} ${level}`
}

/** The author of a suggested change that came from there; never a person. */
export const suggestedBy = (unit: string | null) => (unit === null ? SUGGESTION : `${SUGGESTION}: ${unit}`)

/** Whether a tracked change is a suggestion of ours: until somebody accepts it the wording is what it was. */
export const isSuggestion = (author = '') => {
  const name = author.normalize('NFC')
  return name === SUGGESTION || name.startsWith(`${SUGGESTION}: `)
}

/** The kind and level a style of ours stands for, by Word's name of it in small letters; null for any other. */
export function kindOfStyle(name: string): { kind: BlockKind; level: number | null } | null {
  return STYLES.get(name.normalize('NFC')) ?? null
}

const KIND_NAMES: Record<BlockKind, string> = {
  front: 'đầu văn bản',
  heading: 'đề mục',
  paragraph: 'đoạn',
  item: 'mục',
  back: 'cuối văn bản',
}

/** Whether a style of ours, by Word's name of it in small letters, is that of a cell: `head` in a row that names the columns; null for any other. */
export function cellOfStyle(name: string): { head: boolean } | null {
  const known = name.normalize('NFC')
  if (known === CELL_STYLES.head.toLowerCase()) return { head: true }
  return known === CELL_STYLES.body.toLowerCase() ? { head: false } : null
}

/** Every kind and level that has a style. */
export const styledKinds: { kind: BlockKind; level: number | null }[] = [
  ...(['front', 'paragraph', 'back', 'heading', 'item'] as const).map((kind) => ({ kind, level: null })),
  ...(['heading', 'item'] as const).flatMap((kind) =>
    Array.from({ length: DEEPEST }, (_, at) => ({ kind, level: at + 1 })),
  ),
]

const STYLES = new Map(styledKinds.map((it) => [styleNameOf(it.kind, it.level).toLowerCase(), it]))
