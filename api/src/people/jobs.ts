import { invitationLetter, resetLetter } from 'shared/words/letters'

import { type Ctx, type Mail } from '../context.ts'
import { type Handler, handle } from '../jobs/job.ts'
import { setInvitation, waitingInvitation } from './invitation-queries.ts'
import { invitationExpiry, sendInvitation } from './invitations.ts'
import { setReset, waitingReset } from './reset-queries.ts'
import { resetExpiry, sendReset } from './resets.ts'
import { newToken } from './token.ts'

type Sent = Partial<{
  tokenHash: Buffer
  byLetter: boolean
  expiresAt: Date
  sentAt: Date
  failedAt: Date | null
}>

/** Makes a link and sends it. Each attempt makes another: of the one before nothing but a hash was kept. */
async function post(
  ctx: Ctx,
  keep: (row: Sent) => Promise<void>,
  {
    expiresAt,
    letter,
  }: { expiresAt: Date; letter: (mail: Mail, token: string) => Parameters<Mail['send']>[0] },
): Promise<void> {
  if (!ctx.mail) throw new Error('a letter is to be sent, and no mail server is set')
  const { token, hash } = newToken()
  // Together: of a link that was shown to somebody it must never stand that it went by letter.
  await keep({ tokenHash: hash, byLetter: true, expiresAt })
  try {
    await ctx.mail.send(letter(ctx.mail, token))
  } catch (error) {
    await keep({ failedAt: ctx.now })
    throw error
  }
  await keep({ sentAt: ctx.now, failedAt: null })
}

async function invite(ctx: Ctx, { invitationId }: { invitationId: string }): Promise<void> {
  const found = await waitingInvitation(ctx, invitationId)
  if (!found) return
  const expiresAt = invitationExpiry(ctx)
  await post(ctx, (row) => setInvitation(ctx, invitationId, row), {
    expiresAt,
    letter: ({ origin }, token) => ({
      to: found.email,
      ...invitationLetter({ ...found, expiresAt, link: `${origin}/invitation/${token}` }),
    }),
  })
}

async function letChoosePassword(ctx: Ctx, { resetId }: { resetId: string }): Promise<void> {
  const found = await waitingReset(ctx, resetId)
  if (!found) return
  const expiresAt = resetExpiry(ctx)
  await post(ctx, (row) => setReset(ctx, resetId, row), {
    expiresAt,
    letter: ({ origin }, token) => ({
      to: found.email,
      ...resetLetter({ ...found, expiresAt, link: `${origin}/password/${token}` }),
    }),
  })
}

export const peopleJobs: Handler[] = [handle(sendInvitation, invite), handle(sendReset, letChoosePassword)]
