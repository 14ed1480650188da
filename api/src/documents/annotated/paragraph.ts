import { printedLabel } from 'shared/printed-label'
import type { Stretch } from 'shared/quotes'

import { LABEL_STYLE, SIGN_STYLE } from '../../ooxml/annotated-marks.ts'
import type { AnnotatedBlock } from './model.ts'
import { styleIdOf, styleIdOfKind } from './styles.ts'
import type { Hunk } from './suggestions.ts'
import { attribute, dated, run } from './xml.ts'

/** A comment's number and the stretch of the text it hangs on. */
export type Anchor = { id: number; start: number; end: number }

/** What is hung on a text and tracked in it; `nextId` numbers the changes. */
export type Marks = { anchors: readonly Anchor[]; hunks: readonly Hunk[]; nextId: () => number }

/**
 * The block as a paragraph: its label, its text with comments hung on stretches of it and changes tracked in it. Whatever the anchors and
 * hunks are, reading the text without what is put in gives the text.
 */
export function paragraphXml(block: AnnotatedBlock, marks: Marks): string {
  const runs = runsXml(block.text, { start: 0, end: block.text.length }, marks)
  return `<w:p><w:pPr><w:pStyle w:val="${styleIdOfKind(block)}"/></w:pPr>${labelXml(block.label)}${runs}</w:p>`
}

/** A stretch of a text as runs, with what begins, ends and changes in it. */
export function runsXml(text: string, { start: from, end: to }: Stretch, marks: Marks): string {
  const { anchors, hunks, nextId } = marks
  const within = (at: number) => from <= at && at <= to
  const cuts = [
    ...new Set([
      from,
      to,
      ...[...anchors, ...hunks].flatMap(({ start, end }) => [start, end]).filter(within),
    ]),
  ].sort((a, b) => a - b)
  const opening = Map.groupBy(anchors, ({ start }) => start)
  const closing = Map.groupBy(anchors, ({ end }) => end)
  const tracked = (tag: 'ins' | 'del', { author, day }: Hunk, runs: string) =>
    `<w:${tag} w:id="${nextId()}" w:author="${attribute(author)}"${dated(day)}>${runs}</w:${tag}>`

  let xml = ''
  for (const [index, at] of cuts.entries()) {
    for (const hunk of hunks)
      if (hunk.end === at && hunk.text !== '') xml += tracked('ins', hunk, run(hunk.text))
    for (const { id, start } of closing.get(at) ?? []) if (start < at) xml += closed(id)
    for (const { id, end } of opening.get(at) ?? []) {
      xml += `<w:commentRangeStart w:id="${id}"/>`
      if (end === at) xml += closed(id)
    }
    const next = cuts[index + 1]
    if (next === undefined) break
    const piece = text.slice(at, next)
    const gone = hunks.find(({ start, end }) => start <= at && next <= end)
    xml += gone ? tracked('del', gone, run(piece, { element: 'w:delText' })) : run(piece)
  }
  return xml
}

const closed = (id: number) =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`

function labelXml(label: string | null): string {
  if (label === null) return ''
  const sign = printedLabel(label).slice(label.length)
  return run(label, { style: styleIdOf(LABEL_STYLE) }) + run(`${sign} `, { style: styleIdOf(SIGN_STYLE) })
}
