import { vietnamDay } from 'shared/format'
import { z } from 'zod'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { eraseSessionsEndedBefore } from '../identity/ended-sessions.ts'
import { type Handler, handle, job } from '../jobs/job.ts'
import { eraseInvitationsEndedBefore } from '../people/ended-invitations.ts'
import { requestsDue } from './request-queries.ts'
import { runRule } from './retention.ts'
import { remindByLetter, sendReminders } from './reminders.ts'
import { houseUnit } from './root.ts'
import { eraseContacts, eraseRequests } from './retention-queries.ts'
import { daysAfter } from './working-days.ts'

const erase = job('rights.erase', z.object({}))
const remind = job('rights.remind', z.object({}))

/** Erases what belongs to nobody's feature but this one and those to its right; opinions are erased by their own job. */
async function runErase(ctx: Ctx): Promise<void> {
  await runRule(ctx, 'staffSessions', erase.name, eraseSessionsEndedBefore)
  await runRule(ctx, 'invitations', erase.name, eraseInvitationsEndedBefore)
  await runRule(ctx, 'requestContacts', erase.name, eraseContacts)
  await runRule(ctx, 'requests', erase.name, (ctx, until) => eraseRequests(ctx, until, vietnamDay(ctx.now)))
}

/** Leaves on record which requests were due on a day and not done: the first page of the office shows them to those in charge, letters tell them. */
async function runRemind(ctx: Ctx): Promise<void> {
  const due = await requestsDue(ctx, daysAfter(vietnamDay(ctx.now), 1))
  if (due.references.length > 0)
    await write(ctx, (ctx) => record(ctx, 'requests.due', { unitId: houseUnit, ...due }))
  await remindByLetter(ctx)
}

export const rightsJobs: Handler[] = [
  handle(erase, runErase, { cron: '10 3 * * *' }),
  handle(remind, runRemind, { cron: '30 7 * * *' }),
  sendReminders,
]
