import { z } from 'zod'

import { type Handler, handle, job } from '../jobs/job.ts'
import { turnUnits } from './changes.ts'
import { deleteUnitImportsBefore } from './import-queries.ts'

/** Brings the units up to the day: what was decided for today holds from today on. Needed once a day, and harmless at any time. */
const turnDay = job('units.turnDay', z.object({}))

const forgetImports = job('units.forgetImports', z.object({}))
const IMPORTS_KEPT_DAYS = 30
const DAY_MS = 86_400_000

/** The jobs of units. */
export const unitJobs: Handler[] = [
  handle(turnDay, turnUnits, { cron: '1 0 * * *' }),
  handle(
    forgetImports,
    async (ctx) => {
      await deleteUnitImportsBefore(ctx, new Date(ctx.now.getTime() - IMPORTS_KEPT_DAYS * DAY_MS))
    },
    { cron: '20 0 * * *' },
  ),
]
