import { Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'

import type { Composition, Section } from '../composition.ts'
import { paragraphLook } from './line.ts'
import { blocks } from './table.ts'
import { twips } from './units.ts'

/** A section on its own pages; its page number stands in the top margin from the second page on. */
export function section({ page, items }: Section, { pageNumber }: Composition): ISectionOptions {
  const { look, fromTopMm } = pageNumber
  const number = new Paragraph({
    ...paragraphLook(look),
    children: [new TextRun({ children: [PageNumber.CURRENT], size: look.sizePt * 2 })],
  })
  const { top, bottom, left, right } = page.margins
  // docx swaps the sides of a landscape page itself
  const [shorter, longer] = [page.widthMm, page.heightMm].sort((a, b) => a - b)
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(shorter!),
          height: twips(longer!),
          orientation: page.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          header: twips(fromTopMm),
          footer: twips(fromTopMm),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph('')] }),
    },
    children: items.flatMap((item) => blocks(item)),
  }
}
