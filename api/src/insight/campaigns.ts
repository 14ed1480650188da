import { nearDuplicates } from './near-duplicates.ts'
import { bareSyllables, triplesOf } from './triples.ts'

/** A sentence that some members of a group added to the common text, as one of them wrote it, and whose it is. */
export type Added = { text: string; ids: string[] }

/**
 * Opinions that are nearly one text. `campaign`: the same words sent by many, each a voice of its own. `boilerplate`: the same frame (a form, a
 * greeting) round words that differ, which says nothing of agreement. `text` is the id of the member most like all others, to be quoted.
 */
export type Copies = {
  kind: 'campaign' | 'boilerplate'
  text: string
  ids: string[]
  /** What members say beyond the common text, said by most first; none for boilerplate, whose texts stand for themselves. */
  added: Added[]
}

/** A triple belongs to the common text when so many of the members share it. */
const COMMON = 0.6
/** So much of the medoid is common text in a campaign. */
const CAMPAIGN = 0.6
/** Members looked at to find the common text. */
const SAMPLE = 200
/** A sentence is an addition when it has so many syllables, and this much of it is not in the medoid. */
const SYLLABLES_LEAST = 3
const NEW = 0.6

/** The groups of near copies among the opinions, largest first, told apart by their medoid: is what it says what they all say? */
export function copiesAmong(opinions: readonly { id: string; text: string }[]): Copies[] {
  const texts = new Map(opinions.map(({ id, text }) => [id, text]))
  return nearDuplicates(opinions).map((ids) => {
    const medoid = triplesOf(texts.get(ids[0]!)!)
    const kind = commonShare(medoid, ids, texts) >= CAMPAIGN ? 'campaign' : 'boilerplate'
    return {
      kind,
      text: ids[0]!,
      ids,
      added: kind === 'campaign' ? additions(medoid, ids, texts) : [],
    }
  })
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
  for (const id of ids.slice(1))
    for (const sentence of texts
      .get(id)!
      .normalize('NFC')
      .split(/(?<=[.!?…;])\s+|\n+/)) {
      const syllables = bareSyllables(sentence)
      if (syllables.length < SYLLABLES_LEAST) continue
      const triples = [...triplesOf(sentence)]
      const fresh = triples.filter((triple) => !medoid.has(triple)).length
      if (fresh < triples.length * NEW) continue
      const key = syllables.join(' ')
      const same = found.get(key)
      if (same) same.ids.push(id)
      else found.set(key, { text: sentence.trim(), ids: [id] })
    }
  return [...found.values()].sort((a, b) => b.ids.length - a.ids.length || (a.text < b.text ? -1 : 1))
}
