import type { Stance } from 'shared/opinion-terms'

/** The token that colours a stance. It never stands alone: `icons` has a drawing, `stanceNames` the word. */
export const stanceTone = {
  agree: 'agree',
  agreeInPart: 'agree-in-part',
  disagree: 'disagree',
  other: 'other',
} as const satisfies Record<Stance, string>
