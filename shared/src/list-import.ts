/** A row of a list that came as a file: its number there, and the text of each column that is there. */
export type ListRow<C extends string> = { row: number; cells: Partial<Record<C, string>>; merged?: true }

/** Why a row cannot be taken: a key of `words/errors`, and what it names. */
export type WrongRow = { row: number; reason: string; params: Record<string, string> }
