import { vietnamDay } from 'shared/format'
import { requestReminderLetter } from 'shared/words/letters'
import { z } from 'zod'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { type Handler, handle, job } from '../jobs/job.ts'
import { keepersOfRights, requestsWaiting, takeRequestsToRemindOf } from './reminder-queries.ts'
import { houseUnit } from './root.ts'
import { daysAfter } from './working-days.ts'

/** From how many days before a deadline those in charge are reminded of it. */
const BEFORE_DAYS = 2

/** One letter to one of those in charge. Only ids: who asks and what about is in no job. */
const sendReminder = job(
  'rights.sendReminder',
  z.object({ staffUserId: z.uuid(), requestIds: z.array(z.uuid()) }),
)

/**
 * Reminds of each deadline once, by letter: who took the request on while they are in charge, else everyone in charge. The marks and the letters
 * to be sent are kept in one transaction. Where no mail server is set nothing is marked.
 */
export function remindByLetter(ctx: Ctx): Promise<void> {
  if (!ctx.mail) return Promise.resolve()
  return write(ctx, async (ctx) => {
    const keepers = await keepersOfRights(ctx)
    if (keepers.length === 0) return
    const due = await takeRequestsToRemindOf(ctx, daysAfter(vietnamDay(ctx.now), BEFORE_DAYS))
    for (const { id: staffUserId } of keepers) {
      const requestIds = due
        .filter(({ takenBy }) => takenBy === staffUserId || !keepers.some(({ id }) => id === takenBy))
        .map(({ id }) => id)
      if (requestIds.length > 0) await enqueue(ctx, sendReminder, { staffUserId, requestIds })
    }
  })
}

async function send(
  ctx: Ctx,
  { staffUserId, requestIds }: { staffUserId: string; requestIds: string[] },
): Promise<void> {
  if (!ctx.mail) throw new Error('a letter is to be sent, and no mail server is set')
  const keeper = (await keepersOfRights(ctx)).find(({ id }) => id === staffUserId)
  const requests = await requestsWaiting(ctx, requestIds)
  // Done meanwhile, or not in charge any more.
  if (!keeper || requests.length === 0) return
  const today = vietnamDay(ctx.now)
  const link = `${ctx.mail.origin}/office/rights`
  await ctx.mail.send({
    to: keeper.email,
    ...requestReminderLetter({ name: keeper.name, requests, today, link }),
  })
  const references = requests.map(({ reference }) => reference)
  await write(ctx, (ctx) => record(ctx, 'requests.reminded', { unitId: houseUnit, staffUserId, references }))
}

export const sendReminders: Handler = handle(sendReminder, send)
