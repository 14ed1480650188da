import { unaccented } from 'api/insight/fold'
import { startWork } from 'api/jobs/work'
import { placingJobs } from 'api/themes/placing'
import { keepPlaces } from 'api/themes/placing-queries'
import { handlers } from 'api/worker'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { opinionSet } from '../insight/opinion-set.ts'
import { advance, clock } from '../setup/clock.ts'
import { db, pool } from '../setup/database.ts'
import { as, ctx, endRoundsAtOnce, SECRET } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

let work: Awaited<ReturnType<typeof startWork>>
beforeAll(async () => {
  const ground = { db, pool, secret: SECRET, now: () => clock.now, log: pino({ level: 'silent' }) }
  work = await startWork(ground, handlers, { pollSeconds: 0.5 })
})
afterAll(() => work.stop(5000))

const [BUSES, INSURANCE] = ['transport', 'insurance'].map((concern) =>
  opinionSet.filter((it) => it.concern === concern && it.campaign === undefined).map(({ text }) => text),
)
const LATER = 4
const EARLIER = [...BUSES!.slice(LATER), ...INSURANCE!.slice(LATER)]
/** Said in four texts, one of them twice; and in five. The language at large knows neither. */
const NAME = 'Qúyzhơn'
const WELL_KNOWN = 'Zhutrắkh'

/** A draft of which all but the first few of each concern were said, analysed; with its analyst. */
async function analysed(more: readonly string[] = []) {
  const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const draft = await aDraft(unit)
  const speak = async (body: string) =>
    say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, { body }))
  for (const body of EARLIER) await speak(body)
  await speak(`Xe đưa đón của tổ ông ${NAME} hay trễ, ông ${NAME} nói nhiều lần mà xe vẫn trễ.`)
  for (const body of more) await speak(body)
  const analyst = await aStaff(unit)
  const param = { id: draft.id }
  advance(1000)
  expect((await as(analyst).office.drafts[':id'].analysis.$post({ param, json: {} })).status).toBe(201)
  for (let tries = 0; tries < 400; tries++) {
    const analysis = await (await as(analyst).office.drafts[':id'].analysis.$get({ param })).json()
    if (analysis?.status === 'done') return { unit, draft, analyst, speak }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the analysis did not end')
}

const place = async () => {
  await endRoundsAtOnce()
  await placingJobs[0]!.run(ctx(), {}, AbortSignal.timeout(60_000))
}
/** How near each opinion of a draft is to its theme. */
const closenessOf = async (draftId: string) =>
  db
    .selectFrom('themeOpinion')
    .innerJoin('opinion', 'opinion.id', 'opinionId')
    .where('draftId', '=', draftId)
    .select(['body', 'closeness'])
    .execute()
const themeOf = async (draftId: string) =>
  new Map(
    (
      await db
        .selectFrom('opinion')
        .leftJoin('themeOpinion', 'themeOpinion.opinionId', 'opinion.id')
        .where('draftId', '=', draftId)
        .select(['body', 'themeId'])
        .execute()
    ).map(({ body, themeId }) => [body, themeId]),
  )
/** The theme in which most of some opinions stand. */
function mostly(themes: ReadonlyMap<string, string | null>, bodies: readonly string[]): string {
  const counts = Map.groupBy(
    bodies.flatMap((body) => themes.get(body) ?? []),
    (theme) => theme,
  )
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]![0]
}

test('opinions told of after an analysis join its themes; nobody else moves, all are counted, and once', async () => {
  const { draft, analyst, speak } = await analysed()
  const before = await themeOf(draft.id)
  const later = [...BUSES!.slice(0, LATER), ...INSURANCE!.slice(0, LATER)]
  for (const body of [...later, 'Nhất trí ạ.']) await speak(body)
  await place()
  const after = await themeOf(draft.id)
  for (const [body, theme] of before) expect(after.get(body)).toBe(theme)
  expect(later.filter((body) => after.get(body) !== null).length).toBeGreaterThanOrEqual(6)
  expect(after.get('Nhất trí ạ.')).toBeNull()

  const rows = () => db.selectFrom('themeOpinion').selectAll().orderBy('opinionId').execute()
  const kept = await rows()
  await place()
  expect(await rows()).toEqual(kept)
  const { themes, singular, analysis } = await (
    await as(analyst).office.drafts[':id'].themes.$get({ param: { id: draft.id }, query: {} })
  ).json()
  const all = EARLIER.length + 1 + later.length + 1
  expect(themes.reduce((sum, { opinions }) => sum + opinions, singular)).toBe(all)
  expect(analysis).toMatchObject({ opinionCount: all, singularCount: singular })
}, 60_000)

test('what came later is as near to its theme as the same words are that were there: nearness tells nothing of the order', async () => {
  const { draft, speak } = await analysed()
  const first = await closenessOf(draft.id)
  expect(new Set(first.map(({ closeness }) => closeness)).size).toBeGreaterThan(first.length / 2)
  for (const body of EARLIER) await speak(body)
  await place()
  const after = await closenessOf(draft.id)
  expect(after.length).toBeGreaterThan(first.length * 1.8)
  // Those typed without accents were read with the accents of all the others beside them; alone they say a little less.
  for (const { body, closeness } of after.filter((it) => !unaccented(it.body.split(' '))))
    expect(closeness).toBe(first.find((it) => it.body === body)!.closeness)
}, 60_000)

test('what somebody put in a theme while places were sought stays there', async () => {
  const { draft } = await analysed()
  const rows = () =>
    db
      .selectFrom('themeOpinion')
      .innerJoin('theme', 'theme.id', 'themeId')
      .where('draftId', '=', draft.id)
      .select(['opinionId', 'themeId', 'closeness'])
      .orderBy('opinionId')
      .execute()
  const before = await rows()
  const [first, ...others] = [...new Set(before.map(({ themeId }) => themeId))]
  const analysis = await db
    .selectFrom('analysis')
    .where('draftId', '=', draft.id)
    .select('id')
    .executeTakeFirstOrThrow()
  const places = before.map((it) => ({
    id: it.opinionId,
    theme: it.themeId === first ? others[0]! : first!,
    closeness: 0.5,
  }))
  await keepPlaces(ctx(), { draftId: draft.id, analysisId: analysis.id }, places)
  expect(await rows()).toEqual(before)
}, 60_000)

test('they follow a theme that was joined to another', async () => {
  const { draft, analyst, speak } = await analysed()
  const before = await themeOf(draft.id)
  const themes = [...new Set([...before.values()].filter((it) => it !== null))]
  const into = mostly(before, INSURANCE!.slice(LATER))
  const from = themes.filter((it) => it !== into)
  const json = { kind: 'merge' as const, into, from }
  const param = { id: draft.id }
  expect((await as(analyst).office.drafts[':id']['theme-decisions'].$post({ param, json })).status).toBe(201)
  for (const body of BUSES!.slice(0, LATER)) await speak(body)
  await place()
  const after = await themeOf(draft.id)
  const joined = BUSES!
    .slice(0, LATER)
    .map((body) => after.get(body))
    .filter((it) => it !== null)
  expect(joined.length).toBeGreaterThanOrEqual(2)
  for (const theme of joined) expect(theme).toBe(into)
}, 60_000)

test('what is kept to place later ones by holds no word that fewer than five different texts say', async () => {
  const { draft } = await analysed([
    ...['sáng', 'chiều', 'đêm'].map(
      (shift) => `Ông ${NAME} cũng bảo xe đưa đón ca ${shift} đến trễ, mong công ty nhắc nhà xe.`,
    ),
    ...['sáng', 'chiều', 'đêm', 'một', 'hai'].map(
      (shift) => `Xe tuyến ${WELL_KNOWN} ca ${shift} hay trễ, mong công ty nhắc nhà xe.`,
    ),
  ])
  const { model } = await db
    .selectFrom('themeModel')
    .where('draftId', '=', draft.id)
    .selectAll()
    .executeTakeFirstOrThrow()
  const words = model.toString('utf8').toLowerCase()
  expect(words).toContain('bảo_hiểm')
  expect(words).not.toContain(NAME.toLowerCase())
  expect(words).not.toContain('qúyz')
  expect(words).toContain(WELL_KNOWN.toLowerCase())
}, 60_000)

test('what somebody put in a theme before places were sought is neither placed nor counted as standing alone', async () => {
  const { draft, analyst, speak } = await analysed()
  const [body] = BUSES!
  await speak(body!)
  await endRoundsAtOnce()
  const { id } = await db
    .selectFrom('opinion')
    .where('draftId', '=', draft.id)
    .where('body', '=', body!)
    .select('id')
    .executeTakeFirstOrThrow()
  const to = mostly(await themeOf(draft.id), INSURANCE!.slice(LATER))
  const json = { kind: 'move' as const, from: null, opinions: [id], to }
  const param = { id: draft.id }
  expect((await as(analyst).office.drafts[':id']['theme-decisions'].$post({ param, json })).status).toBe(201)
  const counts = () =>
    db
      .selectFrom('analysis')
      .where('draftId', '=', draft.id)
      .select(['opinionCount', 'singularCount'])
      .execute()
  const before = await counts()
  await place()
  expect((await themeOf(draft.id)).get(body!)).toBe(to)
  expect(await counts()).toEqual(before)
}, 60_000)
