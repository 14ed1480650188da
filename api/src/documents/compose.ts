import { cleaned } from './clean.ts'
import type { Composition, Item, Page, Section } from './composition.ts'
import { bodyItems } from './compose/body.ts'
import { closing } from './compose/closing.ts'
import { withEnding } from './compose/ending.ts'
import { letterhead } from './compose/letterhead.ts'
import { kept, lines } from './compose/line.ts'
import type { Area } from './compose/table.ts'
import type { Annex, OfficialDocument, Orientation } from './model.ts'
import type { FormatProfile } from './profile.ts'

/** The document laid out by the rules of a profile; its text is cleaned of what no file format can hold. */
export function compose(doc: OfficialDocument, profile: FormatProfile): Composition {
  const clean = cleaned(doc)
  return {
    title: [clean.type, clean.abstract].join(' ').replace(/\s+/g, ' ').trim(),
    language: 'vi-VN',
    font: profile.font,
    plain: profile.body.paragraph,
    pageNumber: profile.pageNumber,
    sections: [mainSection(clean, profile), ...clean.annexes.map((it) => annexSection(it, profile))],
  }
}

function mainSection(doc: OfficialDocument, profile: FormatProfile): Section {
  const page = pageOf(doc.orientation, profile)
  const area = textArea(page)
  const body = bodyItems(withEnding(doc.body, profile.body.end), profile, area)
  const items = [
    ...letterhead(doc, profile, area.widthMm),
    ...body.slice(0, -1),
    ...kept(body.slice(-1)),
    closing(doc, profile, area.widthMm),
  ]
  return { page, items }
}

function annexSection(annex: Annex, profile: FormatProfile): Section {
  const page = pageOf(annex.orientation, profile)
  const head: Item[] = [
    ...lines(annex.label, profile.annex.label),
    ...lines(annex.title, profile.annex.title),
    ...lines(annex.reference ?? '', profile.annex.reference),
  ]
  return { page, items: [...head, ...bodyItems(annex.body, profile, textArea(page))] }
}

function pageOf(orientation: Orientation, { page }: FormatProfile): Page {
  const landscape = orientation === 'landscape'
  return {
    widthMm: landscape ? page.heightMm : page.widthMm,
    heightMm: landscape ? page.widthMm : page.heightMm,
    landscape,
    margins: page[orientation],
  }
}

function textArea({ widthMm, heightMm, margins }: Page): Area {
  return {
    widthMm: widthMm - margins.left - margins.right,
    heightMm: heightMm - margins.top - margins.bottom,
  }
}
