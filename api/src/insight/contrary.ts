import { changedPlaces } from 'shared/word-diff'

import { bare } from './fold.ts'
import { areOpposite } from './opposites.ts'
import { areOfOtherPlaces } from './other-places.ts'
import { tokens } from './tokens.ts'

/** A text as it is held against another: the syllables of each sentence, as written and as they are compared, and which have a name's capital. */
export type Read = {
  sentences: { from: number; to: number }[]
  written: string[]
  compared: string[]
  names: boolean[]
  /** Nothing of it is written with accents. */
  plain: boolean
}

/** Longer than this, only the beginning of a text is held against another. */
const SYLLABLES_MAX = 1000
/** A sentence in which more than this share of the syllables is new is one of its own, not one that was altered. */
const OWN = 0.6
/** Stretches of more syllables were written anew, and no word of them stands in another's place. */
const IN_PLACE = 5

const NEGATORS = new Set(['không', 'khong', 'ko', 'k', 'chưa', 'đừng', 'chẳng', 'chả'])
const ASSENT = /^(?:dong (?:y|tinh)|tan thanh|nhat tri|ung ho)\b/
/** What after a negator says what should not be. */
const WILL = new Set('nen can muon chap hai hop'.split(' '))
const NUMBER_WORDS = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin']
const NUMBERS_WRITTEN = new Set(
  'một hai ba bốn năm sáu bảy bẩy tám chín mười mươi mốt lăm trăm nghìn ngàn vạn triệu tỷ tỉ rưỡi nửa'.split(
    ' ',
  ),
)
const [NEGATORS_PLAIN, NUMBERS_PLAIN] = [NEGATORS, NUMBERS_WRITTEN].map((it) => new Set([...it].map(bare)))
/** A number after one of these is a name: who is of team 3 and who of team 4 may send the same words. */
const NUMBERED = new Set('thu so to xuong chuyen doi phong khu nhom'.split(' '))

/** Reads a text once, to be held against others by `areContrary`. */
export function readToCompare(text: string): Read {
  const written: string[] = []
  const names: boolean[] = []
  const sentences: { from: number; to: number }[] = []
  for (const sentence of sentencesOf(text)) {
    const from = written.length
    const words = tokens(sentence).filter((token) => /[\p{L}\p{N}]/u.test(token))
    const read = inDigits(words).slice(0, SYLLABLES_MAX - from)
    names.push(...read.map((it, at) => at > 0 && /^\p{Lu}/u.test(it)))
    written.push(...read.map((it) => it.toLowerCase()))
    if (written.length > from) sentences.push({ from, to: written.length })
  }
  return {
    sentences,
    written,
    compared: written.map(compared),
    // Who writes all in capitals names nothing by them.
    names: names.filter((it) => it).length > names.length / 2 ? names.map(() => false) : names,
    plain: written.every((it) => bare(it) === it),
  }
}

/** The sentences of a text, as they are told apart when looking for what was added to a common text. */
export function sentencesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/(?<=[.!?…;])\s+|\n+/)
    .map((it) => it.trim())
}

/**
 * Whether of two nearly equal texts one says what the other does not: the words in which they differ hold a negator ("không", "chưa", "phản đối") or a
 * number that is not a name's ("tổ 3"), or one has the opposite word in the same place (`opposites.ts`), or asks the same of another place. A whole sentence that only one of them has is its own and may say what it likes, as long as it does not
 * refuse: in no more than two syllables, or by a negator before assent.
 */
export function areContrary(a: Read, b: Read): boolean {
  const changed = changedPlaces(a.compared, b.compared)
  return (
    turns(a, changed.before) ||
    turns(b, changed.after) ||
    inPlace(a, b, changed).some(([one, other]) => areOpposite(one, other) || areOfOtherPlaces(one, other))
  )
}

/**
 * Whether of two nearly equal texts one refuses what the other does not: the words in which they differ say no to assent or to what should be ("không
 * đồng ý", "không nên"), or they have opposite words in the same place. Unlike in `areContrary` a single "không", number or place may be a slip.
 */
export function areForAndAgainst(a: Read, b: Read): boolean {
  const changed = changedPlaces(a.compared, b.compared)
  const refusing = (read: Read, places: ReadonlySet<number>) =>
    read.sentences.some(({ from, to }) =>
      Array.from({ length: to - from }, (_, i) => from + i).some(
        (at) =>
          places.has(at) &&
          negates(read, at) &&
          (refuses(read, at, to) || WILL.has(read.compared[at + 1] ?? '')),
      ),
    )
  return (
    refusing(a, changed.before) ||
    refusing(b, changed.after) ||
    inPlace(a, b, changed).some(([one, other]) => areOpposite(one, other))
  )
}

/** Whether at a syllable without accents begins what may say no to assent or to what should be. */
export function mayRefuse(syllables: readonly string[], at: number): boolean {
  if (!NEGATORS_PLAIN!.has(syllables[at]!)) return opposes(syllables, at)
  return WILL.has(syllables[at + 1] ?? '') || assents(syllables, at, syllables.length)
}

/** The short stretches of two texts that stand in each other's place, in sentences that were altered and not written anew. */
function inPlace(a: Read, b: Read, { before, after }: { before: Set<number>; after: Set<number> }) {
  const found: [ReturnType<typeof stretch>, ReturnType<typeof stretch>][] = []
  for (let i = 0, j = 0; i < a.written.length || j < b.written.length; i++, j++) {
    const [from, other] = [i, j]
    while (before.has(i)) i++
    while (after.has(j)) j++
    if (i - from > IN_PLACE || j - other > IN_PLACE || i === from || j === other) continue
    if (isAltered(a, from, before) && isAltered(b, other, after))
      found.push([stretch(a, from, i), stretch(b, other, j)])
  }
  return found
}

const sentenceAt = ({ sentences }: Read, at: number) =>
  sentences.find(({ from, to }) => from <= at && at < to)!

function isAltered(read: Read, at: number, changed: ReadonlySet<number>): boolean {
  const { from, to } = sentenceAt(read, at)
  let places = 0
  for (let it = from; it < to; it++) if (changed.has(it)) places++
  return places <= (to - from) * OWN
}

const stretch = (read: Read, from: number, to: number) => {
  const { written: words, compared, names, plain } = read
  return { words, compared, names, plain, sentence: sentenceAt(read, from).from, from, to }
}

/** Whether the places of a text that the other has not say no, or another number. */
function turns(read: Read, changed: ReadonlySet<number>): boolean {
  return read.sentences.some(({ from, to }) => {
    const places = Array.from({ length: to - from }, (_, i) => from + i).filter((it) => changed.has(it))
    if (places.length <= (to - from) * OWN || to - from < 3)
      return places.some((at) => negates(read, at) || isAmount(read, at))
    return places.some((at) => negates(read, at) && refuses(read, at, to))
  })
}

/** Whether a syllable, or the two that begin or end with it, say no. In a text without accents, also what may be one. */
function negates({ written, compared, plain }: Read, at: number): boolean {
  if ((plain ? NEGATORS_PLAIN! : NEGATORS).has(written[at]!)) return true
  return opposes(compared, at) || (at > 0 && opposes(compared, at - 1))
}

const opposes = (compared: readonly string[], at: number) =>
  compared[at] === 'phan' && compared[at + 1] === 'doi'

/** Whether a negator opposes, or stands before assent, at most two syllables ahead of it. */
function refuses({ compared }: Read, at: number, end: number): boolean {
  return opposes(compared, at) || assents(compared, at, end)
}

const assents = (compared: readonly string[], at: number, end: number) =>
  [1, 2, 3].some((step) => ASSENT.test(compared.slice(at + step, Math.min(end, at + step + 2)).join(' ')))

function isAmount({ written, compared, plain }: Read, at: number): boolean {
  const word = written[at]!
  if (!/\p{N}/u.test(word) && !(plain ? NUMBERS_PLAIN! : NUMBERS_WRITTEN).has(word)) return false
  return !NUMBERED.has(compared[at - 1] ?? '')
}

/** Without accents; the shortest ways to write "không", and a number in digits or in one word, are one. */
function compared(word: string): string {
  const plain = bare(word)
  if (plain === 'ko' || plain === 'k') return 'khong'
  return /^[1-9]$/.test(plain) ? NUMBER_WORDS[Number(plain)]! : plain
}

/** The words, numbers from ten to 999 among them in digits: "năm trăm nghìn" is "500 nghìn". */
function inDigits(words: readonly string[]): string[] {
  const plain = words.map(bare)
  const digit = (at: number) => Math.max(0, NUMBER_WORDS.indexOf(plain[at] ?? '', 1))
  const found: string[] = []
  for (let at = 0; at < words.length;) {
    let value = 0
    if (digit(at) > 0 && plain[at + 1] === 'tram') [value, at] = [digit(at) * 100, at + 2]
    const tens = plain[at] === 'muoi' ? 1 : plain[at + 1] === 'muoi' ? digit(at) : 0
    if (tens > 0) {
      at += plain[at] === 'muoi' ? 1 : 2
      // After tens five is "lăm": "mười năm" is ten years.
      const unit = plain[at] === 'lam' ? 5 : plain[at] === 'nam' ? 0 : digit(at)
      value += tens * 10 + unit
      if (unit > 0) at++
    }
    found.push(value > 0 ? `${value}` : words[at++]!)
  }
  return found
}
