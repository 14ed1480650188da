import { commandKey } from '#lib/ui/keyed-rows.ts'

/** What a key does on the page for answering many opinions; `place` is a number key's. */
export type Deed =
  | 'next'
  | 'previous'
  | 'toggle'
  | 'all'
  | 'again'
  | 'withdraw'
  | 'undo'
  | 'sectionBefore'
  | 'sectionAfter'
  | { place: number }

const DEEDS: Record<string, Deed> = {
  j: 'next',
  arrowdown: 'next',
  k: 'previous',
  arrowup: 'previous',
  x: 'toggle',
  a: 'all',
  r: 'again',
  w: 'withdraw',
  u: 'undo',
  '[': 'sectionBefore',
  ']': 'sectionAfter',
}

/** The deed of a key press, or null. */
export function deedOf(event: KeyboardEvent): Deed | null {
  const key = commandKey(event)
  if (key === null) return null
  return /^[1-6]$/.test(key) ? { place: Number(key) } : (DEEDS[key] ?? null)
}
