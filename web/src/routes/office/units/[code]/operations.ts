/** What can be done with a unit, in the order the page offers it. */
export const operations = ['declare', 'open', 'rename', 'recast', 'move', 'merge', 'split', 'close'] as const
export type Operation = (typeof operations)[number]
