import { diffArrays } from 'diff'

/** A stretch of the words that were, from `start` up to `end`, and the words in its place. */
type Change = { start: number; end: number; words: string[] }

/** Each word with the blanks behind it: what touches is a neighbour. */
const wordsOf = (text: string) => text.match(/\S+\s*|^\s+/g) ?? []

function changes(was: string[], now: string[]): Change[] {
  const found: Change[] = []
  let at = 0
  let open: Change | null = null
  for (const { value, added, removed } of diffArrays(was, now)) {
    if (!added && !removed) {
      at += value.length
      open = null
      continue
    }
    if (!open) found.push((open = { start: at, end: at, words: [] }))
    if (added) open.words.push(...value)
    else open.end = at += value.length
  }
  return found
}

const isSame = (a: Change, b: Change) =>
  a.start === b.start && a.end === b.end && a.words.join('') === b.words.join('')

/**
 * What somebody proposed in place of a wording `was`, made on the wording `now`: their words come and go there as they did. Null where the
 * new wording changed the same words, or words right beside them: then only a person knows what is still meant. All are read as NFC.
 */
export function replayed(was: string, proposed: string, now: string): string | null {
  const [old, theirs, present] = [was, proposed, now].map((it) => wordsOf(it.normalize('NFC').trim()))
  const own = changes(old!, theirs!)
  const since = changes(old!, present!)
  const rest = own.filter((it) => !since.some((other) => isSame(it, other)))
  if (rest.some((it) => since.some((other) => it.start <= other.end && other.start <= it.end))) return null
  const all = [...rest, ...since].toSorted((a, b) => a.start - b.start)
  const made: string[] = []
  let at = 0
  for (const { start, end, words } of all) {
    made.push(...old!.slice(at, start), ...words)
    at = end
  }
  return [...made, ...old!.slice(at)].join('').trim()
}
