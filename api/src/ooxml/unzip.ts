import { crc32, inflateRawSync } from 'node:zlib'
import { refuse } from '../errors.ts'

const MOST_ENTRIES = 5_000
const MEGABYTE = 1024 * 1024

/** How much a package may unpack to, in bytes: each part that is read, and all of them together. */
export type Room = { part: number; all: number }
const WIDE: Room = { part: 200 * MEGABYTE, all: 200 * MEGABYTE }

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff

type Entry = { method: number; crc: number; packed: number; unpacked: number; at: number; encrypted: boolean }

/** A package whose parts are unpacked one by one, when asked for: the bytes of the part, or null when there is no such part. */
export type Package = (name: string) => Buffer | null

/**
 * Opens a ZIP by its central directory; nothing is unpacked yet. What is read may unpack to 200 MB unless told, whatever its parts declare.
 *
 * @throws `invalid`: `file.truncated` no directory at the end, or a part beyond it; `file.bomb`; `file.encrypted`; `file.broken`.
 */
export function openPackage(bytes: Uint8Array, room: Room = WIDE): Package {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directory(data)
  let left = room.all
  return (name) => {
    const entry = entries.get(name)
    if (!entry) return null
    if (entry.encrypted) throw refuse('invalid', 'file.encrypted')
    const most = Math.min(left, room.part)
    if (entry.unpacked > most) throw refuse('invalid', 'file.bomb')
    const part = unpack(data, entry, most)
    left -= part.length
    return part
  }
}

function directory(data: Buffer): Map<string, Entry> {
  const end = endOfDirectory(data)
  const count = data.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw refuse('invalid', 'file.bomb')
  const entries = new Map<string, Entry>()
  let at = data.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw refuse('invalid', 'file.broken')
    const nameLength = data.readUInt16LE(at + 28)
    const name = data.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\/+/, '')
    entries.set(name, {
      encrypted: (data.readUInt16LE(at + 8) & 1) === 1,
      method: data.readUInt16LE(at + 10),
      crc: data.readUInt32LE(at + 16),
      packed: data.readUInt32LE(at + 20),
      unpacked: data.readUInt32LE(at + 24),
      at: data.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  const declared = entries.values().reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (declared > WIDE.all) throw refuse('invalid', 'file.bomb')
  return entries
}

function endOfDirectory(data: Buffer): number {
  const earliest = Math.max(0, data.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = data.length - END_LENGTH; at >= earliest; at -= 1) {
    if (data.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  throw refuse('invalid', 'file.truncated')
}

function unpack(data: Buffer, entry: Entry, left: number): Buffer {
  if (entry.at + 30 > data.length) throw refuse('invalid', 'file.truncated')
  if (data.readUInt32LE(entry.at) !== LOCAL_HEADER) throw refuse('invalid', 'file.broken')
  const start = entry.at + 30 + data.readUInt16LE(entry.at + 26) + data.readUInt16LE(entry.at + 28)
  if (start + entry.packed > data.length) throw refuse('invalid', 'file.truncated')
  const packed = data.subarray(start, start + entry.packed)
  const part = entry.method === 0 ? packed : inflated(packed, entry.method, left)
  if (part.length > left) throw refuse('invalid', 'file.bomb')
  if (crc32(part) !== entry.crc) throw refuse('invalid', 'file.broken')
  return part
}

function inflated(packed: Buffer, method: number, left: number): Buffer {
  if (method !== 8) throw refuse('invalid', 'file.broken')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) })
  } catch (fault) {
    const code = (fault as { code?: string }).code
    if (code === 'ERR_BUFFER_TOO_LARGE') throw refuse('invalid', 'file.bomb')
    if (code?.startsWith('Z_')) throw refuse('invalid', 'file.broken')
    throw fault
  }
}
