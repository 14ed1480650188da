import type { Job } from './job.ts'

/** How long a job's worker may be silent before the job is given to another; longer than any stall of a healthy one. */
const HEARTBEAT_SECONDS = 30
const DAY_SECONDS = 24 * 3600

/** How pg-boss keeps the jobs of one name. */
export function queueOptions({ retries, expireSeconds }: Pick<Job<object>, 'retries' | 'expireSeconds'>) {
  return {
    policy: 'standard' as const,
    retryLimit: retries,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: expireSeconds,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: 7 * DAY_SECONDS,
  }
}
