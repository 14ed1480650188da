import { createHash } from 'node:crypto'

/** One entry as text, each part as PostgreSQL prints it: what its hash is made of, and what a CSV file holds. */
export interface Link {
  seq: number
  /** SHA-256 in hex. */
  hash: string
  id: string
  /** UTC with microseconds: `2026-03-02T01:00:00.000000Z`. */
  at: string
  actorId: string | null
  job: string | null
  action: string
  unitId: string | null
  /** The text of the jsonb value. */
  detail: string
}

/** The hash before the first entry. */
export const NOTHING_BEFORE = '0'.repeat(64)

/** The hash an entry has when `before` is the hash of the one before: the same as `audit_content` in the database. */
export function hashOf(entry: Omit<Link, 'hash'>, before: string): string {
  const { seq, id, at, actorId, job, action, unitId, detail } = entry
  const parts = [String(seq), before, id, at, actorId, job, action, unitId, detail]
  const content = parts.map((part) => (part === null ? '-' : `${Buffer.byteLength(part)}:${part}`)).join('')
  return createHash('sha256').update(content).digest('hex')
}

/** What is wrong with a chain: the first entry that is not as it was, by its place and, when there is a row, its id. */
export interface Break {
  kind: 'changed' | 'removed' | 'inserted' | 'rewritten' | 'unsigned'
  seq: number
  id: string | null
}

/** Walks along a chain from its first entry. `next` returns the break an entry makes; after it the walk is over. */
export function walk(anchors: { seq: number; hash: string }[]) {
  const anchored = new Map<number, string[]>()
  for (const { seq, hash } of anchors) anchored.set(seq, [...(anchored.get(seq) ?? []), hash])
  let seq = 0
  let hash = NOTHING_BEFORE
  return {
    head: () => ({ seq, hash }),
    next(entry: Link): Break | null {
      if (entry.seq <= seq) return { kind: 'inserted', seq: entry.seq, id: entry.id }
      if (entry.seq > seq + 1) return { kind: 'removed', seq: seq + 1, id: null }
      if (hashOf(entry, hash) !== entry.hash) return { kind: 'changed', seq: entry.seq, id: entry.id }
      ;({ seq, hash } = entry)
      // Every hash fits the one before, and yet it was another once: all from here on was written anew.
      const kept = anchored.get(seq)?.every((it) => it === hash) ?? true
      return kept ? null : { kind: 'rewritten', seq, id: entry.id }
    },
  }
}
