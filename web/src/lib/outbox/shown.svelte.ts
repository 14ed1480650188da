import type { Draft, Entry } from './box.ts'

let entries = $state.raw<Entry[]>([])
let drafts = $state.raw<Draft[]>([])
let shut = $state(false)

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
  now(found: { entries: Entry[]; drafts: Draft[] }) {
    entries = found.entries
    drafts = found.drafts
  },
}
