import type { OwnOpinion } from './own-opinion.ts'

/** The fields of a form in which an opinion is rewritten; none for a new one. */
export function wordsOf(it: OwnOpinion | undefined) {
  return it ? { stance: it.stance, kind: it.kind, body: it.body, suggestedWording: it.suggestedWording } : {}
}
