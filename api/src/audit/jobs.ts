import { auditBreaks } from 'shared/words/audit'
import { z } from 'zod'

import { write } from '../context.ts'
import { handle, job } from '../jobs/job.ts'
import { anchorAt, written } from './anchor.ts'
import { keepAnchor, sealEntries } from './chain-queries.ts'
import { record } from './queries.ts'
import { verifyChain } from './verify.ts'

const Nothing = z.object({})

export const sealing = job('audit.seal', Nothing)
/** Not tried again: a broken chain is as broken the next minute. */
export const verifying = job('audit.verify', Nothing, { retries: 0, expireSeconds: 3600 })

/**
 * Every minute, what was recorded gets its place in the chain. Every night the whole chain is read; what was found is on record, and
 * when it holds, its head is signed and said in the program's log, which lies where the database's owner does not write.
 */
export const auditJobs = [
  handle(sealing, sealEntries, { cron: '* * * * *' }),
  handle(
    verifying,
    async (ctx) => {
      await sealEntries(ctx)
      const { head, broken } = await verifyChain(ctx)
      await record(ctx, 'audit.verified', { unitId: null, entries: head.seq, broken })
      if (broken) throw new Error(`the audit log is broken: ${auditBreaks[broken.kind](String(broken.seq))}`)
      const anchor = anchorAt(ctx.secret, head)
      await write(ctx, (ctx) => keepAnchor(ctx, anchor))
      return { entries: head.seq, anchor: written(anchor) }
    },
    { cron: '40 2 * * *' },
  ),
]
