import type { Db } from 'db/connect'
import type { JoinChannel } from 'shared/join-channels'
import type { PushAddress } from 'shared/notices'
import type { ContributorGroup } from 'shared/opinions'
import type { Role } from 'shared/units'

import { refuse } from './errors.ts'

/** A role held on a unit and below it; `path` is the unit's. */
export type Grant = { role: Role; unitId: string; path: string }

/** A person of the union signed in to the office pages. */
export type Staff = { type: 'staff'; id: string; name: string; email: string; grants: Grant[] }

/**
 * A device that joined as "a member of unit X". It has no identity: only the secrets, one for each consultation it joined, that
 * prove which opinions are its own. `unitIds` begins with the unit it speaks for now; the rest are units it spoke for before.
 */
export type Member = {
  type: 'member'
  unitId: string
  unitName: string
  unitPath: string
  /** The way it came in. */
  channel: JoinChannel
  /** False once its unit or its link is closed: it may still read, rewrite and withdraw what it said, and say nothing new. */
  open: boolean
  unitIds: string[]
  contributorGroup: ContributorGroup | null
  /** The text on giving opinions the device agreed to, by its number; null for none. */
  agreedVersion: number | null
  secretOf(consultationId: string): Buffer | null
  /** Whether the house counted it as a person of a consultation: who made a secret up may read, and says nothing. */
  hasJoined(consultationId: string): boolean
}

/** Who is acting. Jobs act as `system`; a device that joined nothing is a `visitor`. */
export type Actor = Staff | Member | { type: 'visitor' } | { type: 'system'; job: string }

/** How letters leave the house; `origin` is where the links in them lead, as `https://gopy.example`. */
export type Mail = {
  origin: string
  send: (letter: { to: string; subject: string; text: string }) => Promise<void>
}

/** How word reaches browsers; `publicKey` is what they are told the house by (VAPID, RFC 8292). */
export type Push = {
  publicKey: string
  /** Whether an address is one of a push service known here: no other machine is ever called. */
  allows: (endpoint: string) => boolean
  /** Sends one encrypted message (RFC 8291). `gone`: nobody is there any more. Throws when the service does not take it now. */
  send: (address: PushAddress, payload: string) => Promise<'sent' | 'gone'>
}

/**
 * What every service and query is handed: the database, who acts, the moment it happens, and the house's own secret; `mail` where the house
 * sends letters, `push` where it tells browsers.
 */
export type Ctx = { db: Db; actor: Actor; now: Date; secret: string; mail?: Mail | null; push?: Push | null }

/** What every route finds in `c.var`. */
export type House = { Variables: { ctx: Ctx; origin: string | null } }

/** Runs `work` in one transaction, joining the one already open if there is one. */
export function write<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx)
  return ctx.db.transaction().execute((db) => work({ ...ctx, db }))
}

/** The member's device that acts, or a refusal that asks it to join. */
export function memberOf(ctx: Ctx): Member {
  if (ctx.actor.type !== 'member') throw refuse('unauthenticated', 'join.first')
  return ctx.actor
}

/** The staff user that acts, or a refusal that asks to sign in. */
export function staffOf(ctx: Ctx): Staff {
  if (ctx.actor.type !== 'staff') throw refuse('unauthenticated', 'signIn.first')
  return ctx.actor
}
