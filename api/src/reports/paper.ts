import type { Figures, SectionKey } from 'shared/reports'
import { consolidatedWords, reportWords, situationWords } from 'shared/words/reports'

import { type FormatProfile } from '../documents/profile.ts'
import type { OfficialDocument } from '../documents/model.ts'
import { numberLine } from '../documents/compose/letterhead.ts'
import { consolidatedAnnex, situationAnnex } from './annex.ts'
import { consolidatedBody } from './consolidated-paper.ts'
import type { LetterheadParts } from './letterhead.ts'
import { lines } from './paper-parts.ts'
import { situationBody } from './situation-paper.ts'

/** What a paper is put together from: nothing else of the database is in it. */
export type PaperParts = {
  figures: Figures
  sections: readonly { key: string; body: string }[]
  letterhead: LetterheadParts
  issuedOn: string | null
  docNumber: number | null
  signerName: string | null
  signed: boolean
}

/** The whole report as an official document. Unsigned it is marked as a draft. */
export function paper(parts: PaperParts, profile: FormatProfile): OfficialDocument {
  const { figures, letterhead, docNumber, issuedOn, signerName, signed } = parts
  const { parentBody, issuingBody, place, symbol: docSymbol, signatureLines, recipients } = letterhead
  const text = (key: SectionKey) => parts.sections.find((section) => section.key === key)?.body ?? ''
  const consolidated = figures.kind === 'consolidated'
  const doc: OfficialDocument = {
    letterhead: { parentBody, issuingBody },
    docNumber,
    docSymbol,
    place,
    issuedOn,
    type: reportWords.report,
    abstract: consolidated
      ? consolidatedWords.abstract(figures.draft)
      : situationWords.abstract(figures.month),
    addressees: lines(text('addressees')),
    body: consolidated ? consolidatedBody(figures, text) : situationBody(figures, text),
    signature: { lines: signatureLines, name: signerName },
    recipients,
    orientation: 'portrait',
    draft: !signed,
    annexes: [],
  }
  const number = `${reportWords.report} ${numberLine(doc, profile).replace(/^Số/u, 'số').replace(/:/u, '')}`
  return {
    ...doc,
    annexes: [
      {
        label: reportWords.annex,
        title: reportWords.annexTitle,
        reference: reportWords.annexReference(number, issuingBody),
        orientation: 'portrait',
        body: consolidated ? consolidatedAnnex(figures) : situationAnnex(figures),
      },
    ],
  }
}
