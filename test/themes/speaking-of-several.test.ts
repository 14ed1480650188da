import { startWork } from 'api/jobs/work'
import { withdrawRow } from 'api/opinions/queries'
import { keepAlso } from 'api/themes/also-queries'
import { handlers } from 'api/worker'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { advance, clock } from '../setup/clock.ts'
import { db, pool } from '../setup/database.ts'
import { as, ctx, type Jar, SECRET } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { opinionSet } from '../insight/opinion-set.ts'

let work: Awaited<ReturnType<typeof startWork>>
beforeAll(async () => {
  const ground = { db, pool, secret: SECRET, now: () => clock.now, log: pino({ level: 'silent' }) }
  work = await startWork(ground, handlers, { pollSeconds: 0.5 })
})
afterAll(() => work.stop(5000))

const about = (concern: string) =>
  opinionSet
    .filter((it) => it.concern === concern && !it.also && it.campaign === undefined)
    .map(({ text }) => text)
const [HOUSING, MEALS, BUSES, INSURANCE] = ['housing', 'canteen', 'transport', 'insurance'].map(about)
/** What speaks of housing first and of meals then. */
const BOTH = HOUSING!.slice(0, 12).map((housing, i) => `${housing} ${MEALS![i]!}`)
const SAID = [HOUSING!, MEALS!, BUSES!, INSURANCE!, BOTH].flat()

/** A draft of which all of this was said, analysed; with its analyst. */
async function spokenOf() {
  const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const draft = await aDraft(unit)
  for (const body of SAID) await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, { body }))
  const analyst = await aStaff(unit)
  await analyse({ draft, analyst })
  return { unit, draft, analyst }
}

async function analyse({ draft, analyst }: { draft: { id: string }; analyst: Jar }) {
  const param = { id: draft.id }
  advance(1000)
  expect((await as(analyst).office.drafts[':id'].analysis.$post({ param, json: {} })).status).toBe(201)
  for (let tries = 0; tries < 200; tries++) {
    const analysis = await (await as(analyst).office.drafts[':id'].analysis.$get({ param })).json()
    if (analysis?.status === 'done') return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the analysis did not end')
}

type Desk = Awaited<ReturnType<typeof spokenOf>>
const read = async (jar: Desk['analyst'], draft: Desk['draft']) =>
  (await as(jar).office.drafts[':id'].themes.$get({ param: { id: draft.id }, query: {} })).json()
const sortingOf = async ({ analyst, draft }: Desk, theme: string) =>
  (await as(analyst).office.drafts[':id'].sorting.$get({ param: { id: draft.id }, query: { theme } })).json()
const ofDraft = ({ draft }: Desk) =>
  db
    .selectFrom('themeAlso')
    .innerJoin('theme', 'theme.id', 'themeAlso.themeId')
    .where('draftId', '=', draft.id)
    .select(['themeAlso.opinionId', 'themeAlso.themeId', 'weight'])
    .orderBy('themeAlso.opinionId')
    .execute()
/** So many opinions of other themes are found to speak of the first one too; returns it, and them. */
async function alsoOfFirst(desk: Desk, count: number) {
  const [theme, ...others] = (await read(desk.analyst, desk.draft)).themes
  const opinions = await db
    .selectFrom('themeOpinion')
    .where(
      'themeId',
      'in',
      others.map(({ id }) => id),
    )
    .select('opinionId')
    .orderBy('opinionId')
    .limit(count)
    .execute()
  const rows = opinions.map(({ opinionId }) => ({ opinionId, themeId: theme!.id, weight: 30 }))
  await keepAlso(ctx(), desk.draft.id, { rows, all: true })
  return { theme: theme!, opinions: rows.map(({ opinionId }) => opinionId) }
}

test('an analysis keeps of what else an opinion speaks, never of its own theme, and counts it once', async () => {
  const desk = await spokenOf()
  const kept = await ofDraft(desk)
  expect(kept.length).toBeGreaterThan(0)
  for (const { opinionId, themeId, weight } of kept) {
    expect(weight).toBeLessThan(50)
    expect(await ownTheme(opinionId)).not.toBe(themeId)
  }
  const { themes, singular } = await read(desk.analyst, desk.draft)
  expect(themes.reduce((sum, { opinions }) => sum + opinions, singular)).toBe(SAID.length)

  const { theme, opinions } = await alsoOfFirst(desk, 6)
  const after = await read(desk.analyst, desk.draft)
  expect(after.themes.map((it) => it.opinions)).toEqual(themes.map((it) => it.opinions))
  expect(after.themes.map(({ alsoIn }) => alsoIn)).toEqual([6, ...themes.slice(1).map(() => null)])
  const list = await as(desk.analyst).office.opinions.$get({
    query: { draft: desk.draft.id, also: theme.id } as never,
  })
  const { total, opinions: listed } = (await list.json()) as { total: number; opinions: { id: string }[] }
  expect(total).toBe(6)
  expect(listed.map(({ id }) => id).sort()).toEqual(opinions)

  const { opinions: sorted } = await sortingOf(desk, await ownTheme(opinions[0]!))
  expect(sorted.find(({ id }) => id === opinions[0])!.also).toEqual([
    { theme: theme.id, name: theme.givenLabel ?? theme.label, weight: 30 },
  ])
})

test('of fewer than five, and to those who do not consolidate, it is not told how many', async () => {
  const desk = await spokenOf()
  await alsoOfFirst(desk, 4)
  expect(
    (await read(desk.analyst, desk.draft)).themes.map(({ alsoIn }) => alsoIn).filter((it) => it !== null),
  ).toEqual([])
  await alsoOfFirst(desk, 6)
  const officer = await aStaff(await aUnit('Công đoàn cơ sở', { parent: desk.unit }))
  for (const { alsoIn } of (await read(officer, desk.draft)).themes) expect(alsoIn).toBeNull()
})

test('what moved to the theme it also spoke of, and what its author takes back, speaks of nothing else', async () => {
  const desk = await spokenOf()
  const { theme, opinions } = await alsoOfFirst(desk, 6)
  const [moved] = opinions
  const json = { kind: 'move' as const, from: await ownTheme(moved!), to: theme.id, opinions: [moved!] }
  const param = { id: desk.draft.id }
  expect((await as(desk.analyst).office.drafts[':id']['theme-decisions'].$post({ param, json })).status).toBe(
    201,
  )
  const { opinions: sorted } = await sortingOf(desk, theme.id)
  for (const { also } of sorted) expect(also).toEqual([])
  expect((await read(desk.analyst, desk.draft)).themes.find(({ id }) => id === theme.id)!.alsoIn).toBe(5)

  await withdrawRow(ctx(), opinions[1]!)
  expect((await ofDraft(desk)).map(({ opinionId }) => opinionId)).not.toContain(opinions[1])
})

async function ownTheme(opinionId: string): Promise<string> {
  const { themeId } = await db
    .selectFrom('themeOpinion')
    .where('opinionId', '=', opinionId)
    .select('themeId')
    .executeTakeFirstOrThrow()
  return themeId
}

const decide = async ({ analyst, draft }: Desk, json: object) =>
  expect(
    (
      await as(analyst).office.drafts[':id']['theme-decisions'].$post({
        param: { id: draft.id },
        json: json as never,
      })
    ).status,
  ).toBe(201)
const undo = async ({ analyst, draft }: Desk) => {
  const param = { id: draft.id }
  const list = await as(analyst).office.drafts[':id'].sorting.$get({ param, query: {} })
  const decision = (await list.json()).undoable!.id
  const answer = await as(analyst).office.drafts[':id']['theme-decisions'][':decision'].$delete({
    param: { ...param, decision },
  })
  expect(answer.status).toBe(200)
}

test('what spoke of joined themes speaks of the one they became, and of each again when that is taken back', async () => {
  const desk = await spokenOf()
  const { themes } = await read(desk.analyst, desk.draft)
  const [into, other, third] = themes.map(({ id }) => id)
  const inThird = await inTheme(third!)
  const [one, two, both, rewritten, withdrawn] = inThird as [string, string, string, string, string]
  const [inInto] = await inTheme(into!)
  const row = (opinionId: string, themeId: string, weight: number) => ({ opinionId, themeId, weight })
  const rows = [
    row(one, into!, 20),
    row(two, other!, 30),
    row(both, into!, 20),
    row(both, other!, 25),
    row(rewritten, other!, 40),
    row(withdrawn, other!, 40),
    row(inInto!, other!, 35),
  ]
  await keepAlso(ctx(), desk.draft.id, { rows, all: true })
  const before = await ofDraft(desk)
  expect(before).toHaveLength(rows.length)

  await decide(desk, { kind: 'merge', into, from: [other] })
  const joined = new Map((await ofDraft(desk)).map((it) => [it.opinionId, it]))
  expect(joined.get(one)).toEqual(row(one, into!, 20))
  expect(joined.get(two)).toEqual(row(two, into!, 30))
  expect(joined.get(both)).toEqual(row(both, into!, 45))
  const after = await read(desk.analyst, desk.draft)
  // One more spoke of the other besides the first; that is its own theme now.
  expect(after.themes.find(({ id }) => id === into)!.alsoIn).toBe(5)

  await withdrawRow(ctx(), withdrawn)
  await db.deleteFrom('themeAlso').where('opinionId', '=', rewritten).execute()
  await undo(desk)
  expect(await ofDraft(desk)).toEqual(
    before.filter(({ opinionId }) => ![withdrawn, rewritten].includes(opinionId)),
  )
})

test('what is made a theme of its own, confirmed or moved goes on speaking of others, after that is taken back and after the next analysis', async () => {
  const desk = await spokenOf()
  const { theme, opinions } = await alsoOfFirst(desk, 6)
  const before = await ofDraft(desk)
  const from = await ownTheme(opinions[0]!)
  const own = (await inTheme(from)).filter((id) => opinions.includes(id))
  await decide(desk, { kind: 'split', from, opinions: own, label: 'Chuyện riêng' })
  expect(await ofDraft(desk)).toEqual(before)
  const shown = async () =>
    (await read(desk.analyst, desk.draft)).themes.find(({ id }) => id === theme.id)!.alsoIn
  expect(await shown()).toBe(6)
  await undo(desk)
  expect(await ofDraft(desk)).toEqual(before)
  expect(await shown()).toBe(6)

  await decide(desk, { kind: 'pin', theme: theme.id })
  await decide(desk, { kind: 'confirm', from, opinions: own })
  await analyse(desk)
  const kept = (await ofDraft(desk)).filter(({ opinionId }) => own.includes(opinionId))
  expect(kept).toEqual(before.filter(({ opinionId }) => own.includes(opinionId)))
})

const inTheme = async (themeId: string) =>
  (
    await db
      .selectFrom('themeOpinion')
      .where('themeId', '=', themeId)
      .select('opinionId')
      .orderBy('opinionId')
      .execute()
  ).map(({ opinionId }) => opinionId)
