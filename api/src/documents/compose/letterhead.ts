import { formatLongDate } from 'shared/format'

import type { Columns, Item, Rule } from '../composition.ts'
import type { OfficialDocument } from '../model.ts'
import type { FormatProfile, Look, RuleLook } from '../profile.ts'
import { textWidthMm } from '../typst.ts'
import { lines } from './line.ts'

/** The head of the first page: bodies, motto, number, place and date; then type, abstract and addressees. */
export function letterhead(doc: OfficialDocument, profile: FormatProfile, widthMm: number): Item[] {
  return [bodiesAndMotto(doc, profile, widthMm), ...title(doc, profile, widthMm), ...addressees(doc, profile)]
}

function bodiesAndMotto(doc: OfficialDocument, profile: FormatProfile, textMm: number): Columns {
  const head = profile.letterhead
  const widthMm = textMm + head.overhangMm.left + head.overhangMm.right
  const leftMm = widthMm * head.leftShare
  const rightMm = widthMm - leftMm
  const { parentBody, issuingBody } = doc.letterhead

  const left = [
    ...(parentBody ? lines(parentBody, head.parentBody) : []),
    ...lines(issuingBody, head.issuingBody),
    ...(head.issuingRule ? [rule(issuingBody, head.issuingBody, head.issuingRule, leftMm)] : []),
    ...(head.issuingMark ? lines(head.issuingMark.text, head.issuingMark.look) : []),
  ]
  const lastMotto = head.motto.at(-1)!
  const right = [
    ...head.motto.flatMap((it) => lines(it.text, it.look)),
    rule(lastMotto.text, lastMotto.look, head.mottoRule, rightMm),
  ]
  const number = [
    ...lines(numberLine(doc, profile), head.number.look),
    ...(doc.draft ? lines(head.draftMark.text, head.draftMark.look) : []),
  ]
  const place = lines(placeDateLine(doc, profile), head.placeDate.look)
  return {
    kind: 'columns',
    widthsMm: [leftMm, rightMm],
    shiftMm: -head.overhangMm.left,
    rows: [
      [left, right],
      [number, place],
    ],
  }
}

/** "Số: 05/BC-LĐLĐ", or with room for a number not yet given. */
export function numberLine(doc: OfficialDocument, profile: FormatProfile): string {
  const { template, blank, digits } = profile.letterhead.number
  const number = doc.docNumber === null ? blank : String(doc.docNumber).padStart(digits, '0')
  return template.replace('{number}', () => number).replace('{symbol}', () => doc.docSymbol)
}

/** "Sơn Hà, ngày 05 tháng 01 năm 2026", or with room for what is not yet known. */
export function placeDateLine(doc: OfficialDocument, profile: FormatProfile): string {
  return `${doc.place}, ${formatLongDate(doc.issuedOn, profile.letterhead.placeDate.blank)}`
}

function title(doc: OfficialDocument, profile: FormatProfile, widthMm: number): Item[] {
  const { type, abstract, rule: below } = profile.title
  return [
    ...lines(doc.type, type),
    ...lines(doc.abstract, abstract),
    ...(below ? [rule(doc.abstract, abstract, below, widthMm)] : []),
  ]
}

function addressees(doc: OfficialDocument, profile: FormatProfile): Item[] {
  const { label, single, several, item, afterPt } = profile.addressee
  const [first, ...more] = doc.addressees
  if (!first) return []
  if (!more.length) return lines(`${label} ${first}`, { ...single, afterPt })
  return [
    ...lines(label, several),
    ...doc.addressees.flatMap((it, at) =>
      at < more.length ? lines(`- ${it};`, item) : lines(`- ${it}.`, { ...item, afterPt }),
    ),
  ]
}

/** A rule under the last line of a text that is broken where it does not fit. */
function rule(text: string, look: Look, ruleLook: RuleLook, withinMm: number): Rule {
  const last = look.capitals ? text.toLocaleUpperCase('vi') : text
  const textMm = Math.min(textWidthMm(last.split('\n').at(-1)!, look), withinMm)
  return { kind: 'rule', widthMm: textMm * ruleLook.share, withinMm, ...placed(ruleLook) }
}

function placed({ weightPt, beforePt, afterPt }: RuleLook) {
  return { weightPt, beforePt, afterPt }
}
