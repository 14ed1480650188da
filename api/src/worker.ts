import { auditJobs } from './audit/jobs.ts'
import type { Handler } from './jobs/job.ts'
import { meetingJobs } from './meetings/jobs.ts'
import { moderationJobs } from './moderation/jobs.ts'
import { noticeJobs } from './notices/jobs.ts'
import { opinionJobs } from './opinions/jobs.ts'
import { peopleJobs } from './people/jobs.ts'
import { rightsJobs } from './rights/jobs.ts'
import { reportJobs } from './reports/jobs.ts'
import { themeJobs } from './themes/jobs.ts'
import { placingJobs } from './themes/placing.ts'
import { toneJobs } from './themes/tones.ts'
import { unitJobs } from './units/jobs.ts'

/** Every feature's jobs. */
export const handlers: Handler[] = [
  ...auditJobs,
  ...opinionJobs,
  ...meetingJobs,
  ...moderationJobs,
  ...noticeJobs,
  ...themeJobs,
  ...placingJobs,
  ...toneJobs,
  ...reportJobs,
  ...rightsJobs,
  ...unitJobs,
  ...peopleJobs,
]
