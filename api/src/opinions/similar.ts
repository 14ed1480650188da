import type { Db } from 'db/connect'
import type { Typing } from 'shared/endorsing'

import { type Ctx, memberOf } from '../context.ts'
import { ownerProof } from '../identity/device.ts'
import { endorsedAmong, endorsementsOf } from './endorse-queries.ts'
import { shownFellows } from './endorse.ts'
import { isEnoughToLookAmong, mayShowWords } from './shown-words.ts'
import { gather, type SimilarIndex } from './voice-search.ts'
import { oneOfEachView } from './same-view.ts'
import { type Ground, PLACE_OF_WHOLE, shownVoices, voicesAfter } from './similar-queries.ts'
import { fingerprintOf, same } from './submission.ts'

/** How many are shown. */
const SHOWN = 3
/** How many are looked at: the same words stand many times, and one's own are among them. */
const LOOKED_AT = 40
/** How many rows are read at once while an index is made: nobody else waits longer than for these. */
const SLICE = 2_000
/** How many indexes this process holds; the one asked longest ago goes. Some 300 bytes an opinion. */
const HELD = 8
/** How long one is used, in milliseconds for each opinion in it: making it takes some ten times less than a hundredth of that. */
const AGE_MS = 6
const AGE_LEAST_MS = 2_000

type Held = { made: Promise<SimilarIndex>; madeAt: number; ready: SimilarIndex | null; making: boolean }

/** Of each database: what is asked of one is never answered from another. */
const indexes = new WeakMap<Db, Map<string, Held>>()

/**
 * The opinions of others most like what is being typed, at most three, most alike first, each view once (`same-view.ts`): those members may be shown
 * (`shown-words.ts`), with the place they are about, whether this device thinks so too, and how many others do at least, in steps of five.
 * Nothing of what is typed is kept or logged. None where fewer than ten persons took part, or fewer than five let their words be shown.
 */
export async function similarTo(ctx: Ctx, ground: Ground, { text, paragraphId }: Typing) {
  if (!(await mayShowWords(ctx, ground.consultationId))) return []
  const index = await indexOf(ctx, ground)
  if (!isEnoughToLookAmong(index.size)) return []
  const place = paragraphId ?? PLACE_OF_WHOLE
  const found = index.find(text, place, LOOKED_AT)
  if (found.length === 0) return []

  const secret = memberOf(ctx).secretOf(ground.consultationId)
  const ids = found.map(({ id }) => id)
  const rows = await shownVoices(ctx, ground, ids)
  const others = rows
    .filter((it) => !(secret && it.ownerProof && same(it.ownerProof, ownerProof(secret, it.id))))
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  const best = oneOfEachView(others).slice(0, SHOWN)
  const bestIds = best.map(({ id }) => id)
  const [fellows, endorsed] = await Promise.all([
    endorsementsOf(ctx, bestIds, secret),
    endorsedAmong(ctx, bestIds, secret),
  ])
  return best.map(({ ownerProof: _, place: at, ...it }) => ({
    ...it,
    here: at === place,
    was: fingerprintOf(it),
    fellows: shownFellows(fellows.get(it.id) ?? 0),
    endorsed: endorsed.has(it.id),
  }))
}

async function indexOf(ctx: Ctx, ground: Ground): Promise<SimilarIndex> {
  const held = indexes.get(ctx.db) ?? new Map<string, Held>()
  indexes.set(ctx.db, held)
  const key = `${ground.consultationId} ${ground.draftId}`
  const known = held.get(key)
  if (known) {
    // To the end of the line.
    held.delete(key)
    held.set(key, known)
    const age = ctx.now.getTime() - known.madeAt
    const isOld = !known.ready || age < 0 || age > Math.max(AGE_LEAST_MS, known.ready.size * AGE_MS)
    if (known.ready && (!isOld || known.making)) return known.ready
    if (known.making) return known.made
  }
  const fresh: Held = {
    made: make(ctx, ground),
    madeAt: ctx.now.getTime(),
    ready: known?.ready ?? null,
    making: true,
  }
  held.set(key, fresh)
  for (const oldest of [...held.keys()].slice(0, Math.max(0, held.size - HELD))) held.delete(oldest)
  try {
    fresh.ready = await fresh.made
    return fresh.ready
  } catch (cause) {
    if (held.get(key) === fresh) held.delete(key)
    throw cause
  } finally {
    fresh.making = false
  }
}

async function make(ctx: Ctx, ground: Ground): Promise<SimilarIndex> {
  const gathered = gather()
  for (let after: string | null = null; ;) {
    const some = await voicesAfter(ctx, ground, after, SLICE)
    for (const voice of some) gathered.add(voice)
    if (some.length < SLICE) return gathered.finish()
    after = some.at(-1)!.id
  }
}
