import type { Disposition } from 'shared/answers'
import type { HideReason } from 'shared/hide-reasons'
import type { Kind, Stance } from 'shared/opinion-terms'
import type { QuoteState } from 'shared/quotes'
import { replayed } from 'shared/replay'
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
  /** The words of the paragraph it is about, and what became of them; null for the whole of it. */
  quote: { exact: string; start: number | null; state: QuoteState; now: string | null } | null
  /** The suggestion against the wording of the draft; none when nothing was suggested. */
  parts: WordDiffPart[]
  /**
   * The suggestion made on the wording as it reads since; empty where that changed the same words, or none was made. Null where the author
   * saw the wording that stands.
   */
  suggestedNow: string | null
  givenOn: string
  /** It came after the closing, within the hours that phones without network are waited for. */
  late: boolean
  /** Whether other members may read it, and how many think so too at least; null below five. */
  mayBeShown: boolean
  fellows: number | null
  receipt: string
  /** The mark of these words, so that two tabs do not overwrite each other. */
  was: string
  disposition: Disposition | null
  reason: string | null
  /** The version whose wording its author saw; null for the congress in general. */
  versionId: string | null
  /** The later version under which the author said that it stands. */
  confirmedVersionId: string | null
  became: Became | null
  /** Why its words are hidden from others; null while they are shown. */
  hiddenAs: HideReason | null
  /** Whether names were struck from it, and while they are kept, the words as first written and the last day of that. */
  redacted: boolean
  bodyBefore: string | null
  wordingBefore: string | null
  struckUntilOn: string | null
}

/** What the paragraph of an opinion is in a newer version than its author saw; `body` null when it is there no longer. */
export type Became = {
  number: number
  versionId: string
  label: string | null
  body: string | null
  merged: boolean
  pieces: number | null
}

/** The API's answer cut to what the page shows; runs on the server, where the comparison costs the phone nothing. */
export function shownOpinion(
  it: {
    [
      K in Exclude<
        keyof OwnOpinion,
        'parts' | 'suggestedNow' | 'stance' | 'kind' | 'disposition' | 'became' | 'quote' | 'hiddenAs'
      >
    ]: OwnOpinion[K]
  } & {
    stance: string
    kind: string | null
    disposition: string | null
    hiddenAs: string | null
    quote: (Omit<NonNullable<OwnOpinion['quote']>, 'state'> & { state: string }) | null
    wordingBody: string | null
    became: (Omit<Became, 'merged'> & { merged: unknown }) | null
  },
): OwnOpinion {
  return {
    id: it.id,
    mark: it.mark,
    stance: it.stance as Stance,
    kind: it.kind as Kind | null,
    body: it.body,
    suggestedWording: it.suggestedWording,
    quote: it.quote && { ...it.quote, state: it.quote.state as QuoteState },
    parts: it.suggestedWording === null ? [] : wordDiff(it.wordingBody ?? '', it.suggestedWording),
    suggestedNow: suggestedNow(it),
    givenOn: it.givenOn,
    late: it.late,
    mayBeShown: it.mayBeShown,
    fellows: it.fellows,
    receipt: it.receipt,
    was: it.was,
    disposition: it.disposition as Disposition | null,
    reason: it.reason,
    versionId: it.versionId,
    confirmedVersionId: it.confirmedVersionId,
    became: it.became && { ...it.became, merged: Boolean(it.became.merged) },
    hiddenAs: it.hiddenAs as HideReason | null,
    redacted: it.redacted,
    bodyBefore: it.bodyBefore,
    wordingBefore: it.wordingBefore,
    struckUntilOn: it.struckUntilOn,
  }
}

function suggestedNow(it: {
  suggestedWording: string | null
  wordingBody: string | null
  became: { body: string | null } | null
}): string | null {
  const now = it.became?.body ?? null
  if (now === null || it.wordingBody === null || now === it.wordingBody) return null
  return it.suggestedWording === null ? '' : (replayed(it.wordingBody, it.suggestedWording, now) ?? '')
}
