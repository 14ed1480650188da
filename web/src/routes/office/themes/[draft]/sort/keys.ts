import { commandKey } from '#lib/ui/keyed-rows.ts'

/** What a key does on the page that puts themes in order; `place` is a number key's. */
export type Deed =
  | 'next'
  | 'previous'
  | 'toggle'
  | 'all'
  | 'confirm'
  | 'apart'
  | 'move'
  | 'split'
  | 'merge'
  | 'pin'
  | 'rename'
  | 'undo'
  | 'themeBefore'
  | 'themeAfter'
  | { place: number }

const DEEDS: Record<string, Deed> = {
  j: 'next',
  arrowdown: 'next',
  k: 'previous',
  arrowup: 'previous',
  x: 'toggle',
  a: 'all',
  c: 'confirm',
  s: 'apart',
  m: 'move',
  n: 'split',
  g: 'merge',
  p: 'pin',
  e: 'rename',
  u: 'undo',
  '[': 'themeBefore',
  ']': 'themeAfter',
}

/** What puts the focus into a field. */
export const opensField = (deed: Deed) =>
  deed === 'move' || deed === 'split' || deed === 'merge' || deed === 'rename'

/** The deed of a key press, or null. */
export function deedOf(event: KeyboardEvent): Deed | null {
  const key = commandKey(event)
  if (key === null) return null
  return /^[1-9]$/.test(key) ? { place: Number(key) } : (DEEDS[key] ?? null)
}
