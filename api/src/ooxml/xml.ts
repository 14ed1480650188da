import { SaxesParser } from 'saxes'
import { refuse } from '../errors.ts'

const CHUNK_BYTES = 1 << 16
const WORD_NAMESPACES =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|purl\.oclc\.org\/ooxml\/wordprocessingml\/main)$/

/** Attributes by local name. */
export type Attributes = Readonly<Record<string, string>>
export type Handlers = {
  open: (name: string, attributes: Attributes) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/**
 * Streams an XML part past the handlers. Word's own elements lose their prefix ("p", "r"), whatever it is; others keep theirs ("mc:Fallback").
 * Document types are not read and no entity but XML's five is expanded.
 *
 * @throws `invalid file.broken` for anything that is not well-formed or has a document type.
 */
export function parseXml(bytes: Uint8Array, { open, close, text }: Handlers): void {
  const parser = new SaxesParser({ xmlns: false })
  let prefix: string | null = null
  const local = (name: string) =>
    prefix !== null && name.startsWith(prefix) ? name.slice(prefix.length) : name
  parser.on('error', () => {
    throw refuse('invalid', 'file.broken')
  })
  parser.on('doctype', () => {
    throw refuse('invalid', 'file.broken')
  })
  parser.on('opentag', ({ name, attributes }) => {
    prefix ??= wordPrefix(attributes)
    open(local(name), withoutPrefixes(attributes))
  })
  parser.on('closetag', ({ name }) => close?.(local(name)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  const decoder = new TextDecoder(isUtf16(bytes) ? 'utf-16le' : 'utf-8')
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true }))
  }
  parser.write(decoder.decode()).close()
}

const isUtf16 = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xfe

function wordPrefix(attributes: Record<string, string>): string | null {
  const declared = Object.entries(attributes).find(([, value]) => WORD_NAMESPACES.test(value))?.[0]
  if (declared === undefined) return null
  return declared === 'xmlns' ? '' : `${declared.replace(/^xmlns:/, '')}:`
}

function withoutPrefixes(attributes: Record<string, string>): Attributes {
  const plain: Record<string, string> = {}
  for (const name in attributes) plain[name.slice(name.indexOf(':') + 1)] = attributes[name]!
  return plain
}

/** Word's on/off value: present without a value means on. */
export const isOn = ({ val }: Attributes) => val === undefined || !/^(?:0|false|off|none)$/.test(val)
