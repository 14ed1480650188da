/** Where the keys act: the block that is open, and how another is opened. */
type Place = { at: number; select: (index: number) => Promise<void> }

/**
 * The keys of the fast person, heard only while the focus is on a block and not in a field: `j` and `k` go on and back, every other
 * one presses the button or opens the field that carries it as `aria-keyshortcuts`.
 */
export function keyPressed(event: KeyboardEvent, { at, select }: Place): void {
  const from = event.target as HTMLElement
  if (event.ctrlKey || event.altKey || event.metaKey || from.matches('input, textarea, select')) return
  if (event.key === 'j' || event.key === 'k') {
    event.preventDefault()
    void select(event.key === 'j' ? at + 1 : at - 1)
    return
  }
  const name = event.shiftKey ? `Shift+${event.key.toUpperCase()}` : event.key
  const control = document.querySelector<HTMLElement>(`main [aria-keyshortcuts="${CSS.escape(name)}"]`)
  if (!control) return
  event.preventDefault()
  const folded = control.closest('details')
  if (control.tagName === 'SUMMARY' && folded) {
    folded.open = true
    folded.querySelector('textarea')?.focus()
  } else if (control.tagName === 'INPUT') control.focus()
  else control.click()
}
