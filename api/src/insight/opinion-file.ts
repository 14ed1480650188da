import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

import { refuse } from '../errors.ts'
import { reader, type Readings, readings, readText } from './reading.ts'

/** The refusal that names the line of a file which is not of the form needed. */
export function wrongLine(file: string, line: number, form: string) {
  return refuse('invalid', 'insight.wrongLine', { file, line: String(line), form })
}

/** The opinions of a file, or of a stretch of it, read. */
export type OpinionsRead = { readings: Readings; ids: string[]; stances: (string | null)[] }

const BLOCK = 1 << 18
const NEWLINE = 10

/**
 * Reads the opinions of a file, one `{"id","text","stance"?}` a line, whose lines begin in bytes `from` to `to` (all, when absent). Only their
 * words are kept, not their texts. @throws `invalid insight.wrongLine` names the first line that is none.
 */
export function readOpinions(path: string, stretch: { from?: number; to?: number } = {}): OpinionsRead {
  const read = reader()
  const ids: string[] = []
  const stances: (string | null)[] = []
  for (const { id, text, stance } of opinionsOf(path, stretch)) {
    ids.push(id)
    stances.push(stance)
    readText(read, text)
  }
  return { readings: readings(read), ids, stances }
}

/** The opinions of a small file with their texts. @throws `invalid insight.wrongLine` names the first line that is none. */
export function readTexts(path: string): { id: string; text: string }[] {
  return [...opinionsOf(path, {})].map(({ id, text }) => ({ id, text }))
}

function* opinionsOf(path: string, stretch: { from?: number; to?: number }) {
  for (const { line, begins } of linesOf(path, stretch)) {
    if (line.trim() === '') continue
    const opinion = opinionOf(line)
    if (!opinion) throw wrongLine(path, lineAt(path, begins), '{"id","text"}')
    yield opinion
  }
}

/** How many bytes a file has. */
export function sizeOf(path: string): number {
  const file = openSync(path, 'r')
  try {
    return fstatSync(file).size
  } finally {
    closeSync(file)
  }
}

/** The lines that begin at bytes `from` to `to` of a file, each with the byte it begins at; as they are read, never the whole file. */
export function* linesOf(
  path: string,
  { from = 0, to = Infinity }: { from?: number; to?: number },
): Generator<{ line: string; begins: number }> {
  const file = openSync(path, 'r')
  try {
    // A line that began before the stretch belongs to the one before: start a byte early and pass over what ends there.
    let begins = Math.max(0, from - 1)
    let skipping = from > 0
    let rest = Buffer.alloc(0)
    const block = Buffer.alloc(BLOCK)
    for (let at = begins; begins < to;) {
      const count = readSync(file, block, 0, BLOCK, at)
      at += count
      let bytes = Buffer.concat([rest, block.subarray(0, count)])
      if (count === 0 && bytes.length === 0) return
      for (let end = bytes.indexOf(NEWLINE); end >= 0 || count === 0; end = bytes.indexOf(NEWLINE)) {
        const line = bytes.subarray(0, end < 0 ? bytes.length : end)
        if (!skipping && begins < to) yield { line: line.toString('utf8'), begins }
        skipping = false
        begins += line.length + 1
        bytes = bytes.subarray(line.length + 1)
        if (begins >= to || (count === 0 && bytes.length === 0)) break
      }
      if (count === 0) return
      rest = Buffer.from(bytes)
    }
  } finally {
    closeSync(file)
  }
}

function opinionOf(line: string): { id: string; text: string; stance: string | null } | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { id, text, stance } = value as Record<string, unknown>
  if ((typeof id !== 'string' && typeof id !== 'number') || typeof text !== 'string') return null
  if (stance != null && typeof stance !== 'string') return null
  return { id: String(id), text, stance: stance || null }
}

function lineAt(path: string, byte: number): number {
  let number = 1
  for (const { begins } of linesOf(path, {})) {
    if (begins >= byte) return number
    number++
  }
  return number
}
