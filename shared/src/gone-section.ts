/** The section opinions stand in whose paragraph is in the draft no longer. No section of a draft has this number. */
export const GONE_SECTION = 0
