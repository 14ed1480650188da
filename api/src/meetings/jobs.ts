import { z } from 'zod'

import { type Handler, handle, job } from '../jobs/job.ts'
import { closeMeetingsOver } from './service.ts'

/** Closes what nobody closed, once its consultation takes nothing more; harmless at any time. */
const closeOver = job('meetings.closeOver', z.object({}))

/** The jobs of meetings. */
export const meetingJobs: Handler[] = [handle(closeOver, closeMeetingsOver, { cron: '10 * * * *' })]
