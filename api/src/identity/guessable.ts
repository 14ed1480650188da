import { searchKey } from 'shared/search-key'

import { breached, type RankOf } from './breached.ts'

/**
 * Refused is what takes fewer guesses than 10 to this power, three million: more than strangers get to make in a year at an account without an
 * app, from however many networks (`back-off.ts`: 5,600 a day), and than the million called safe where guessing online is slowed (Wheeler,
 * "zxcvbn", USENIX Security 2016, section 6). No more: NIST asks for length and a blocklist, and a good password refused teaches to write
 * a worse one. Three words drawn by chance pass.
 */
const TENS_MIN = 6.5

/** How many guesses, as a power of ten, each piece of a password takes. */
const TENS = {
  /** One's own name, e-mail or unit. */
  own: 1,
  /** Any single letter, digit or mark. */
  character: 1,
  /** One of some two hundred syllables that are often written. */
  syllable: 2.3,
  /** A row of keys, or one character again and again. */
  run: 1.5,
  /** A year people live in. */
  year: 1.7,
  /** Digits for letters, as in `p4ssw0rd`. */
  disguise: 0.3,
}

/** Rows of keys and of the alphabet; a run of four or more along one of them is one thing to remember, and to guess. */
const ROWS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedcrfvtgb',
]
const RUN_MIN = 4
const OWN_MIN = 3
const PIECE_MAX = 24
const SYLLABLE_MAX = 7

/** A syllable of Vietnamese as it is typed without accents. */
const SYLLABLE =
  /^(ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(uye|uya|oai|oay|uay|uoi|uou|ieu|yeu|uyu|oeo|oao|ia|ie|iu|ua|ue|ui|uo|uu|uy|ai|ao|au|ay|eo|eu|oa|oe|oi|ye|[aeiouy])(ng|nh|ch|[cmnpt])?$/
const SYLLABLE_MIN = 3
const MARKS = /[\p{P}\p{Sm}\p{Sc}\p{Sk}]/gu
const DISGUISES: Record<string, string> = {
  '@': 'a',
  $: 's',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
}

/**
 * Why a password is not to be had: `breached`, it stands as it is in the lists of those that became known; `guessable`, it is put together from
 * them, from the house's or the person's own names (`about`: name, e-mail, unit), runs of keys and years, so that too few guesses find it; or null.
 * Written after NIST SP 800-63B, revision 4, section 3.1.1.2 (blocklist with words of the context), and the estimate by pieces of zxcvbn, without accents
 * and with what people here type. Linear in the length; some milliseconds for the longest.
 */
export async function weaknessOf(
  password: string,
  about: string[],
): Promise<'breached' | 'guessable' | null> {
  const rankOf = await breached()
  const text = bare(password)
  if ([password.toLowerCase(), text].some((it) => rankOf(it) !== null)) return 'breached'
  const own = about.flatMap((it) => [it, ...it.split(/[\s@._+-]+/)]).map(bare)
  const words = new Set(own.filter((it) => it.length >= OWN_MIN))
  const without = text.replace(MARKS, '')
  // Marks between the letters are guessed once each, however many there are.
  const marks = new Set(text.match(MARKS) ?? []).size
  const tens = Math.min(tensOf(text, words, rankOf), tensOf(without, words, rankOf) + marks)
  return tens < TENS_MIN ? 'guessable' : null
}

/** A text without case, accents and blanks. */
const bare = (text: string) => searchKey(text).replaceAll(' ', '')

/** The part that is said again and again, or the whole text when nothing is. */
function once(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    const part = text.slice(0, length)
    if (part.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return part
  }
  return text
}

/** The fewest guesses that put a text together from pieces, as a power of ten. */
function tensOf(whole: string, own: Set<string>, rankOf: RankOf): number {
  const text = Array.from(once(whole))
  const longest = Math.max(PIECE_MAX, ...Array.from(own, (it) => it.length))
  const fewest = [0]
  for (let end = 1; end <= text.length; end++) {
    let best = fewest[end - 1]! + TENS.character
    for (let start = end - 2; start >= Math.max(0, end - longest); start--) {
      if (fewest[start]! < best)
        best = Math.min(best, fewest[start]! + tensOfPiece(text.slice(start, end).join(''), own, rankOf))
    }
    fewest.push(best)
  }
  return fewest[text.length]!
}

function tensOfPiece(piece: string, own: Set<string>, rankOf: RankOf): number {
  if (own.has(piece)) return TENS.own
  if (isRun(piece)) return TENS.run
  if (/^(19|20)\d\d$/.test(piece)) return TENS.year
  if (piece.length <= SYLLABLE_MAX && piece.length >= SYLLABLE_MIN && SYLLABLE.test(piece)) {
    const rank = rankOf(piece)
    return rank === null ? TENS.syllable : Math.min(TENS.syllable, Math.log10(rank + 1))
  }
  return Math.min(tensOfRank(rankOf(piece)), tensOfRank(rankOf(undisguised(piece))) + TENS.disguise)
}

const tensOfRank = (rank: number | null) => (rank === null ? Infinity : Math.log10(rank + 1))

const undisguised = (piece: string) => piece.replace(/[@$01345]/g, (it) => DISGUISES[it]!)

function isRun(piece: string): boolean {
  const letters = Array.from(piece)
  if (letters.length < RUN_MIN) return false
  const back = letters.toReversed().join('')
  return (
    ROWS.some((row) => row.includes(piece) || row.includes(back)) || letters.every((it) => it === letters[0])
  )
}
