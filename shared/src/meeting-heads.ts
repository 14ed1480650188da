import type { MeetingChannel } from './meetings.ts'

/**
 * Whether more are declared to share an opinion than were at its meeting. Both are as declared: it is told, never refused. One paper form may
 * be of many, so of a stack of forms nothing is said.
 */
export const moreThanWereThere = (
  { channel, present }: { channel: MeetingChannel; present: number },
  sharedBy: number | null,
): boolean => channel === 'meeting' && sharedBy !== null && sharedBy > present
