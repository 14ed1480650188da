import type { Columns } from '../composition.ts'
import type { OfficialDocument } from '../model.ts'
import type { FormatProfile } from '../profile.ts'
import { emptyLine, lines } from './line.ts'

/** "Nơi nhận" on the left, the signature on the right, kept on one page. */
export function closing(doc: OfficialDocument, profile: FormatProfile, widthMm: number): Columns {
  const { leftShare, beforePt, recipients, signature } = profile.closing
  const leftMm = widthMm * leftShare
  const count = doc.recipients.length

  const left = [
    ...(count ? lines(recipients.label, recipients.labelLook) : []),
    ...doc.recipients.flatMap((it, at) =>
      lines(recipients.dash + it + (at < count - 1 ? recipients.between : recipients.last), recipients.item),
    ),
  ]
  const { lines: above, name } = doc.signature
  const right = [
    ...above.flatMap((it, at) => lines(it, at < above.length - 1 ? signature.authority : signature.position)),
    ...(name ? lines(name, signature.name) : [emptyLine(signature.name)]),
  ]
  const rows = [[left.length ? left : [emptyLine(recipients.item)], right]]
  return { kind: 'columns', widthsMm: [leftMm, widthMm - leftMm], shiftMm: 0, rows: spaced(rows, beforePt) }
}

/** The same columns, their first lines further down. */
function spaced(rows: Columns['rows'], beforePt: number): Columns['rows'] {
  return rows.map((row) =>
    row.map(([first, ...rest]) =>
      first?.kind === 'line'
        ? [{ ...first, look: { ...first.look, beforePt: first.look.beforePt + beforePt } }, ...rest]
        : [...(first ? [first] : []), ...rest],
    ),
  )
}
