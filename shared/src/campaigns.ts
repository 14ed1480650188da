/**
 * What opinions that are nearly one text have in common: `campaign`, the same words sent by many; `assent`, the same, and all they say is that one
 * agrees; `short`, words so few that many write them without any text being sent round; `boilerplate`, a frame round words that differ.
 */
export type CopiesKind = 'campaign' | 'assent' | 'short' | 'boilerplate'
