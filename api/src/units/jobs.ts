import { z } from 'zod'

import { type Handler, handle, job } from '../jobs/job.ts'
import { turnUnits } from './changes.ts'

/** Brings the units up to the day: what was decided for today holds from today on. Needed once a day, and harmless at any time. */
const turnDay = job('units.turnDay', z.object({}))

/** The jobs of units. */
export const unitJobs: Handler[] = [handle(turnDay, turnUnits, { cron: '1 0 * * *' })]
