import { syllableKey, unaccented } from './fold.ts'
import { abbreviations } from './glossary.ts'
import { hashOf } from './random.ts'
import { learnAccents, restoreAccents } from './restore.ts'
import { termsOfTokens } from './segment.ts'
import { tokens, wordy } from './tokens.ts'

/** One wording, and everyone who wrote it: copies with other accents, capitals or punctuation are the same wording. */
export type Wording = {
  /** A text as it was written: the one with accents if any, else the first in order. */
  text: string
  ids: string[]
  /** The words as the analysis reads them: keys of lower-case syllables joined by `_`; punctuation is `null`. */
  words: (string | null)[]
  /** The same words as written, for showing. */
  surfaces: string[]
  /** Depends on the wording alone, never on its place. */
  seed: number
}

/** How many tokens of one text are read; what follows in a longer one changes nothing. */
const TOKENS_MAX = 4000

type Reading = { id: string; text: string; tokens: string[]; plain: boolean }

/** The wordings of the opinions in an order that depends on their texts and ids alone; texts without a word are left out. */
export function wordingsOf(opinions: readonly { id: string; text: string }[]): Wording[] {
  const readings = opinions
    .map(({ id, text }) => {
      const read = tokens(text).slice(0, TOKENS_MAX)
      return { id, text: text.normalize('NFC'), tokens: read, plain: unaccented(read) }
    })
    .filter((reading) => reading.tokens.some(wordy))
    .sort((a, b) => compare(a.text, b.text) || compare(a.id, b.id))
  const accented = readings.filter(({ plain }) => !plain)
  const bare = readings.filter(({ plain }) => plain)
  const accents = learnAccents(bare.length > 0 ? accented.map((reading) => reading.tokens) : [])
  const known = new Map<string, Wording>()
  for (const reading of [...accented, ...bare]) {
    const restored = reading.plain ? restoreAccents(reading.tokens, accents) : reading.tokens
    const key = wordingKey(restored)
    const wording = known.get(key)
    if (wording) wording.ids.push(reading.id)
    else known.set(key, read(reading, restored, key))
  }
  return [...known.values()].sort((a, b) => a.seed - b.seed || compare(a.text, b.text))
}

function read({ id, text }: Reading, restored: string[], key: string): Wording {
  const written = restored.flatMap((token) => abbreviations.get(token.toLowerCase())?.split(' ') ?? token)
  const surfaces = termsOfTokens(written)
  return { text, ids: [id], words: surfaces.map(wordKey), surfaces, seed: hashOf(key) }
}

function wordingKey(all: readonly string[]): string {
  return all
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
    .map(syllableKey)
    .join(' ')
}

/** The form under which the analysis knows a word as written; null for punctuation, numbers and addresses. */
export function wordKey(surface: string): string | null {
  return wordy(surface) ? surface.split('_').map(syllableKey).join('_') : null
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
