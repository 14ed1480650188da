import { sql } from 'kysely'
import { powers } from 'shared/powers'
import type { Role } from 'shared/units'

import type { Ctx } from '../context.ts'
import { visibleTo } from '../visible.ts'

/** How many invitations a page of the list shows. */
const PAGE = 50

/** Keeps an invitation, as yet without a link, and returns its id. */
export function insertInvitation(
  ctx: Ctx,
  row: {
    email: string
    name: string
    unitId: string
    roles: Role[]
    fromOn: string
    untilOn: string | null
    invitedBy: string
    expiresAt: Date
  },
) {
  return ctx.db
    .insertInto('invitation')
    .values({ ...row, invitedAt: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
}

const invitations = (ctx: Ctx) =>
  ctx.db
    .selectFrom('invitation')
    .innerJoin('unit', 'unit.id', 'invitation.unitId')
    .innerJoin('staffUser as inviter', 'inviter.id', 'invitation.invitedBy')
    .select(['invitation.id', 'invitation.email', 'invitation.name', 'invitation.roles', 'invitation.unitId'])
    .select(['invitation.fromOn', 'invitation.untilOn', 'invitation.expiresAt', 'invitation.invitedAt'])
    .select(['invitation.sentAt', 'invitation.failedAt', 'invitation.acceptedAt', 'invitation.revokedAt'])
    .select(['unit.name as unitName', 'unit.path', 'unit.closedOn'])
    .select(['invitation.invitedBy', 'inviter.name as inviterName'])
    .select(['invitation.byLetter', 'invitation.handedBy'])

/** The invitations to units in sight that are neither accepted nor revoked, latest first; `next` is the cursor of the following page. */
export async function openInvitations(ctx: Ctx, after: string | null) {
  const rows = await invitations(ctx)
    .where(visibleTo(ctx, 'unit.path', powers.readPeople))
    .where('invitation.acceptedAt', 'is', null)
    .where('invitation.revokedAt', 'is', null)
    .$if(after !== null, (qb) =>
      qb.where(
        sql<boolean>`(invitation.invited_at, invitation.id) <
          (select last.invited_at, last.id from invitation as last where last.id = ${after})`,
      ),
    )
    .orderBy('invitation.invitedAt', 'desc')
    .orderBy('invitation.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE)
  return { invitations: page, next: rows.length > PAGE ? page.at(-1)!.id : null }
}

/** An invitation to a unit in sight, held until the transaction ends; undefined when there is none. */
export function holdInvitation(ctx: Ctx, id: string) {
  return invitations(ctx)
    .where('invitation.id', '=', id)
    .where(visibleTo(ctx, 'unit.path', powers.readPeople))
    .forUpdate('invitation')
    .executeTakeFirst()
}

/** The invitation whose link holds the token with this hash, whatever became of it; undefined for a token not ours. */
export function invitationBehind(ctx: Ctx, tokenHash: Buffer) {
  return invitations(ctx).where('invitation.tokenHash', '=', tokenHash).executeTakeFirst()
}

/** The same, held until the transaction ends: of two who open one link, the second finds it used. */
export function holdInvitationBehind(ctx: Ctx, tokenHash: Buffer) {
  return invitations(ctx)
    .where('invitation.tokenHash', '=', tokenHash)
    .forUpdate('invitation')
    .executeTakeFirst()
}

/** An invitation that still waits for its letter, or undefined. For the job that sends it. */
export function waitingInvitation(ctx: Ctx, id: string) {
  return invitations(ctx)
    .where('invitation.id', '=', id)
    .where('invitation.acceptedAt', 'is', null)
    .where('invitation.revokedAt', 'is', null)
    .where('invitation.byLetter', '=', true)
    .executeTakeFirst()
}

/** Changes an invitation. */
export async function setInvitation(
  ctx: Ctx,
  id: string,
  row: Partial<{
    tokenHash: Buffer | null
    byLetter: boolean
    handedBy: string | null
    expiresAt: Date
    sentAt: Date | null
    failedAt: Date | null
    acceptedAt: Date
    acceptedBy: string
    revokedAt: Date
  }>,
): Promise<void> {
  await ctx.db.updateTable('invitation').where('id', '=', id).set(row).execute()
}

/** Who signs in with this e-mail already, or undefined. */
export function accountOf(ctx: Ctx, email: string) {
  return ctx.db
    .selectFrom('staffUser')
    .where('email', '=', email)
    .select(['id', 'deactivatedAt'])
    .executeTakeFirst()
}
