import { refuse } from '../errors.ts'
import { legacyOfText, shareOf } from './legacy/recognise.ts'

/** How much of the accented words must be Vietnamese for a text to be in a code page. */
const CERTAIN = 0.85
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i

/**
 * The text of a text file or web page: UTF-8, with or without its mark, UTF-16 with it, Windows-1258, or the bytes of TCVN3 and VNI as Latin-1,
 * which are read later by their letters.
 *
 * @throws `invalid file.encoding` for another code page, `invalid file.unknown` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly(bytes, 'utf-16le') ?? refused()
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly(bytes, 'utf-16be') ?? refused()
  // Text files hold no zero bytes; pictures and programs do.
  if (bytes.includes(0)) throw refuse('invalid', 'file.unknown')
  return strictly(bytes, 'utf-8') ?? ofCodePage(bytes) ?? refused()
}

function refused(): never {
  throw refuse('invalid', 'file.encoding')
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (fault) {
    if (fault instanceof TypeError) return null
    throw fault
  }
}

/** A text from before Unicode, when it is Vietnamese once read so. */
function ofCodePage(bytes: Uint8Array): string | null {
  const latin = Buffer.from(bytes).toString('latin1')
  const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  const [asWindows, legacy] = [shareOf(windows), legacyOfText(latin)]
  const declared = CHARSET.exec(latin)?.[1]?.toLowerCase()
  if (declared === 'windows-1258' || (asWindows.good >= CERTAIN && asWindows.words > 0 && !legacy))
    return windows
  return legacy ? latin : null
}
