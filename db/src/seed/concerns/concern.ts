import type { Stance } from 'shared/opinion-terms'
import type { UnitKind } from 'shared/units'

/**
 * Something workers of the sample province care about, and the words they have for it.
 * In every text `{a|b}` is one word or the other; a text `x :: y` reads y and is only said of a paragraph that contains x.
 * `keywords`: a paragraph that contains one of them (lower case) is about this concern.
 * `weights`: how much each kind of unit cares; `home`: codes of units where it is the talk of the day.
 * `onlyAtHome`: elsewhere it is written about, never told as one's own life.
 * `spoken`, `formal`: whole opinions by stance, as workers talk and as officers write.
 * `facts`, `praise`, `doubts`, `asks`: single sentences that combine freely within the concern.
 * `campaign`: a text people pass round and send with small changes, some with one of `tails` added.
 */
export type Concern = {
  key: string
  keywords: readonly string[]
  weights: Readonly<Record<UnitKind, number>>
  home?: readonly string[]
  onlyAtHome?: boolean
  spoken: Readonly<Record<Stance, readonly string[]>>
  formal: Readonly<Record<Stance, readonly string[]>>
  facts: readonly string[]
  praise: readonly string[]
  doubts: readonly string[]
  asks: readonly string[]
  campaign?: { units: readonly string[]; text: string; tails: readonly string[] }
}
