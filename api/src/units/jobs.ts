import { z } from 'zod'

import { write } from '../context.ts'
import { type Handler, handle, job } from '../jobs/job.ts'
import { holdUnits, projectUnits } from './change-queries.ts'

/** Brings the units up to the day: what was decided for today holds from today on. Needed once a day, and harmless at any time. */
const turnDay = job('units.turnDay', z.object({}))

/** The jobs of units. */
export const unitJobs: Handler[] = [
  handle(
    turnDay,
    (ctx) =>
      write(ctx, async (ctx) => {
        await holdUnits(ctx)
        await projectUnits(ctx)
      }),
    { cron: '1 0 * * *' },
  ),
]
