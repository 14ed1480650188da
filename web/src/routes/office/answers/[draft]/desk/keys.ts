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

/** The deed of a key press, or null: none while somebody types or chooses in a field, nor with a modifier, which belongs to the browser. */
export function deedOf(event: KeyboardEvent): Deed | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null
  const { target } = event
  if (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox], [type=radio]), select, textarea')
  )
    return null
  if (/^[1-6]$/.test(event.key)) return { place: Number(event.key) }
  return DEEDS[event.key.toLowerCase()] ?? null
}
