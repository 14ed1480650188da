import { searchKey } from 'shared/search-key'

/** The one password of the sample's staff: printed at every start with the sample, so that everybody knows it. */
export const SAMPLE_PASSWORD = 'gopy-thu-nghiem-2026'

/** How many letters or digits a password may differ from it and still be it. */
const DIFFERENT_MAX = 2

/**
 * Whether a password is the sample's, holds it, or somewhere differs from it by two letters or digits at most; case, accents, blanks and marks
 * do not count. Counted as P. H. Sellers, "The theory and computation of evolutionary distances" (1980), section 4: the least distance of
 * a text to any part of another. Time is the product of both lengths.
 */
export function isLikeSample(password: string): boolean {
  const sought = bare(SAMPLE_PASSWORD)
  let before = Array.from(sought, (_, at) => at + 1)
  for (const letter of bare(password)) {
    const row: number[] = []
    for (const [at, wanted] of sought.entries()) {
      const same = (before[at - 1] ?? 0) + (letter === wanted ? 0 : 1)
      row.push(Math.min(same, before[at]! + 1, (row[at - 1] ?? 0) + 1))
    }
    if (row.at(-1)! <= DIFFERENT_MAX) return true
    before = row
  }
  return false
}

const bare = (text: string) => Array.from(searchKey(text).replace(/[^\p{L}\p{N}]/gu, ''))
