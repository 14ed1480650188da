import { bare } from 'api/insight/fold'
import { hashOf, hashPair } from 'api/insight/random'
import { triplesOf } from 'api/insight/triples'

/** Opinions of which a fifth are campaigns: `campaign` says which text each copies, undefined for one that copies none. */
export type Planted = { id: string; text: string; campaign?: number }

/** A campaign has so many copies. */
const COPIES = 100

/**
 * As many opinions as asked for: four fifths of those given, and campaigns made of some others of them, whose copies differ as people's do: a
 * word in eight left out, replaced or added at most, capitals, no accents, a greeting before, thanks after. Seeded.
 */
export function plantCampaigns(texts: readonly string[], count: number): Planted[] {
  const distinct = [...new Set(texts)]
  const long = distinct.filter((text) => {
    const { length } = text.split(' ')
    return length >= 15 && length <= 60
  })
  const campaigns = Math.max(1, Math.floor((count * 0.2) / COPIES))
  const { near, add } = nearness()
  const originals: string[] = []
  // Spread over all of them, and none that says what another says: copies of both would rightly be taken for one text.
  for (const text of long.toSorted((a, b) => hashOf(a) - hashOf(b))) {
    if (originals.length === campaigns) break
    if (near(text, 'either')) continue
    originals.push(text)
    add(text)
  }
  const taken = new Set(originals)
  const others = distinct
    .filter((text) => !taken.has(text) && !near(text, 'text'))
    .slice(0, count - originals.length * COPIES)
  return [
    ...others.map((text, i) => ({ id: `o${i}`, text })),
    ...originals.flatMap((text, campaign) =>
      Array.from({ length: COPIES }, (_, i) => ({
        id: `c${campaign}-${i}`,
        text: copyOf(text, hashPair(campaign, i)),
        campaign,
      })),
    ),
  ]
}

/** Whether a text shares so much with one of those added (or, asked of `either`, one of them with it) that it would rightly be taken for a copy. */
function nearness() {
  const owners = new Map<number, number[]>()
  const sizes: number[] = []
  return {
    add: (text: string) => {
      const triples = triplesOf(text)
      for (const triple of triples) owners.set(triple, [...(owners.get(triple) ?? []), sizes.length])
      sizes.push(triples.size)
    },
    near: (text: string, of: 'text' | 'either') => {
      const { size } = triplesOf(text)
      const shared = new Map<number, number>()
      for (const triple of triplesOf(text))
        for (const i of owners.get(triple) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1)
      return shared
        .entries()
        .some(([i, common]) => common >= (of === 'text' ? size : Math.min(size, sizes[i]!)) * ALIKE)
    },
  }
}

/** A share of common triples that makes a copy. */
const ALIKE = 0.3

const WORDS = ['quá', 'này', 'luôn', 'ạ', 'nhé', 'thật', 'đó', 'vậy']

function copyOf(text: string, seed: number): string {
  const words = text.split(' ')
  const edits = hashPair(seed, 1) % Math.max(1, Math.round(words.length * 0.12))
  for (let edit = 0; edit < edits; edit++) {
    const at = hashPair(seed, 10 + edit) % words.length
    const word = WORDS[hashPair(seed, 50 + edit) % WORDS.length]!
    const kind = hashPair(seed, 90 + edit) % 3
    if (kind === 0) words.splice(at, 1)
    else if (kind === 1) words[at] = word
    else words.splice(at, 0, word)
  }
  const copy = words.join(' ')
  const manners = [
    copy,
    copy.toUpperCase(),
    bare(copy),
    `Kính gửi ban tổ chức, ${copy}`,
    `${copy} Xin cảm ơn!!!`,
  ]
  return manners[hashPair(seed, 2) % manners.length]!
}

/** How well groups agree with the campaigns planted, pair by pair; only groups that touch a campaign count. */
export function pairScores(planted: readonly Planted[], groups: readonly (readonly string[])[]) {
  const campaignOf = new Map(planted.map(({ id, campaign }) => [id, campaign]))
  const pairs = (n: number) => (n * (n - 1)) / 2
  let right = 0
  let found = 0
  for (const group of groups) {
    const counts = new Map<number, number>()
    for (const id of group) {
      const campaign = campaignOf.get(id)
      if (campaign !== undefined) counts.set(campaign, (counts.get(campaign) ?? 0) + 1)
    }
    const members = [...counts.values()].reduce((sum, count) => sum + count, 0)
    if (members === 0) continue
    found += pairs(members) + members * (group.length - members)
    for (const count of counts.values()) right += pairs(count)
  }
  const campaigns = new Set(planted.flatMap(({ campaign }) => campaign ?? [])).size
  return { precision: right / Math.max(1, found), recall: right / Math.max(1, campaigns * pairs(COPIES)) }
}
