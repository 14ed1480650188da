/**
 * A source of chance that always falls the same way for the same seed.
 * `word` is a whole number of 32 bits, `below(n)` one from 0 to n - 1, `chance(p)` true p times in one.
 */
export type Dice = { word(): number; below(n: number): number; chance(p: number): boolean }

/** Dice by Doty-Humphrey's sfc32 (PractRand, 2010), their state filled from the seed by Steele's SplitMix (2014). */
export function diceOf(seed: number): Dice {
  let filling = seed | 0
  let [a, b, c, counter] = [fill(), fill(), fill(), 1]
  for (let i = 0; i < 12; i++) word()
  return { word, below: (n) => Math.floor((word() / 2 ** 32) * n), chance: (p) => word() < p * 2 ** 32 }

  function word(): number {
    const out = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + out) | 0
    return out >>> 0
  }

  function fill(): number {
    filling = (filling + 0x9e3779b9) | 0
    let x = filling ^ (filling >>> 16)
    x = Math.imul(x, 0x21f0aaad)
    x ^= x >>> 15
    x = Math.imul(x, 0x735a2d97)
    return x ^ (x >>> 15)
  }
}

/** One of the list, each as likely as the other; the list must not be empty. */
export function oneOf<T>(dice: Dice, list: readonly T[]): T {
  return list[dice.below(list.length)] as T
}

/** Picks from a list so that each entry comes as often as its weight says; the weights are not all 0. */
export function weighted<T>(list: readonly T[], weights: readonly number[]): (dice: Dice) => T {
  let sum = 0
  const upTo = weights.map((weight) => (sum += weight))
  return (dice) => {
    const at = (dice.word() / 2 ** 32) * sum
    let [low, high] = [0, list.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle]! > at) high = middle
      else low = middle + 1
    }
    return list[low] as T
  }
}

/** A pile that gives each entry once, in a chance order; `draw` takes the first that `fits`, null when none is left. */
export function pileOf<T>(
  dice: Dice,
  entries: readonly T[],
): { draw(fits: (entry: T) => boolean): T | null } {
  const left = [...entries]
  for (let i = left.length - 1; i > 0; i--) {
    const j = dice.below(i + 1)
    const swapped = left[i]!
    left[i] = left[j]!
    left[j] = swapped
  }
  return {
    draw(fits) {
      const at = left.findIndex(fits)
      return at < 0 ? null : left.splice(at, 1)[0]!
    },
  }
}

const hexOfPair = Array.from({ length: 65_536 }, (_, i) => i.toString(16).padStart(4, '0'))

/** A UUID of version 4 made of four words of the dice. */
export function uuidOf(dice: Dice): string {
  const [a, b, c, d] = [dice.word(), dice.word(), dice.word(), dice.word()]
  const version = hexOfPair[(b & 0x0fff) | 0x4000]!
  const variant = hexOfPair[((c >>> 16) & 0x3fff) | 0x8000]!
  return `${hex(a)}-${hexOfPair[b >>> 16]!}-${version}-${variant}-${hexOfPair[c & 0xffff]!}${hex(d)}`
}

function hex(word: number): string {
  return hexOfPair[word >>> 16]! + hexOfPair[word & 0xffff]!
}
