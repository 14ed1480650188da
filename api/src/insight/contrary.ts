import { changedPlaces } from 'shared/word-diff'

import { bare } from './fold.ts'
import { tokens } from './tokens.ts'

/** A text as it is held against another: the syllables of each sentence, as written and as they are compared. */
type Read = {
  sentences: { from: number; to: number }[]
  written: string[]
  compared: string[]
  /** Nothing of it is written with accents. */
  plain: boolean
}

/** Longer than this, only the beginning of a text is held against another. */
const SYLLABLES_MAX = 1000
/** A sentence in which more than this share of the syllables is new is one of its own, not one that was altered. */
const OWN = 0.6

const NEGATORS = new Set(['không', 'khong', 'ko', 'k', 'chưa', 'đừng', 'chẳng', 'chả'])
const ASSENT = /^(?:dong (?:y|tinh)|tan thanh|nhat tri|ung ho)\b/
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
  const sentences: { from: number; to: number }[] = []
  for (const sentence of sentencesOf(text)) {
    const from = written.length
    const words = tokens(sentence).filter((token) => /[\p{L}\p{N}]/u.test(token))
    written.push(...inDigits(words.map((it) => it.toLowerCase())).slice(0, SYLLABLES_MAX - from))
    if (written.length > from) sentences.push({ from, to: written.length })
  }
  return {
    sentences,
    written,
    compared: written.map(compared),
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
 * number that is not a name's ("tổ 3"). A whole sentence that only one of them has is its own and may say what it likes, as long as it does not
 * refuse: in no more than two syllables, or by a negator before assent.
 */
export function areContrary(a: Read, b: Read): boolean {
  const changed = changedPlaces(a.compared, b.compared)
  return turns(a, changed.before) || turns(b, changed.after)
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
  if (opposes(compared, at)) return true
  return [1, 2, 3].some((step) =>
    ASSENT.test(compared.slice(at + step, Math.min(end, at + step + 2)).join(' ')),
  )
}

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
