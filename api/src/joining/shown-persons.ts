import { type PersonChannel, personChannels } from 'shared/join-channels'

import { atLeast } from '../at-least.ts'

type Row = {
  id: string
  title: string
  joinedOn: string
  channel: PersonChannel
  persons: number
  homes: string
}

/**
 * Persons as they may be shown to who works for a unit: for each consultation the days with at least five by some channel, each channel at
 * least how many, and the sums of what is shown. What is left out is in no sum: from it nothing can be reckoned. Where a count begins is drawn
 * by the units that were joined: the same persons are told by the same number, under however many units one puts them.
 */
export function shownPersons(secret: string, rows: readonly Row[]) {
  const consultations = [...Map.groupBy(rows, (row) => row.id).values()].map((some) => {
    const { id, title } = some[0]!
    const days = [...Map.groupBy(some, (row) => row.joinedOn)].map(([joinedOn, cells]) => ({
      joinedOn,
      channels: byChannel((channel) => {
        const cell = cells.find((row) => row.channel === channel)
        return cell ? atLeast(secret, ['persons', cell.homes, id, joinedOn, channel], cell.persons) : 0
      }),
    }))
    const shown = days.filter((day) => personChannels.some((channel) => day.channels[channel] > 0))
    const sums = byChannel((channel) => shown.reduce((sum, day) => sum + day.channels[channel], 0))
    return { id, title, days: shown, sums }
  })
  return consultations
}

const byChannel = (of: (channel: PersonChannel) => number) =>
  Object.fromEntries(personChannels.map((channel) => [channel, of(channel)])) as Record<PersonChannel, number>
