import { createHmac } from 'node:crypto'

import { GROUP_MIN } from 'shared/units'

/**
 * A count of devices or persons as it may be shown: "at least so many", in steps of five. Who can join himself can make it one short of the
 * next step and wait for somebody else to take it there; so each count is first lessened by zero to four, drawn from the house's secret for
 * `cell` and the same every time: where its steps are nobody knows.
 */
export function atLeast(secret: string, cell: readonly string[], count: number): number {
  const less =
    createHmac('sha256', secret)
      .update(JSON.stringify(['at least', ...cell]))
      .digest()[0]! % GROUP_MIN
  return Math.max(0, Math.floor((count - less) / GROUP_MIN) * GROUP_MIN)
}
