import type { Stretch } from 'shared/quotes'
import { CELL_BREAK } from 'shared/table-rows'
import { wordDiff } from 'shared/word-diff'

import { SUGGESTION } from '../../ooxml/annotated-marks.ts'
import type { Note } from './model.ts'

/** Characters `start` to `end` of the wording give way to `text`; who suggests it, and on which day. */
export type Hunk = { start: number; end: number; text: string; author: string; day: string | null }

/** What is tracked in a block, in reading order, and which notes' suggestions that shows. */
export type Tracked = { hunks: Hunk[]; shown: ReadonlySet<Note> }

/** How many different wordings of one block are compared word by word: those beyond stand in their comments. */
const COMPARED_MAX = 200

/**
 * Which suggestions become tracked changes of the text: the wording most notes suggest, then the one that changes least; after it every
 * other that touches no words changed already. The rest cannot be shown in the same words and stay in their comments. Notes that suggest
 * the same wording are one change; from several units it names none. In a row of a table each change stays in one of its `cells`.
 */
export function trackedChanges(
  text: string,
  notes: readonly Note[],
  cells: readonly Stretch[] = [],
): Tracked {
  const alike = Map.groupBy(
    notes.filter((note) => note.suggestion !== null),
    (note) => note.suggestion!.wording,
  )
  const candidates = [...alike]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, COMPARED_MAX)
    .map(([wording, same]) => ({ same, wording, hunks: inCells(hunksOf(text, wording, same), cells) }))
    .filter(({ hunks }) => hunks.length > 0)
    .toSorted(
      (a, b) =>
        b.same.length - a.same.length ||
        extent(a.hunks) - extent(b.hunks) ||
        (a.wording < b.wording ? -1 : 1),
    )
  const hunks: Hunk[] = []
  const shown = new Set<Note>()
  for (const candidate of candidates) {
    if (candidate.hunks.some((hunk) => hunks.some((taken) => touch(hunk, taken)))) continue
    hunks.push(...candidate.hunks)
    for (const note of candidate.same) shown.add(note)
  }
  return { hunks: hunks.toSorted((a, b) => a.start - b.start), shown }
}

/** Word by word what changes; a stretch that comes right after one that goes replaces it. */
function hunksOf(text: string, wording: string, same: readonly Note[]): Hunk[] {
  const [first] = same
  const authors = new Set(same.map((note) => note.suggestion!.author))
  const days = new Set(same.map((note) => note.day))
  const by = {
    author: authors.size === 1 ? first!.suggestion!.author : SUGGESTION,
    day: days.size === 1 ? first!.day : null,
  }
  const hunks: Hunk[] = []
  let at = 0
  let joins = false
  const parts = wordDiff(text, wording)
  for (const [index, { value, added, removed }] of parts.entries()) {
    const stays = !added && !removed
    const next = parts[index + 1]
    // A blank between two words that change would part what is one change to a reader.
    if (stays && joins && value.trim() === '' && (next?.added || next?.removed)) {
      const hunk = hunks.at(-1)!
      hunk.text += value
      hunk.end = at += value.length
      continue
    }
    if (stays) {
      at += value.length
      joins = false
      continue
    }
    if (!joins) hunks.push({ start: at, end: at, text: '', ...by })
    const hunk = hunks.at(-1)!
    joins = true
    if (added) hunk.text += value
    else hunk.end = at += value.length
  }
  return hunks
}

const extent = (hunks: readonly Hunk[]) =>
  hunks.reduce((sum, { start, end, text }) => sum + end - start + text.length, 0)

/** Side by side counts too: at one place in the text only one thing can be put in. */
const touch = (a: Hunk, b: Hunk) => a.start <= b.end && b.start <= a.end

/** The same changes, each in one cell, or none where one of them would change what the cells are. */
function inCells(hunks: Hunk[], cells: readonly Stretch[]): Hunk[] {
  if (cells.length === 0) return hunks
  const settled = hunks.map((hunk) => atEdge(hunk, cells))
  const isInside = ({ start, end, text }: Hunk) =>
    !text.includes(CELL_BREAK.trim()) && cells.some((cell) => cell.start <= start && end <= cell.end)
  return settled.every(isInside) ? settled : []
}

/** Words put in beside the sign between two cells stand at the end of the one or the beginning of the other. */
function atEdge(hunk: Hunk, cells: readonly Stretch[]): Hunk {
  const { start, end, text } = hunk
  if (start !== end) return hunk
  const after = text.endsWith(' ') && cells.find((cell) => cell.end === start - 1)
  if (after) return { ...hunk, start: after.end, end: after.end, text: ` ${text.slice(0, -1)}` }
  const before = text.startsWith(' ') && cells.find((cell) => cell.start === start + 1)
  return before ? { ...hunk, start: before.start, end: before.start, text: `${text.slice(1)} ` } : hunk
}
