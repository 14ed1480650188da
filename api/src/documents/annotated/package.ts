import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'

import { attribute } from './xml.ts'
import type { AnnotatedDraft } from './model.ts'
import { stylesXml } from './styles.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** So much text is gathered before it is packed. */
const CHUNK = 1 << 16

/** A part of the package that grows while it is written. */
export type Part = { add: (xml: string) => void }

/**
 * A Word package whose text and comments are written side by side. What is packed goes to `write` as it comes; comments wait, packed, until
 * the text has ended, since a ZIP holds one after the other.
 */
export function openAnnotated(
  draft: AnnotatedDraft,
  write: (chunk: Uint8Array) => void,
): { document: Part; comments: Part; close: () => void } {
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault
    write(chunk)
  })
  for (const [name, xml] of Object.entries(fixedParts(draft))) {
    const part = new ZipPassThrough(name)
    zip.add(part)
    part.push(strToU8(HEAD + xml), true)
  }
  const document = growing(zip, 'word/document.xml', `<w:document ${W}><w:body>`)
  const comments = growing(zip, 'word/comments.xml', `<w:comments ${W}>`)
  return {
    document,
    comments,
    close() {
      document.end(`${SECTION}</w:body></w:document>`)
      comments.end('</w:comments>')
      zip.end()
    },
  }
}

function growing(zip: Zip, name: string, start: string) {
  const part = new ZipDeflate(name, { level: 6 })
  zip.add(part)
  let held = HEAD + start
  const push = (last: boolean) => {
    part.push(strToU8(held), last)
    held = ''
  }
  return {
    add(xml: string) {
      held += xml
      if (held.length > CHUNK) push(false)
    },
    end(xml: string) {
      held += xml
      push(true)
    },
  }
}

/** A4 with the margins of an official document. */
const SECTION =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'

/** Nobody is named as author, and no time of day: the file says what it is and nothing of who took it. */
function fixedParts({ title, language }: AnnotatedDraft): Record<string, string> {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`
  const relations = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('word/document.xml', `${TYPES}.document.main+xml`)}${override('word/styles.xml', `${TYPES}.styles+xml`)}${override('word/comments.xml', `${TYPES}.comments+xml`)}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
    '_rels/.rels': relations(
      relation(1, `${RELATIONS}/officeDocument`, 'word/document.xml') +
        relation(
          2,
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ),
    ),
    'word/_rels/document.xml.rels': relations(
      relation(1, `${RELATIONS}/styles`, 'styles.xml') + relation(2, `${RELATIONS}/comments`, 'comments.xml'),
    ),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${attribute(title)}</dc:title><dc:language>${attribute(language)}</dc:language></cp:coreProperties>`,
    'word/styles.xml': stylesXml(language),
  }
}
