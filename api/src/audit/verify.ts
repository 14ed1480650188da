import type { Ctx } from '../context.ts'
import { type Anchor, isOurs } from './anchor.ts'
import { type Break, walk } from './chain.ts'
import { chainHead, keptAnchors, linksAfter } from './chain-queries.ts'

export interface ChainState {
  /** How many entries the chain has, and the hash of the last one in hex. */
  head: { seq: number; hash: string }
  /** How many anchors it was held against, kept here or brought along. */
  anchors: number
  /** The first entry that is not as it was; null when all are. */
  broken: Break | null
}

/** Entries read at once: memory stays the same however long the log. */
const AT_ONCE = 5000

/**
 * Reads the whole chain in one state of the database and says whether every entry is as it was when it was sealed: none changed, taken
 * away or put between, none missing at the end, and all as the anchors saw it, those kept in the database and those `brought` along.
 * Entries not sealed yet are not looked at.
 */
export function verifyChain(ctx: Ctx, brought: Anchor[] = []): Promise<ChainState> {
  return ctx.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => read({ ...ctx, db }, brought))
}

async function read(ctx: Ctx, brought: Anchor[]): Promise<ChainState> {
  const head = await chainHead(ctx)
  const kept = await keptAnchors(ctx)
  const anchors = [...kept, ...brought]
  const ours = anchors.filter((it) => isOurs(ctx.secret, it))
  const broken =
    (await firstBreak(ctx, head, ours)) ??
    unsigned(ctx, kept) ??
    (ours.length < anchors.length ? await disproved(ctx, head, anchors) : null)
  return { head, anchors: anchors.length, broken }
}

async function firstBreak(ctx: Ctx, head: ChainState['head'], anchors: Anchor[]): Promise<Break | null> {
  const walking = walk(anchors)
  // The very first page also shows what was put before the first place.
  for (let after: number | null = null; ;) {
    const links = await linksAfter(ctx, after, AT_ONCE)
    for (const link of links) {
      const broken = walking.next(link)
      if (broken) return broken
      if (link.seq > head.seq) return { kind: 'inserted', seq: link.seq, id: link.id }
    }
    if (links.length < AT_ONCE) break
    after = links.at(-1)!.seq
  }
  const last = walking.head()
  const ends = [head.seq, ...anchors.map(({ seq }) => seq)]
  if (Math.max(...ends) > last.seq) return { kind: 'removed', seq: last.seq + 1, id: null }
  return last.hash === head.hash ? null : { kind: 'rewritten', seq: last.seq, id: null }
}

/** What only anchors speak against that this house's key did not sign: anyone who may add one can write it, so that it does not prove the chain was. */
async function disproved(ctx: Ctx, head: ChainState['head'], anchors: Anchor[]): Promise<Break | null> {
  const broken = await firstBreak(ctx, head, anchors)
  return broken && { kind: 'unsigned', seq: broken.seq, id: null }
}

/** Old anchors may be of an older secret; the last one must be ours, or anyone could have written it. */
function unsigned(ctx: Ctx, kept: Anchor[]): Break | null {
  const last = kept.at(-1)
  return last && !isOurs(ctx.secret, last) ? { kind: 'unsigned', seq: last.seq, id: null } : null
}
