import { Hono } from 'hono'
import { after } from 'shared/cursors'
import { Delivery, NewInvitation, NewPassword } from 'shared/people'
import { powers } from 'shared/powers'
import { z } from 'zod'

import { record } from '../audit/queries.ts'
import type { House } from '../context.ts'
import { valid } from '../http/valid.ts'
import { highestHeld, holds } from '../visible.ts'
import { rememberDevice } from '../identity/known-device.ts'
import { acceptAsAccount, acceptInvitation, readInvitation } from './accepting.ts'
import { openInvitations } from './invitation-queries.ts'
import { invite, inviteAgain, revoke } from './invitations.ts'
import { readReset, useReset } from './resets.ts'

const Id = z.object({ id: z.uuid() })
const Token = z.object({ token: z.string().max(100) })
const After = z.object({ after: after(z.guid()) })
const Invited = z.object({ invitation: NewInvitation, by: Delivery.shape.by })

/** What admins do with invitations, and what a person who has an account does with theirs. */
export const invitations = new Hono<House>()
  .get('/invitations', valid('query', After), async (c) => {
    const { ctx } = c.var
    const { invitations: rows, next } = await openInvitations(ctx, c.req.valid('query').after)
    if (rows.length > 0)
      await record(ctx, 'invitations.read', {
        unitId: highestHeld(ctx, powers.readPeople),
        invitations: rows.length,
      })
    return c.json(
      {
        sendsMail: Boolean(ctx.mail),
        next,
        invitations: rows.map(
          ({ path, invitedBy: _, closedOn: __, acceptedAt: ___, handedBy: ____, revokedAt, ...row }) => ({
            ...row,
            expired: row.expiresAt <= ctx.now,
            changeable: holds(ctx, path, powers.managePeople) && !revokedAt,
          }),
        ),
      },
      200,
    )
  })
  .post('/invitations', valid('json', Invited), async (c) => {
    const { invitation, by } = c.req.valid('json')
    return c.json(await invite(c.var.ctx, invitation, by), 201)
  })
  .post('/invitations/:id/again', valid('param', Id), valid('json', Delivery), async (c) =>
    c.json(await inviteAgain(c.var.ctx, c.req.valid('param').id, c.req.valid('json').by), 200),
  )
  .post('/invitations/:id/revoke', valid('param', Id), async (c) =>
    c.json(await revoke(c.var.ctx, c.req.valid('param').id), 200),
  )
  .post('/accepted-invitations/:token', valid('param', Token), async (c) =>
    c.json(await acceptAsAccount(c.var.ctx, c.req.valid('param').token), 200),
  )

/** What who opened the link of a letter does, without being signed in. */
export const opened = new Hono<House>()
  .get('/invitations/:token', valid('param', Token), async (c) =>
    c.json(await readInvitation(c.var.ctx, c.req.valid('param').token), 200),
  )
  .post('/invitations/:token', valid('param', Token), valid('json', NewPassword), async (c) => {
    const { ctx } = c.var
    const made = await acceptInvitation(ctx, c.req.valid('param').token, c.req.valid('json').password)
    rememberDevice(c, ctx.secret, made.email)
    return c.json(made, 201)
  })
  .get('/resets/:token', valid('param', Token), async (c) =>
    c.json(await readReset(c.var.ctx, c.req.valid('param').token), 200),
  )
  .post('/resets/:token', valid('param', Token), valid('json', NewPassword), async (c) => {
    const { ctx } = c.var
    const renewed = await useReset(ctx, c.req.valid('param').token, c.req.valid('json').password)
    rememberDevice(c, ctx.secret, renewed.email)
    return c.json(renewed, 200)
  })
