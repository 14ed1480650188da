import { goesOnAs, namesGoingOn } from 'api/insight/going-on'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const members = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => String(from + n))

test('a theme that people named goes on with a tenth of its opinions; another one needs three tenths', () => {
  const old = new Map([['pay', new Set(members(0, 20))]])
  // 4 shared of 20 + 4 + 4 - 4.
  const groups = [members(16, 24)]
  expect(goesOnAs(old, groups)).toEqual([null])
  expect(goesOnAs(old, groups, new Set(['pay']))).toEqual(['pay'])
  expect(goesOnAs(old, [members(19, 39)], new Set(['pay']))).toEqual([null])
})

/** Two partitions of the same opinions, and which of the old groups are named. */
const partitions = fc
  .array(fc.record({ old: fc.nat({ max: 5 }), now: fc.nat({ max: 5 }) }), { maxLength: 60 })
  .map((places) => {
    const old = new Map<string, Set<string>>()
    const groups: string[][] = []
    for (const [n, place] of places.entries()) {
      const id = `old${place.old}`
      old.set(id, (old.get(id) ?? new Set()).add(String(n)))
      ;(groups[place.now] ??= []).push(String(n))
    }
    return { old, groups: Array.from(groups, (group) => group ?? []) }
  })
const names = fc.subarray(['old0', 'old1', 'old2', 'old3', 'old4', 'old5']).map((ids) => new Set(ids))

test('each old theme goes on once at most, and only as one that shares opinions with it', () => {
  fc.assert(
    fc.property(partitions, names, ({ old, groups }, named) => {
      const found = goesOnAs(old, groups, named)
      const taken = found.filter((id) => id !== null)
      expect(new Set(taken).size).toBe(taken.length)
      for (const [index, id] of found.entries())
        if (id) expect(groups[index]!.some((member) => old.get(id)!.has(member))).toBe(true)
    }),
  )
})

test('the order in which old themes and members come changes nothing', () => {
  fc.assert(
    fc.property(partitions, names, ({ old, groups }, named) => {
      const turned = new Map([...old].toReversed().map(([id, all]) => [id, new Set([...all].toReversed())]))
      const same = groups.map((group) => group.toReversed())
      expect(goesOnAs(turned, same, named)).toEqual(goesOnAs(old, groups, named))
    }),
  )
})

test('a theme keeps its name while three fifths of the opinions it had and has are the same, and no other is called nearly so', () => {
  const was = (both: number) => ({ name: 'Nhà trẻ', had: 10, has: 10, both })
  expect(namesGoingOn(['Trường mầm non', 'Tiền lương'], [was(8), null])).toEqual(['Nhà trẻ', 'Tiền lương'])
  expect(namesGoingOn(['Trường mầm non', 'Tiền lương'], [was(7), null])[0]).toBe('Trường mầm non')
  expect(namesGoingOn(['Trường mầm non', 'Nhà trẻ'], [was(10), null])[0]).toBe('Trường mầm non')
})
