import { strToU8, type Zippable, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OTHERS =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A run of text; `properties` is the inside of its `w:rPr`. */
export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph of text, or of ready-made runs; `properties` is the inside of its `w:pPr`. */
export const par = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`

/** A paragraph in a list of Word's own numbering. */
export const numbered = (text: string, list: number, depth = 0) =>
  par(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`)

/** A table of rows of cells; a cell is ready-made paragraphs. */
export const table = (rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((it) => `<w:tc>${it}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

/** One depth of a list definition: Word's format and pattern ("%1."). */
export type Depth = { format: string; pattern: string; start?: number; more?: string }

/** `numbering.xml` with one definition for each list of depths; `lists` maps list numbers to definitions, with starts overridden. */
export function numberingXml(
  definitions: Depth[][],
  lists: { definition: number; start?: number }[],
): string {
  const levels = (depths: Depth[]) =>
    depths
      .map(
        (it, depth) =>
          `<w:lvl w:ilvl="${depth}"><w:start w:val="${it.start ?? 1}"/><w:numFmt w:val="${it.format}"/>${it.more ?? ''}<w:lvlText w:val="${it.pattern}"/></w:lvl>`,
      )
      .join('')
  const overridden = (start?: number) =>
    start === undefined ? '' : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`
  return `<w:numbering ${W}>${definitions
    .map((depths, id) => `<w:abstractNum w:abstractNumId="${id}">${levels(depths)}</w:abstractNum>`)
    .join('')}${lists
    .map(
      (it, at) =>
        `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${it.definition}"/>${overridden(it.start)}</w:num>`,
    )
    .join('')}</w:numbering>`
}

export const stylesXml = (styles: string) => `<w:styles ${W}>${styles}</w:styles>`
export const documentXml = (body: string) =>
  `<?xml version="1.0"?><w:document ${W} ${OTHERS}><w:body>${body}</w:body></w:document>`

/** `footnotes.xml` or `endnotes.xml` with these notes by their id, after the separators Word puts in. */
export const notesXml = (kind: 'footnote' | 'endnote', notes: Record<string, string>) =>
  `<w:${kind}s ${W}><w:${kind} w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>${Object.entries(
    notes,
  )
    .map(([id, inner]) => `<w:${kind} w:id="${id}">${inner}</w:${kind}>`)
    .join('')}</w:${kind}s>`

/** A header, a footer or the comments of a document: a part of its own, whose words are none of the draft's. */
export const partXml = (root: string, body: string) => `<w:${root} ${W}>${body}</w:${root}>`

type Parts = { numbering?: string; styles?: string; others?: Record<string, string> }

/** A Word file with this body; `parts` adds or replaces parts of the package, `others` by their name in the folder `word`. */
export function wordFile(body: string, parts: Parts = {}): Uint8Array {
  const others = Object.entries(parts.others ?? {}).map(([name, xml]) => [`word/${name}`, strToU8(xml)])
  return packed({
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(documentXml(body)),
    ...(parts.numbering ? { 'word/numbering.xml': strToU8(parts.numbering) } : {}),
    ...(parts.styles ? { 'word/styles.xml': strToU8(parts.styles) } : {}),
    ...(Object.fromEntries(others) as Zippable),
  })
}

export const packed = (files: Zippable) => zipSync(files, { level: 6 })
