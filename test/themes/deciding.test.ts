import { startWork } from 'api/jobs/work'
import { handlers } from 'api/worker'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { advance, clock } from '../setup/clock.ts'
import { db, pool } from '../setup/database.ts'
import { as, type Jar, SECRET } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { anEmptyTheme } from './a-theme.ts'
import { CRECHES, MEALS } from './meals-and-creches.ts'

let work: Awaited<ReturnType<typeof startWork>>
beforeAll(async () => {
  const ground = { db, pool, secret: SECRET, now: () => clock.now, log: pino({ level: 'silent' }) }
  work = await startWork(ground, handlers, { pollSeconds: 0.5 })
})
afterAll(() => work.stop(5000))

/** A draft whose opinions speak of meals and of crèches, analysed; with its analyst. */
async function analysed() {
  const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const draft = await aDraft(unit)
  for (const body of [...MEALS, ...CRECHES])
    await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, { body }))
  const analyst = await aStaff(unit)
  const desk = {
    unit,
    draft,
    analyst,
    analyse: async (json: { themes?: number } = {}) => {
      advance(1000)
      const param = { id: draft.id }
      expect((await as(analyst).office.drafts[':id'].analysis.$post({ param, json })).status).toBe(201)
      for (let tries = 0; tries < 200; tries++) {
        const analysis = await (await as(analyst).office.drafts[':id'].analysis.$get({ param })).json()
        if (analysis && !['queued', 'running'].includes(analysis.status)) {
          expect(analysis.status).toBe('done')
          advance(1000)
          return
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error('the analysis did not end')
    },
  }
  await desk.analyse()
  return desk
}

async function sorting(jar: Jar, draftId: string, query: { theme?: string; after?: string } = {}) {
  const answer = await as(jar).office.drafts[':id'].sorting.$get({ param: { id: draftId }, query })
  expect(answer.status).toBe(200)
  return answer.json()
}

type Json = Parameters<
  ReturnType<typeof as>['office']['drafts'][':id']['theme-decisions']['$post']
>[0]['json']
const decided = (jar: Jar, draftId: string, json: Json) =>
  as(jar).office.drafts[':id']['theme-decisions'].$post({ param: { id: draftId }, json })
const undone = async (jar: Jar, draftId: string, decision?: string) =>
  as(jar).office.drafts[':id']['theme-decisions'][':decision'].$delete({
    param: {
      id: draftId,
      decision:
        decision ?? (await sorting(jar, draftId)).undoable?.id ?? '00000000-0000-4000-8000-000000000000',
    },
  })

/** Which words stand in which theme, by its name: what a decision may change, and all it may change. */
async function whereEachStands(draftId: string): Promise<Record<string, string[]>> {
  const rows = await db
    .selectFrom('theme')
    .leftJoin('themeOpinion', 'themeOpinion.themeId', 'theme.id')
    .leftJoin('opinion', 'opinion.id', 'themeOpinion.opinionId')
    .where('theme.draftId', '=', draftId)
    .select(['theme.id', 'opinion.body'])
    .execute()
  return Object.fromEntries(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, own]) => [
      id,
      own.flatMap((row) => row.body ?? []).sort(),
    ]),
  )
}

const themeOf = async (desk: Awaited<ReturnType<typeof analysed>>, body: string) => {
  const [row] = await db
    .selectFrom('themeOpinion')
    .innerJoin('theme', 'theme.id', 'themeOpinion.themeId')
    .innerJoin('opinion', 'opinion.id', 'themeOpinion.opinionId')
    .where('theme.draftId', '=', desk.draft.id)
    .where('opinion.body', '=', body)
    .select('theme.id')
    .execute()
  return row?.id ?? null
}
const opinionIds = async (draftId: string, bodies: string[]) =>
  (
    await db
      .selectFrom('opinion')
      .where('draftId', '=', draftId)
      .where('body', 'in', bodies)
      .select('id')
      .execute()
  ).map(({ id }) => id)

test('themes joined to one stay one in the next analysis, and come apart again when that is taken back', async () => {
  const desk = await analysed()
  const { draft, analyst } = desk
  const before = await whereEachStands(draft.id)
  const ids = Object.keys(before)
  expect(ids.length).toBeGreaterThanOrEqual(2)
  const [into, ...from] = ids as [string, ...string[]]
  const { themes } = await sorting(analyst, draft.id)
  const joined = from.map((id) => themes.find((it) => it.id === id)!.label)
  const answer = await decided(analyst, draft.id, { kind: 'merge', into, from })
  const all = Object.values(before).flat().sort()
  expect([answer.status, await answer.json()]).toEqual([201, { kind: 'merge', opinions: 0, theme: into }])
  expect(await whereEachStands(draft.id)).toEqual({ [into]: all })
  const { decisions, undoable } = await sorting(analyst, draft.id)
  expect(decisions[0]!.others.toSorted()).toEqual(joined.toSorted())
  expect(undoable!.others).toEqual(decisions[0]!.others)

  await desk.analyse()
  const after = await whereEachStands(draft.id)
  for (const body of all) expect(after[into]).toContain(body)

  const later = await undone(analyst, draft.id)
  expect(await later.json()).toMatchObject({ kind: 'merge', later: true })
  await desk.analyse()
  expect(Object.keys(await whereEachStands(draft.id)).length).toBeGreaterThanOrEqual(2)
})

test('joining is taken back at once while no analysis has come between: themes, names and answers are as they were', async () => {
  const { draft, analyst } = await analysed()
  const before = await whereEachStands(draft.id)
  const [into, other] = Object.keys(before) as [string, string]
  await as(analyst).office.themes[':id'].answer.$put({
    param: { id: other },
    json: { disposition: 'noted', reason: 'Công đoàn đã ghi nhận.' },
  })
  await decided(analyst, draft.id, { kind: 'merge', into, from: [other] })
  expect(await (await undone(analyst, draft.id)).json()).toMatchObject({ kind: 'merge', later: false })
  expect(await whereEachStands(draft.id)).toEqual(before)
  const shown = await as(analyst).office.drafts[':id'].themes.$get({ param: { id: draft.id }, query: {} })
  const theme = (await shown.json()).themes.find(({ id }) => id === other)
  expect(theme).toMatchObject({ disposition: 'noted', reason: 'Công đoàn đã ghi nhận.' })
})

test('joining themes reads nobody’s words: what a person confirmed before stays so, the rest is yet to be looked at', async () => {
  const desk = await analysed()
  const { draft, analyst } = desk
  const { themes } = await sorting(analyst, draft.id)
  const [into, other] = themes as [(typeof themes)[0], (typeof themes)[0]]
  const read = (await sorting(analyst, draft.id, { theme: other.id })).opinions[0]!
  await decided(analyst, draft.id, { kind: 'confirm', from: other.id, opinions: [read.id] })
  await decided(analyst, draft.id, { kind: 'merge', into: into.id, from: [other.id] })
  const joined = (await sorting(analyst, draft.id)).themes.find(({ id }) => id === into.id)!
  expect(joined).toMatchObject({ confirmed: 1, opinions: into.opinions + other.opinions })
  await desk.analyse()
  const after = (await sorting(analyst, draft.id)).themes.find(({ id }) => id === into.id)!
  expect(after.confirmed).toBe(1)
  expect(after.opinions).toBeGreaterThanOrEqual(joined.opinions)
})

test('one takes back what one saw: another decision taken meanwhile is not taken back in its place', async () => {
  const { unit, draft, analyst } = await analysed()
  const colleague = await aStaff(unit)
  const [theme] = (await sorting(analyst, draft.id)).themes
  await decided(analyst, draft.id, { kind: 'pin', theme: theme!.id })
  const seen = (await sorting(analyst, draft.id)).undoable!
  expect(seen).toMatchObject({ kind: 'pin', moves: 0, later: false })
  const { opinions } = await sorting(colleague, draft.id, { theme: theme!.id })
  const ids = opinions.slice(0, 3).map(({ id }) => id)
  await decided(colleague, draft.id, { kind: 'confirm', from: theme!.id, opinions: ids })
  const refused = await undone(analyst, draft.id, seen.id)
  expect([refused.status, await refused.json()]).toMatchObject([409, { reason: 'theme.notLatest' }])
  expect((await sorting(analyst, draft.id)).undoable).toMatchObject({ kind: 'confirm', moves: 3 })
})

test('before a decision is taken back it is said how many opinions that moves, joined themes whole', async () => {
  const desk = await analysed()
  const { draft, analyst } = desk
  const { themes } = await sorting(analyst, draft.id)
  const [into, other] = themes.map(({ id }) => id)
  const all = themes[0]!.opinions + themes[1]!.opinions
  await decided(analyst, draft.id, { kind: 'merge', into: into!, from: [other!] })
  expect((await sorting(analyst, draft.id)).undoable).toMatchObject({
    kind: 'merge',
    moves: all,
    later: false,
  })
  await desk.analyse()
  expect((await sorting(analyst, draft.id)).undoable).toMatchObject({
    kind: 'merge',
    moves: all,
    later: true,
  })
})

test('an analyst says how many themes are wanted, or leaves it open; more than the opinions allow is refused with what to do', async () => {
  const desk = await analysed()
  const { draft, analyst } = desk
  const param = { id: draft.id }
  const wanted = async (themes: number | null) =>
    as(analyst).office.drafts[':id'].analysis.$post({ param, json: { themes } })
  const page = await as(analyst).office.drafts[':id'].themes.$get({ param, query: {} })
  const possible = (await page.json()).themesPossible
  expect(possible).toBe(Math.floor((MEALS.length + CRECHES.length) / 5))
  const many = await wanted(possible + 1)
  expect([many.status, await many.json()]).toMatchObject([422, { reason: 'analysis.tooManyThemes' }])
  for (const themes of [0, 71, 1.5]) expect((await wanted(themes)).status).toBe(422)
  await desk.analyse({ themes: 1 })
  const found = await (await as(analyst).office.drafts[':id'].themes.$get({ param, query: {} })).json()
  expect(found.themes).toHaveLength(1)
  expect(found.analysis).toMatchObject({ themesWanted: 1 })
})

test('a theme of which no opinion may be told of is not in the list, unless people keep it: its name is words of theirs', async () => {
  const { draft, analyst } = await analysed()
  const untold = await anEmptyTheme(draft, 'Lời chưa kể', { position: 90 })
  const kept = await anEmptyTheme(draft, 'Chuyện chúng tôi đặt tên', { position: 91 })
  await db.updateTable('theme').where('id', '=', kept).set({ pinned: true }).execute()
  const { themes } = await sorting(analyst, draft.id)
  expect(themes.map(({ id }) => id)).toContain(kept)
  expect(themes.map(({ id }) => id)).not.toContain(untold)
})

test('the record does not tell how many opinions an analysis read', async () => {
  const { draft } = await analysed()
  const rows = await db.selectFrom('auditEntry').where('action', '=', 'themes.found').selectAll().execute()
  const about = rows.filter(({ detail }) => JSON.stringify(detail).includes(draft.id))
  expect(about).toHaveLength(1)
  for (const { detail } of about) expect(JSON.stringify(detail)).not.toMatch(/count/i)
})

/** How near each opinion of a draft is to its theme, by its words. */
const nearOf = async (draftId: string) =>
  new Map(
    (
      await db
        .selectFrom('themeOpinion')
        .innerJoin('opinion', 'opinion.id', 'opinionId')
        .where('draftId', '=', draftId)
        .select(['body', 'closeness'])
        .execute()
    ).map(({ body, closeness }) => [body, closeness]),
  )

test('of what nobody has looked at the least like its theme is read first, with how like it is; what people move is measured anew', async () => {
  const desk = await analysed()
  const { draft, analyst } = desk
  const [meals, creches] = [(await themeOf(desk, MEALS[0]!))!, (await themeOf(desk, CRECHES[0]!))!]
  const before = await nearOf(draft.id)
  const read = (await sorting(analyst, draft.id, { theme: meals })).opinions
  const near = read.map(({ closeness }) => closeness!)
  expect(new Set(near).size).toBeGreaterThan(1)
  expect(near).toEqual(near.toSorted((a, b) => a - b))
  expect(near).toEqual(read.map(({ body }) => before.get(body)))
  for (const cosine of near) expect(Math.abs(cosine)).toBeLessThanOrEqual(1)

  const body = read.at(-1)!.body
  await decided(analyst, draft.id, {
    kind: 'move',
    from: meals,
    opinions: await opinionIds(draft.id, [body]),
    to: creches,
  })
  // What is said of meals is like no crèche.
  const moved = await nearOf(draft.id)
  expect(moved.get(body)).toBeLessThan(before.get(body)! - 0.1)
  for (const [other, cosine] of before) if (other !== body) expect(moved.get(other)).toBe(cosine)
  await undone(analyst, draft.id)
  expect(await nearOf(draft.id)).toEqual(before)

  await decided(analyst, draft.id, {
    kind: 'confirm',
    from: meals,
    opinions: await opinionIds(draft.id, [body]),
  })
  await undone(analyst, draft.id)

  const apart = read.slice(0, 3).map((it) => it.body)
  await decided(analyst, draft.id, {
    kind: 'split',
    from: meals,
    opinions: await opinionIds(draft.id, apart),
    label: 'Suất ăn',
  })
  for (const own of apart) expect((await nearOf(draft.id)).get(own)).toBeGreaterThan(before.get(own)!)
})

test('themes joined are as mixed as what they say together: each opinion is measured to the middle of all, those that were there too', async () => {
  const desk = await analysed()
  const { draft, analyst } = desk
  const [meals, creches] = [(await themeOf(desk, MEALS[0]!))!, (await themeOf(desk, CRECHES[0]!))!]
  const before = await nearOf(draft.id)
  const apart = (await sorting(analyst, draft.id)).themes.map((it) => it.closeness!)
  await decided(analyst, draft.id, { kind: 'merge', into: creches, from: [meals] })
  const joined = await nearOf(draft.id)
  const { themes, opinions } = await sorting(analyst, draft.id, { theme: creches })
  const own = opinions.map(({ body }) => body)
  expect(own).toEqual(expect.arrayContaining([MEALS[0]!, CRECHES[0]!]))
  for (const body of own) expect(joined.get(body)).not.toBe(before.get(body))
  expect(themes.find(({ id }) => id === creches)!.closeness).toBeLessThan(Math.min(...apart))
  await undone(analyst, draft.id)
  expect(await nearOf(draft.id)).toEqual(before)
})

test('where nothing was learned to measure by, how near the opinions of joined themes are is not told', async () => {
  const desk = await analysed()
  const { draft, analyst } = desk
  const [meals, creches] = [(await themeOf(desk, MEALS[0]!))!, (await themeOf(desk, CRECHES[0]!))!]
  await db.deleteFrom('themeModel').where('draftId', '=', draft.id).execute()
  await decided(analyst, draft.id, { kind: 'merge', into: creches, from: [meals] })
  const { themes, opinions } = await sorting(analyst, draft.id, { theme: creches })
  expect(themes.find(({ id }) => id === creches)).toMatchObject({ closeness: null, mixed: false })
  expect(new Set(opinions.map(({ closeness }) => closeness))).toEqual(new Set([null]))
})

test('opinions moved, set apart and made a theme of their own stand there in the next analysis too', async () => {
  const desk = await analysed()
  const { draft, analyst } = desk
  const [meals, creches] = [(await themeOf(desk, MEALS[0]!))!, (await themeOf(desk, CRECHES[0]!))!]
  const inMeals = (await whereEachStands(draft.id))[meals]!.filter((body) => MEALS.includes(body))
  const [moved, apart, first, second] = await Promise.all(
    [inMeals[0]!, inMeals[1]!, inMeals[2]!, inMeals[3]!].map(
      async (body) => (await opinionIds(draft.id, [body]))[0]!,
    ),
  )
  await decided(analyst, draft.id, { kind: 'move', from: meals, opinions: [moved!], to: creches })
  await decided(analyst, draft.id, { kind: 'apart', from: meals, opinions: [apart!] })
  const split = await decided(analyst, draft.id, {
    kind: 'split',
    from: meals,
    opinions: [first!, second!],
    label: 'Bếp ăn ca đêm',
  })
  const made = (await split.json()).theme!
  await desk.analyse()

  expect(await themeOf(desk, inMeals[0]!)).toBe(creches)
  expect(await themeOf(desk, inMeals[1]!)).toBeNull()
  expect(await themeOf(desk, inMeals[2]!)).toBe(made)
  expect(await themeOf(desk, inMeals[3]!)).toBe(made)
  const { themes } = await sorting(analyst, draft.id)
  const own = themes.find(({ id }) => id === made)!
  expect(own).toMatchObject({
    givenLabel: 'Bếp ăn ca đêm',
    confirmed: 2,
    pinned: true,
  })
  expect(own.keyphrases.length).toBeGreaterThan(0)
  const alone = await sorting(analyst, draft.id, { theme: 'singular' })
  expect(alone.opinions.find(({ id }) => id === apart)).toMatchObject({ confirmed: true })
})

test('a decision taken back after an analysis frees what it held, and nothing that an earlier one said', async () => {
  const desk = await analysed()
  const { draft, analyst } = desk
  const [meals, creches] = [(await themeOf(desk, MEALS[0]!))!, (await themeOf(desk, CRECHES[0]!))!]
  const inMeals = (await whereEachStands(draft.id))[meals]!.filter((body) => MEALS.includes(body))
  const [moved, apart, stays] = await Promise.all(
    inMeals.slice(0, 3).map(async (body) => (await opinionIds(draft.id, [body]))[0]!),
  )
  await decided(analyst, draft.id, { kind: 'move', from: meals, opinions: [moved!], to: creches })
  await decided(analyst, draft.id, { kind: 'apart', from: meals, opinions: [apart!] })
  await decided(analyst, draft.id, { kind: 'confirm', from: meals, opinions: [stays!] })
  await decided(analyst, draft.id, { kind: 'merge', into: meals, from: [creches] })
  await decided(analyst, draft.id, { kind: 'confirm', from: meals, opinions: [stays!, moved!] })
  await desk.analyse()
  expect((await undone(analyst, draft.id)).status).toBe(200)
  await desk.analyse()
  const stood = (await sorting(analyst, draft.id, { theme: meals })).opinions.find(({ id }) => id === stays)
  expect(stood, 'confirmed by the first, though the second said so too').toMatchObject({ confirmed: true })
  expect(await themeOf(desk, inMeals[1]!), 'set apart before').toBeNull()
})

test('a theme that was split off is no longer kept once that is taken back, though an analysis came between', async () => {
  const desk = await analysed()
  const { draft, analyst } = desk
  const meals = (await themeOf(desk, MEALS[0]!))!
  const opinions = await opinionIds(draft.id, MEALS.slice(0, 2))
  const split = await decided(analyst, draft.id, {
    kind: 'split',
    from: meals,
    opinions,
    label: 'Bếp ăn ca đêm',
  })
  const made = (await split.json()).theme!
  await desk.analyse()
  expect((await undone(analyst, draft.id)).status).toBe(200)
  await desk.analyse()
  const { themes } = await sorting(analyst, draft.id)
  expect(themes.map((it) => it.givenLabel)).not.toContain('Bếp ăn ca đêm')
  expect(themes.find(({ id }) => id === made)?.pinned ?? false).toBe(false)
})

test('whatever is decided, each opinion is counted once and its words are those that were written', async () => {
  const desk = await analysed()
  const { draft, analyst } = desk
  const words = () =>
    db
      .selectFrom('opinion')
      .where('draftId', '=', draft.id)
      .select(['id', 'body', 'stance'])
      .orderBy('id')
      .execute()
  const written = await words()
  const before = await whereEachStands(draft.id)
  const [meals, creches] = [(await themeOf(desk, MEALS[0]!))!, (await themeOf(desk, CRECHES[0]!))!]
  const some = await opinionIds(draft.id, MEALS.slice(0, 3))
  for (const json of [
    { kind: 'confirm', from: meals, opinions: some },
    { kind: 'move', from: meals, opinions: some, to: creches },
    { kind: 'pin', theme: creches },
    { kind: 'apart', from: creches, opinions: some.slice(0, 1) },
    { kind: 'split', from: null, opinions: some.slice(0, 1), label: 'Ăn ca' },
    { kind: 'merge', into: creches, from: [meals] },
  ] satisfies Json[]) {
    expect((await decided(analyst, draft.id, json)).status).toBe(201)
    const shown = await as(analyst).office.drafts[':id'].themes.$get({ param: { id: draft.id }, query: {} })
    const { themes, singular } = await shown.json()
    expect(themes.reduce((sum, it) => sum + it.opinions, singular)).toBe(MEALS.length + CRECHES.length)
    for (const { id, opinions } of (await sorting(analyst, draft.id)).themes)
      expect(themes.find((it) => it.id === id)?.opinions ?? 0).toBe(opinions)
  }
  expect(await words()).toEqual(written)

  for (let n = 0; n < 6; n++) expect((await undone(analyst, draft.id)).status).toBe(200)
  const nothing = await undone(analyst, draft.id)
  expect([nothing.status, await nothing.json()]).toEqual([409, { reason: 'theme.nothingToUndo' }])
  expect(await whereEachStands(draft.id)).toEqual(before)
  const { decisions } = await sorting(analyst, draft.id)
  expect(decisions.every(({ undoneAt }) => undoneAt !== null)).toBe(true)
})

test('a page shows what nobody has looked at first, says why an opinion is there, and goes on by its cursor', async () => {
  const desk = await analysed()
  const { draft, analyst } = desk
  const meals = (await themeOf(desk, MEALS[0]!))!
  const read = await sorting(analyst, draft.id, { theme: meals })
  expect(read.reading).toBe(meals)
  const named = read.opinions.filter(({ because }) => because.length > 0)
  expect(named.length).toBeGreaterThan(0)
  for (const { body, because } of named)
    for (const phrase of because) expect(body.toLowerCase()).toContain(phrase.toLowerCase())
  const [first] = read.opinions
  await decided(analyst, draft.id, { kind: 'confirm', from: meals, opinions: [first!.id] })
  const again = await sorting(analyst, draft.id, { theme: meals })
  expect(again.opinions.at(-1)).toMatchObject({ id: first!.id, confirmed: true })
  expect(again.themes.find(({ id }) => id === meals)).toMatchObject({ confirmed: 1 })
  const wrong = await as(analyst).office.drafts[':id'].sorting.$get({
    param: { id: draft.id },
    query: { after: '1_nothing' } as never,
  })
  expect(wrong.status).toBe(422)
})

test('a decision about opinions that have gone elsewhere is refused, and one about themes of another draft is missing', async () => {
  const [desk, other] = [await analysed(), await analysed()]
  const { draft, analyst } = desk
  const [meals, creches] = [(await themeOf(desk, MEALS[0]!))!, (await themeOf(desk, CRECHES[0]!))!]
  const some = await opinionIds(draft.id, [MEALS[0]!])
  await decided(analyst, draft.id, { kind: 'move', from: meals, opinions: some, to: creches })
  const gone = await decided(analyst, draft.id, { kind: 'move', from: meals, opinions: some, to: creches })
  expect([gone.status, await gone.json()]).toEqual([409, { reason: 'theme.moved' }])
  const foreign = (await themeOf(other, MEALS[0]!))!
  for (const json of [
    { kind: 'merge', into: creches, from: [foreign] },
    { kind: 'move', from: creches, opinions: some, to: foreign },
    { kind: 'pin', theme: foreign },
  ] satisfies Json[])
    expect((await decided(analyst, draft.id, json)).status).toBe(404)
  const itself = await decided(analyst, draft.id, { kind: 'merge', into: creches, from: [creches] })
  expect([itself.status, await itself.json()]).toEqual([422, { reason: 'theme.mergeItself' }])
  const { decisions } = await sorting(analyst, draft.id)
  expect(decisions.length).toBe(1)
})

test('a theme that people make, join or fill is described at once; what is taken back is described as before', async () => {
  const { draft, analyst } = await analysed()
  const ofDraft = async () => (await sorting(analyst, draft.id)).themes
  const before = await ofDraft()
  const bodies = new Map(
    (await db.selectFrom('opinion').where('draftId', '=', draft.id).select(['id', 'body']).execute()).map(
      ({ id, body }) => [body, id],
    ),
  )
  const [from, inOne] = Object.entries(await whereEachStands(draft.id))
    .map(([theme, said]) => [theme, said.filter((body) => MEALS.includes(body))] as const)
    .sort(([, a], [, b]) => b.length - a.length)[0]!
  const made = await decided(analyst, draft.id, {
    kind: 'split',
    from,
    label: 'Chuyện bếp núc',
    opinions: inOne.map((body) => bodies.get(body)!),
  })
  const { theme } = (await made.json()) as { theme: string }
  const described = (await ofDraft()).find(({ id }) => id === theme)!
  expect(described.keyphrases.join(', ')).toMatch(/ăn ca/)
  expect(described.description).toMatch(/^Các ý kiến nói về/)
  expect(described.keyphrases).toEqual(expect.arrayContaining(described.distinguishing))
  expect(described.label).toBe('Chuyện bếp núc')

  await undone(analyst, draft.id)
  expect((await ofDraft()).map(({ id, keyphrases }) => ({ id, keyphrases }))).toEqual(
    before.map(({ id, keyphrases }) => ({ id, keyphrases })),
  )
  const [into, other] = before
  await decided(analyst, draft.id, { kind: 'merge', into: into!.id, from: [other!.id] })
  const joined = (await ofDraft()).find(({ id }) => id === into!.id)!
  expect(joined.keyphrases).not.toEqual(into!.keyphrases)
  await undone(analyst, draft.id)
  expect((await ofDraft()).find(({ id }) => id === into!.id)!.keyphrases).toEqual(into!.keyphrases)
})
