import type { Handler } from './jobs/job.ts'

/** Every feature's jobs. */
export const handlers: Handler[] = []
