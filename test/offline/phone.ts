import 'fake-indexeddb/auto'

import { randomUUID } from 'node:crypto'

import { type Box, type Entry, openBox } from '../../web/src/lib/outbox/box.ts'
import { digestOf, keepDraft, newId } from '../../web/src/lib/outbox/drafts.ts'
import { entries, submit } from '../../web/src/lib/outbox/entries.ts'
import { sendDue, trustKey } from '../../web/src/lib/outbox/sender.ts'

/** What the phones of one test share: where they send, and the moment. */
export type Air = { address: string; receiptKey: string; now: () => number; random: () => number }

type Place = { consultationId: string; versionId: string; paragraphId: string }

/**
 * A phone with the web's own outbox, each part of it the real one but the browser: its storage is `fake-indexeddb`, its locks are those of
 * Node, and what it sends goes over real sockets.
 */
export async function aPhoneWithOutbox(air: Air, cookies: string) {
  const name = `gopy-${randomUUID()}`
  const open = async (): Promise<Box> => {
    const box = await openBox(name)
    await trustKey(box, air.receiptKey)
    return box
  }
  const put = async ({ id, said, digest }: Entry) => {
    const answer = await fetch(`${air.address}/api/opinions/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', cookie: cookies },
      body: JSON.stringify({ ...said, digest, waited: true }),
      redirect: 'manual',
    })
    const text = await answer.text()
    let body: unknown
    try {
      body = JSON.parse(text)
    } catch {
      body = undefined
    }
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body }
  }
  const line = { put, now: air.now, random: air.random, changed: () => undefined }
  const tabs = [await open(), await open()] as const
  return {
    tabs,
    /** Types an opinion in one tab and sends it. */
    async say(tab: Box, place: Place, body: string): Promise<string> {
      const typed = { target: 'paragraph', ...place, stance: 'other', kind: '', body, suggestedWording: '' }
      const id = newId()
      const key = `${Object.values(place).join(':')}:${body}`
      const where = { path: '/d/x/1', anchor: `p-${place.paragraphId}`, about: '' }
      await keepDraft(tab, { key, id, digest: await digestOf(id, typed), typed, place: where })
      const entry = await submit(tab, key)
      return entry!.id
    },
    /** One round of the sender in every tab at once. */
    round: (how?: { nudged?: boolean }) => Promise.all(tabs.map((tab) => sendDue(tab, line, how))),
    entries: () => entries(tabs[0]),
  }
}
