import type { Component } from 'svelte'

import type { Draft, Entry } from './box.ts'

/** The cards of one place: `mine` are the opinions of this device the page shows there. */
type Cards = Component<{ anchor: string; mine: { id: string }[]; took?: readonly string[] | undefined }>

let entries = $state.raw<Entry[]>([])
let drafts = $state.raw<Draft[]>([])
let shut = $state(false)
let Queue = $state.raw<Cards | null>(null)

/** What lies on this device as pages show it; filled once the outbox was opened. */
export const shown = {
  get entries() {
    return entries
  },
  get drafts() {
    return drafts
  },
  /** How many opinions wait, or wait for the person. */
  get unsent() {
    return entries.filter((it) => it.state !== 'received').length
  },
  /** Whether the browser refused its storage when it was last asked: what lies there is neither seen nor sent. */
  get shut() {
    return shut
  },
  set shut(is: boolean) {
    shut = is
  },
  /** Null until the outbox was opened. */
  get Queue() {
    return Queue
  },
  set Queue(cards) {
    Queue = cards
  },
  now(found: { entries: Entry[]; drafts: Draft[] }) {
    entries = found.entries
    drafts = found.drafts
  },
}
