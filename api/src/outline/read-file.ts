import { refuse } from '../errors.ts'
import { decodeText } from './decode.ts'
import { readDocx } from './docx/read-docx.ts'
import { type Draft, refuseTooLarge } from './draft.ts'
import { isHtml, readHtml } from './html/read-html.ts'
import { readMarkdown } from './markdown.ts'
import { readDraftText } from './read-text.ts'

const ZIP = [0x50, 0x4b]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66]
/** Readers look for a PDF's first words in its first kilobyte. */
const PDF_WITHIN = 1024

/**
 * Understands a draft from a file: Word (.docx), PDF with its text, HTML, Markdown or plain text. The content decides what it is; a wrong
 * name does no harm. Only Markdown goes by its name.
 *
 * @throws `invalid`: `file.empty`, `file.tooLarge` above 20 MB, `file.encrypted`, `file.oldWord`, `file.unknown`, and the refusals of
 *   `readDocx`, `readPdf`, `readHtml` and `readDraftText`; each sentence in `words/outline` names the remedy.
 */
export async function readDraftFile(name: string, bytes: Uint8Array): Promise<Draft> {
  if (bytes.length === 0) throw refuse('invalid', 'file.empty')
  refuseTooLarge(bytes.length)
  if (begins(bytes, ZIP)) return readDocx(bytes)
  if (begins(bytes, OLE)) throw refuse('invalid', oleKind(bytes))
  if (Buffer.from(bytes.subarray(0, PDF_WITHIN)).includes('%PDF-')) {
    // pdf.js is loaded for PDF only.
    const { readPdf } = await import('./pdf/read-pdf.ts')
    return readPdf(bytes)
  }
  if (begins(bytes, RTF)) throw refuse('invalid', 'file.rtf')
  const text = decodeText(bytes)
  if (/\.docx$/i.test(name) && text.trim() === '') throw refuse('invalid', 'file.broken')
  if (isHtml(text)) return readHtml(text)
  return /\.(?:md|markdown)$/i.test(name) ? readMarkdown(text) : readDraftText(text)
}

const begins = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, index) => bytes[index] === byte)

/** A password-protected .docx and an old .doc are both OLE containers; the names of their streams tell them apart. */
function oleKind(bytes: Uint8Array): 'file.encrypted' | 'file.oldWord' | 'file.unknown' {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string) => data.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return 'file.encrypted'
  return holds('WordDocument') ? 'file.oldWord' : 'file.unknown'
}
