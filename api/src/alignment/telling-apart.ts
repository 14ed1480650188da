import { alike, shared, type Wording, without } from './features.ts'

/** From this likeness on, two blocks of one version are parallel sentences, told apart by few words. */
export const PARALLEL = 0.45
/** Of the words that tell a block from a parallel one, this share must be found again, more the closer they are. */
const FOUND_AGAIN = { far: 0.5, close: 0.75 }
/** When more than this share of them is lost, they may be no more than that share of all that was taken out. */
const LOST = 0.1
const LOST_OF_ALL = 0.7
const GAINED = 0.3
const CLOSE = 0.55
/** What speaks for a rival may weigh at most this much of what speaks for the pair. */
const RIVAL_SHARE = 0.3

/**
 * Blocks of both versions that could be meant instead. `inPlace`: old and new stand between the same neighbours, nothing else beside
 * them, so that a rival elsewhere that is no better matters less.
 */
export type Rivals = { old: Wording[]; now: Wording[]; inPlace: boolean }

/**
 * Whether wording `n` can only come from wording `o`. Parallel sentences differ in the words that say whom or what they are about:
 * most of those must be kept, and no other block may be meant instead. Where a rival is as likely, nothing is carried.
 */
export function onlyFrom(o: Wording, n: Wording, rivals: Rivals, weight: Float64Array): boolean {
  const { inPlace } = rivals
  const family = rivals.old.filter((rival) => alike(o, rival, weight) >= PARALLEL)
  const isAlone = family.length === 0
  return (
    rivals.old.every((rival) => isFurther(o, n, rival, { weight, inPlace })) &&
    family.every((rival) => keepsWhatTells(o, n, rival, { weight, inPlace })) &&
    ((inPlace && !isAlone) || rivals.now.every((rival) => isMeant(o, n, rival, { weight, isAlone })))
  )
}

/** Whether another old block is clearly less like the new one. */
function isFurther(
  o: Wording,
  n: Wording,
  rival: Wording,
  { weight, inPlace }: { weight: Float64Array; inPlace: boolean },
): boolean {
  const [own, other] = [
    shared(without(o, rival, weight), n, weight),
    shared(without(rival, o, weight), n, weight),
  ]
  if (own === 0) return other === 0 && (inPlace || alike(rival, n, weight) < PARALLEL)
  return other <= own * RIVAL_SHARE
}

/** Whether most of the words that tell a block from a parallel one are kept, and not just they replaced. */
function keepsWhatTells(
  o: Wording,
  n: Wording,
  rival: Wording,
  { weight, inPlace }: { weight: Float64Array; inPlace: boolean },
): boolean {
  const tells = without(o, rival, weight)
  const closeness = (alike(o, rival, weight) - PARALLEL) / (1 - PARALLEL)
  const enough = FOUND_AGAIN.far + (FOUND_AGAIN.close - FOUND_AGAIN.far) * closeness
  const [found, all] = [shared(tells, n, weight), tells.total]
  // A line that stands elsewhere too, or begins another, is known by its place alone.
  if (all === 0) return inPlace
  if (found === 0 || found < enough * all) return false
  // Where only that was replaced, it is another sentence of the kind: "vùng cao" is not "vùng sâu".
  const [lost, gained] = [all - found, without(n, o, weight).total]
  const isReplaced = lost > LOST * all && gained > GAINED * lost && alike(o, rival, weight) >= CLOSE
  return !isReplaced || lost <= LOST_OF_ALL * without(o, n, weight).total
}

/** Whether the old block speaks of `n` and not of another new one. Where the old version has no parallel to show what tells it, more is asked. */
function isMeant(
  o: Wording,
  n: Wording,
  rival: Wording,
  { weight, isAlone }: { weight: Float64Array; isAlone: boolean },
): boolean {
  const [own, other] = [
    shared(without(n, rival, weight), o, weight),
    shared(without(rival, n, weight), o, weight),
  ]
  if (other > own * RIVAL_SHARE || own === 0) return false
  const isParallel = isAlone && alike(n, rival, weight) >= PARALLEL
  return !isParallel || own >= FOUND_AGAIN.close * without(o, rival, weight).total
}
