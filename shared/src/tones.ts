import { z } from 'zod'

/** What the words of an opinion show: that they support what they are about, only state a matter, or worry or object. Of words, never of a person. */
export const tones = ['support', 'plain', 'concern'] as const
export const Tone = z.enum(tones)
export type Tone = z.infer<typeof Tone>

/** What a person says the tone of an opinion is; null takes back what was said. */
export const ToneConfirmation = z.object({ opinion: z.uuid(), tone: Tone.nullable() })
export type ToneConfirmation = z.infer<typeof ToneConfirmation>

/**
 * What must be reached before tones are suggested at all: so many texts confirmed by people (near copies count as one), so many of each tone, and the
 * mean of the shares of each tone that is told right (balanced accuracy) in five-fold cross-validation. Guessing gives a third. Three quarters is
 * where a person corrects one in four, less work than reading without; with 30 of the rarest tone its standard error is about 5 points, so
 * that what passes is above .65 in 19 of 20 cases.
 */
export const TONE_BAR = { confirmed: 200, each: 30, accuracy: 0.75 } as const
