import { shownLate } from '../opinions/late.ts'
import type { meetingsInSight } from './queries.ts'

type Row = Awaited<ReturnType<typeof meetingsInSight>>[number]

/**
 * A meeting as its unit and those above it are shown it: heads as declared; of a closed one how many opinions were entered, in steps of five
 * and "few" below five, null while it is open. `mine` says whether it is the reader's to enter into.
 */
export function shownMeeting(row: Row, reader: string) {
  const { id, consultationTitle, consultationId, unitName, channel, heldOn, place, present } = row
  const { presentByGroup, closedOn, entries, openedBy } = row
  return {
    ...{ id, consultationId, consultationTitle, unitName, channel, heldOn, place, present, presentByGroup },
    closedOn,
    entries: entries === null ? null : shownLate(entries),
    mine: openedBy === reader,
  }
}
