/** An opinion to be grouped. `id` is its own; `stance`, when known, is counted for each theme. */
export type ThemeInput = { id: string; text: string; stance?: string | null }

/**
 * What people decided about the themes, kept and replayed in every run. Ids of opinions that are not there are passed over.
 * Opinions that should be apart are never in one theme; both may stand alone.
 */
export type Constraints = {
  /** Opinions of each list have one theme. */
  together?: readonly (readonly string[])[]
  apart?: readonly (readonly [string, string])[]
  /** Themes that people named: they exist under that label, hold these opinions and others like them. */
  seeds?: readonly { label: string; ids: readonly string[] }[]
}

export type ThemeOptions = {
  /** Any integer: another seed may draw the borders elsewhere. */
  seed: number
  /** How many themes are wanted, 1 to 70; chosen by the engine when absent. Fewer come back when fewer are found. */
  themes?: number
  constraints?: Constraints
  /**
   * The theme each opinion had in an earlier analysis, by id: those that stood alone or came since are absent. When it holds at least half of the
   * opinions, the themes begin as they were, and their number stays unless another is clearly better.
   */
  before?: ReadonlyMap<string, string>
  /** The names of the themes in `before`. Those that go on keep their id then, and their name while their content is much the same; new ones get the next numbers. */
  names?: ReadonlyMap<string, string>
  /**
   * To keep what was learned, so that later opinions can be placed without a new analysis: of the words of these opinions those that so many
   * different texts have. Words of the language at large are nobody's own, and kept in any case.
   */
  keep?: { textsLeast: number }
  /** Told how much is done, 0 to 1, never falling. */
  onProgress?: (share: number) => void
  /** Stops the work at the next step, throwing the signal's reason. */
  signal?: AbortSignal
}

/** A group of opinions that say much the same. */
export type Theme = {
  /** Unique in its result, "t1" being the largest; means nothing in another run, unless that begins with this one and its names. */
  id: string
  label: string
  /** Phrases that set the theme apart, as most often written, best first. */
  keyphrases: string[]
  /** One sentence, composed of the keyphrases. */
  description: string
  /** How many opinions have it as their own theme: every copy counts. */
  size: number
  /** How many more belong to it besides their own theme. */
  alsoIn: number
  /** Opinions by stance; those that came without one are absent. */
  stances: Record<string, number>
  /** Ids of 3 to 7 opinions to quote (fewer when the theme has fewer wordings), most central first, no stance of a fifth unheard. */
  typical: string[]
  /** Keyphrases that are at least twice as frequent here as in the nearest other theme. */
  distinguishing: string[]
}

/** How much of an opinion belongs to a theme, in hundredths. */
export type Membership = { theme: string; weight: number }

export type ThemeResult = {
  /** Largest first, at most 70. */
  themes: Theme[]
  /** For every opinion the id of its own theme, null when it stands alone. */
  assignment: Map<string, string | null>
  /** The two or three themes of each opinion that belongs to several, its own first; the weights of one add up to 100. */
  memberships: Map<string, Membership[]>
  /**
   * How near each opinion in a theme is to its middle: the cosine between what its words mean and the unit mean of the group it was found in, -1 to 1, in
   * thousandths. 1 is the middle itself, 0 has nothing to do with it. Depends on the words alone: copies have one. Those without a known word are absent.
   */
  closeness: Map<string, number>
  /** Ids of the opinions that stand alone, the longest first: what is argued at length deserves to be read. */
  singular: string[]
  /** What was learned, as bytes for `unpackThemeModel`; empty unless asked for. */
  kept: Uint8Array
}
