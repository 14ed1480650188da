import { z } from 'zod'

export const retentionKeys = [
  'opinions',
  'staffSessions',
  'invitations',
  'requestContacts',
  'requests',
  'notices',
  'audit',
] as const
export const RetentionKey = z.enum(retentionKeys)
export type RetentionKey = z.infer<typeof RetentionKey>

/** How many days a kind of data is kept from now on. Its bounds stand with the rule. */
export const KeepDays = z.object({
  keepDays: z.coerce.number('required').int('required').min(0).max(100_000),
})
