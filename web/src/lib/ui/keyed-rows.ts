import type { SubmitFunction } from '$app/forms'
import { tick } from 'svelte'

interface Page<Deed> {
  /** The rows in order, or what of each takes the focus. */
  rows: () => readonly HTMLElement[]
  /** The part of the page in which keys go on being heard. */
  desk: () => HTMLElement | undefined
  act: (deed: Deed) => void
}

/**
 * Rows one goes through by keys alone. Keys are heard once a row has had the focus, until the focus leaves the desk: the page's own keys
 * stay everybody else's.
 */
export function keyedRows<Deed>({ rows, desk, act }: Page<Deed>) {
  let at = 0
  let hearing = false
  let sending = false
  /** What was pressed while a decision was on its way: nobody's hands wait for the network. */
  const waiting: Deed[] = []

  function focus(place: number): void {
    const all = rows()
    at = Math.max(0, Math.min(all.length - 1, place))
    all[at]?.focus()
  }

  return {
    focus,
    /** The place of the row that has or last had the focus, from 0. */
    get at() {
      return at
    },
    /** Whether a key pressed now is meant for the rows. */
    get hearing() {
      return hearing
    },
    /** Where the focus went; for the window's `focusin`. */
    attend({ target }: FocusEvent): void {
      const place = rows().findIndex((it) => it.contains(target as Node))
      if (place >= 0) [at, hearing] = [place, true]
      // While a page is drawn anew the focus rests on its body; that is nobody's choice.
      else if (target !== document.body) hearing = desk()?.contains(target as Node) ?? false
    },
    /** A key was pressed that means this, or nothing: done at once, or after the decision that is on its way. */
    heard(event: KeyboardEvent, deed: Deed | null): void {
      if (!hearing || deed === null) return
      event.preventDefault()
      if (sending) waiting.push(deed)
      else act(deed)
    },
    /** Sends a decision; then the next row has the focus: the list has moved up beneath it. */
    send: (() => {
      const place = at
      sending = true
      return async ({ update }) => {
        await update({ reset: true })
        await tick()
        focus(place)
        sending = false
        while (!sending && waiting.length > 0) act(waiting.shift()!)
      }
    }) satisfies SubmitFunction,
  }
}

/**
 * The key that was pressed, in small letters; null while somebody types or chooses in a field, and with a modifier, which belongs to the
 * browser.
 */
export function commandKey(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null
  const { target } = event
  const field = 'input:not([type=checkbox], [type=radio]), select, textarea'
  if (target instanceof HTMLElement && target.matches(field)) return null
  return event.key.toLowerCase()
}
