import * as fc from 'fast-check'
import { type Batch, batchesOf, type Cell, isBelow, readyBatches } from 'api/opinions/batches'
import { type ContributorGroup, contributorGroups } from 'shared/opinions'
import { GROUP_MIN } from 'shared/units'
import { expect, test } from 'vitest'

type House = { cells: Cell[]; declared: Map<string, number>; units: string[] }

/** A small house: units up to three levels deep, few persons in each group, members declared or not. */
const anyHouse: fc.Arbitrary<House> = fc
  .array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 8 })
  .chain((parents) => {
    const units = ['p']
    for (const [n, parent] of parents.entries()) {
      const above = units[parent % units.length]!
      units.push(above.split('.').length < 3 ? `${above}.u${n}` : `p.u${n}`)
    }
    const groups = [null, 'worker', 'scientist', 'expert'] as const
    const cell = fc.record({
      unit: fc.nat({ max: units.length - 1 }),
      group: fc.constantFrom(...groups),
      era: fc.nat({ max: 2 }),
      persons: fc.nat({ max: 6 }),
    })
    return fc
      .tuple(
        fc.array(cell, { minLength: 1, maxLength: 14 }),
        fc.array(fc.constantFrom(0, 3, 8, 100), { minLength: units.length, maxLength: units.length }),
      )
      .map(([cells, members]) => ({
        units,
        declared: new Map(
          units.flatMap((unit, n) => (members[n]! > 0 ? [[unit, members[n]!] as const] : [])),
        ),
        cells: [
          ...new Map(
            cells.map((it) => [
              `${it.unit} ${it.group} ${it.era}`,
              { ...it, unitId: units[it.unit]!, path: units[it.unit]! },
            ]),
          ).values(),
        ],
      }))
  })

const personsIn = (cells: Iterable<Cell>) => [...cells].reduce((sum, cell) => sum + cell.persons, 0)

/** A list is what one sees of it: cells of opinions, as far as it holds them. */
type List = ReadonlySet<Cell>

/** Every list that may be opened: by each unit, or all in sight of it; of each group, or all. */
function openedBy(batches: readonly Batch[], units: readonly string[]): List[] {
  return units.flatMap((unit) =>
    [undefined, null, ...contributorGroups].map(
      (group) =>
        new Set(
          batches
            .filter((it) => isBelow(it.place, unit) && (group === undefined || it.group === group))
            .flatMap((it) => it.cells),
        ),
    ),
  )
}

/** What is left of everybody when lists are intersected and taken from one another in every way: the smallest sets one can come to. */
function isolated(lists: readonly List[], cells: readonly Cell[]): Cell[][] {
  const seenIn = (cell: Cell) => lists.map((list) => (list.has(cell) ? '1' : '0')).join('')
  return [...Map.groupBy(cells, seenIn)].filter(([key]) => key.includes('1')).map(([, some]) => some)
}

test('whoever opens every list he may, and intersects, adds and subtracts them, comes to no group of one to four persons', () => {
  fc.assert(
    fc.property(anyHouse, ({ cells, declared, units }) => {
      const lists = openedBy(batchesOf(cells, declared), units)
      for (const some of isolated(lists, cells)) expect(personsIn(some)).toBeGreaterThanOrEqual(GROUP_MIN)
    }),
    { numRuns: 2000 },
  )
})

/** The rule there was before: each list by itself, and the rest of every unit above by unit only. */
function openedBefore(cells: readonly Cell[], units: readonly string[]): List[] {
  return units.flatMap((unit) =>
    [undefined, ...[null, 'worker', 'scientist', 'expert']].flatMap((group) => {
      const own = cells.filter((cell) => isBelow(cell.path, unit))
      const list = own.filter((cell) => group === undefined || cell.group === group)
      const rests = units
        .filter((top) => top !== unit && isBelow(unit, top))
        .map((top) => {
          const all = cells.filter((cell) => isBelow(cell.path, top))
          return personsIn(all) - personsIn(own)
        })
      const mayOpen = personsIn(list) >= GROUP_MIN && rests.every((rest) => rest <= 0 || rest >= GROUP_MIN)
      return mayOpen ? [new Set(list)] : []
    }),
  )
}

test('the rule that looked at units only names the few: the same attacker isolates them', () => {
  const found = fc.check(
    fc.property(anyHouse, ({ cells, units }) =>
      isolated(openedBefore(cells, units), cells).every((some) => personsIn(some) >= GROUP_MIN),
    ),
    { numRuns: 2000 },
  )
  expect(found.failed).toBe(true)
})

test('everybody is told of somewhere as long as enough took part, and no cell stands in two batches', () => {
  fc.assert(
    fc.property(anyHouse, ({ cells, declared }) => {
      const told = batchesOf(cells, declared).flatMap((it) => it.cells)
      expect(new Set(told).size).toBe(told.length)
      if (told.length > 0) expect(new Set(told)).toEqual(new Set(cells))
    }),
  )
})

const cellOf = (path: string, persons: number, group: ContributorGroup | null = null): Cell => ({
  unitId: path,
  path,
  group,
  persons,
})
const places = (batches: readonly Batch[]) =>
  batches.map((it) => `${it.place} ${it.group ?? ''}`.trim()).sort()

test('a unit never counts for more persons than members it declared, and for none when it declared none', () => {
  const cells = [cellOf('p.a', 30), cellOf('p.b', 12), cellOf('p.c', 8)]
  const members = (a: number, b: number, c: number) =>
    new Map(
      [
        ['p.a', a],
        ['p.b', b],
        ['p.c', c],
      ].filter(([, it]) => it) as [string, number][],
    )
  expect(places(batchesOf(cells, members(100, 100, 100)))).toEqual(['p.a', 'p.b', 'p.c'])
  expect(places(batchesOf(cells, members(100, 3, 3)))).toEqual(['p', 'p.a'])
  expect(places(batchesOf(cells, members(100, 100, 0)))).toEqual(['p', 'p.b'])
  expect(places(batchesOf(cells, members(3, 1, 0)))).toEqual([])
})

test('a unit without members of its own declared is vouched for by the first above that declared some', () => {
  const cells = [cellOf('p.a.x', 30), cellOf('p.a.y', 6), cellOf('p.b', 9)]
  const declared = new Map([
    ['p.a', 50],
    ['p.b', 50],
  ])
  expect(places(batchesOf(cells, declared))).toEqual(['p.a', 'p.b'])
})

test('a group is told apart only when five are left without the unit that has most of it', () => {
  const declared = new Map([
    ['p.a', 100],
    ['p.b', 100],
    ['p.c', 100],
  ])
  const crowd = [cellOf('p.a', 20), cellOf('p.b', 20), cellOf('p.c', 20)]
  const scientists = (a: number, b: number, c: number) => [
    cellOf('p.a', a, 'scientist'),
    cellOf('p.b', b, 'scientist'),
    cellOf('p.c', c, 'scientist'),
  ]
  expect(places(batchesOf([...crowd, ...scientists(900, 2, 2)], declared))).toEqual(['p.a', 'p.b', 'p.c'])
  expect(places(batchesOf([...crowd, ...scientists(900, 3, 2)], declared))).toEqual([
    'p scientist',
    'p.a',
    'p.b',
    'p.c',
  ])
})

test('the crowd of a unit with enough needs no company; a special group waits for some', () => {
  const declared = new Map([
    ['p.a', 100],
    ['p.b', 100],
  ])
  const cells = [
    cellOf('p.a', 3),
    cellOf('p.a', 2, 'worker'),
    cellOf('p.b', 4),
    cellOf('p.a', 9, 'scientist'),
    cellOf('p.a.x', 1),
  ]
  const ready = readyBatches(cells, declared)
  expect(places(ready)).toEqual(['p.a'])
  expect(ready[0]!.cells.map((it) => `${it.path} ${it.group}`)).toEqual([
    'p.a null',
    'p.a worker',
    'p.a.x null',
  ])
})

test('the few take in one batch below, and leave the others apart', () => {
  const declared = new Map(['p.a', 'p.b', 'p.c'].map((path) => [path, 100]))
  const told = batchesOf([cellOf('p.a', 6), cellOf('p.b', 6), cellOf('p.c', 2)], declared)
  expect(places(told)).toEqual(['p', 'p.b'])
})

test('no officer who entered some of a batch is left with fewer than five whom others entered', () => {
  const by = (path: string, persons: number, enteredBy: string): Cell => ({
    ...cellOf(path, persons),
    enteredBy,
  })
  const declared = new Map(['p.a.x', 'p.a.y', 'p.b.x', 'p.c.x'].map((path) => [path, 100]))
  const own = [by('p.a.x', 3, 'o'), by('p.a.y', 4, 'o')]
  const few = by('p.b.x', 2, 'r')
  // Who entered all of the only company there is would know what the two said: all wait.
  expect(places(batchesOf([...own, few], declared))).toEqual([])
  const told = batchesOf([...own, few, by('p.c.x', 9, 's')], declared)
  expect(places(told)).toEqual(['p'])
  expect(told[0]!.cells).toHaveLength(4)
})

test('where of each version enough saw it to stand apart, no batch has two of them', () => {
  let apart = 0
  fc.assert(
    fc.property(anyHouse, ({ cells, declared }) => {
      const eras = (some: readonly Cell[]) => [...Map.groupBy(some, (it) => it.era ?? 0).values()]
      for (const batch of readyBatches(cells, declared)) expect(eras(batch.cells)).toHaveLength(1)
      if (!eras(cells).every((some) => batchesOf(some, declared).length > 0)) return
      for (const batch of batchesOf(cells, declared)) expect(eras(batch.cells)).toHaveLength(1)
      if (eras(cells).length > 1) apart += 1
    }),
    { numRuns: 1000 },
  )
  expect(apart).toBeGreaterThan(20)
})

test('batches do not depend on the order in which the database tells of cells', () => {
  fc.assert(
    fc.property(anyHouse, ({ cells, declared }) => {
      const told = (some: readonly Cell[]) =>
        batchesOf(some, declared)
          .map((it) => [
            it.place,
            it.group,
            it.cells.map((cell) => `${cell.path} ${cell.group} ${cell.era}`).sort(),
          ])
          .map(String)
          .sort()
      expect(told(cells)).toEqual(told(cells.toReversed()))
    }),
  )
})
