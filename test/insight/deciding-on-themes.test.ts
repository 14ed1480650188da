import type { Constraints } from 'api/insight/theme'
import { findThemes } from 'api/insight/themes'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { opinionSet } from './opinion-set.ts'

const some = opinionSet.filter((_, i) => i % 3 === 0)
const anId = fc.constantFrom(...some.map(({ id }) => id))
const aList = fc.uniqueArray(anId, { minLength: 2, maxLength: 5 })

/** Decisions that can all hold: the lists share nothing, and what should be apart is not in one of them. */
const decisions = fc
  .record({
    ids: fc.shuffledSubarray(
      some.map(({ id }) => id),
      { minLength: 20, maxLength: 20 },
    ),
    apart: fc.array(fc.tuple(anId, anId), { maxLength: 6 }),
  })
  .map(({ ids, apart }) => {
    const lists = [ids.slice(0, 3), ids.slice(3, 5), ids.slice(5, 9), ids.slice(9, 11)] as const
    const listOf = (id: string) => lists.findIndex((list) => list.includes(id))
    return {
      together: [lists[0], lists[1]],
      seeds: [
        { label: 'Chuyện nhà trẻ', ids: lists[2] },
        { label: 'Chuyện xe cộ', ids: lists[3] },
      ],
      apart: apart.filter(([a, b]) => a !== b && (listOf(a) < 0 || listOf(a) !== listOf(b))),
    }
  })

test('what people decided holds in every run, in whatever order the opinions come', () => {
  fc.assert(
    fc.property(decisions, fc.constantFrom(undefined, 3, 12), (constraints, themes) => {
      const options = { seed: 1, constraints, ...(themes ? { themes } : {}) }
      const result = findThemes(some, options)
      const themeOf = (id: string) => result.assignment.get(id) ?? null
      for (const list of constraints.together) expect(new Set(list.map(themeOf)).size).toBe(1)
      for (const [a, b] of constraints.apart) if (themeOf(a) !== null) expect(themeOf(a)).not.toBe(themeOf(b))
      for (const { label, ids } of constraints.seeds) {
        const theme = result.themes.find((it) => it.label === label)!
        expect(ids.map(themeOf)).toEqual(ids.map(() => theme.id))
      }
      const counted = result.themes.reduce((sum, { size }) => sum + size, 0)
      expect(counted + result.singular.length).toBe(some.length)
      expect(findThemes([...some].reverse(), options)).toEqual(result)
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('a theme that people named takes in what is like its opinions', () => {
  const housing = opinionSet.filter(
    ({ concern, campaign }) => concern === 'housing' && campaign === undefined,
  )
  const ids = housing.slice(0, 5).map(({ id }) => id)
  const { themes, assignment } = findThemes(opinionSet, {
    seed: 1,
    themes: 20,
    constraints: { seeds: [{ label: 'Chỗ ở của công nhân', ids }] },
  })
  const theme = themes.find(({ label }) => label === 'Chỗ ở của công nhân')!
  const others = housing.slice(5).filter(({ id }) => assignment.get(id) === theme.id)
  expect(others.length).toBeGreaterThan(4)
})

test('decisions about opinions that are gone are passed over', () => {
  const constraints: Constraints = {
    together: [['gone', 'gone too']],
    apart: [['gone', some[0]!.id]],
    seeds: [{ label: 'Không còn ai', ids: ['gone'] }],
  }
  const { themes } = findThemes(some, { seed: 1, constraints })
  expect(themes.map(({ size }) => size)).not.toContain(0)
})

test.each<[string, Constraints]>([
  ['together and apart', { together: [['a', 'b']], apart: [['a', 'b']] }],
  ['apart from itself', { apart: [['a', 'a']] }],
  [
    'in two themes',
    {
      seeds: [
        { label: 'Một', ids: ['a'] },
        { label: 'Hai', ids: ['a'] },
      ],
    },
  ],
])('an opinion cannot be %s', (_, constraints) => {
  const two = ['a', 'b'].map((id) => ({ id, text: `Đề nghị tăng lương ${id}` }))
  expect(() => findThemes(two, { seed: 1, constraints })).toThrow('insight.contradiction')
})

test('lists that share an opinion are one list', () => {
  fc.assert(
    fc.property(aList, aList, anId, (first, second, shared) => {
      const { assignment } = findThemes(some, {
        seed: 2,
        themes: 8,
        constraints: {
          together: [
            [...first, shared],
            [...second, shared],
          ],
        },
      })
      expect(new Set([...first, ...second, shared].map((id) => assignment.get(id))).size).toBe(1)
    }),
    { numRuns: 10 },
  )
}, 60_000)
