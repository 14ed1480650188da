import { randomUUID } from 'node:crypto'

import { opinionJobs } from 'api/opinions/jobs'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { advance, clock, days } from '../setup/clock.ts'
import { as, ctx, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

type Draft = Awaited<ReturnType<typeof aDraft>>

let began: Date
beforeEach(() => {
  began = clock.now
})
afterEach(() => {
  clock.now = began
})

async function speak(draft: Draft, jar: Jar, body: string): Promise<string> {
  const id = randomUUID()
  const answer = await say(jar, anOpinion(draft, draft.paragraphs[0]!, { body }), id)
  expect(answer.status).toBe(201)
  return id
}

async function aNight(): Promise<void> {
  advance(days(1))
  await opinionJobs
    .find((it) => it.job.name === 'opinions.round')!
    .run(ctx(), {}, new AbortController().signal)
}

/** A province, of whose two units one has a single speaker, and the other a pensioner who says much; all of it is told under the province. */
async function aHouse() {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const [few, many] = [
    await aUnit('CĐCS Một người', { parent: province }),
    await aUnit('CĐCS Đông người', { parent: province }),
  ]
  const draft = await aDraft(province, undefined, {
    toldUntil: '2026-03-02',
    closesAt: new Date(clock.now.getTime() + days(2)),
  })
  const said = { many: [] as string[], few: [] as string[], retired: [] as string[] }
  for (let n = 0; n < 4; n++) said.many.push(await speak(draft, await aMember(many), `người thứ ${n}`))
  said.few.push(await speak(draft, await aMember(few), 'người duy nhất'))
  const pensioner = await aMember(many, 'retiredCadre')
  for (let n = 0; n < 6; n++) said.retired.push(await speak(draft, pensioner, `hưu trí, điều ${n}`))
  for (let night = 0; night < 6; night++) await aNight()
  return { province, draft, said, analyst: await aStaff(province, ['analyst']) }
}

type House = Awaited<ReturnType<typeof aHouse>>

/** What a report, the previewed table and the page of themes say of a theme the analyst made of some opinions, and unmade again. */
async function figuresOf({ draft, analyst, province }: House, opinions: string[]) {
  const { drafts, reports } = as(analyst).office
  const param = { id: draft.id }
  const split = { kind: 'split', from: null, opinions, label: 'Thử' } as const
  expect((await drafts[':id']['theme-decisions'].$post({ param, json: split })).status).toBeLessThan(300)
  const about = { kind: 'consolidated', unitId: province.id, draftId: draft.id } as const
  const { id } = await (await reports.$post({ json: about })).json()
  await reports[':id'].recount.$post({ param: { id } })
  const { report } = (await (await reports[':id'].$get({ param: { id } })).json()) as never as {
    report: { figures: { themes: object[]; places: { themes: object[] }[] } }
  }
  const table = await (await drafts[':id'].publication.$get({ param })).json()
  const themes = await (await drafts[':id'].themes.$get({ param, query: {} })).json()
  const decision = (await (await drafts[':id'].sorting.$get({ param, query: {} })).json()).undoable!.id
  const undone = await drafts[':id']['theme-decisions'][':decision'].$delete({
    param: { ...param, decision },
  })
  expect(undone.status).toBe(200)
  const seen = {
    report: [...report.figures.themes, ...report.figures.places.flatMap((place) => place.themes)],
    table: (table as { table?: unknown }).table,
    themes: themes.themes.map(({ opinions, persons, stances }) => ({ opinions, persons, stances })),
  }
  expect(seen.report.length).toBeGreaterThan(0)
  // Which theme it is, and what is quoted of it, is of the text.
  return JSON.stringify(seen).replace(/"themeId":"[^"]+"|theme=[0-9a-f-]+|"typical":\[.*?\]/g, '')
}

test('whichever opinions one makes a theme of, its figures say nothing of the unit, the group or the person each is of', async () => {
  const it = await aHouse()
  const { many, few, retired } = it.said
  const list = await (
    await as(it.analyst).office.opinions.$get({ query: { draft: it.draft.id } as never })
  ).json()
  expect(list.opinions.map(({ from }) => from.unit)).toEqual(Array(11).fill('Liên đoàn Lao động tỉnh'))
  const pairs = [
    await figuresOf(it, many.slice(0, 2)),
    await figuresOf(it, [many[0]!, few[0]!]),
    await figuresOf(it, [many[0]!, retired[0]!]),
    await figuresOf(it, retired.slice(0, 2)),
  ]
  expect(new Set(pairs).size).toBe(1)
  const larger = [
    await figuresOf(it, [...many, ...retired.slice(0, 2)]),
    await figuresOf(it, retired),
    await figuresOf(it, [...many, ...few, retired[0]!]),
  ]
  expect(new Set(larger).size).toBe(1)
  expect(larger[0], 'figures do differ where the count does').not.toBe(pairs[0])
})
