/** A 32-bit hash of a text (FNV-1a with a final mix): the same on every machine. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash)
}

/** A 32-bit hash of two integers. */
export function hashPair(a: number, b: number): number {
  return mix(Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35))
}

/** A number in (0, 1) that depends on nothing but the two integers. */
export function uniform(a: number, b: number): number {
  return (hashPair(a, b) + 0.5) / 4294967296
}

/** Scrambles 32 bits so that near inputs give far outputs (MurmurHash3's finaliser). */
export function mix(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The items in an order that depends on nothing but their places and the seed. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  return items
    .map((item, place) => ({ item, rank: hashPair(seed, place) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
