/**
 * What opinions that are nearly one text have in common: `campaign`, the same words sent by many; `assent`, the same, and all they say is that one
 * agrees; `boilerplate`, a frame round words that differ.
 */
export type CopiesKind = 'campaign' | 'assent' | 'boilerplate'
