import { commandKey } from '#lib/ui/keyed-rows.ts'

/** What a key does on the page of moderation; `reason` is a number key's. */
export type Deed = 'next' | 'previous' | 'clear' | 'open' | 'redact' | 'restore' | 'undo' | { reason: number }

const DEEDS: Record<string, Deed> = {
  j: 'next',
  arrowdown: 'next',
  k: 'previous',
  arrowup: 'previous',
  c: 'clear',
  r: 'open',
  e: 'redact',
  h: 'restore',
  u: 'undo',
}

/** The deed of a key press, or null. */
export function deedOf(event: KeyboardEvent): Deed | null {
  const key = commandKey(event)
  if (key === null) return null
  return /^[1-6]$/.test(key) ? { reason: Number(key) } : (DEEDS[key] ?? null)
}
