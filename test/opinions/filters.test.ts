import { randomUUID } from 'node:crypto'

import { quotesAsked } from 'shared/opinion-filter'
import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { aTheme } from '../themes/a-theme.ts'

const TEXT = 'Chăm lo nhà ở, chăm lo bữa ăn ca cho công nhân.'

async function list(jar: Jar, query: Record<string, string>) {
  const answer = await as(jar).office.opinions.$get({ query: query as never })
  expect(answer.status).toBe(200)
  return answer.json()
}

/** Six members say one thing each, the fifth and sixth quote words; what each said by its words. */
/** With `below`, said by members of a unit below the one that asks. */
async function heard({ below = false } = {}) {
  const unit = await aUnit()
  const speaking = below ? await aUnit('Tổ', { parent: unit }) : unit
  const draft = await aDraft(unit, [TEXT, 'Giảm giờ làm thêm.'])
  const [first] = draft.paragraphs
  const quotes = [null, null, null, null, 'nhà ở', 'bữa ăn ca']
  const ids: string[] = []
  for (const [n, quote] of quotes.entries()) {
    const id = randomUUID()
    ids.push(id)
    await say(await aMember(speaking), anOpinion(draft, first!, { body: `Ý ${n}`, quote }), id)
  }
  const jar = await aStaff(unit)
  const bodies = async (query: Record<string, string>) => {
    const found = await list(jar, { draft: draft.id, ...query })
    expect(found.total).toBe(found.opinions.length)
    return found.opinions.map((it) => it.body).toSorted()
  }
  return { unit, speaking, draft, ids, jar, bodies }
}
type Heard = Awaited<ReturnType<typeof heard>>

/** A version in which the paragraph reads so; null when it is not in it. */
async function newVersion({ draft }: Heard, number: number, body: string | null) {
  const { id: versionId } = await db
    .insertInto('draftVersion')
    .values({ draftId: draft.id, number, sourceName: '', publishedAt: clock.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const [first, second] = draft.paragraphs
  const wording = { versionId, kind: 'paragraph', position: 1 } as const
  await db
    .insertInto('wording')
    .values({ ...wording, paragraphId: (body === null ? second! : first!).id, body: body ?? second!.body })
    .execute()
}

const json = { disposition: 'noted', reason: 'Đã ghi nhận.' } as never

test('the list tells apart what is answered, by itself or through its theme, and what is not', async () => {
  const it = await heard()
  const themeId = await aTheme(it.draft, 'Nhà ở', it.ids.slice(1, 3))
  const api = as(it.jar)
  expect(await it.bodies({ answered: 'no' })).toHaveLength(6)
  expect(await it.bodies({ answered: 'yes' })).toEqual([])
  await api.office.themes[':id'].answer.$put({ param: { id: themeId }, json })
  await api.office.opinions[':id'].answer.$put({ param: { id: it.ids[0]! }, json })

  expect(await it.bodies({ answered: 'yes' })).toEqual(['Ý 0', 'Ý 1', 'Ý 2'])
  expect(await it.bodies({ answered: 'own' })).toEqual(['Ý 0'])
  expect(await it.bodies({ answered: 'theme' })).toEqual(['Ý 1', 'Ý 2'])
  expect(await it.bodies({ answered: 'no' })).toEqual(['Ý 3', 'Ý 4', 'Ý 5'])
  // Answered by itself after its theme was: that answer stands.
  await api.office.opinions[':id'].answer.$put({ param: { id: it.ids[1]! }, json })
  expect(await it.bodies({ answered: 'own' })).toEqual(['Ý 0', 'Ý 1'])
  expect(await it.bodies({ answered: 'theme' })).toEqual(['Ý 2'])
})

test('the list tells apart what became of quoted words in the newest version', async () => {
  const it = await heard()
  expect(await it.bodies({ quote: 'any' })).toEqual(['Ý 4', 'Ý 5'])
  expect(await it.bodies({ quote: 'kept' })).toEqual(['Ý 4', 'Ý 5'])
  expect(await it.bodies({ quote: 'orphaned' })).toEqual([])
  await newVersion(it, 2, 'Chăm lo nhà ở cho công nhân.')
  const states = async () =>
    Object.fromEntries(
      await Promise.all(quotesAsked.map(async (quote) => [quote, await it.bodies({ quote })])),
    )
  const shown = (await list(it.jar, { draft: it.draft.id })).opinions
  const of = (state: string) =>
    shown
      .filter(({ quote }) => quote?.state === state)
      .map(({ body }) => body)
      .toSorted()
  expect(await states()).toEqual({
    any: ['Ý 4', 'Ý 5'],
    kept: of('kept'),
    changed: of('changed'),
    orphaned: of('orphaned'),
  })
  expect(of('orphaned')).toContain('Ý 5')
  await newVersion(it, 3, null)
  expect(await it.bodies({ quote: 'orphaned' })).toEqual(['Ý 4', 'Ý 5'])
  // Of every draft in sight as well.
  expect((await list(it.jar, { quote: 'orphaned' })).total).toBe(2)
})

test('what was not told yet is under none of these conditions', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit, [TEXT])
  for (let n = 0; n < 4; n++)
    await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, { body: `Ý ${n}`, quote: 'nhà ở' }))
  const jar = await aStaff(unit)
  for (const query of [{ quote: 'any' }, { quote: 'kept' }, { answered: 'no' }])
    expect(await list(jar, { draft: draft.id, ...query } as never)).toMatchObject({ tooFew: true, total: 0 })
})

test('themes are told by name to pick from; to who does not consolidate only those of enough persons and units', async () => {
  const it = await heard({ below: true })
  const id = await aTheme(it.draft, 'Nhà ở', it.ids.slice(0, 2))
  await aTheme(await aDraft(it.unit), 'Của dự thảo khác', it.ids.slice(3))
  const names = async (jar: Jar) => {
    const param = { id: it.draft.id }
    const answer = await as(jar).office.drafts[':id']['theme-names'].$get({ param })
    return (await answer.json()).themes
  }
  expect(await names(it.jar)).toEqual([{ id, name: 'Nhà ở' }])
  const below = await aStaff(it.speaking)
  expect((await list(below, { draft: it.draft.id })).total).toBe(6)
  expect(await names(below)).toEqual([])
  expect((await list(it.jar, { draft: it.draft.id, theme: id })).total).toBe(2)
})

test('the file of a list holds what the list shows', async () => {
  const it = await heard()
  await newVersion(it, 2, null)
  const notes = async (query: object) => {
    const answer = await as(it.jar).office.drafts[':id']['opinions.jsonld'].$get({
      param: { id: it.draft.id },
      query: query as never,
    })
    return (await answer.text()).match(/"Ý \d"/g)?.toSorted()
  }
  expect(await notes({ quote: 'orphaned' })).toEqual(['"Ý 4"', '"Ý 5"'])
  expect(await notes({ answered: 'yes' })).toBeUndefined()
})
