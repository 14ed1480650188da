import { expect, test } from 'vitest'

import { advance } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aStaff } from '../setup/make.ts'
import { aProvince, given, tookPart } from '../reports/province.ts'
import { aTheme } from '../themes/a-theme.ts'

/** A draft on which a dozen spoke: six of a theme, six on their own; and two who answer. */
async function aDesk() {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 20)
  const inTheme = await given(it.draft, it.garment, { body: 'Lương phải đủ sống.' }, 6)
  const alone = await given(it.draft, it.garment, { body: 'Một ý riêng.', paragraph: 1 }, 6)
  const theme = await aTheme(it.draft, 'Tiền lương', inTheme)
  const [one, other] = [
    await aStaff(it.province, ['responder']),
    await aStaff(it.province, ['responder']),
  ] as const
  return { ...it, inTheme, alone, theme, one, other }
}

const read = async (jar: Jar, id: string, query: Record<string, string> = {}) => {
  const answer = await as(jar).office.drafts[':id'].answering.$get({ param: { id }, query: query as never })
  expect(answer.status).toBe(200)
  return answer.json()
}
const act = (jar: Jar, id: string, json: object) =>
  as(jar).office.drafts[':id']['answer-acts'].$post({ param: { id }, json: json as never })
const withdraw = (jar: Jar, id: string, json: object) =>
  as(jar).office.drafts[':id']['answer-withdrawals'].$post({ param: { id }, json: json as never })
const undo = (jar: Jar, id: string) =>
  as(jar).office.drafts[':id']['answer-acts'].latest.$delete({ param: { id } })
const accepted = { disposition: 'accepted', reason: 'Đã bổ sung vào mục 2.' }
const explained = { disposition: 'explained', reason: 'Luật chưa cho phép.' }

/** What stands for each of some opinions: its disposition, null while it waits. */
async function standing(ids: readonly string[]) {
  const rows = await db
    .selectFrom('answeredOpinion')
    .where('opinionId', 'in', ids)
    .select(['opinionId', 'disposition'])
    .execute()
  const found = new Map(rows.map((row) => [row.opinionId, row.disposition]))
  return ids.map((id) => found.get(id) ?? null)
}
const history = async (jar: Jar, id: string, opinion: string) => {
  const answer = await as(jar).office.drafts[':id']['answer-history'].$get({
    param: { id },
    query: { ids: opinion },
  })
  return (await answer.json()).opinions
}

test('one answer goes to all that were chosen, and what waits by section grows less', async () => {
  const { draft, one, alone } = await aDesk()
  const before = await read(one, draft.id, { section: '2' })
  expect(before.opinions).toHaveLength(6)
  const chosen = before.opinions.map(({ id, seen }) => ({ id, seen }))
  const answer = await act(one, draft.id, { ...accepted, opinions: chosen })
  expect([answer.status, await answer.json()]).toEqual([201, { reached: 6 }])
  expect(await standing(alone)).toEqual(alone.map(() => 'accepted'))
  expect((await read(one, draft.id, { section: '2' })).opinions).toEqual([])
  const all = await read(one, draft.id, { section: '2', state: 'all' })
  expect(all.opinions.map((it) => it.disposition)).toEqual(alone.map(() => 'accepted'))
  expect(all.recent).toEqual([accepted])
})

test('what somebody else answered meanwhile is not overwritten: nothing of the act is kept, and it says who and when', async () => {
  const { draft, one, other, alone } = await aDesk()
  const mine = (await read(one, draft.id, { section: '2' })).opinions.map(({ id, seen }) => ({ id, seen }))
  const theirs = (await read(other, draft.id, { section: '2' })).opinions
  expect(
    (await act(other, draft.id, { ...explained, opinions: [{ id: theirs[0]!.id, seen: theirs[0]!.seen }] }))
      .status,
  ).toBe(201)
  const refused = await act(one, draft.id, { ...accepted, opinions: mine })
  expect(refused.status as number).toBe(409)
  expect(await refused.json()).toMatchObject({
    reason: 'answer.changed',
    params: { name: 'Cán bộ Ban Tuyên giáo', count: '1' },
  })
  expect((await standing(alone)).filter((it) => it === 'accepted')).toEqual([])
})

test('two who send at the same moment: one is kept, the other is told', async () => {
  const { draft, one, other } = await aDesk()
  const chosen = (await read(one, draft.id, { section: '2' })).opinions.map(({ id, seen }) => ({ id, seen }))
  const answers = await Promise.all([
    act(one, draft.id, { ...accepted, opinions: chosen }),
    act(other, draft.id, { ...explained, opinions: chosen }),
  ])
  expect(answers.map(({ status }) => status as number).toSorted()).toEqual([201, 409])
})

test('an answer is not given to words that were rewritten after they were read', async () => {
  const { draft, one, alone } = await aDesk()
  const chosen = (await read(one, draft.id, { section: '2' })).opinions.map(({ id, seen }) => ({ id, seen }))
  await db.updateTable('opinion').where('id', '=', alone[0]!).set({ body: 'Tôi nghĩ lại rồi.' }).execute()
  const refused = await act(one, draft.id, { ...accepted, opinions: chosen })
  expect([refused.status as number, ((await refused.json()) as { reason?: string }).reason]).toEqual([
    409,
    'answer.changed',
  ])
})

test('a theme is answered as a whole, one of its opinions otherwise; taking that back brings the answer of the theme back', async () => {
  const { draft, one, theme, inTheme } = await aDesk()
  const [shown] = (await read(one, draft.id, { desk: 'themes' })).themes
  expect([shown!.id, shown!.opinions, shown!.answered]).toEqual([theme, 6, 0])
  expect((await act(one, draft.id, { ...accepted, themes: [{ id: theme, seen: shown!.seen }] })).status).toBe(
    201,
  )
  advance(1000)
  const [first] = (await read(one, draft.id, { state: 'all', section: '1' })).opinions
  await act(one, draft.id, { ...explained, opinions: [{ id: first!.id, seen: first!.seen }] })
  expect(await standing([first!.id])).toEqual(['explained'])

  const again = (await read(one, draft.id, { desk: 'themes', state: 'all' })).themes[0]!
  advance(1000)
  await act(one, draft.id, {
    disposition: 'noted',
    reason: 'Ghi nhận.',
    themes: [{ id: theme, seen: again.seen }],
  })
  expect(await standing(inTheme)).toEqual(inTheme.map((id) => (id === first!.id ? 'explained' : 'noted')))

  const own = (await read(one, draft.id, { state: 'all', section: '1' })).opinions.find(
    ({ id }) => id === first!.id,
  )!
  const taken = await withdraw(one, draft.id, { opinions: [{ id: own.id, seen: own.seen }] })
  expect(taken.status).toBe(201)
  expect(await standing([first!.id])).toEqual(['noted'])

  const last = (await read(one, draft.id, { desk: 'themes', state: 'all' })).themes[0]!
  await withdraw(one, draft.id, { themes: [{ id: theme, seen: last.seen }] })
  expect(await standing(inTheme)).toEqual(inTheme.map(() => null))
  expect((await read(one, draft.id, { desk: 'themes' })).themes[0]!.disposition).toBeNull()
})

test('undo brings back what stood before, act after act, of one’s own only; what others answered since stays', async () => {
  const { draft, one, other, alone } = await aDesk()
  const choose = async (jar: Jar) =>
    (await read(jar, draft.id, { section: '2', state: 'all' })).opinions.map(({ id, seen }) => ({ id, seen }))
  await act(one, draft.id, { ...accepted, opinions: await choose(one) })
  await act(one, draft.id, { ...explained, opinions: await choose(one) })
  const [theirs] = await choose(other)
  await act(other, draft.id, { disposition: 'noted', reason: 'Ghi nhận.', opinions: [theirs] })
  expect((await undo(one, draft.id)).status).toBe(200)
  const others = alone.filter((id) => id !== theirs!.id)
  expect(await standing(others)).toEqual(others.map(() => 'accepted'))
  expect(await standing([theirs!.id])).toEqual(['noted'])
  await undo(one, draft.id)
  expect(await standing(others)).toEqual(others.map(() => null))
  expect((await undo(one, draft.id)).status as number).toBe(409)
})

test('the history of an answer says who gave what and when, and what was taken back; it begins anew with new words', async () => {
  const { draft, one, alone } = await aDesk()
  const id = alone[0]!
  const seen = async () =>
    (await read(one, draft.id, { section: '2', state: 'all' })).opinions.find((it) => it.id === id)!.seen
  await act(one, draft.id, { ...accepted, opinions: [{ id, seen: await seen() }] })
  await withdraw(one, draft.id, { opinions: [{ id, seen: await seen() }] })
  await act(one, draft.id, { ...explained, opinions: [{ id, seen: await seen() }] })
  await undo(one, draft.id)
  expect(
    (await history(one, draft.id, id)).map(({ by, disposition, reason, undoneAt }) => [
      by,
      disposition,
      reason,
      undoneAt !== null,
    ]),
  ).toEqual([
    ['Cán bộ Ban Tuyên giáo', 'explained', 'Luật chưa cho phép.', true],
    ['Cán bộ Ban Tuyên giáo', null, null, false],
    ['Cán bộ Ban Tuyên giáo', 'accepted', 'Đã bổ sung vào mục 2.', false],
  ])
})

test('who else is answering is seen for a minute and a half, and is kept no longer than ten minutes', async () => {
  const { draft, one, other } = await aDesk()
  const present = async (jar: Jar) =>
    as(jar).office.drafts[':id'].answering.$put({ param: { id: draft.id }, json: { section: 1 } })
  await present(other)
  expect(await (await present(one)).json()).toEqual({
    others: [{ name: 'Cán bộ Ban Tuyên giáo', sectionNumber: 1 }],
  })
  advance(91_000)
  expect(await (await present(one)).json()).toEqual({ others: [] })
  advance(600_000)
  await present(one)
  expect(
    await db.selectFrom('answeringNow').where('draftId', '=', draft.id).select('draftId').execute(),
  ).toHaveLength(1)
})

/** A desk on whose congress in general six more spoke. */
async function aDeskForTheCongress() {
  const it = await aDesk()
  const toCongress = await given(
    it.draft,
    it.garment,
    { target: 'general', body: 'Đại hội nên nói về nhà ở.' },
    6,
  )
  return { ...it, toCongress }
}
const undoGeneral = (jar: Jar, id: string) =>
  as(jar).office.drafts[':id']['answer-acts'].latest.$delete({
    param: { id },
    query: { general: 'yes' } as never,
  })

test('what was said on the congress in general is answered at once too, beside the draft and never mixed with it', async () => {
  const { draft, one, alone, toCongress } = await aDeskForTheCongress()
  const seen = await read(one, draft.id, { section: 'general' })
  expect(seen.opinions.map(({ id }) => id).toSorted()).toEqual(toCongress.toSorted())
  expect(seen.generalCounts).toEqual([{ sectionNumber: null, disposition: null, opinions: 6 }])
  expect((await read(one, draft.id)).opinions.filter(({ id }) => toCongress.includes(id))).toEqual([])
  const opinions = seen.opinions.map(({ id, seen }) => ({ id, seen }))
  const asOfDraft = await act(one, draft.id, { ...accepted, opinions })
  expect([asOfDraft.status as number, ((await asOfDraft.json()) as { reason?: string }).reason]).toEqual([
    409,
    'answer.gone',
  ])
  const answer = await act(one, draft.id, { ...accepted, opinions, general: true })
  expect([answer.status, await answer.json()]).toEqual([201, { reached: 6 }])
  expect(await standing(toCongress)).toEqual(toCongress.map(() => 'accepted'))
  expect(await standing(alone)).toEqual(alone.map(() => null))
  const after = await read(one, draft.id, { section: 'general', state: 'all' })
  expect([after.opinions.length, after.recent]).toEqual([6, [accepted]])
  expect((await read(one, draft.id, { section: 'general' })).opinions).toEqual([])
})

test('answers to the congress in general are undone and taken back apart from those on the draft', async () => {
  const { draft, one, alone, toCongress } = await aDeskForTheCongress()
  const choose = async (section: string) =>
    (await read(one, draft.id, { section, state: 'all' })).opinions.map(({ id, seen }) => ({ id, seen }))
  await act(one, draft.id, { ...explained, opinions: await choose('general'), general: true })
  await act(one, draft.id, { ...accepted, opinions: await choose('2') })
  expect((await undoGeneral(one, draft.id)).status).toBe(200)
  expect(await standing(toCongress)).toEqual(toCongress.map(() => null))
  expect(await standing(alone)).toEqual(alone.map(() => 'accepted'))
  expect((await undoGeneral(one, draft.id)).status as number).toBe(409)

  await act(one, draft.id, { ...explained, opinions: await choose('general'), general: true })
  const taken = await withdraw(one, draft.id, { opinions: await choose('general'), general: true })
  expect(await taken.json()).toEqual({ reached: 6 })
  expect(await standing(toCongress)).toEqual(toCongress.map(() => null))
})

test('two who answer the congress in general at the same moment: one is kept, the other is told', async () => {
  const { draft, one, other } = await aDeskForTheCongress()
  const opinions = (await read(one, draft.id, { section: 'general' })).opinions.map(({ id, seen }) => ({
    id,
    seen,
  }))
  const [first] = opinions
  const answers = await Promise.all([
    act(one, draft.id, { ...accepted, opinions, general: true }),
    as(other).office.opinions[':id'].answer.$put({
      param: { id: first!.id },
      json: { ...explained, seen: first!.seen } as never,
    }),
  ])
  // Whoever came first: the other had read what stands no longer.
  expect(answers.filter(({ status }) => (status as number) === 409)).toHaveLength(1)
})
