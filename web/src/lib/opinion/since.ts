import { comparisonKey } from 'shared/comparison-key'
import { wordDiff } from 'shared/word-diff'

import type { Became } from './own-opinion.ts'

/**
 * What became of the paragraph of an opinion since its author read it, and how the wordings differ; null while nothing newer is there, or
 * for an opinion on no paragraph.
 */
export function since(seen: string | null, became: (Omit<Became, 'merged'> & { merged: unknown }) | null) {
  if (!became || seen === null) return null
  const { number, body, pieces } = became
  if (body === null) return { state: 'removed' as const, number, pieces: 0, parts: [] }
  const state = became.merged
    ? ('merged' as const)
    : (pieces ?? 0) > 1
      ? ('split' as const)
      : comparisonKey(seen) === comparisonKey(body)
        ? ('kept' as const)
        : ('changed' as const)
  return { state, number, pieces: pieces ?? 0, parts: state === 'kept' ? [] : wordDiff(seen, body) }
}
