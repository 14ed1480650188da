/** From when a unit stands in the new place of a day: one that is yet to open does so when it opens. */
export const standsFrom = ({ openedOn }: { openedOn: string }, on: string): string =>
  openedOn > on ? openedOn : on
