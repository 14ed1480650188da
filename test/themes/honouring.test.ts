import { honour, type Standing } from 'api/themes/honouring'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const LEAST = 5
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `o${from + n}`)
const standing = (members: string[], { placed = [] as string[], kept = false } = {}): Standing => ({
  members: new Set(members),
  placed: new Set(placed),
  kept,
})

test('what people placed stands there though the engine grouped it elsewhere, and what they set apart stands alone', () => {
  const themes = new Map([['pay', standing(ids(0, 10), { placed: ['o0', 'o11'] })]])
  const found = honour([ids(0, 10), ids(10, 20)], ['pay', null], {
    themes,
    apart: new Set(['o12']),
    least: LEAST,
  })
  expect(found.map(({ id }) => id)).toEqual(['pay', null])
  expect(found[0]!.opinions.toSorted()).toEqual([...ids(0, 10), 'o11'].toSorted())
  expect(found[1]!.opinions).toEqual(['o10', ...ids(13, 20)])
})

test('the rest of a group follows where most of it was placed: new opinions join the theme they are like', () => {
  const themes = new Map([['all', standing(ids(0, 16), { placed: ids(0, 16), kept: true })]])
  // o16 and o17 are new; the engine finds again the two themes that people joined.
  const found = honour(
    [
      [...ids(0, 8), 'o16'],
      [...ids(8, 16), 'o17'],
    ],
    ['all', null],
    {
      themes,
      apart: new Set(),
      least: LEAST,
    },
  )
  expect(found).toHaveLength(1)
  expect(found[0]!.opinions.toSorted()).toEqual(ids(0, 18).toSorted())
})

test('a theme people keep goes on with the opinions it had when the engine finds nothing like it', () => {
  const themes = new Map([['kept', standing(['o1', 'o2'], { kept: true })]])
  const found = honour([ids(0, 10)], [null], { themes, apart: new Set(), least: LEAST })
  expect(found.find(({ id }) => id === 'kept')?.opinions).toEqual(['o1', 'o2'])
  expect(found.flatMap(({ opinions }) => opinions)).toHaveLength(10)
})

test('a kept theme that takes its opinions back leaves another kept one not without its own', () => {
  const themes = new Map([
    ['first', standing(['o1'], { kept: true })],
    ['second', standing(['o2'], { kept: true })],
  ])
  const found = honour([['o2']], ['first'], { themes, apart: new Set(), least: LEAST })
  expect(found.map(({ id, opinions }) => [id, opinions])).toEqual([
    ['first', ['o1']],
    ['second', ['o2']],
  ])
})

test('what is left of a group after decisions is a theme only when it is enough for one, or people keep it', () => {
  const placed = ids(0, 2)
  const worn = (kept: boolean) =>
    honour([ids(0, 2), ids(2, 8)], ['a', 'b'], {
      themes: new Map([
        ['a', standing(ids(0, 2), { placed })],
        ['b', standing(ids(2, 8), { kept })],
      ]),
      apart: new Set(ids(2, 6)),
      least: LEAST,
    }).map(({ id }) => id)
  expect(worn(false)).toEqual(['a'])
  expect(worn(true)).toEqual(['a', 'b'])
})

const cases = fc
  .record({
    engine: fc.array(fc.option(fc.nat({ max: 4 })), { minLength: 1, maxLength: 40 }),
    old: fc.array(
      fc.record({ theme: fc.option(fc.nat({ max: 4 })), placed: fc.boolean(), apart: fc.boolean() }),
      {
        minLength: 40,
        maxLength: 40,
      },
    ),
    kept: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    goesOn: fc.shuffledSubarray(['t0', 't1', 't2', 't3', 't4']),
  })
  .map(({ engine, old, kept, goesOn }) => {
    const groups: string[][] = [[], [], [], [], []]
    engine.forEach((group, n) => group !== null && groups[group]!.push(`o${n}`))
    const themes = new Map(
      kept.map((is, at) => {
        const own = old.flatMap((it, n) =>
          it.theme === at && n < engine.length ? [{ ...it, id: `o${n}` }] : [],
        )
        const placed = own.filter((it) => it.placed && !it.apart).map(({ id }) => id)
        return [
          `t${at}`,
          standing(
            own.filter((it) => !it.apart).map(({ id }) => id),
            { placed, kept: is },
          ),
        ] as const
      }),
    )
    const apart = new Set(old.flatMap((it, n) => (it.apart && n < engine.length ? [`o${n}`] : [])))
    return { groups, goesOn: groups.map((_, at) => goesOn[at] ?? null), themes, apart }
  })

test('for any groups and any decisions: placed stands in its theme alone, apart in none, nobody twice, kept themes go on', () => {
  fc.assert(
    fc.property(cases, ({ groups, goesOn, themes, apart }) => {
      const found = honour(groups, goesOn, { themes, apart, least: LEAST })
      const all = found.flatMap(({ opinions }) => opinions)
      expect(new Set(all).size).toBe(all.length)
      for (const it of all) expect(apart).not.toContain(it)
      const named = found.flatMap(({ id }) => id ?? [])
      expect(new Set(named).size).toBe(named.length)
      for (const [id, { placed, kept, members }] of themes) {
        const own = new Set(found.find((it) => it.id === id)?.opinions)
        for (const it of placed) expect(own).toContain(it)
        const elsewhere = [...themes].some(
          ([other, it]) => other !== id && [...it.placed].some((p) => members.has(p)),
        )
        if (kept && members.size > 0 && !elsewhere) expect(own.size).toBeGreaterThan(0)
      }
    }),
  )
})
