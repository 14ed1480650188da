import type { Handler } from './jobs/job.ts'

import { themeJobs } from './themes/jobs.ts'

/** Every feature's jobs. */
export const handlers: Handler[] = [...themeJobs]
