import { dictionary } from '@zxcvbn-ts/language-common'
import { searchKey } from 'shared/search-key'

/** Words that name the house itself. */
const HOUSE = ['congdoan', 'gopy', 'liendoan', 'laodong', 'tuyengiao']
/** Rows of keys and of the alphabet; a run of four or more along one of them is one thing to remember, and to guess. */
const ROWS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedcrfvtgb',
]
/** Fewer things than this are a word with something hung on it. */
const THINGS_MIN = 3
const WORD_MAX = 24
/** A year, a day and month, the end of a telephone number. */
const DIGITS_FREE = 4

const listed = new Set([...dictionary['passwords-common'], ...HOUSE].map(bare).filter((it) => it.length >= 4))

/** A text without case, accents, blanks and punctuation: what is left when somebody dresses up a word. */
function bare(text: string): string {
  return searchKey(text)
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replace(/[\p{P}\p{Sm}\p{Sc}\p{Sk}\p{Z}]/gu, '')
}

/**
 * Whether a password is what people try first: a known one, the house's or the person's own names, a run of keys, one thing said
 * several times, or one or two of these with digits and marks about them. `about` are the person's name, e-mail and unit. The known ones are the 49,233 passwords people choose most, no list of every breached one.
 * Written after NIST SP 800-63B, revision 4, section 3.1.1.2 (blocklist with words of the context).
 */
export function guessable(password: string, about: string[]): boolean {
  const own = about.flatMap((it) => [it, ...it.split(/[\s@._+-]+/)]).map(bare)
  const words = new Set(own.filter((it) => it.length >= 3))
  return things(once(bare(password)), words) < THINGS_MIN
}

/** The part that is said again and again, or the whole text when nothing is. */
function once(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    const part = text.slice(0, length)
    if (part.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return part
  }
  return text
}

/** The fewest things a text can be put together from: known words, runs of keys, single letters. A few digits are nothing. */
function things(text: string, own: Set<string>): number {
  const fewest = [0]
  const longest = Math.max(WORD_MAX, ...Array.from(own, (it) => it.length))
  for (let end = 1; end <= text.length; end++) {
    let best = fewest[end - 1]! + 1
    for (let start = Math.max(0, end - longest); start < end - 2; start++) {
      const part = text.slice(start, end)
      if (listed.has(part) || own.has(part) || isRun(part)) best = Math.min(best, fewest[start]! + 1)
    }
    for (let start = Math.max(0, end - DIGITS_FREE); start < end; start++)
      if (/^\d+$/.test(text.slice(start, end)) && !/\d/.test(text[start - 1] ?? ''))
        best = Math.min(best, fewest[start]!)
    fewest.push(best)
  }
  return fewest[text.length]!
}

function isRun(part: string): boolean {
  if (part.length < 4) return false
  const back = Array.from(part).reverse().join('')
  return ROWS.some((row) => row.includes(part) || row.includes(back)) || part === part[0]!.repeat(part.length)
}
