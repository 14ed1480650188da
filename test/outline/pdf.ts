import { typesetter } from 'api/documents/typst'

/** What is drawn on a page, in points from the lower left corner. `font`: its name in the file; `shift`: glyph spacing by hand, in thousandths. */
export type Ink =
  | {
      text: string
      x: number
      y: number
      size?: number
      font?: string
      shift?: Record<number, number>
      hidden?: boolean
      turned?: boolean
    }
  | { rule: [x0: number, y0: number, x1: number, y1: number] }

const WIDTH = 500
const BLANK = 250

/**
 * A PDF written by hand: every glyph where the test wants it, half its size wide (a blank a quarter), in fonts named as the test likes, whose
 * characters the file names (ToUnicode) unless `nameless`; `locked` by a password.
 */
export function pdfOf(pages: readonly Ink[][], { nameless = false, locked = false } = {}): Uint8Array {
  const fonts = new Map<string, { id: string; codes: Map<string, number> }>()
  const streams = pages.map((inks) => inks.map((ink) => drawn(ink, fonts)).join('\n'))
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const [fontsFrom, pagesFrom] = [3, 3 + fonts.size * 2]
  const resources = [...fonts.values()].map(({ id }, at) => `/${id} ${fontsFrom + at * 2} 0 R`).join(' ')
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${pagesFrom + at * 2} 0 R`).join(' ')}] >>`,
  )
  for (const [at, [name, { codes }]] of [...fonts].entries()) {
    const widths = [...codes.keys()].map((it) => (it === ' ' ? BLANK : WIDTH)).join(' ')
    const named = nameless ? '' : `/ToUnicode ${fontsFrom + at * 2 + 1} 0 R`
    add(
      `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /FirstChar 1 /LastChar ${codes.size} /Widths [${widths}] ${named} ` +
        `/FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>`,
    )
    add(stream(unicodeMap(codes)))
  }
  for (const [at, content] of streams.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pagesFrom + at * 2 + 1} 0 R /Resources << /Font << ${resources} >> >> >>`,
    )
    add(stream(content))
  }
  return assembled(objects, locked)
}

function drawn(ink: Ink, fonts: Map<string, { id: string; codes: Map<string, number> }>): string {
  if ('rule' in ink) {
    const [x0, y0, x1, y1] = ink.rule
    return `0.5 w ${x0} ${y0} m ${x1} ${y1} l S`
  }
  const { text, x, y, size = 12, font = 'Tinos', shift = {}, hidden, turned } = ink
  const known = fonts.get(font) ?? { id: `F${fonts.size + 1}`, codes: new Map<string, number>() }
  fonts.set(font, known)
  const glyphs = [...text].map((letter, at) => {
    const code = known.codes.get(letter) ?? known.codes.size + 1
    known.codes.set(letter, code)
    return `<${code.toString(16).padStart(2, '0')}>${shift[at] === undefined ? '' : ` ${-shift[at]}`}`
  })
  const matrix = turned ? `0.7 0.7 -0.7 0.7 ${x} ${y}` : `1 0 0 1 ${x} ${y}`
  return `BT /${known.id} ${size} Tf ${hidden ? 3 : 0} Tr ${matrix} Tm [${glyphs.join(' ')}] TJ ET`
}

function unicodeMap(codes: ReadonlyMap<string, number>): string {
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
  const lines = [...codes].map(([letter, code]) => `<${code.toString(16).padStart(2, '0')}> <${hex(letter)}>`)
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const part = lines.slice(at, at + 100)
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${blocks.join('\n')}
endcmap end end`
}

const stream = (content: string) =>
  `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`

/** Keys no password opens: what a reader finds in a file that was given one. */
const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >> /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`

function assembled(objects: readonly string[], locked: boolean): Uint8Array {
  let file = '%PDF-1.7\n'
  const places = objects.map((body, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = places.map((it) => `${String(it).padStart(10, '0')} 00000 n \n`).join('')
  const at = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R ${locked ? LOCK : ''} >>\nstartxref\n${at}\n%%EOF`
  return Buffer.from(file, 'latin1')
}

/** A page of printed lines, 18 points apart from the top margin down; a line that begins with a tab is indented. */
export function linesOnPage(
  lines: readonly string[],
  { top = 780, left = 72, size = 12, font = 'Tinos' } = {},
): Ink[] {
  return lines.flatMap((line, at) => {
    const text = line.replace(/^\t/, '')
    const x = line.startsWith('\t') ? left + 28 : left
    return text === '' ? [] : [{ text, x, y: top - at * 18, size, font }]
  })
}

/** A PDF as a typesetter makes it: `source` is Typst, in the font official documents are printed with. */
export function typesetPdf(source: string): Uint8Array {
  const compiler = typesetter()
  try {
    return compiler.pdf({ mainFileContent: `#set text(font: "Tinos", size: 13pt, lang: "vi")\n${source}` })
  } finally {
    compiler.evictCache(0)
  }
}
