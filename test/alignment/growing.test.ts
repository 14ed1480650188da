import { align } from 'api/alignment/align'
import { diceOf } from 'db/seed/dice'
import type { Block } from 'shared/outline'
import { expect, test } from 'vitest'

/** So many lists of three lines each, no two about the same. */
function lists(count: number, seed: number): Block[] {
  const dice = diceOf(seed)
  const words = (n: number) => Array.from({ length: n }, () => `từ${dice.below(5000)}`).join(' ')
  return Array.from({ length: count }, () => [words(12), words(8)]).flatMap(([before, after]) =>
    Array.from({ length: 3 }, (): Block => ({
      kind: 'item',
      level: 1,
      label: '-',
      text: `${before} ${words(2)} ${after}.`,
    })),
  )
}

test('of very many lists each is found, though not every one is held against every other', () => {
  const old = lists(600, 1)
  const now = old.map((it, at) => ({ ...it, text: it.text.replace('.', ` trong năm ${2026 + (at % 3)}.`) }))
  const went = align(old, now)
  expect(went.filter(({ old, new: to }) => old.length > 0 && to[0] !== old[0])).toEqual([])
})
