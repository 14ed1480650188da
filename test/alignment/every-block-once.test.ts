import { align } from 'api/alignment/align'
import fc from 'fast-check'
import { Alignment } from 'shared/alignment'
import type { Block } from 'shared/outline'
import { expect, test } from 'vitest'

const words = [
  'công',
  'đoàn',
  'cơ',
  'sở',
  'xã',
  'vùng',
  'cao',
  'người',
  'lao',
  'động',
  '90%',
  'hoà',
  'hòa',
  '|',
]
const text = fc.oneof(
  fc.constantFrom('Nhất trí.', '', '- - -', 'MỤC TIÊU'),
  fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((it) => it.join(' ')),
  fc.string({ unit: 'grapheme' }),
)
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('front' as const, 'paragraph' as const, 'back' as const),
    level: fc.constant(null),
    label: fc.constant(null),
    text,
  }),
  fc.record({
    kind: fc.constantFrom('heading' as const, 'item' as const),
    level: fc.integer({ min: 1, max: 4 }),
    label: fc.constantFrom('1', 'a', '-', null),
    text,
  }),
)
const blocks = fc.array(block, { maxLength: 30 })
/** A version and another one that has much of it. */
const versions = fc.tuple(blocks, blocks, fc.array(fc.nat(), { maxLength: 30 })).map(([old, more, picks]) => {
  const all = [...old, ...more]
  return { old, now: all.length === 0 ? [] : picks.map((pick) => all[pick % all.length]!) }
})

test('every block of both versions is in exactly one entry, and its state says how many it has', () => {
  fc.assert(
    fc.property(versions, ({ old, now }) => {
      const entries = Alignment.parse(align(old, now))
      const all = (side: 'old' | 'new') => entries.flatMap((it) => it[side]).sort((a, b) => a - b)
      expect(all('old')).toEqual([...old.keys()])
      expect(all('new')).toEqual([...now.keys()])
      for (const it of entries) {
        const one = it.old.length === 1 && it.new.length === 1
        expect(['kept', 'moved', 'changed'].includes(it.state)).toBe(one)
        expect(it.state === 'split').toBe(it.old.length === 1 && it.new.length > 1)
        expect(it.state === 'merged').toBe(it.old.length > 1)
        expect(it.state === 'removed').toBe(it.new.length === 0)
        expect(it.state === 'new').toBe(it.old.length === 0)
        expect(it.score === 1).toBe(it.state === 'kept' || it.state === 'moved')
        expect(it.score === 0).toBe(it.state === 'removed' || it.state === 'new')
      }
    }),
    { numRuns: 500 },
  )
})

test('a version beside itself is kept whole, whatever stands in it', () => {
  fc.assert(
    fc.property(blocks, (version) => {
      expect(align(version, version).map(({ state }) => state)).toEqual(version.map(() => 'kept'))
    }),
  )
})

test('the same versions give the same alignment', () => {
  fc.assert(
    fc.property(versions, ({ old, now }) => {
      expect(align(old, now)).toEqual(align(structuredClone(old), structuredClone(now)))
    }),
    { numRuns: 50 },
  )
})
