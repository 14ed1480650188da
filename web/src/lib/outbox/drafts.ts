import { canonical, canonicalEndorsement, saidIn } from 'shared/submission'

import type { Box, Draft, Thought } from './box.ts'

/** A random UUID (version 4). Also where the page came without encryption, and `randomUUID` is not there. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((it) => it.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** SHA-256 of a submission, base64url: what receipts are about. */
export function digestOf(id: string, typed: Draft['typed']): Promise<string> {
  return digestOfText(canonical(id, saidIn(typed)))
}

/** The same of that one thinks so too. */
export function digestOfThought(id: string, thought: Thought): Promise<string> {
  return digestOfText(canonicalEndorsement(id, thought))
}

async function digestOfText(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Keeps what is typed. */
export async function keepDraft(box: Box, draft: Draft): Promise<void> {
  await box.put('drafts', draft)
}

/**
 * What was typed at a place and not sent, if anything: under its name, or what `isIt` knows again, which has this name from then on. So it
 * is found under the paragraph that took in the one it was typed under.
 */
export async function draftAt(
  box: Box,
  key: string,
  isIt: (draft: Draft) => boolean = () => false,
): Promise<Draft | undefined> {
  const tx = box.transaction('drafts', 'readwrite')
  let draft = await tx.store.get(key)
  const other = draft ? undefined : (await tx.store.getAll()).find(isIt)
  if (other) {
    draft = { ...other, key }
    await tx.store.put(draft)
    await tx.store.delete(other.key)
  }
  await tx.done
  return draft
}

/** Lets go of what was typed at a place. */
export async function dropDraft(box: Box, key: string): Promise<void> {
  await box.delete('drafts', key)
}
