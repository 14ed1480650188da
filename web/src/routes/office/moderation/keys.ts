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

/**
 * The deed of a key press, or null: none while somebody types or chooses in a field, nor with a modifier, which belongs to the browser.
 */
export function deedOf(event: KeyboardEvent): Deed | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null
  const { target } = event
  if (target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea'))
    return null
  if (/^[1-6]$/.test(event.key)) return { reason: Number(event.key) }
  return DEEDS[event.key.toLowerCase()] ?? null
}
