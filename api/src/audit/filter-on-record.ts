import type { AuditFilter } from 'shared/audit'

/** What a filter narrowed, as it may stand in the log for good: that somebody was looked for, and no name or address of whom. */
export const filterOnRecord = ({ person, ...rest }: AuditFilter) => ({
  ...rest,
  ...(person === undefined ? {} : { person: true }),
})
