import type { Draft, Entry } from './box.ts'

let entries = $state.raw<Entry[]>([])
let drafts = $state.raw<Draft[]>([])

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
  now(found: { entries: Entry[]; drafts: Draft[] }) {
    entries = found.entries
    drafts = found.drafts
  },
}
