import { sampleDrafts, sampleParagraphs } from 'db/seed/draft'
import { situationTexts } from 'db/seed/situation'
import { sampleUnits } from 'db/seed/units'
import { Block } from 'shared/outline'
import { sectionKeys } from 'shared/reports'
import { expect, test } from 'vitest'

const everyText = [
  ...sampleUnits.map(({ name }) => name),
  ...sampleDrafts.flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)]),
  ...Object.values(situationTexts('previous', '2026-10')),
  ...Object.values(situationTexts('current', '2026-11')),
]

test('the province has 40 units, parents before children', () => {
  expect(sampleUnits).toHaveLength(40)
  expect(new Set(sampleUnits.map(({ code }) => code)).size).toBe(40)
  expect(new Set(sampleUnits.map(({ level }) => level))).toEqual(
    new Set(['province', 'commune', 'sector', 'civilServants', 'upper', 'grassroots']),
  )
  const known = new Set<string | null>([null])
  for (const { code, parentCode, level, kind, memberCount } of sampleUnits) {
    expect(known.has(parentCode)).toBe(true)
    expect(kind !== null && memberCount >= 12 && memberCount <= 4800).toBe(level === 'grassroots')
    known.add(code)
  }
})

test('one unit is closed and one is too small to be shown alone', () => {
  expect(sampleUnits.filter(({ closedOn }) => closedOn !== null)).toHaveLength(1)
  expect(sampleUnits.filter(({ memberCount }) => memberCount === 12)).toHaveLength(1)
})

test('the political report has over 80 paragraphs under four levels of headings', () => {
  const [report, programme] = sampleDrafts
  const levels = report!.blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level)
  expect(new Set(levels)).toEqual(new Set([1, 2, 3, 4]))
  expect(sampleParagraphs.filter(({ draft }) => draft === report!.key).length).toBeGreaterThanOrEqual(80)
  expect(sampleParagraphs.filter(({ draft }) => draft === programme!.key)).toHaveLength(25)
})

test('every block is one the importer could have made', () => {
  for (const block of sampleDrafts.flatMap(({ blocks }) => blocks)) {
    expect(Block.parse(block)).toEqual(block)
    expect(block.text).not.toBe('')
    expect(block.text).toBe(block.text.normalize('NFC').trim())
    expect(block.text).not.toMatch(/^[#*^$+|-]|\|/u)
  }
})

test('a paragraph knows its place, its heading and whether it looks ahead', () => {
  for (const { draft, index, section, text } of sampleParagraphs) {
    const { blocks } = sampleDrafts.find(({ key }) => key === draft)!
    expect(blocks[index]!.text).toBe(text)
    if (section !== null) expect(blocks[section]!.kind).toBe('heading')
  }
  const ahead = (words: string) => sampleParagraphs.find(({ text }) => text.includes(words))!.ahead
  expect(ahead('Có 14.800 công nhân đang thuê trọ')).toBe(false)
  expect(ahead('ít nhất 2.000 căn nhà ở xã hội')).toBe(true)
  expect(ahead('Thí điểm hai điểm giữ trẻ')).toBe(true)
})

test('the previous report is complete, the current one begun, each naming its month', () => {
  const edited = sectionKeys.situation.filter((key) => key !== 'addressees')
  expect(Object.keys(situationTexts('previous', '2026-10')).sort()).toEqual([...edited].sort())
  const begun = Object.keys(situationTexts('current', '2027-01'))
  expect(begun.length).toBeGreaterThan(2)
  expect(begun.length).toBeLessThan(edited.length)
  expect(situationTexts('current', '2027-01').context).toMatch(/^Trong tháng 1 năm 2027,/u)
  expect(everyText.join('\n')).not.toContain('{')
})

test('nothing in the province looks like a telephone number or an e-mail address', () => {
  expect(everyText.filter((text) => /@|0\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}|\d{8}/u.test(text))).toEqual([])
})
