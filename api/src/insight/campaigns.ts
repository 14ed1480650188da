import type { CopiesKind } from 'shared/campaigns'

import { saysOnlyAssent } from './assent.ts'
import { areContrary, readToCompare, sentencesOf } from './contrary.ts'
import { nearDuplicates } from './near-duplicates.ts'
import { hashOf } from './random.ts'
import { bareSyllables, triplesOf } from './triples.ts'

/**
 * A sentence that some members of a group added to the common text, as one of them wrote it; who added it, and which of their sentences
 * (`sentencesOf`, from 0) it is.
 */
export type Added = { text: string; said: { id: string; sentence: number }[] }

/**
 * Opinions that are nearly one text. `campaign`: the same words sent by many, each a voice of its own. `assent`: the same, and all they say is that
 * one agrees or has nothing to add. `short`: the same, and too short to have been sent round. `boilerplate`: the same frame (a form, a greeting) round words that differ, which says nothing of agreement.
 * `ids` begins with those that say exactly the text most like all others (letter case, accents and marks aside), `exact` of them; `text` is the
 * first of these, to be quoted.
 */
export type Copies = {
  kind: CopiesKind
  text: string
  ids: string[]
  exact: number
  /** What members say beyond the common text, said by most first; none for boilerplate, whose texts stand for themselves. */
  added: Added[]
}

/** Fewer syllables than this, and many may have written the same without sending anything round. */
const SYLLABLES_SENT = 8
/** A triple belongs to the common text when so many of the members share it. */
const COMMON = 0.6
/** So much of the medoid is common text in a campaign. */
const CAMPAIGN = 0.6
/** Members looked at to find the common text. */
const SAMPLE = 200
/** A sentence is an addition when it has so many syllables, and this much of it is not in the medoid. */
const SYLLABLES_LEAST = 3
const NEW = 0.6

/** So many parts that say different things are looked for in a group; what then is left stands for itself. */
const PARTS_MAX = 12

/**
 * The groups of near copies among the opinions, largest first, told apart by their medoid: is what it says what they all say? Nobody is in a group whose
 * text says no where they say yes, or another number (`areContrary`): those are groups of their own, or stand for themselves.
 */
export function copiesAmong(opinions: readonly { id: string; text: string }[]): Copies[] {
  const texts = new Map(opinions.map(({ id, text }) => [id, text]))
  const sent = nearDuplicates(opinions)
  const among = new Set(sent.flat())
  const frames = nearDuplicates(
    opinions.filter(({ id }) => !among.has(id)),
    { framed: true },
  )
    .map((ids) => copiesOf(ids, texts))
    .filter(({ kind }) => kind === 'boilerplate')
  return sent
    .flatMap((ids) => {
      const whole = copiesOf(ids, texts)
      // A frame stands round words that differ, numbers and all.
      if (whole.kind === 'boilerplate') return [whole]
      const parts = saidAlike(ids, texts)
      return parts[0]!.length === ids.length ? [whole] : parts.map((part) => copiesOf(part, texts))
    })
    .concat(frames)
    .filter(({ ids }) => ids.length > 1)
    .sort((a, b) => b.ids.length - a.ids.length || (a.ids[0]! < b.ids[0]! ? -1 : 1))
}

/** A group by its members, the medoid first. */
function copiesOf(ids: string[], texts: ReadonlyMap<string, string>): Copies {
  const text = texts.get(ids[0]!)!
  const medoid = triplesOf(text)
  const kind = kindOf(text, commonShare(medoid, ids, texts))
  const key = keyOf(text)
  const other = ids.findIndex((id) => keyOf(texts.get(id)!) !== key)
  return {
    kind,
    text: ids[0]!,
    ids,
    exact: other < 0 ? ids.length : other,
    added: kind === 'boilerplate' ? [] : additions(medoid, ids, texts),
  }
}

const keyOf = (text: string) => bareSyllables(text).join(' ')

/** A group parted until nobody is with a text that says the contrary: first those with its medoid, then with the text most say of those left. */
function saidAlike(ids: readonly string[], texts: ReadonlyMap<string, string>): string[][] {
  const known = new Map<string, string[]>()
  for (const id of ids) {
    const key = keyOf(texts.get(id)!)
    const same = known.get(key)
    if (same) same.push(id)
    else known.set(key, [id])
  }
  let left = [...known.values()].map((same) => ({ same, read: readToCompare(texts.get(same[0]!)!) }))
  const parts: string[][] = []
  while (left.length > 0 && parts.length < PARTS_MAX) {
    const first =
      parts.length === 0
        ? left[0]!
        : left.reduce((most, it) => (it.same.length > most.same.length ? it : most))
    const together = new Set(left.filter((it) => it === first || !areContrary(first.read, it.read)))
    parts.push([first, ...[...together].filter((it) => it !== first)].flatMap(({ same }) => same))
    left = left.filter((it) => !together.has(it))
  }
  return parts
}

function kindOf(text: string, common: number): CopiesKind {
  if (common < CAMPAIGN) return 'boilerplate'
  if (saysOnlyAssent(text)) return 'assent'
  return bareSyllables(text).length < SYLLABLES_SENT ? 'short' : 'campaign'
}

/** How much of the medoid most members share. */
function commonShare(
  medoid: ReadonlySet<number>,
  ids: readonly string[],
  texts: ReadonlyMap<string, string>,
): number {
  const step = Math.max(1, Math.floor(ids.length / SAMPLE))
  const others = ids.filter((_, i) => i > 0 && i % step === 0).map((id) => triplesOf(texts.get(id)!))
  if (others.length === 0) return 1
  const common = [...medoid].filter(
    (triple) => others.filter((other) => other.has(triple)).length >= others.length * COMMON,
  )
  return common.length / medoid.size
}

function additions(
  medoid: ReadonlySet<number>,
  ids: readonly string[],
  texts: ReadonlyMap<string, string>,
): Added[] {
  const found = new Map<string, Added>()
  const known = new Map<string, { key: string; text: string; sentence: number }[]>()
  for (const id of ids) {
    const text = texts.get(id)!
    const fresh = known.get(text) ?? freshIn(text, medoid)
    known.set(text, fresh)
    for (const { key, text, sentence } of fresh) {
      const same = found.get(key)
      if (same) same.said.push({ id, sentence })
      else found.set(key, { text, said: [{ id, sentence }] })
    }
  }
  // Among those as many said, by no order of words: numbers that people count up in their words would tell what came first.
  return [...found.values()].sort(
    (a, b) => b.said.length - a.said.length || hashOf(a.text) - hashOf(b.text) || (a.text < b.text ? -1 : 1),
  )
}

/** The sentences of a text that say something else than the medoid, each once. */
function freshIn(text: string, medoid: ReadonlySet<number>) {
  const fresh = new Map<string, { key: string; text: string; sentence: number }>()
  for (const [sentence, words] of sentencesOf(text).entries()) {
    const syllables = bareSyllables(words)
    if (syllables.length < SYLLABLES_LEAST) continue
    const triples = [...triplesOf(words)]
    if (triples.filter((triple) => !medoid.has(triple)).length < triples.length * NEW) continue
    const key = syllables.join(' ')
    if (!fresh.has(key)) fresh.set(key, { key, text: words, sentence })
  }
  return [...fresh.values()]
}
