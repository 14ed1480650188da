import { composeAnnotated } from 'api/documents/annotated/compose'
import type { AnnotatedBlock, Note } from 'api/documents/annotated/model'

import { all, body, type Node, xml } from './read.ts'

/** The Word file of these blocks. */
export function annotated(blocks: AnnotatedBlock[]): Uint8Array {
  const chunks: Uint8Array[] = []
  const composed = composeAnnotated(
    { title: 'Dự thảo', language: 'vi-VN' },
    (chunk) => void chunks.push(chunk),
  )
  blocks.forEach((block) => composed.add(block))
  composed.close()
  return Buffer.concat(chunks)
}

export const aBlock = (
  text: string,
  notes: Note[] = [],
  it: Partial<AnnotatedBlock> = {},
): AnnotatedBlock => ({
  kind: 'paragraph',
  level: null,
  label: null,
  text,
  notes,
  ...it,
})

export const aNote = (line: string, it: Partial<Note> = {}): Note => ({
  author: 'Ý kiến góp ý',
  day: '2026-03-02',
  lines: [line],
  quote: null,
  suggestion: null,
  ...it,
})

export const suggesting = (wording: string, it: Partial<Note> = {}): Note =>
  aNote('Đề nghị sửa', { suggestion: { wording, author: 'Góp ý' }, ...it })

/** A row of a table; `columns`: of each cell. */
export const aRow = (text: string, columns: number[], notes: Note[] = [], head = false): AnnotatedBlock =>
  aBlock(text, notes, { row: { head, columns } })

/** A paragraph as Word shows it: each comment with what it hangs on, and the text with every change taken or none. */
export function paragraphsOf(file: Uint8Array) {
  const lines = new Map(
    all(xml(file, 'word/comments.xml'), 'w:comment').map((it) => [
      it.attributes['w:id']!,
      {
        author: it.attributes['w:author'],
        date: it.attributes['w:date'],
        lines: all(it, 'w:p').map((p) => p.text),
      },
    ]),
  )
  // A comment on a row of a table begins in one cell and ends in another.
  const open = new Map<string, string>()
  return all(body(file), 'w:p').map((paragraph) => {
    let [taken, left] = ['', '']
    const comments: { author: string | undefined; date: string | undefined; lines: string[]; on: string }[] =
      []
    const changes: { tag: string; author: string; text: string }[] = []
    const walk = (node: Node, within: string) => {
      const id = node.attributes['w:id']!
      if (node.name === 'w:commentRangeStart') open.set(id, '')
      if (node.name === 'w:commentRangeEnd') comments.push({ ...lines.get(id)!, on: open.get(id)! })
      if (node.name === 'w:ins' || node.name === 'w:del')
        changes.push({ tag: node.name, author: node.attributes['w:author']!, text: node.text })
      const said = { 'w:t': node.text, 'w:delText': node.text, 'w:br': '\n', 'w:tab': '\t' }[node.name]
      if (said !== undefined && node.name !== 'w:rPr') {
        if (within !== 'w:del') taken += said
        if (within !== 'w:ins') {
          left += said
          for (const [key, text] of open) open.set(key, text + said)
        }
      }
      const inside = node.name === 'w:ins' || node.name === 'w:del' ? node.name : within
      node.children.forEach((child) => walk(child, inside))
    }
    walk(paragraph, '')
    return { taken, left, comments, changes }
  })
}
