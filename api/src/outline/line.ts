import type { Block, Row } from 'shared/outline'
import type { DoubtReason } from 'shared/outline-doubts'
import { type Label, labelOf } from './labels.ts'

/**
 * One paragraph as the file gives it, before anyone has understood it. `text`: clean and trimmed, with its typed label if it has one.
 * `numbered`: the label Word computes, as it would print it ("1.", "a)", "•"), and its depth in Word's list from 0.
 * `row`: a table row, its cells joined; `contents`: a line of the table of contents; `soft`: begins after a line break inside a paragraph;
 * `title`: in Word's title style; `footnotes`: of this paragraph, in order; `why`: what the reader of the file was not sure of; `headingLevel`: from a heading style or a Markdown `#`, 1 to 9.
 */
export type Line = {
  text: string
  bold?: boolean
  centred?: boolean
  headingLevel?: number
  numbered?: { label: string; depth: number }
  row?: Row
  contents?: boolean
  soft?: boolean
  title?: boolean
  gapBefore?: boolean
  /** What the block is, as a draft we wrote out says itself: nothing is left to be understood. */
  told?: Pick<Block, 'kind' | 'level' | 'label'>
  /** A paragraph in a cell of a table, in a draft we wrote out; `head`: its row names the columns. */
  cell?: { head: boolean }
  footnotes?: { mark: string; text: string }[]
  why?: DoubtReason[]
}

/**
 * NFC, without what a text cannot carry or a reader cannot see: C0 controls other than tab and line break, DEL, the direction
 * overrides and isolates U+202A-202E and U+2066-2069, U+200B and U+FEFF. No-break spaces, joiners and typing errors stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\u200b\ufeff\ufffe\uffff]/g, '')
    .normalize('NFC')
}

/** A line of a pasted text without the Markdown marks that wrap it whole (`#`, `**`, `*(…)*`), which become hints; null when nothing is left. */
export function unmarked(line: Line): Line | null {
  const [, hashes, headed] = /^(#{1,6})\s+(.*)$/s.exec(line.text) ?? [null, '', line.text]
  let text = headed!.trim()
  let bold = line.bold
  const strong = /^(\*\*|__)(?=\S)((?:(?!\1).)+)\1$/s.exec(text)
  const lonely = strong ? null : /^(?:\*\*(?=\S)([^*]+)|([^*]+)\*\*)$/s.exec(text)
  const emphasis = /^([*_])(?=\S)([^*_]+)\1$/s.exec(text)
  if (strong) [text, bold] = [strong[2]!.trim(), true]
  else if (lonely) [text, bold] = [(lonely[1] ?? lonely[2])!.trim(), true]
  else if (emphasis) text = emphasis[2]!.trim()
  if (text === '' && !line.numbered) return null
  return {
    ...line,
    text,
    ...(bold ? { bold } : {}),
    ...(hashes ? { headingLevel: hashes.length } : {}),
  }
}

/** The label of a line, computed by Word or typed; null for table rows, contents and whatever has none. */
export function lineLabel(line: Line): Label | null {
  if (line.row || line.contents) return null
  if (!line.numbered) return labelOf(line.text)
  const { label, depth } = line.numbered
  const read = labelOf(`${label} x`) ?? labelOf(`${label} X`)
  const mark = read?.mark ?? label.replace(/[.):\-–/\s]+$/u, '')
  const readings = (read?.readings ?? [{ scheme: 'word', value: 1 }]).map(({ scheme, value }) => ({
    scheme: /^(bullet|word)/.test(scheme) ? `${scheme} ${depth}` : scheme,
    value,
  }))
  return { mark: mark.slice(0, 60), readings, rest: line.text }
}

export const wordCount = (text: string) => text.split(/\s+/).filter((it) => it !== '').length

/** Has letters, and none of them small. */
export const inCapitals = (text: string) => !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}/su.test(text)

/** Ends as a sentence or a list entry does; a comma or a bare word leaves it open. */
export const isFinished = (text: string) => /[.!?;:…]["”’»')\]]*$/u.test(text)
