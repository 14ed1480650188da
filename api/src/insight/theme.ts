/** An opinion to be grouped. `id` is its own; `stance`, when known, is counted for each theme. */
export type ThemeInput = { id: string; text: string; stance?: string | null }

export type ThemeOptions = {
  /** Any integer: another seed may draw the borders elsewhere. */
  seed: number
  /** How many themes are wanted, 1 to 70; chosen by the engine when absent. Fewer come back when fewer are found. */
  themes?: number
  /** Told how much is done, 0 to 1, never falling. */
  onProgress?: (share: number) => void
  /** Stops the work at the next step, throwing the signal's reason. */
  signal?: AbortSignal
}

/** A group of opinions that say much the same. */
export type Theme = {
  /** Unique in its result, "t1" being the largest; means nothing in another run. */
  id: string
  label: string
  /** Phrases that set the theme apart, as most often written, best first. */
  keyphrases: string[]
  /** One sentence, composed of the keyphrases. */
  description: string
  /** How many opinions: every copy counts. */
  size: number
  /** Opinions by stance; those that came without one are absent. */
  stances: Record<string, number>
  /** Ids of 3 to 7 opinions to quote (fewer when the theme has fewer wordings), most central first, no stance of a fifth unheard. */
  typical: string[]
  /** Keyphrases that are at least twice as frequent here as in the nearest other theme. */
  distinguishing: string[]
}

export type ThemeResult = {
  /** Largest first, at most 70. */
  themes: Theme[]
  /** For every opinion the id of its theme, null when it stands alone. */
  assignment: Map<string, string | null>
  /** Ids of the opinions that stand alone, the longest first: what is argued at length deserves to be read. */
  singular: string[]
}
