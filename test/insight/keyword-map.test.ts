import { keywordMap, logLikelihoodRatio, type MapDocument, npmi } from 'api/insight/keyword-map'
import { layOut } from 'api/insight/map-layout'
import { drawMap, widthOf } from 'api/insight/map-picture'
import { nested, phrasesSaid } from 'api/insight/said'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const saying = (phrases: number[], theme: number | null, times: number): MapDocument[] =>
  Array.from({ length: times }, () => ({ phrases, theme }))

const CAPTION = { title: 'Bản đồ', description: 'Cụm từ', alone: 'Riêng lẻ' }

/** Sixty phrases of twelve themes, said by 12 and more opinions each, two of a theme together. */
const many = Array.from({ length: 60 }, (_, i) => `cụm từ dài thứ ${i} của chủ đề ${i % 12}`)
const documents = many.flatMap((_, i) =>
  saying(
    [i, (i + 12) % 60].sort((a, b) => a - b),
    i % 12,
    6 + (i % 7),
  ),
)

test('a phrase is found in a text whatever its capitals, marks and tone places, and only as whole words', () => {
  const said = phrasesSaid(['nhà ở xã hội', 'lương', '…', 'ăn ca'])
  expect(said('NHÀ Ở XÃ HỘI, lương thấp; nhà ở xã hội xa.')).toEqual([0, 1])
  expect(said('nha o xa hoi')).toEqual([0])
  expect(said('nha o xa hoi, luong')).toEqual([0])
  expect(said('bữa ăn. Ca đêm; lươngg')).toEqual([3])
  expect(phrasesSaid(['nghề', 'hòa', 'kỹ sư'])('Nghe hoà giải, kĩ sư'.normalize('NFD'))).toEqual([1, 2])
  expect(said('')).toEqual([])
  expect([nested('nhà ở xã hội', 'Nhà ở'), nested('nhà ở', 'hà ở')]).toEqual([true, false])
})

test('how strongly two phrases belong together is what the literature says', () => {
  expect(npmi({ both: 10, a: 10, b: 10, all: 100 })).toBeCloseTo(1)
  expect(npmi({ both: 1, a: 10, b: 10, all: 100 })).toBeCloseTo(0)
  expect(npmi({ both: 0, a: 10, b: 10, all: 100 })).toBe(-1)
  expect(npmi({ both: 7, a: 7, b: 7, all: 7 })).toBe(0)
  // Dunning 1993, table 2: "the swiss" in 31,777 words.
  expect(logLikelihoodRatio({ both: 110, a: 2552, b: 221, all: 31_777 })).toBeCloseTo(270.72, 1)
  expect(logLikelihoodRatio({ both: 1, a: 10, b: 10, all: 100 })).toBeCloseTo(0)
})

test('only phrases of five opinions are drawn, and only what is said together more than by chance is linked', () => {
  const phrases = ['lương tối thiểu', 'giá cả', 'nhà trẻ', 'ăn ca', 'lương']
  const map = keywordMap(phrases, [
    ...saying([0, 1, 4], 0, 8),
    ...saying([2], 1, 5),
    ...saying([3], 1, 4),
    ...saying([1, 2], 1, 1),
    ...saying([], null, 40),
  ])
  expect(map.keywords.map(({ phrase, opinions, theme }) => [phrase, opinions, theme])).toEqual([
    ['lương tối thiểu', 8, 0],
    ['nhà trẻ', 6, 1],
    ['giá cả', 9, 0],
    ['lương', 8, 0],
  ])
  expect(map.links.map(({ from, to, together }) => [from, to, together])).toEqual([
    [0, 2, 8],
    [2, 3, 8],
  ])
  expect(map.keywords[0]!.near).toMatchObject([{ keyword: 2, together: 8 }])
})

test('what chance alone would bring together so often is not linked', () => {
  const apart = [...saying([0], 0, 26), ...saying([1], 0, 26), ...saying([], null, 244)]
  const linksOf = (together: number) =>
    keywordMap(['bữa ăn ca', 'nhà trẻ'], [...apart, ...saying([0, 1], 0, together)]).links.length
  expect([linksOf(2), linksOf(4), linksOf(12)]).toEqual([0, 0, 1])
  const few = [...saying([0], 0, 4), ...saying([1], 0, 4), ...saying([], null, 900)]
  expect(keywordMap(['bữa ăn ca', 'nhà trẻ'], [...few, ...saying([0, 1], 0, 2)]).links).toEqual([])
})

test('what fewer than five opinions say together is not linked, however seldom the two are met apart', () => {
  const linksOf = (together: number) =>
    keywordMap(
      ['từ chối', 'tăng ca'],
      [...saying([0, 1], 0, together), ...saying([0], 0, 2), ...saying([1], 0, 2), ...saying([], null, 900)],
    )
  for (const few of [3, 4]) {
    const map = linksOf(few)
    expect([map.links, map.keywords.map(({ near }) => near)]).toEqual([[], [[], []]])
    expect(drawMap(map, ['giờ làm'], CAPTION, 'light').match(/<line /g)).toHaveLength(1)
  }
  expect(linksOf(5).links).toMatchObject([{ together: 5 }])
})

test('at most sixty phrases are drawn, each theme in its turn', () => {
  const phrases = Array.from({ length: 100 }, (_, i) => `cụm ${i}`)
  const map = keywordMap(
    phrases,
    phrases.flatMap((_, i) => saying([i], i < 90 ? 0 : 1, 5)),
  )
  expect(map.keywords).toHaveLength(60)
  expect(map.keywords.filter(({ theme }) => theme === 1)).toHaveLength(10)
})

test('the map depends on the opinions and not on their order, and is drawn to the same bytes', () => {
  const names = Array.from({ length: 12 }, (_, i) => `Chủ đề ${i}`)
  const map = keywordMap(many, documents)
  const again = keywordMap(many, documents.toReversed())
  expect(again).toEqual(map)
  expect(drawMap(again, names, CAPTION, 'light')).toBe(drawMap(map, names, CAPTION, 'light'))
  expect(drawMap(map, names, CAPTION, 'dark')).not.toBe(drawMap(map, names, CAPTION, 'light'))
})

test('no two labels overlap and none leaves the sheet, for any blocks and any pulls', () => {
  const block = fc.record({
    width: fc.integer({ min: 10, max: 400 }),
    height: fc.constant(28),
    company: fc.option(fc.integer({ min: 0, max: 5 })),
  })
  const pull = fc.record({
    from: fc.nat(),
    to: fc.nat(),
    strength: fc.double({ min: 0.001, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 25 }),
      fc.array(pull, { maxLength: 30 }),
      fc.integer(),
      (blocks, some, seed) => {
        const pulls = some
          .map(({ from, to, strength }) => ({ from: from % blocks.length, to: to % blocks.length, strength }))
          .filter(({ from, to }) => blocks.length > 0 && from !== to)
        const places = layOut(blocks, pulls, { width: 1120, height: 560, seed })
        const boxes = places.map((place, i) => ({ ...place, ...blocks[i]! }))
        for (const [i, a] of boxes.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= 1120).toBe(true)
          for (const b of boxes.slice(i + 1))
            expect(
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
            ).toBe(true)
        }
        expect(layOut(blocks, pulls, { width: 1120, height: 560, seed })).toEqual(places)
      },
    ),
    { numRuns: 25 },
  )
})

test('a full map fits an A4 sheet across, and themes are told by shape without colour', () => {
  const svg = drawMap(keywordMap(many, documents), many.slice(0, 12), CAPTION, 'light')
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!
  expect(Number(height) / Number(width)).toBeLessThan(1)
  expect(new Set([...svg.matchAll(/fill="(#\w+)"/g)].map(([, colour]) => colour))).toEqual(
    new Set(['#ffffff', '#1c2430', '#47505e']),
  )
  expect(svg.match(/<text /g)).toHaveLength(72)
})

test('names that people typed are words in the picture, whatever they hold', () => {
  const map = keywordMap(['lương'], saying([0], 0, 5))
  const svg = drawMap(map, ['</text><script>alert(1)</script> & "\u0000\uD800'], CAPTION, 'light')
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&lt;/text&gt;&lt;script&gt;')
  expect(svg).not.toContain('\u0000')
  expect(widthOf('ế')).toBe(widthOf('e'))
})
