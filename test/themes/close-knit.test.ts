import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { aTheme } from './a-theme.ts'

/** A draft with themes of so many opinions, each so near to the middle of its theme, said in a unit below; and who reads them. */
async function themed(...closeness: number[][]) {
  const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const zones = [
    await aUnit('Công đoàn khu Bắc', { parent: unit, level: 'upper' }),
    await aUnit('Công đoàn khu Nam', { parent: unit, level: 'upper' }),
  ]
  const draft = await aDraft(unit)
  const themes: string[] = []
  for (const [at, each] of closeness.entries()) {
    const ids: string[] = []
    for (const n of each.keys()) {
      const id = crypto.randomUUID()
      const body = `Lời thứ ${n} về chuyện ${at}.`
      await say(await aMember(zones[n % 2]!), anOpinion(draft, draft.paragraphs[0]!, { body }), id)
      ids.push(id)
    }
    const theme = await aTheme(draft, `Chuyện ${at}`, ids)
    for (const [n, opinionId] of ids.entries())
      await db
        .updateTable('themeOpinion')
        .where('opinionId', '=', opinionId)
        .set({ closeness: each[n]! })
        .execute()
    themes.push(theme)
  }
  return { draft, themes, analyst: await aStaff(unit), below: await aStaff(zones[0]!) }
}

const shown = async (jar: Parameters<typeof as>[0], id: string) =>
  (await (await as(jar).office.drafts[':id'].themes.$get({ param: { id }, query: {} })).json()).themes
const listed = async (jar: Parameters<typeof as>[0], id: string) =>
  (await (await as(jar).office.drafts[':id'].sorting.$get({ param: { id }, query: {} })).json()).themes

const LOOSE = Array.from({ length: 12 }, () => 0.4)
const TIGHT = Array.from({ length: 10 }, () => 0.75)

test('a theme whose opinions are little alike is said to be mixed, with how alike they are, and comes after smaller ones that are not', async () => {
  const { draft, themes, analyst } = await themed(LOOSE, TIGHT)
  const found = await shown(analyst, draft.id)
  expect(found.map(({ id, mixed }) => [id, mixed])).toEqual([
    [themes[1], false],
    [themes[0], true],
  ])
  expect(found.map(({ closeness }) => Math.round(closeness! * 100))).toEqual([75, 40])
  const list = await listed(analyst, draft.id)
  expect(list.map(({ mixed, closeness }) => [mixed, Math.round(closeness! * 100)])).toEqual([
    [true, 40],
    [false, 75],
  ])
}, 30_000)

test('what people looked through for the most part is as they want it', async () => {
  const { draft, themes, analyst } = await themed(LOOSE)
  const half = await db
    .selectFrom('themeOpinion')
    .where('themeId', '=', themes[0]!)
    .select('opinionId')
    .limit(6)
    .execute()
  const ids = half.map(({ opinionId }) => opinionId)
  const param = { id: draft.id }
  await as(analyst).office.drafts[':id']['theme-decisions'].$post({
    param,
    json: { kind: 'confirm', from: themes[0]!, opinions: ids },
  })
  expect(await listed(analyst, draft.id)).toMatchObject([{ mixed: false, confirmed: 6 }])
}, 30_000)

test('of fewer than five opinions nobody is told how alike they are, and nobody below the unit that consolidates is', async () => {
  const { draft, analyst, below } = await themed(LOOSE, [0.4, 0.4, 0.4, 0.4])
  const [large, small] = await shown(analyst, draft.id)
  expect(large).toMatchObject({ opinions: 4, closeness: null, mixed: false })
  expect(small).toMatchObject({ opinions: 12, mixed: true })
  expect((await listed(analyst, draft.id)).map(({ mixed }) => mixed)).toEqual([true, false])
  for (const theme of await shown(below, draft.id))
    expect(theme).toMatchObject({ closeness: null, mixed: false })
}, 30_000)

test('in few opinions each is nearer to the middle, being part of it: what marks a large theme as mixed does not mark a small one any later', async () => {
  const { draft, analyst } = await themed(
    Array.from({ length: 40 }, () => 0.54),
    Array.from({ length: 6 }, () => 0.61),
    Array.from({ length: 6 }, () => 0.64),
  )
  expect((await listed(analyst, draft.id)).map(({ mixed }) => mixed)).toEqual([false, true, false])
}, 60_000)
