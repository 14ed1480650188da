/** The terms of an opinion without the schemas that check it: what a phone needs to know of them, and nothing else. */

/** Where a member stands. The order is the order of every table and chart. */
export const stances = ['agree', 'agreeInPart', 'disagree', 'other'] as const
export type Stance = (typeof stances)[number]

/** What a member wants done with the text. */
export const kinds = ['add', 'amend', 'delete', 'comment'] as const
export type Kind = (typeof kinds)[number]

/** Who a member says they are, if they wish to say. */
export const contributorGroups = [
  'worker',
  'retiredCadre',
  'veteranRevolutionary',
  'scientist',
  'expert',
  'officer',
] as const
export type ContributorGroup = (typeof contributorGroups)[number]

/** The longest opinion, in characters; `opinion_body_length` in the database agrees. */
export const BODY_MAX = 4000
/** The longest stretch of a paragraph one may quote, in characters; `opinion_quote_length` in the database agrees. */
export const QUOTE_MAX = 2000
/** The longest suggested wording, in characters; `opinion_suggested_wording_length` agrees. */
export const WORDING_MAX = 8000

/** Agreeing may be silent; anything else needs words or a suggested wording. */
export const saysSomething = (it: {
  stance: Stance
  body: string
  suggestedWording: string | null
}): boolean => it.stance === 'agree' || it.body !== '' || it.suggestedWording !== null

/** How many hours after closing copies that waited on phones without network are taken, unless a consultation says otherwise. */
export const LATE_GRACE = 72
/** `consultation_late_grace` in the database agrees. */
export const LATE_GRACE_MAX = 720
