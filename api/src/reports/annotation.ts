import { formatMonth } from 'shared/format'
import { annotationWords as words } from 'shared/words/annotated'
import { hiddenSentence } from 'shared/words/moderation'
import { contributorGroupNames, kindNames, stanceNames } from 'shared/words/opinions'
import { quoteStateNames } from 'shared/words/quotes'

import type { Source } from '../opinions/attribution.ts'
import { quoteIn, quoteShown } from '../opinions/quote.ts'
import type { AnnotationRow } from './annotation-rows.ts'

/** The context of the W3C's vocabulary for annotations; named in the file, never fetched. */
export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
/** What a fragment of an HTML page means. */
const HTML_FRAGMENT = 'http://tools.ietf.org/rfc/rfc3236'

/**
 * An opinion as a W3C Web Annotation (Recommendation of 23 February 2017): what is said, what is suggested and how it is sorted as bodies, the
 * place as a target with several selectors. `draftAddress` is where the draft is read. The creator is a unit, never a person. The
 * vocabulary knows moments only, so the month is one of the words by which it is sorted.
 */
export function annotationOf(row: AnnotationRow, source: Source, draftAddress: string) {
  const { unit } = source.from
  return {
    id: `urn:uuid:${row.id}`,
    type: 'Annotation',
    motivation: row.suggestedWording === null ? 'commenting' : ['commenting', 'editing'],
    ...(unit === null ? {} : { creator: { type: 'Organization', name: unit } }),
    body: bodiesOf(row, source),
    target: targetOf(row, draftAddress),
  }
}

function bodiesOf(row: AnnotationRow, { from: { contributorGroup }, month }: Source) {
  const said = (value: string, purpose: string) => {
    return { type: 'TextualBody', value, format: 'text/plain', language: 'vi', purpose }
  }
  const sorted = [
    stanceNames[row.stance],
    row.kind && kindNames[row.kind],
    contributorGroup && contributorGroupNames[contributorGroup],
    formatMonth(month),
  ]
  const state = quoteShown(row, row.read, row.now)?.state ?? 'kept'
  const gone = row.paragraphId !== null && row.now === null
  return [
    ...(row.hiddenAs ? [said(hiddenSentence(row.hiddenAs), 'commenting')] : []),
    ...(row.body === '' ? [] : [said(row.body, 'commenting')]),
    ...(row.suggestedWording === null ? [] : [said(row.suggestedWording, 'editing')]),
    ...sorted.flatMap((value) => (value ? [said(value, 'classifying')] : [])),
    ...(state === 'kept' ? [] : [said(quoteStateNames[state], 'tagging')]),
    ...(gone ? [said(words.paragraphGone, 'tagging')] : []),
  ]
}

function targetOf(row: AnnotationRow, draftAddress: string) {
  const { paragraphId, paragraphNow, seen, section } = row
  if (paragraphId === null || seen === null) return draftAddress
  return {
    type: 'SpecificResource',
    source: section === null ? draftAddress : `${draftAddress}/${section}`,
    selector: {
      type: 'FragmentSelector',
      conformsTo: HTML_FRAGMENT,
      value: `p-${paragraphNow ?? paragraphId}`,
      refinedBy: selectorsWithin(row, seen),
    },
  }
}

/** What leads to the words within the paragraph: the words with what stands around them, and where they begin and end in characters. */
function selectorsWithin(row: AnnotationRow, seen: string) {
  const quote = quoteIn(row)
  if (!quote) return [{ type: 'TextQuoteSelector', exact: seen }]
  const { exact, prefix, suffix, start } = quote
  // What stands around them, and where, is of the version its author saw.
  if (!row.tellsVersion) return [{ type: 'TextQuoteSelector', exact }]
  const characters = (to: number) => Array.from(seen.slice(0, to)).length
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: characters(start), end: characters(start + exact.length) },
  ]
}
