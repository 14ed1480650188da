import type { Tally } from 'shared/reports'

/** How the stances of some opinions lean. `few` when there are too few of them to speak of leaning. */
export type Tendency =
  | 'few'
  | 'nearlyAllAgree'
  | 'mostAgree'
  | 'mostAgreeAtLeastInPart'
  | 'nearlyAllDisagree'
  | 'mostDisagree'
  | 'divided'

/** Of fewer opinions nothing is said: two of three are not yet a majority of anything. */
const LEAST = 5
/** A part as large as this is "tuyệt đại đa số". */
const NEARLY_ALL = 0.9

/**
 * Names how stances lean by one fixed rule, so that two people name it alike: nine tenths and more is nearly all, more than half is most.
 * "Ý kiến khác" counts in the whole, on neither side.
 */
export function tendency({ total, stances }: Pick<Tally, 'total' | 'stances'>): Tendency {
  const { agree, agreeInPart, disagree } = stances
  const share = (count: number) => count / total.count
  if (total.count < LEAST) return 'few'
  if (share(agree.count) >= NEARLY_ALL) return 'nearlyAllAgree'
  if (share(disagree.count) >= NEARLY_ALL) return 'nearlyAllDisagree'
  if (share(agree.count) > 0.5) return 'mostAgree'
  if (share(disagree.count) > 0.5) return 'mostDisagree'
  if (share(agree.count + agreeInPart.count) > 0.5) return 'mostAgreeAtLeastInPart'
  return 'divided'
}

export type Breadth = 'nearlyAll' | 'most' | 'many' | 'some'

/** How much of all opinions one theme takes: 90 % and more, more than half, a fifth and more, less. */
export function breadth(part: number, whole: number): Breadth {
  const share = whole === 0 ? 0 : part / whole
  if (share >= NEARLY_ALL) return 'nearlyAll'
  if (share > 0.5) return 'most'
  return share >= 0.2 ? 'many' : 'some'
}
