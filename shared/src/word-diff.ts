import { diffArrays } from 'diff'

/** A stretch of words that stayed, came or went. Joined, what is not `added` is the old text and what is not `removed` the new. */
export type WordDiffPart = { value: string; added: boolean; removed: boolean }

/** Texts further apart than this many words are not compared word by word: it would take long and read badly. */
const CHANGES_MAX = 2000

/** A figure with its points, commas, strokes and per cent is one word: told in pieces, 25.000 that became 30.000 is heard as 25 that became 30.000. */
const WORDS =
  /[\p{L}\p{M}\p{N}_\u00AD]+(?:(?<=\p{N})[.,/](?=\p{N})[\p{L}\p{M}\p{N}_\u00AD]+)*(?:(?<=\p{N})%)?|\r?\n|[^\S\r\n]+|[^]/gu

const wordsOf = (text: string): string[] => text.match(WORDS) ?? []

/** Two texts that share less of the longer one's words are read one after the other: what they share is chance, and every second word would change. */
const SHARED_LEAST = 0.3
const WORD = /[\p{L}\p{N}]/u

/** How `now` differs from `was`, word by word, both read as NFC. Two texts that have little in common are one part each. */
export function wordDiff(was: string, now: string): WordDiffPart[] {
  const [before, after] = [was.normalize('NFC'), now.normalize('NFC')]
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  const parts = diffArrays(old, fresh, { maxEditLength: CHANGES_MAX })
  const count = (words: readonly string[]) => words.filter((word) => WORD.test(word)).length
  const most = Math.max(count(old), count(fresh))
  const kept = parts
    ?.filter((it) => !it.added && !it.removed)
    .reduce((sum, { value }) => sum + count(value), 0)
  if (!parts || kept! < SHARED_LEAST * most)
    return [
      { value: before, removed: true, added: false },
      { value: after, removed: false, added: true },
    ].filter(({ value }) => value !== '')
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
