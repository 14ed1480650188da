import type { WordDiffPart } from 'shared/word-diff'

import type { Draft, Place } from '#lib/outbox/box.ts'

/** A place in a draft as its form knows it: the hidden fields that say which, and where it is found. */
type Spot = { target: string; place: Record<string, string>; where: Place }

/** The name under which what is typed at a place is kept: no version is in it, so that it is found under the next one too. */
export function draftName({ target, place, where }: Spot): string {
  const { consultationId, paragraphId } = place
  return [consultationId, paragraphId ?? (target === 'draft' ? where.path : [])].flat().join(':')
}

/**
 * What was typed before and the id it goes under. `since`: what changed in the paragraph since then, word by word where that is known, and
 * the quoted words now lost; null where it reads as it did.
 */
export type BroughtBack = {
  id: string
  typed: Draft['typed']
  since: { parts: WordDiffPart[]; lost: string } | null
}

/**
 * What was typed at a place and not sent, under this version of the draft or one before: ready for a form in which the paragraph reads as
 * `wording`. Undefined where there is nothing.
 */
export async function broughtBack(
  key: string,
  { target, place, where, took, wording }: Spot & { took: readonly string[]; wording: string | undefined },
): Promise<BroughtBack | undefined> {
  const { recall } = await import('#lib/outbox/outbox.ts')
  const ids = [place.paragraphId, ...took]
  const isHere = ({ typed, place: { path } }: Draft) =>
    typed.paragraphId ? ids.includes(typed.paragraphId) : typed.target === target && path === where.path
  const kept = await recall(
    key,
    (it) => it.typed.consultationId === place.consultationId && !it.typed.meetingId && isHere(it),
  )
  if (!kept) return undefined
  const { id, typed } = kept
  if (wording !== undefined && kept.wording !== undefined && kept.wording !== wording) {
    const { parts, lost, ...quoted } = (await import('./rewording.ts')).reworded(kept.wording, wording, typed)
    return { id, typed: { ...typed, ...quoted }, since: { parts, lost } }
  }
  const other = typed.versionId && place.versionId && typed.versionId !== place.versionId
  return { id, typed, since: other && kept.wording === undefined ? { parts: [], lost: '' } : null }
}
