import type { Disposition } from 'shared/answers'
import type { Kind, Stance } from 'shared/opinion-terms'
import { type WordDiffPart, wordDiff } from 'shared/word-diff'

/** An opinion as the device that gave it is shown it. */
export type OwnOpinion = {
  id: string
  /** What addresses call it. */
  mark: string
  stance: Stance
  kind: Kind | null
  body: string
  suggestedWording: string | null
  /** The suggestion against the wording of the draft; none when nothing was suggested. */
  parts: WordDiffPart[]
  givenOn: string
  receipt: string
  /** The mark of these words, so that two tabs do not overwrite each other. */
  was: string
  disposition: Disposition | null
  reason: string | null
}

/** What was just done to an opinion: kept, found to stand there already, or rewritten. */
export type JustDone = 'sent' | 'had' | 'saved'

/** What the address of a page says was just done to the opinion with this mark. */
export function justDone(asked: Pick<URLSearchParams, 'get'>, mark: string): JustDone | undefined {
  return (['sent', 'had', 'saved'] as const).find((it) => asked.get(it) === mark)
}

/** The API's answer cut to what the page shows; runs on the server, where the comparison costs the phone nothing. */
export function shownOpinion(
  it: { [K in Exclude<keyof OwnOpinion, 'parts' | 'stance' | 'kind' | 'disposition'>]: OwnOpinion[K] } & {
    stance: string
    kind: string | null
    disposition: string | null
    wordingBody: string | null
  },
): OwnOpinion {
  return {
    id: it.id,
    mark: it.mark,
    stance: it.stance as Stance,
    kind: it.kind as Kind | null,
    body: it.body,
    suggestedWording: it.suggestedWording,
    parts: it.suggestedWording === null ? [] : wordDiff(it.wordingBody ?? '', it.suggestedWording),
    givenOn: it.givenOn,
    receipt: it.receipt,
    was: it.was,
    disposition: it.disposition as Disposition | null,
    reason: it.reason,
  }
}
