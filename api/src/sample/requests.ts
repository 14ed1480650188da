import { sampleRequests } from 'db/seed/requests'

import type { Ctx, Staff } from '../context.ts'
import { acknowledgeRequest, addRequest, answerRequest, closeRequest } from '../rights/requests.ts'
import { runRule } from '../rights/retention.ts'
import { eraseContacts } from '../rights/retention-queries.ts'
import { requestIdOf } from './queries.ts'

const DAY_MS = 86_400_000

/** Requests about personal data in every state, and the proof of a contact erased in time. `admin` deals with them. */
export async function addRequests(ctx: Ctx, admin: Staff): Promise<void> {
  for (const { daysAgo, steps, answer, ...form } of sampleRequests) {
    const at = (days: number) => new Date(ctx.now.getTime() - days * DAY_MS)
    const asked: Ctx = { ...ctx, now: at(daysAgo), actor: { type: 'visitor' } }
    const { reference } = await addRequest(asked, form)
    const id = await requestIdOf(ctx, reference)
    const acting: Ctx = { ...ctx, now: at(daysAgo - 1), actor: admin }
    if (steps > 0) await acknowledgeRequest(acting, id)
    if (steps > 1) await answerRequest(acting, id, { outcome: 'nothingHeld', answer })
    if (steps > 2) await closeRequest(acting, id)
  }
  await runRule(
    { ...ctx, actor: { type: 'system', job: 'rights.erase' } },
    'requestContacts',
    'rights.erase',
    eraseContacts,
  )
}
