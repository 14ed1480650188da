import type { OwnOpinion } from './own-opinion.ts'

/** The fields of a form in which an opinion is rewritten; none for a new one. */
export function wordsOf(it: OwnOpinion | undefined) {
  if (!it) return {}
  const { stance, kind, body, suggestedWording } = it
  return { stance, kind, body, suggestedWording, mayBeShown: it.mayBeShown ? 'yes' : '' }
}
