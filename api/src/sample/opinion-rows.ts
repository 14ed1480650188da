import { createHash } from 'node:crypto'

import type { SampleOpinion } from 'db/seed/opinions'

/** What opinions of the sample refer to, under the sample's own names. */
export type Places = {
  consultationId: string
  units: Map<string, string>
  /** By key of the sample draft; `blocks` in reading order. */
  drafts: Map<
    string,
    { id: string; versionId: string; blocks: { paragraphId: string; sectionNumber: number | null }[] }
  >
}

/**
 * A row of a sample opinion. Nobody holds a secret for it: it has no owner, like one entered on behalf of others, so no device can rewrite it.
 */
export function opinionRow(it: SampleOpinion, { consultationId, units, drafts }: Places) {
  const draft = it.draft === null ? null : drafts.get(it.draft)!
  const block = draft && it.paragraphIndex !== null ? draft.blocks[it.paragraphIndex]! : null
  const { id, target, stance, kind, body, suggestedWording, contributorGroup, channel, givenOn } = it
  return {
    id,
    consultationId,
    draftId: draft?.id ?? null,
    versionId: draft?.versionId ?? null,
    paragraphId: block?.paragraphId ?? null,
    sectionNumber: block?.sectionNumber ?? null,
    target,
    stance,
    kind,
    body,
    suggestedWording,
    unitId: units.get(it.unitCode)!,
    contributorGroup,
    channel,
    givenOn,
    ownerProof: null,
    // About every other author let members read their words: told by the id, which is random.
    mayBeShown: channel === 'link' && Number.parseInt(id.slice(0, 2), 16) < 0x80,
    digest: createHash('sha256')
      .update(JSON.stringify([id, body]))
      .digest(),
  }
}
