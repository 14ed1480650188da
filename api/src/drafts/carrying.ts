import type { Alignment } from 'shared/alignment'
import type { Block } from 'shared/outline'
import type { Carry } from 'shared/versions'

import { align } from '../alignment/align.ts'
import type { Source } from './version-queries.ts'

/** A paragraph of the version before. */
type Paragraph = Block & { id: string }

/**
 * What becomes of the paragraphs of a version in the blocks that follow it, as aligned and as people said over it. `forgotten`: what they
 * said of blocks that are there no longer, since the import was corrected: it counts no more.
 */
export function carriedOver(old: readonly Paragraph[], now: readonly Block[], carried: readonly Carry[]) {
  const indexOf = new Map(old.map(({ id }, at) => [id, at]))
  const decided = new Map<number, number[]>()
  const forgotten: Carry[] = []
  for (const it of carried) {
    const [o, to] = [indexOf.get(it.from), it.to.map((at, piece) => placeOf(at, it.texts[piece]!, now))]
    if (o === undefined || to.includes(undefined)) forgotten.push(it)
    else decided.set(o, to as number[])
  }
  return { alignment: align(old, now, decided), decided, forgotten }
}

/** Where the block stands that a person named: where it stood, or the only one that reads so; undefined when there is none. */
function placeOf(to: number, text: string, now: readonly Block[]): number | undefined {
  if (now[to]?.text === text) return to
  const same = [...now.keys()].filter((at) => now[at]!.text === text)
  return same.length === 1 ? same[0] : undefined
}

/**
 * Who is who in the new version. A paragraph that was split lives on in the longest of its pieces; of several merged the longest lives on
 * and takes the others in. `ids`: the paragraph each new block is, null where it is a new one.
 */
export function identities(alignment: Alignment, old: readonly Paragraph[], now: readonly Block[]) {
  const ids = now.map((): string | null => null)
  const merged: { into: string; taken: string[] }[] = []
  for (const entry of alignment) {
    if (entry.old.length === 0 || entry.new.length === 0) continue
    const [keeper, piece] = [longest(entry.old, old), longest(entry.new, now)]
    ids[piece] = old[keeper]!.id
    const taken = entry.old.filter((o) => o !== keeper).map((o) => old[o]!.id)
    if (taken.length > 0) merged.push({ into: old[keeper]!.id, taken })
  }
  return { ids, merged }
}

/** From which paragraphs each paragraph of the new version comes; `ids` are those of its blocks. */
export function sourcesOf(alignment: Alignment, old: readonly Paragraph[], ids: readonly string[]): Source[] {
  return alignment.flatMap(({ old: olds, new: news, state, score }) =>
    news.flatMap((n) => olds.map((o) => ({ paragraphId: ids[n]!, sourceId: old[o]!.id, state, score }))),
  )
}

function longest(blocks: readonly number[], of: readonly Block[]): number {
  return blocks.reduce((best, it) => (of[it]!.text.length > of[best]!.text.length ? it : best))
}
