import type { Line } from '../line.ts'
import { fromLegacy, isLineIn, isUnicode, legacyOfText } from './recognise.ts'

/** How much of a text is enough to tell how it was typed. */
const SAMPLE = 50_000

/** The text in Unicode, line by line, when its letters tell that it was typed in TCVN3 or VNI; `read`: how many lines were. */
export function unifiedText(text: string): { text: string; read: number } {
  const legacy = legacyOfText(sampleOf(text.split('\n')))
  if (!legacy) return { text, read: 0 }
  let read = 0
  const lines = text.split('\n').map((line) => {
    if (!isLineIn(line, legacy)) return line
    read += 1
    return fromLegacy(line, legacy)
  })
  return { text: lines.join('\n'), read }
}

/** The same for the lines of a document; those read anew carry the reason to look at them. */
export function unifiedLines(lines: readonly Line[]): { lines: Line[]; read: number } {
  const legacy = legacyOfText(sampleOf(lines.map(({ text: it }) => it)))
  if (!legacy) return { lines: [...lines], read: 0 }
  let read = 0
  const unified = lines.map((line): Line => {
    if (!isLineIn(line.text, legacy)) return line
    read += 1
    return { ...line, text: fromLegacy(line.text, legacy), why: [...(line.why ?? []), 'doubt.legacy'] }
  })
  return { lines: unified, read }
}

/** The lines that may be in an old encoding: nothing in them is certainly Unicode. */
function sampleOf(lines: readonly string[]): string {
  let sample = ''
  for (const line of lines) {
    if (sample.length > SAMPLE) break
    if (!isUnicode(line)) sample += `${line}\n`
  }
  return sample
}
