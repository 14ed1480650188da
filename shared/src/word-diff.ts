import { diffArrays } from 'diff'

/** A stretch of words that stayed, came or went. Joined, what is not `added` is the old text and what is not `removed` the new. */
export type WordDiffPart = { value: string; added: boolean; removed: boolean }

/** Texts further apart than this many words are not compared word by word: it would take long and read badly. */
const CHANGES_MAX = 2000

/** A figure with its points, commas, strokes and per cent is one word: told in pieces, 25.000 that became 30.000 is heard as 25 that became 30.000. */
const WORDS =
  /[\p{L}\p{M}\p{N}_\u00AD]+(?:(?<=\p{N})[.,/](?=\p{N})[\p{L}\p{M}\p{N}_\u00AD]+)*(?:(?<=\p{N})%)?|\r?\n|[^\S\r\n]+|[^]/gu

const wordsOf = (text: string): string[] => text.match(WORDS) ?? []

/** How `now` differs from `was`, word by word, both read as NFC. Two texts that have nothing in common are one part each. */
export function wordDiff(was: string, now: string): WordDiffPart[] {
  const [before, after] = [was.normalize('NFC'), now.normalize('NFC')]
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: CHANGES_MAX }) ?? [
    { value: [before], removed: true, added: false },
    { value: [after], removed: false, added: true },
  ]
  return parts.map(({ value, added, removed }) => ({
    value: value.join(''),
    added: Boolean(added),
    removed: Boolean(removed),
  }))
}

/** The places, from 0, of the words of either that a shortest way from one to the other takes out (`before`) and puts in (`after`). */
export function changedPlaces(was: string[], now: string[]): { before: Set<number>; after: Set<number> } {
  const [before, after] = [new Set<number>(), new Set<number>()]
  let [i, j] = [0, 0]
  for (const { count, added, removed } of diffArrays(was, now))
    for (let n = 0; n < count; n++) {
      if (removed) before.add(i++)
      else if (added) after.add(j++)
      else [i, j] = [i + 1, j + 1]
    }
  return { before, after }
}
