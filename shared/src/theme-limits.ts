/** The most themes an analysis makes. */
export const THEMES_MAX = 70

/** The fewest opinions of a theme that an analysis makes. */
export const THEME_OPINIONS_MIN = 5
