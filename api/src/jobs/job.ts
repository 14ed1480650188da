import type { z } from 'zod'

import type { Ctx } from '../context.ts'

/**
 * A kind of work done later, as whoever asks for it knows it: a name (`noun.verb`) and the shape of its data.
 * Data holds ids, never what a person wrote or who they are: it is kept for days in tables of its own.
 */
export interface Job<T extends object> {
  name: string
  data: z.ZodType<T>
  /** How often a failed attempt is tried again, with growing pauses. */
  retries: number
  /** An attempt that takes longer counts as failed. */
  expireSeconds: number
}

/** A job together with the work it means. Each feature's `jobs.ts` exports a list of these. */
export interface Handler {
  job: Pick<Job<object>, 'name' | 'retries' | 'expireSeconds'>
  /** When it runs by itself, as a cron expression in Vietnam's time; null when only asked for. */
  cron: string | null
  /** What comes back stands in the log beside the job's name: never what a person wrote or who they are. */
  run: (ctx: Ctx, data: unknown, signal: AbortSignal) => Promise<void | Record<string, string | number>>
}

/** Names a job. Three retries and 15 minutes unless told. */
export function job<T extends object>(
  name: string,
  data: z.ZodType<T>,
  { retries = 3, expireSeconds = 900 }: { retries?: number; expireSeconds?: number } = {},
): Job<T> {
  return { name, data, retries, expireSeconds }
}

/**
 * Says what a job does. `run` acts as `system`; it must bear being run again (a machine may stop half-way), and should
 * stop soon after `signal` aborts: the attempt is over its time, or the program is about to end.
 */
export function handle<T extends object>(
  job: Job<T>,
  run: (ctx: Ctx, data: T, signal: AbortSignal) => ReturnType<Handler['run']>,
  { cron = null }: { cron?: string | null } = {},
): Handler {
  return { job, cron, run: async (ctx, data, signal) => run(ctx, job.data.parse(data ?? {}), signal) }
}
