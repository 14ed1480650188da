import { Document, Packer } from 'docx'

import { compose } from './compose.ts'
import { coreProperties } from './docx/properties.ts'
import { section } from './docx/section.ts'
import { styles } from './docx/styles.ts'
import type { OfficialDocument } from './model.ts'
import type { FormatProfile } from './profile.ts'

/**
 * The document as a Word file: headings fill the navigation pane, table heads repeat, nobody is named as its author.
 * Takes about a second for 60 pages, during which nothing else runs: `writeDocument` does it beside the rest.
 */
export async function writeDocx(doc: OfficialDocument, profile: FormatProfile): Promise<Uint8Array> {
  const composition = compose(doc, profile)
  const file = new Document({
    styles: styles(composition, profile),
    sections: composition.sections.map((it) => section(it, composition)),
  })
  return await Packer.toBuffer(file, undefined, [coreProperties(composition)])
}
