import { trendPageWords } from 'shared/words/trend'
import { expect, test } from 'vitest'

import { as, type Jar } from '../setup/house.ts'
import { advance, clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { spokenInTwoMonths } from './two-months.ts'

async function trendOf(reader: Jar, draftId: string, month?: string) {
  const answer = await as(reader).office.drafts[':id'].trend.$get({
    param: { id: draftId },
    query: month ? { month } : {},
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Exclude<Awaited<ReturnType<typeof answer.json>>, { kind: string }>
}

const THEMES = [
  { label: 'tiền lương', keyphrases: ['tiền lương'], before: 30, after: 12 },
  { label: 'nhà trẻ', keyphrases: ['nhà trẻ'], before: 0, after: 24 },
  { label: 'bữa ăn ca', keyphrases: ['bữa ăn ca'], before: 12, after: 13 },
  { label: 'xe đưa đón', keyphrases: ['xe đưa đón'], before: 2, after: 3 },
]

test('who consolidates a draft reads how its themes changed from a month to the next', async () => {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const unit = await aUnit('CĐCS Nhà máy', { parent: province })
  const { draft } = await spokenInTwoMonths(province, THEMES)
  const analyst = await aStaff(province)
  const trend = await trendOf(analyst, draft.id)
  expect(trend).toMatchObject({ tooFew: false, months: ['2026-04'], month: '2026-04', before: '2026-03' })
  expect(trend.all).toEqual({ opinions: { before: 44, after: 52 } })
  // Persons are opinions times one number: nobody counted them, and none are told.
  expect(JSON.stringify(trend)).not.toContain('person')
  expect(
    trend.themes.map(({ name, word, opinions }) => [name, word, opinions.before, opinions.after]),
  ).toEqual([
    ['tiền lương', 'fading', 30, 12],
    ['nhà trẻ', 'new', 0, 24],
    ['bữa ăn ca', 'steady', 12, 13],
    ['xe đưa đón', 'tooFew', 2, 3],
  ])
  expect(trend.themes[0]!.opinions.ratio!.ratio).toBeCloseTo(12 / 52 / (30 / 44))
  expect(trend.themes[1]!.opinions.ratio).toMatchObject({ ratio: null, high: null })
  expect((await trendOf(analyst, draft.id, '2026-01')).month).toBe('2026-04')

  const below = await as(await aStaff(unit)).office.drafts[':id'].trend.$get({
    param: { id: draft.id },
    query: {},
  })
  expect(below.status).toBe(404)

  const later = await aUnit('CĐCS Xưởng mới', { parent: province })
  for (let n = 0; n < 6; n++)
    await say(
      await aMember(later),
      anOpinion(draft, draft.paragraphs[0]!, { body: `Lời thứ ${n} của xưởng mới.` }),
    )
  expect((await trendOf(analyst, draft.id)).all!.opinions).toEqual({ before: 44, after: 58 })
  advance(days(30))
  await say(
    await aMember(later),
    anOpinion(draft, draft.paragraphs[0]!, { body: 'Thêm một lời của xưởng mới.' }),
  )
  const next = await trendOf(analyst, draft.id)
  expect(next).toMatchObject({ months: ['2026-05', '2026-04'], month: '2026-05' })
  expect(next.all!.opinions).toEqual({ before: 58, after: 1 })
  expect(new Set(next.themes.map(({ word }) => word))).toEqual(new Set(['tooFew']))
})

test('one member who writes of a theme again and again makes it grow, as the page says', async () => {
  const unit = await aUnit('Liên đoàn Lao động khu vực', { level: 'province' })
  const { draft, themes } = await spokenInTwoMonths(unit, [
    { label: 'tiền lương', keyphrases: ['tiền lương'], before: 30, after: 30 },
    { label: 'nhà trẻ', keyphrases: ['nhà trẻ'], before: 2, after: 2 },
  ])
  const one = await aMember(unit)
  for (let n = 0; n < 40; n++) {
    const id = crypto.randomUUID()
    await say(one, anOpinion(draft, draft.paragraphs[0]!, { body: `Nhà trẻ, lần thứ ${n}.` }), id)
    await db.insertInto('themeOpinion').values({ themeId: themes[1]!, opinionId: id }).execute()
  }
  const trend = await trendOf(await aStaff(unit), draft.id)
  expect(trend.themes[1]).toMatchObject({ word: 'growing', opinions: { before: 2, after: 42 } })
  expect(trendPageWords.howSteps.join(' ')).toContain('vẫn có thể làm chủ đề tăng')
})

test('a theme heard of before is not new when it is heard of again', async () => {
  const unit = await aUnit('Liên đoàn Lao động thành phố', { level: 'province' })
  const { draft, themes, spoken } = await spokenInTwoMonths(unit, [
    { label: 'tiền lương', keyphrases: ['tiền lương'], before: 30, after: 0 },
    { label: 'nhà trẻ', keyphrases: ['nhà trẻ'], before: 0, after: 30 },
    { label: 'bữa ăn ca', keyphrases: ['bữa ăn ca'], before: 0, after: 0 },
  ])
  advance(days(31))
  await spoken(themes[0]!, 'Tiền lương', 30)
  await spoken(themes[2]!, 'Bữa ăn ca', 30)
  const trend = await trendOf(await aStaff(unit), draft.id)
  expect(
    trend.themes.map(({ name, word, opinions }) => [name, word, opinions.before, opinions.after]),
  ).toEqual([
    ['tiền lương', 'growing', 0, 30],
    ['nhà trẻ', 'fading', 30, 0],
    ['bữa ăn ca', 'new', 0, 30],
  ])
})

test('of one month nothing is compared, and what waits for the next round counts in none', async () => {
  const unit = await aUnit('Liên đoàn Lao động huyện', { level: 'province' })
  const begun = clock.now.toISOString().slice(0, 7)
  const { draft } = await spokenInTwoMonths(unit, [THEMES[0]!])
  const analyst = await aStaff(unit)
  expect((await trendOf(analyst, draft.id)).before).toBe(begun)
  await db
    .updateTable('consultation')
    .where('id', '=', draft.consultationId)
    .set({ toldUntil: clock.now.toISOString().slice(0, 10) })
    .execute()
  await db.updateTable('opinion').set({ batchId: null }).execute()
  expect(await trendOf(analyst, draft.id)).toMatchObject({ months: [], month: null, themes: [] })
})
