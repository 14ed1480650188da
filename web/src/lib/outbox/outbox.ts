import { goto, invalidate, refreshAll } from '$app/navigation'
import { page } from '$app/state'
import type { Failure } from 'shared/errors'

import type { Draft, Entry, Place, Thought } from './box.ts'
import { digestOf, draftAt, dropDraft, keepDraft, newId } from './drafts.ts'
import { dropEntry, entries, forgetReceived, press, submit, submitThought, takeBack } from './entries.ts'
import { box } from './opened.ts'
import { opinionsIn } from './opinions-in.ts'
import { type Answer, outcomeOf } from './outcome.ts'
import { putJson } from './put-json.ts'
import { sendDue, trustKey } from './sender.ts'
import { shown } from './shown.svelte.ts'

export { newId }

/** Where officers enter what others said, and what the list of it is known by. */
const MEETINGS = '/office/meetings/'
export const ENTRIES = 'gopy:entries'

/** Whether opinions can wait here: checking receipts needs a page that came encrypted. */
const canWait = () => isSecureContext && 'subtle' in crypto

/** Other tabs of this browser are told that something changed. */
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('gopy-outbox') : undefined
channel?.addEventListener('message', ({ data }: MessageEvent<Entry | null>) => {
  void beside(show)
  if (data) void noticed(data)
})

async function show(): Promise<void> {
  const it = await box()
  shown.now({ entries: await entries(it), drafts: await it.getAll('drafts') })
}

/** What is done beside the page: where the browser refuses its storage, pages say so (`shown.shut`) until it gives it again. */
async function beside(work: () => Promise<void>): Promise<void> {
  try {
    await work()
    shown.shut = false
  } catch {
    shown.shut = true
  }
}

function changed(entry: Entry | null): void {
  void beside(show)
  channel?.postMessage(entry)
}

/** What somebody just sent, and for how long they watch what becomes of it; later they may be reading elsewhere on the page. */
let sentNow = { id: '', at: 0 }
const WATCHED_MS = 15_000

/** Once received, the page it belongs to shows it as the house keeps it; not while one writes there: that would be overwritten. */
async function noticed({ id, state, receipt, place, thought }: Entry): Promise<void> {
  // Nothing on the page tells of it but the button that was pressed.
  if (thought && state === 'received') return settle()
  const here = page.url.pathname
  // A meeting's page goes on to the next opinion: only its list is asked for again.
  if (state === 'received' && receipt && place.path.startsWith(MEETINGS) && here === place.path) {
    await invalidate(ENTRIES)
    return settle()
  }
  if (state !== 'received' || !receipt || (here !== place.path && here !== '/mine')) return
  if (['p', 'say', 'edit', 'withdraw'].some((name) => page.url.searchParams.has(name))) return
  if (here === '/mine') await refreshAll()
  else {
    const address = `?${receipt.id === id ? 'sent' : 'had'}=${receipt.mark}#o-${receipt.mark}`
    await goto(address, { replaceState: true, reset: false, refreshAll: true })
    if (sentNow.id === id && Date.now() - sentNow.at < WATCHED_MS)
      document.getElementById(`o-${receipt.mark}`)?.scrollIntoView({ block: 'nearest' })
  }
  await settle()
}

/** Lets go of receipts whose opinions the page shows. */
async function settle(): Promise<void> {
  await forgetReceived(await box(), opinionsIn(page.data))
  await show()
}

function ask({ id, said, digest, thought }: Entry): Promise<Answer> {
  const path = said?.meetingId ? `office/meetings/${said.meetingId}/entries` : 'opinions'
  if (!thought) return putJson(`/api/${path}/${id}`, { ...said, digest, waited: true })
  const { opinionId, was, on } = thought
  const json = { submissionId: id, was, on, digest, waited: true }
  return putJson(`/api/opinions/${opinionId}/endorsement`, json)
}

const line = {
  put: ask,
  now: Date.now,
  random: Math.random,
  changed: (entry: Entry) => {
    changed(entry)
    void noticed(entry)
  },
}

let timer: ReturnType<typeof setTimeout> | undefined
/** The longest a timer of a browser can be set to is some 24 days; an hour is often enough to look again. */
const LOOK_MS = 3_600_000
/** When to come again after the browser refused its storage: what waits there is still to be sent. */
const SHUT_MS = 30_000

async function sendSoon(nudged = false): Promise<void> {
  if (!canWait()) return
  clearTimeout(timer)
  let next: number | null = null
  await beside(async () => {
    next = await sendDue(await box(), line, { nudged })
  })
  if (shown.shut) next = Date.now() + SHUT_MS
  if (next === null) return
  timer = setTimeout(() => void sendSoon(), Math.min(LOOK_MS, Math.max(500, next - Date.now())))
}

let started = false

/** Shows what lies here and begins to send. Again on every page, which may bring another key. */
export async function start(): Promise<void> {
  const key: unknown = page.data.receiptKey
  await beside(async () => {
    if (typeof key === 'string') await trustKey(await box(), key)
    await settle()
  })
  void sendSoon(!started)
  if (started) return
  started = true
  // Neither says that there is a network: both are good moments to try.
  addEventListener('online', () => void sendSoon(true))
  document.addEventListener('visibilitychange', () => document.hidden || void sendSoon(true))
}

/** One thing after the other: what was typed last is what is kept. */
let turn: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work)
  turn = mine.catch(() => undefined)
  return mine
}

/** What was typed at a place before; see `draftAt`. */
export async function recall(key: string, isIt?: (draft: Draft) => boolean): Promise<Draft | undefined> {
  return draftAt(await box(), key, isIt)
}

/** What was typed last at each place: typing is faster than keeping, and only the latest of it needs to be kept. */
const typedLast = new Map<string, Omit<Draft, 'digest'>>()

/**
 * Keeps what is typed, with the digest under which it would be sent; what was typed at the same place since takes its turn later, in its
 * stead. Rejects where the browser keeps nothing.
 */
export function keep(draft: Omit<Draft, 'digest'>, isNew: boolean): Promise<void> {
  typedLast.set(draft.key, draft)
  return inTurn(async () => {
    if (typedLast.get(draft.key) === draft) await keepNow(draft, isNew)
  })
}

async function keepNow(draft: Omit<Draft, 'digest'>, isNew: boolean): Promise<void> {
  const digest = isNew && canWait() ? await digestOf(draft.id, draft.typed) : null
  await keepDraft(await box(), { ...draft, digest })
}

/** Lets go of what was typed at a place: received another way, or the person said so. */
export function drop(key: string): Promise<void> {
  return inTurn(async () => {
    await dropDraft(await box(), key)
    changed(null)
  })
}

/**
 * Says that one thinks so too, or no longer: by the outbox, or at once where nothing can wait. Returns why it was not taken, null when it was or
 * waits. Rejects where there is no network and nothing can wait.
 */
export async function think(thought: Thought, place: Place): Promise<Failure | null> {
  if (await thoughtKept(thought, place)) {
    changed(null)
    void sendSoon(true)
    return null
  }
  const { opinionId, was, on } = thought
  const answer = await putJson(`/api/opinions/${opinionId}/endorsement`, { submissionId: newId(), was, on })
  const outcome = outcomeOf(answer, Date.now())
  if (outcome.kind === 'again') throw new Error(outcome.trouble)
  return outcome.kind === 'ask' ? outcome.failure : null
}

/** False where nothing can wait, or the browser keeps nothing: then it goes at once. */
async function thoughtKept(thought: Thought, place: Place): Promise<boolean> {
  if (!canWait()) return false
  try {
    const it = await box()
    await inTurn(() => submitThought(it, thought, place))
    return true
  } catch {
    return false
  }
}

/** Puts what is typed into the outbox. False where nothing can wait. Rejects where the browser keeps nothing. */
export async function put(draft: Omit<Draft, 'digest'>): Promise<boolean> {
  if (!canWait()) return false
  const entry = await inTurn(async () => {
    await keepNow(draft, true)
    return submit(await box(), draft.key)
  })
  if (!entry) return false
  await show()
  channel?.postMessage(null)
  // What a browser may throw away when space is short should not be this; it may say no.
  void navigator.storage?.persist?.()
  return true
}

/** Begins to send what lies in the outbox: `id` was put there just now, and stays in sight. */
export function send(id = ''): Promise<void> {
  sentNow = { id, at: Date.now() }
  document.querySelector(`[data-entry="${id}"]`)?.scrollIntoView({ block: 'nearest' })
  return sendSoon(true)
}

/** The person says: now. */
export async function sendNow(id: string): Promise<void> {
  await press(await box(), id)
  changed(null)
  await sendSoon(true)
}

/** Makes it a draft again; false while that may not be. */
export async function edit(id: string): Promise<boolean> {
  const draft = await takeBack(await box(), id)
  changed(null)
  return draft !== undefined
}

/** The person lets go of it. */
export async function discard(id: string): Promise<void> {
  await dropEntry(await box(), id)
  changed(null)
}
