/** Why the words of an opinion are hidden, in the order of the number keys. Not among them: that somebody disagrees, or that it is beside the point. */
export const hideReasons = ['personal', 'insult', 'unlawful', 'secret', 'advert', 'unreadable'] as const
export type HideReason = (typeof hideReasons)[number]

/** What is struck from words, each with a mark of its own in their place. */
export const struckKinds = ['person', 'phone', 'email', 'idNumber', 'plate', 'link', 'address'] as const
export type StruckKind = (typeof struckKinds)[number]
