import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Failure } from 'shared/errors'
import type { Said } from 'shared/submission'

/** What a form holds, by field name. */
export type Typed = Record<string, string>

/** Where an opinion belongs, to be found again and to be shown without the page. */
export type Place = {
  /** The address of its page, as `/d/du-thao/3`. */
  path: string
  /** The element it stands in there. */
  anchor: string
  /** How the place is called: the paragraph's beginning, or the draft. */
  about: string
}

/** What is typed and not sent. One for each place; a rewriting of an opinion has no digest: it waits in no outbox. */
export type Draft = {
  key: string
  id: string
  digest: string | null
  typed: Typed
  place: Place
  /** How the paragraph read under which it was typed; absent where there is none, and in drafts made before it was kept. */
  wording?: string | undefined
}

/** Why what waits was not received yet. */
export type Trouble = 'network' | 'stranger' | 'busy' | 'fault'

/** That one thinks as an opinion of somebody else says, or no longer; `was` marks the words that were read, `body` is what they were. */
export type Thought = { opinionId: string; was: string; on: boolean; body: string }

/** An opinion on its way, or that one thinks so too. Words are taken out of it once the house's signed receipt is there. */
export type Entry = {
  id: string
  /** The order in which the person sent them. */
  seq: number
  key: string
  digest: string
  said: Said | null
  /** Instead of words of one's own; absent in entries made before there were any. */
  thought?: Thought | null
  place: Place
  /** As `Draft` has it. */
  wording?: string | undefined
  state: 'waiting' | 'sending' | 'attention' | 'received'
  attempts: number
  /** Not to be sent again before; milliseconds since 1970. */
  notBefore: number
  /** Whether the house asked for that wait: then nothing shortens it but the person. */
  told: boolean
  trouble: Trouble | null
  failure: Failure | null
  receipt: { id: string; code: string; mark: string } | null
}

interface Shelves extends DBSchema {
  drafts: { key: string; value: Draft }
  outbox: { key: string; value: Entry; indexes: { seq: number } }
  /** `receiptKey`: what receipts are checked with. `lease`: who sends, where the browser knows no locks. */
  notes: { key: string; value: unknown }
}

export type Box = IDBPDatabase<Shelves>

/** Its name in the browser. */
export const BOX = 'gopy'

/**
 * The part of this browser's storage in which drafts and the outbox lie. No secret is ever in it. `onLost` hears when the browser takes it away
 * from an open page, as some do from one that lay in the background.
 */
export function openBox(name = BOX, onLost?: () => void): Promise<Box> {
  return openDB<Shelves>(name, 1, {
    upgrade(box) {
      box.createObjectStore('drafts', { keyPath: 'key' })
      box.createObjectStore('outbox', { keyPath: 'id' }).createIndex('seq', 'seq')
      box.createObjectStore('notes')
    },
    ...(onLost ? { terminated: onLost } : {}),
    // Who leaves the device deletes the box; a tab left open must not stand in the way.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
}
