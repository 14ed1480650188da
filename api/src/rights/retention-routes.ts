import { type Context, Hono } from 'hono'
import { fileName } from 'shared/format'
import { powers } from 'shared/powers'
import { KeepDays, RetentionKey } from 'shared/retention'
import { z } from 'zod'

import type { Ctx, House } from '../context.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { countSessionsEndedBefore } from '../identity/ended-sessions.ts'
import { countInvitationsEndedBefore } from '../people/ended-invitations.ts'
import { proofFile } from './proof-paper.ts'
import { keptFrom, setKeepDays } from './retention.ts'
import { closedBefore, latestProofs, proofById, retentionRules } from './retention-queries.ts'
import { demandAtRoot } from './root.ts'

const Id = z.object({ id: z.uuid() })

/** What would be erased if the jobs ran now, of all but opinions: those say it themselves. */
async function dueNow(ctx: Ctx) {
  const from = async (key: RetentionKey) => (await keptFrom(ctx, key))?.moment ?? new Date(0)
  const [sessions, invitations, contacts, requests] = await Promise.all([
    from('staffSessions').then((until) => countSessionsEndedBefore(ctx, until)),
    from('invitations').then((until) => countInvitationsEndedBefore(ctx, until)),
    from('requestContacts').then((until) => closedBefore(ctx, until)),
    from('requests').then((until) => closedBefore(ctx, until)),
  ])
  return {
    staffSessions: sessions,
    invitations,
    requestContacts: contacts.contacts,
    requests: requests.requests,
  }
}

/** What anybody may read: how long what is kept. */
export const retention = new Hono<House>().get('/retention', async (c) => {
  const rules = await retentionRules(c.var.ctx)
  return c.json(
    rules.map(({ key, keepDays }) => ({ key, keepDays })),
    200,
  )
})

/** The rules of keeping, what they would erase, and the proofs of what they erased. */
export const officeRetention = new Hono<House>()
  .get('/retention', async (c) => {
    const { ctx } = c.var
    demandAtRoot(ctx, powers.readRights)
    const [rules, due, proofs] = await Promise.all([retentionRules(ctx), dueNow(ctx), latestProofs(ctx)])
    return c.json({ rules, due, proofs }, 200)
  })
  .put(
    '/retention/:key',
    valid('param', z.object({ key: RetentionKey })),
    valid('json', KeepDays),
    async (c) =>
      c.json(await setKeepDays(c.var.ctx, c.req.valid('param').key, c.req.valid('json').keepDays), 200),
  )
  .get('/proofs/:id', valid('param', Id), async (c) => {
    demandAtRoot(c.var.ctx, powers.readRights)
    const proof = await proofById(c.var.ctx, c.req.valid('param').id)
    if (!proof) throw refuse('missing', 'proof.missing')
    const { digestBefore, digestAfter, ...rest } = proof
    return c.json(
      { ...rest, digestBefore: digestBefore.toString('hex'), digestAfter: digestAfter.toString('hex') },
      200,
    )
  })
  .get('/proofs/:id/file.docx', valid('param', Id), (c) => file(c, c.req.valid('param').id, 'docx'))
  .get('/proofs/:id/file.pdf', valid('param', Id), (c) => file(c, c.req.valid('param').id, 'pdf'))

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

async function file(c: Context<House>, id: string, format: keyof typeof TYPES) {
  demandAtRoot(c.var.ctx, powers.readRights)
  const { title, bytes } = await proofFile(c.var.ctx, id, format)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="${fileName(title, format)}"`,
  })
}
