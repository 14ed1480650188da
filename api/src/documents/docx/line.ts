import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx'

import type { Line, Piece, Rule } from '../composition.ts'
import type { Look } from '../profile.ts'
import { eighths, twips, twipsOfPt } from './units.ts'

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
}

const OUTLINE = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
]

/** A paragraph; `together` keeps it on the page of the next one, whatever the line itself says. */
export function paragraph(line: Line, together = false): Paragraph {
  const heading = line.outline === null ? undefined : OUTLINE[line.outline - 1]
  return new Paragraph({
    ...paragraphLook(line.look),
    ...(heading && { heading }),
    keepNext: line.kept || together,
    children: runs(line.pieces, line.look),
  })
}

export function runs(pieces: Piece[], look: Look): TextRun[] {
  return pieces.map(
    ({ text, bold, italic, underlined }) =>
      new TextRun({
        text,
        bold,
        italics: italic,
        size: look.sizePt * 2,
        ...(underlined && { underline: {} }),
      }),
  )
}

/** Alignment, indents, the space around and the height of lines. */
export function paragraphLook(look: Look): Pick<IParagraphOptions, 'alignment' | 'indent' | 'spacing'> {
  const { height } = look
  return {
    alignment: ALIGN[look.align],
    indent: { left: twips(look.leftMm), firstLine: twips(look.firstLineMm) },
    spacing: {
      before: twipsOfPt(look.beforePt),
      after: twipsOfPt(look.afterPt),
      ...('multiple' in height
        ? { line: Math.round(height.multiple * 240), lineRule: LineRuleType.AUTO }
        : { line: twipsOfPt(height.exactPt), lineRule: LineRuleType.EXACT }),
    },
  }
}

/** A drawn rule: the border of an empty paragraph, as wide as its indents leave it. */
export function rule(it: Rule, together = false): Paragraph {
  const indent = twips((it.withinMm - it.widthMm) / 2)
  const border = { style: BorderStyle.SINGLE, size: eighths(it.weightPt), space: 0, color: '000000' }
  return new Paragraph({
    border: { top: border },
    indent: { left: indent, right: indent },
    spacing: {
      before: twipsOfPt(it.beforePt),
      after: twipsOfPt(it.afterPt),
      line: twipsOfPt(1),
      lineRule: LineRuleType.EXACT,
    },
    keepNext: together,
  })
}
