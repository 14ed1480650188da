import type { Stretch } from 'shared/quotes'
import { GROUP_MIN } from 'shared/units'

/** Words at a place that so many opinions quote. */
export type Quoted = { start: number; exact: string; opinions: number }

/**
 * The stretches of a paragraph that readers are shown as much spoken of: those that at least five opinions of others quote. A device's own are
 * left out before, as in counts: nobody marks words to learn whether four more did. Apart from each other, in order, without numbers.
 */
export function marksOf(
  quoted: readonly Quoted[],
  own: readonly { start: number | null; exact: string }[],
): Stretch[] {
  const steps = new Map<number, number>()
  const count = ({ start, exact }: { start: number; exact: string }, by: number) => {
    steps.set(start, (steps.get(start) ?? 0) + by)
    steps.set(start + exact.length, (steps.get(start + exact.length) ?? 0) - by)
  }
  for (const it of quoted) count(it, it.opinions)
  for (const { start, exact } of own) if (start !== null) count({ start, exact }, -1)
  const marks: Stretch[] = []
  let depth = 0
  let from: number | null = null
  for (const [at, by] of [...steps].sort(([a], [b]) => a - b)) {
    depth += by
    if (depth >= GROUP_MIN) from ??= at
    else if (from !== null) {
      marks.push({ start: from, end: at })
      from = null
    }
  }
  return marks
}
