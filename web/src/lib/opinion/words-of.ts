import type { OwnOpinion } from './own-opinion.ts'

/** The fields of a form in which an opinion is rewritten, a suggestion as it is made on the wording of now; none for a new one. */
export function wordsOf(it: OwnOpinion | undefined) {
  if (!it) return {}
  const { stance, kind, body } = it
  const suggestedWording = it.suggestedNow ?? it.suggestedWording
  return { stance, kind, body, suggestedWording, mayBeShown: it.mayBeShown ? 'yes' : '' }
}
