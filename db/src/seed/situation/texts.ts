import type { SectionKey } from 'shared/reports'

/** The edited sections of a monthly situation report; a key that is absent has not been written yet. */
export type SituationTexts = Partial<Record<SectionKey, string>>
