import { across, type Both, type Comparing, isCertain, isCertainBack, together } from './comparing.ts'
import { alike, shared, type Wording, without } from './features.ts'
import { gapsOf, isInPlace } from './order.ts'
import { FREE, group } from './pairing.ts'
import { isSlotReplaced } from './replaced-slot.ts'
import { type Part, type Regrouping, regroupingOf, PIECE } from './pieces.ts'

/** Pieces that do not stand where the whole stood must be nearly all of it. */
const ELSEWHERE = 0.9

/** Groups what was split in several, or merged into one. */
export function groupRegrouped(it: Comparing): void {
  const { pairing, features, free } = it
  const old: Part = { ...pairing.old, of: features.old, partners: pairing.toNow, find: free.old }
  const now: Part = { ...pairing.now, of: features.now, partners: pairing.toOld, find: free.now }
  const { weight } = features
  const gaps = gapsOf(pairing)
  const join = (olds: number[], nows: number[], { covered, isVerbatim, isShared }: Found) => {
    if (!areFree(old, olds) || !areFree(now, nows)) return
    const both = { old: olds, now: nows, o: together(it, 'old', olds), n: together(it, 'now', nows) }
    const stays = isInPlace(pairing, gaps, [olds[0]!, nows[0]!])
    if (covered < ELSEWHERE && !stays) return
    if (isVerbatim ? !isShared() : isSure(it, both) && !isSlotReplaced(it, both, stays))
      group(pairing, { old: olds, now: nows, score: alike(both.o, both.n, weight) })
  }
  for (const found of regroupings(old, now, weight)) join([found.whole], found.pieces, found)
  for (const found of regroupings(now, old, weight)) join(found.pieces, [found.whole], found)
}

/** `isShared`: whether, of what is still free, another whole or other pieces could be meant by the same words. */
type Found = Regrouping & { isShared: () => boolean }

const areFree = ({ partners }: Part, blocks: number[]) => blocks.every((at) => partners[at] === FREE)

/** Whether the whole can only be these pieces, and each piece only be of its part of this whole. */
function isSure(it: Comparing, both: Both): boolean {
  const { old, now, o, n } = both
  const { features } = it
  const { weight } = features
  const partFor = (whole: Wording, all: Wording, piece: Wording) =>
    without(whole, without(all, piece, weight), weight)
  if (old.length === 1) {
    const ofPiece = (piece: Wording) => isCertainBack(it, { ...both, o: partFor(o, n, piece), n: piece })
    return isCertain(it, both) && now.every((at) => ofPiece(features.now[at]!))
  }
  const ofPiece = (piece: Wording) => isCertain(it, { ...both, o: piece, n: partFor(n, o, piece) })
  return isCertainBack(it, both) && old.every((at) => ofPiece(features.old[at]!))
}

/** Wholes among the free blocks of one version with the pieces of the other they could be made of: word for word first, best covered first. */
function regroupings(wholes: Part, parts: Part, weight: Float64Array): Found[] {
  let read: { wholes: Texts; parts: Texts } | undefined
  const texts = () => (read ??= { wholes: textsOf(wholes), parts: textsOf(parts) })
  const piecesOf = new Map<number, number[]>()
  for (let piece = 0; piece < parts.size; piece++) {
    if (parts.partners[piece] !== FREE || parts.words[piece]!.length < PIECE.words) continue
    const features = parts.of[piece]!
    for (const { at } of wholes.find(features, across(piece, parts, wholes))) {
      if (wholes.zones[at] !== parts.zones[piece]) continue
      if (shared(features, wholes.of[at]!, weight) < PIECE.comes * features.total) continue
      const known = piecesOf.get(at)
      if (known) known.push(piece)
      else piecesOf.set(at, [piece])
    }
  }
  return [...piecesOf]
    .flatMap(([whole, pieces]) => regroupingOf(whole, pieces, { wholes, parts, weight }) ?? [])
    .sort((a, b) => Number(b.isVerbatim) - Number(a.isVerbatim) || b.covered - a.covered || a.whole - b.whole)
    .map((found) => ({ ...found, isShared: () => isShared(found, texts()) }))
}

/** Whether another free block holds all these pieces word for word, or each piece has a free copy elsewhere: then nothing tells which is meant. */
function isShared(
  { whole, pieces }: Regrouping,
  { wholes, parts }: { wholes: Texts; parts: Texts },
): boolean {
  const said = pieces.map((piece) => parts.text[piece]!)
  const holdsAll = (text: string) => said.every((it) => text.includes(it))
  const isCopied = (text: string) =>
    parts.text.some((it, at) => it === text && parts.isFree(at) && !pieces.includes(at))
  return (
    wholes.text.some((it, at) => at !== whole && wholes.isFree(at) && holdsAll(it)) || said.every(isCopied)
  )
}

/** The blocks of a version as texts in which words are looked for whole. */
type Texts = { text: string[]; isFree: (at: number) => boolean }

const textsOf = ({ words, partners }: Part): Texts => ({
  text: words.map((it) => ` ${it.join(' ')} `),
  isFree: (at) => partners[at] === FREE,
})
