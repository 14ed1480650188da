import type { RequestState } from './rights.ts'

type Steps = Record<'takenAt' | 'acknowledgedAt' | 'answeredAt' | 'closedAt', Date | string | null>

/** How far a request is: the last step that was taken. */
export function stateOf({ takenAt, acknowledgedAt, answeredAt, closedAt }: Steps): RequestState {
  if (closedAt) return 'closed'
  if (answeredAt) return 'answered'
  if (acknowledgedAt) return 'acknowledged'
  return takenAt ? 'taken' : 'received'
}

/** How many calendar days from one day to another, each 'YYYY-MM-DD'; negative when the other is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
