import type { OpinionFilter } from 'shared/opinion-filter'

/** What is answered together on the page of a draft: the opinions on it, or, where `draftId` is null, those its consultation got on the congress in general. */
export type AnsweredPlace = { draftId: string | null; consultationId: string }

/** The place on the page of this draft. */
export const placeOf = (draft: { id: string; consultationId: string }, general: boolean): AnsweredPlace => ({
  draftId: general ? null : draft.id,
  consultationId: draft.consultationId,
})

/** The filter that lists what is answered there. */
export const filterOf = ({ draftId, consultationId }: AnsweredPlace): OpinionFilter =>
  draftId === null ? { consultation: consultationId, target: 'general' } : { draft: draftId }
