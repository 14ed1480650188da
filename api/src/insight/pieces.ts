import { BLANK, cleaned } from './tokens.ts'

/** What stands between blanks in texts, each by a number: the pieces met first from 0. */
export type Pieces = {
  /** Calls `visit` with the number of each piece of a text, in order; it may answer false to have no more. */
  each: (text: string, visit: (piece: number) => boolean) => void
  /** The pieces, NFC. */
  met: readonly string[]
}

/**
 * A table of pieces that has met none yet. Most pieces of a text were met before: they are found by their letters, and no string is made of them
 * (open addressing, Knuth 1973, linear probing).
 */
export function pieceTable(): Pieces {
  const met: string[] = []
  /** The letters of all pieces, those of piece i from `starts[i]` to `starts[i + 1]`. */
  let letters = new Uint16Array(1 << 16)
  let starts = new Uint32Array(1 << 12)
  let hashes = new Int32Array(1 << 12)
  /** One more than a piece's number by its hash; 0 where there is none. */
  let slots = new Int32Array(1 << 13)
  const add = (piece: string, hash: number) => {
    const number = met.push(piece) - 1
    if (met.length === hashes.length) grow()
    const start = starts[number]!
    if (start + piece.length > letters.length)
      letters = longer(letters, new Uint16Array(2 * letters.length + piece.length))
    for (let i = 0; i < piece.length; i++) letters[start + i] = piece.charCodeAt(i)
    starts[number + 1] = start + piece.length
    hashes[number] = hash
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = number + 1
    return number
  }
  const grow = () => {
    starts = longer(starts, new Uint32Array(2 * starts.length))
    hashes = longer(hashes, new Int32Array(2 * hashes.length))
    slots = new Int32Array(2 * slots.length)
    for (let i = 0; i < met.length - 1; i++) {
      let slot = hashes[i]! & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = i + 1
    }
  }
  const isAt = (piece: number, text: string, start: number, end: number) => {
    const from = starts[piece]!
    if (starts[piece + 1]! - from !== end - start) return false
    for (let i = start; i < end; i++) if (letters[from + i - start] !== text.charCodeAt(i)) return false
    return true
  }
  const pieceAt = (text: string, start: number, end: number, hash: number) => {
    let slot = hash & (slots.length - 1)
    for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
      const piece = slots[slot]! - 1
      if (hashes[piece] === hash && isAt(piece, text, start, end)) return piece
    }
    return add(text.slice(start, end), hash)
  }
  return {
    met,
    each: (text, visit) => {
      const clean = cleaned(text)
      for (let start = 0; start < clean.length;) {
        let end = start
        let hash = 0x811c9dc5
        for (; end < clean.length; end++) {
          const letter = clean.charCodeAt(end)
          if (BLANK[letter] === 1) break
          hash = Math.imul(hash ^ letter, 0x01000193)
        }
        // The low bits of the product alone know little of the letters' high ones.
        if (end > start && !visit(pieceAt(clean, start, end, hash ^ (hash >>> 15)))) return
        start = end + 1
      }
    },
  }
}

function longer<A extends Uint16Array | Uint32Array | Int32Array>(old: A, array: A): A {
  array.set(old)
  return array
}
