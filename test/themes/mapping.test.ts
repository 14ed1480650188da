import { expect, test } from 'vitest'

import { as, type Jar } from '../setup/house.ts'
import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { anEmptyTheme } from './a-theme.ts'

/** Themes with these keyphrases and opinions, as an analysis leaves them; everything is given on `day`. */
async function themed(
  draft: Awaited<ReturnType<typeof aDraft>>,
  members: Jar[],
  themes: { label: string; keyphrases: string[]; said: string[] }[],
) {
  for (const [at, { label, keyphrases, said }] of themes.entries()) {
    const themeId = await anEmptyTheme(draft, label, {
      position: at + 1,
      keyphrases,
      opinionCount: said.length,
    })
    for (const [n, body] of said.entries()) {
      const id = crypto.randomUUID()
      await say(members[n % members.length]!, anOpinion(draft, draft.paragraphs[0]!, { body }), id)
      await db.insertInto('themeOpinion').values({ themeId, opinionId: id }).execute()
    }
  }
}

const MEALS = Array.from({ length: 6 }, (_, n) => `Bữa ăn ca thứ ${n} nguội, tiền ăn thấp.`)
const CARE = Array.from({ length: 5 }, (_, n) => `Nhà trẻ số ${n} đóng cửa sớm.`)
const RARE = Array.from({ length: 4 }, (_, n) => `Xe đưa đón số ${n} chạy muộn.`)
const THEMES = [
  { label: 'bữa ăn ca', keyphrases: ['bữa ăn ca', 'tiền ăn'], said: MEALS },
  { label: '<b>nhà trẻ</b>', keyphrases: ['nhà trẻ'], said: CARE },
  { label: 'xe đưa đón', keyphrases: ['xe đưa đón'], said: RARE },
]

async function mapOf(reader: Jar, draftId: string) {
  return as(reader).office.drafts[':id'].map.$get({ param: { id: draftId } })
}

test('who consolidates a draft reads which phrases at least five opinions say, and which are said together', async () => {
  const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const below = await aUnit('CĐCS Nhà máy', { parent: unit })
  const draft = await aDraft(unit)
  const members = await Promise.all(Array.from({ length: 5 }, () => aMember(unit)))
  await themed(draft, members, THEMES)
  const analyst = await aStaff(unit)
  const answer = await mapOf(analyst, draft.id)
  expect(answer.status).toBe(200)
  const map = (await answer.json()) as Exclude<Awaited<ReturnType<typeof answer.json>>, { kind: string }>
  expect(map).toMatchObject({ tooFew: false, opinions: 15, sampled: false, left: 0, links: 1 })
  expect(map.keywords).toEqual([
    { phrase: 'bữa ăn ca', opinions: 6, theme: 0, near: [{ phrase: 'tiền ăn', together: 6 }] },
    { phrase: 'nhà trẻ', opinions: 5, theme: 1, near: [] },
    { phrase: 'tiền ăn', opinions: 6, theme: 0, near: [{ phrase: 'bữa ăn ca', together: 6 }] },
  ])
  expect(map.picture!.light).toContain('&lt;b&gt;nhà trẻ&lt;/b&gt;')

  const file = await as(analyst).office.drafts[':id']['map.svg'].$get({ param: { id: draft.id } })
  expect(file.headers.get('content-type')).toBe('image/svg+xml')
  expect(await file.text()).toBe(map.picture!.light)

  expect((await mapOf(await aStaff(below), draft.id)).status).toBe(404)
  const read = await db
    .selectFrom('auditEntry')
    .where('action', '=', 'themes.read')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  expect(Number(read.n)).toBe(2)
})

test('what waits for the next round is on no map, nor is what was taken back', async () => {
  const unit = await aUnit('Liên đoàn Lao động huyện', { level: 'province' })
  const draft = await aDraft(unit)
  const members = await Promise.all(Array.from({ length: 5 }, () => aMember(unit)))
  await themed(draft, members, THEMES)
  const analyst = await aStaff(unit)
  const phrases = async () => {
    const map = await (await mapOf(analyst, draft.id)).json()
    return 'keywords' in map ? map.keywords.map((it) => it.phrase) : []
  }
  expect(await phrases()).toContain('nhà trẻ')
  await db.updateTable('opinion').set({ withdrawn: true }).where('body', '=', CARE[0]!).execute()
  expect(await phrases()).toEqual(['bữa ăn ca', 'tiền ăn'])
  await db
    .updateTable('consultation')
    .where('id', '=', draft.consultationId)
    .set({ toldUntil: clock.now.toISOString().slice(0, 10) })
    .execute()
  await db.updateTable('opinion').set({ batchId: null }).where('body', 'in', MEALS).execute()
  expect(await phrases()).toEqual([])
})
