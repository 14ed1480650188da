import { saidIn } from 'shared/submission'

import type { Box, Draft, Entry, Place, Thought, Trouble } from './box.ts'
import { digestOf, digestOfThought, newId } from './drafts.ts'

const STRICT = { durability: 'strict' } as const

/** Everything in the outbox, in the order in which it was sent. */
export function entries(box: Box): Promise<Entry[]> {
  return box.getAllFromIndex('outbox', 'seq')
}

/**
 * Moves a draft into the outbox: one transaction, on disk when this returns. Undefined when there is no such draft. The same draft from
 * two tabs is one entry; other words under an id already used get an id of their own.
 */
export async function submit(box: Box, key: string): Promise<Entry | undefined> {
  for (;;) {
    const moved = await move(box, key)
    if (moved !== 'used') return moved
    const draft = await box.get('drafts', key)
    if (draft) await box.put('drafts', await renewed(draft))
  }
}

/** The same draft under a new id: another submission. */
async function renewed(draft: Draft): Promise<Draft> {
  const id = newId()
  return { ...draft, id, digest: await digestOf(id, draft.typed) }
}

/** How an entry begins. */
const fresh = {
  state: 'waiting',
  attempts: 0,
  notBefore: 0,
  told: false,
  trouble: null,
  failure: null,
  receipt: null,
} as const

/**
 * Puts into the outbox, on disk when this returns, that one thinks so too, or no longer. What waited of the same opinion gives way to it; where
 * that was never sent and said the contrary, both are nothing.
 */
export async function submitThought(box: Box, thought: Thought, place: Place): Promise<void> {
  const id = newId()
  const digest = await digestOfThought(id, thought)
  const key = `thought:${thought.opinionId}`
  const tx = box.transaction('outbox', 'readwrite', STRICT)
  const all = await tx.store.index('seq').getAll()
  const before = all.filter((it) => it.key === key && it.state !== 'sending')
  for (const it of before) await tx.store.delete(it.id)
  const undone = before.some((it) => it.attempts === 0 && it.thought?.on !== thought.on)
  const seq = (all.at(-1)?.seq ?? 0) + 1
  if (!undone) await tx.store.put({ ...fresh, id, seq, key, digest, said: null, thought, place })
  await tx.done
}

async function move(box: Box, key: string): Promise<Entry | 'used' | undefined> {
  const tx = box.transaction(['drafts', 'outbox'], 'readwrite', STRICT)
  const [drafts, outbox] = [tx.objectStore('drafts'), tx.objectStore('outbox')]
  const draft = await drafts.get(key)
  if (!draft?.digest) {
    await tx.done
    return undefined
  }
  const before = await outbox.get(draft.id)
  if (before && before.digest !== draft.digest) {
    await tx.done
    return 'used'
  }
  const last = await outbox.index('seq').openCursor(null, 'prev')
  const entry: Entry = before ?? {
    id: draft.id,
    seq: (last?.value.seq ?? 0) + 1,
    key,
    digest: draft.digest,
    said: saidIn(draft.typed),
    place: draft.place,
    wording: draft.wording,
    ...fresh,
  }
  await outbox.put(entry)
  await drafts.delete(key)
  await tx.done
  return entry
}

/** Changes an entry that is still there, as `change` says; nothing when the person dropped it meanwhile, or `change` returns none. */
export async function changeEntry(
  box: Box,
  id: string,
  change: (entry: Entry) => Entry | undefined,
): Promise<Entry | undefined> {
  const tx = box.transaction('outbox', 'readwrite', STRICT)
  const entry = await tx.store.get(id)
  const changed = entry && change(entry)
  if (changed) await tx.store.put(changed)
  await tx.done
  return changed
}

/** The words go once the receipt was checked: the house has them. */
export const received = (entry: Entry, receipt: NonNullable<Entry['receipt']>): Entry => ({
  ...entry,
  state: 'received',
  said: null,
  trouble: null,
  failure: null,
  receipt,
})

/** To be sent again later. */
export const waiting = (
  entry: Entry,
  { trouble, notBefore, told }: { trouble: Trouble; notBefore: number; told: boolean },
): Entry => ({ ...entry, state: 'waiting', attempts: entry.attempts + 1, trouble, notBefore, told })

/** The person says: send it now, whatever was said of waiting; where its id stands for other words, as another submission. */
export async function press(box: Box, id: string): Promise<void> {
  if ((await box.get('outbox', id))?.failure?.reason === 'opinion.sentAlready') {
    const draft = await takeBack(box, id)
    if (draft) await submit(box, draft.key)
    return
  }
  await changeEntry(box, id, (entry) =>
    entry.state === 'received'
      ? undefined
      : { ...entry, state: 'waiting', notBefore: 0, told: false, failure: null },
  )
}

/** Reasons for which an id is used up: the same words sent again are another submission. */
const USED_UP = ['opinion.sentAlready', 'opinion.withdrawnAlready']

/**
 * Makes an entry a draft again, to be changed. Undefined, and nothing is changed, while it is being sent, once it was received, and when
 * another draft lies at its place.
 */
export async function takeBack(box: Box, id: string): Promise<Draft | undefined> {
  const entry = await box.get('outbox', id)
  if (!entry?.said) return undefined
  const typed = Object.fromEntries(
    Object.entries(entry.said).map(([name, value]) => [name, String(value ?? '')]),
  )
  const { key, digest, place, wording } = entry
  const same: Draft = { key, id, digest, typed, place, wording }
  const draft = USED_UP.includes(entry.failure?.reason ?? '') ? await renewed(same) : same
  const tx = box.transaction(['drafts', 'outbox'], 'readwrite', STRICT)
  const still = await tx.objectStore('outbox').get(id)
  const free = (await tx.objectStore('drafts').count(draft.key)) === 0
  const may = free && still?.said && still.state !== 'sending'
  if (may) {
    await tx.objectStore('drafts').put(draft)
    await tx.objectStore('outbox').delete(id)
  }
  await tx.done
  return may ? draft : undefined
}

/** The person lets go of it. */
export async function dropEntry(box: Box, id: string): Promise<void> {
  await box.delete('outbox', id)
}

/** Forgets those received whose opinions a page has shown, as the house tells of them from now on; and what one thinks so too of. */
export async function forgetReceived(box: Box, opinionIds: ReadonlySet<string>): Promise<void> {
  for (const { id, receipt, thought } of await entries(box))
    if (receipt && (thought || opinionIds.has(receipt.id))) await box.delete('outbox', id)
}
