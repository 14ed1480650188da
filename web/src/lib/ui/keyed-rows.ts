import type { SubmitFunction } from '$app/forms'
import { tick } from 'svelte'

interface Page<Deed> {
  /** The rows in order, or what of each takes the focus. */
  rows: () => readonly HTMLElement[]
  /** The part of the page in which keys go on being heard. */
  desk: () => HTMLElement | undefined
  act: (deed: Deed) => void
  /** Whether a deed puts the focus into a field: what is pressed after it is meant for the field. */
  opensField?: (deed: Deed) => boolean
  /** Whether a deed is let go while a decision is on its way: it would fall upon rows nobody has seen. */
  neverWaits?: (deed: Deed) => boolean
}

const FIELD = 'input:not([type=checkbox], [type=radio]), select, textarea'

/**
 * Rows one goes through by keys alone. Keys are heard once a row has had the focus, until the focus leaves the desk: the page's own keys
 * stay everybody else's.
 */
export function keyedRows<Deed>({
  rows,
  desk,
  act,
  opensField = () => false,
  neverWaits = () => false,
}: Page<Deed>) {
  let at = 0
  let hearing = false
  let sending = false
  /** What was pressed while a decision was on its way: nobody's hands wait for the network. */
  const waiting: Deed[] = []
  /** One of them opens a field: until it has the focus, what is typed is lost rather than taken for commands. */
  let fieldWaits = false

  function heardWhileSending(deed: Deed): void {
    if (neverWaits(deed)) return
    waiting.push(deed)
    fieldWaits = opensField(deed)
  }

  /** Does what waits, until a decision is on its way again. A field that is not there takes the keys with it: they were meant for it. */
  function catchUp(): void {
    while (!sending && waiting.length > 0) act(waiting.shift()!)
    if (!fieldWaits || waiting.length > 0) return
    fieldWaits = false
    hearing = !!document.activeElement?.matches(FIELD)
  }

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
      if (fieldWaits && (event.key === 'Enter' || isTyping(event))) return event.preventDefault()
      if (!hearing || deed === null) return
      event.preventDefault()
      if (sending) heardWhileSending(deed)
      else act(deed)
    },
    /** Leads to other rows: what is pressed on the way is meant for them, and they have the focus from the first on. */
    async turnTo(go: () => Promise<void>): Promise<void> {
      sending = true
      try {
        await go()
        await tick()
        focus(0)
      } finally {
        sending = false
      }
      catchUp()
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
        catchUp()
      }
    }) satisfies SubmitFunction,
  }
}

const isTyping = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey

/**
 * The key that was pressed, in small letters; null while somebody types or chooses in a field, and with a modifier, which belongs to the
 * browser.
 */
export function commandKey(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null
  const { target } = event
  if (target instanceof HTMLElement && target.matches(FIELD)) return null
  return event.key.toLowerCase()
}
