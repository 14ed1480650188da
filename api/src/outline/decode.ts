import { refuse } from '../errors.ts'

/**
 * The text of a plain text file: UTF-8, with or without its mark, or UTF-16 with it.
 *
 * @throws `invalid file.encoding` for another code page, `invalid file.unknown` for bytes that are no text, `invalid file.htmlLater`.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes, encodingOf(bytes))
  if (/^\s*<(?:!doctype html|html|head|body)[\s>]/i.test(text)) throw refuse('invalid', 'file.htmlLater')
  return text
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Text files hold no zero bytes; pictures and programs do.
  if (bytes.includes(0)) throw refuse('invalid', 'file.unknown')
  return 'utf-8'
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (fault) {
    if (fault instanceof TypeError) throw refuse('invalid', 'file.encoding')
    throw fault
  }
}
