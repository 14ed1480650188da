import { randomUUID } from 'node:crypto'

import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import {
  aFactory,
  decide,
  hide,
  listed,
  look,
  mine,
  type Query,
  queue,
  report,
  run,
  spansOf,
} from './a-factory.ts'

test('what the program takes for a name waits for a person, who may let it be', async () => {
  const { analyst, first, name } = await aFactory()
  expect((await queue(analyst)).counts.due).toBe(0)
  await run(look!)
  const { opinions, counts } = await queue(analyst)
  expect(opinions.map(({ id, found, reported }) => ({ id, found, reported }))).toEqual([
    { id: first.id, found: { body: spansOf(name), suggestedWording: [] }, reported: [] },
  ])
  expect(counts).toEqual({ due: 1, hidden: 0, redacted: 0 })
  expect((await decide(analyst, first.id, { act: 'clear' })).status).toBe(200)
  await run(look!)
  expect((await queue(analyst)).opinions).toEqual([])
  expect((await decide(analyst, first.id, { act: 'undo' })).status).toBe(200)
  expect((await queue(analyst)).opinions).toHaveLength(1)
})

test('a member reports an opinion once, the officer hides it, the author reads why, and it is shown again', async () => {
  const { analyst, said, second } = await aFactory()
  const [, , reporter] = said
  expect((await report(reporter!.jar, second.id)).status).toBe(200)
  expect((await report(reporter!.jar, second.id, 'advert')).status).toBe(200)
  const reports = await db
    .selectFrom('opinionReport')
    .where('opinionId', '=', second.id)
    .selectAll()
    .execute()
  expect(reports).toHaveLength(1)
  const { opinions } = await queue(analyst)
  expect(opinions).toMatchObject([{ id: second.id, reported: ['insult'] }])
  expect(JSON.stringify(opinions)).not.toContain(reports[0]!.reporterProof.toString('hex'))

  await hide(analyst, second.id)
  expect((await queue(analyst)).counts).toEqual({ due: 0, hidden: 1, redacted: 0 })
  expect(await mine(second.jar)).toMatchObject([{ hiddenAs: 'insult', body: second.opinion.body }])
  expect((await queue(analyst, { list: 'hidden' })).opinions).toMatchObject([
    {
      id: second.id,
      body: second.opinion.body,
      history: [{ act: 'hidden', reason: 'insult', by: 'Cán bộ Ban Tuyên giáo' }],
    },
  ])
  expect((await report(reporter!.jar, second.id)).status, 'what is hidden cannot be reported').toBe(404)

  expect((await decide(analyst, second.id, { act: 'restore' })).status).toBe(200)
  expect(await mine(second.jar)).toMatchObject([{ hiddenAs: null }])
  expect((await queue(analyst, { list: 'hidden' })).opinions).toEqual([])
})

test('who reported the same opinion twice, and who reported two, leaves nothing in common', async () => {
  const { said, first, second } = await aFactory()
  await report(said[3]!.jar, first.id)
  await report(said[3]!.jar, second.id)
  const rows = await db.selectFrom('opinionReport').select('reporterProof').execute()
  expect(new Set(rows.map((it) => it.reporterProof.toString('hex'))).size).toBe(rows.length)
})

test('hidden words are in no list, theme, quote or file, and are counted as before', async () => {
  const { analyst, draft, first } = await aFactory()
  const { body } = first.opinion
  const total = async (query: Query = {}) => (await listed(analyst, { draft: draft.id, ...query })).total
  const singular = await total({ singular: 'yes' })
  await hide(analyst, first.id)
  expect(await total()).toBe(6)
  expect(await total({ stance: 'agreeInPart' })).toBe(6)
  expect(await total({ hidden: 'yes' })).toBe(1)
  expect(await total({ singular: 'yes' })).toBe(singular - 1)
  const all = await listed(analyst, { draft: draft.id })
  expect(all.opinions.find((it) => it.id === first.id)).toMatchObject({ body: '', hiddenAs: 'insult' })
  expect(JSON.stringify(all)).not.toContain(body)
  const param = { id: draft.id }
  const lines = await (
    await as(analyst).office.drafts[':id']['opinions.jsonld'].$get({ param, query: {} })
  ).text()
  expect(lines).not.toContain(body)
  expect(lines).toContain('Ý kiến này đã được ẩn vì: xúc phạm, bôi nhọ người khác.')
})

test('what is hidden stays hidden when its author rewrites it, until a person has looked', async () => {
  const { analyst, first } = await aFactory()
  await hide(analyst, first.id)
  const [own] = await mine(first.jar)
  await as(first.jar).opinions[':id'].$patch({
    param: { id: first.id },
    json: {
      stance: 'agree',
      kind: null,
      body: 'Tổ 3 hay phải làm thêm.',
      suggestedWording: null,
      was: own!.was,
      versionId: null,
    },
  })
  expect(await listed(analyst).then((it) => it.opinions.find(({ id }) => id === first.id)!.hiddenAs)).toBe(
    'insult',
  )
  await run(look!)
  expect((await queue(analyst)).opinions).toMatchObject([{ id: first.id, rewritten: true }])
})

test('who works below the unit that asks reads what is hidden there and hides nothing; others see nothing at all', async () => {
  const { unit, said, analyst, first } = await aFactory()
  const below = await aStaff(unit, ['analyst'])
  expect((await decide(below, first.id, { act: 'hide', reason: 'insult' })).status).toBe(403)
  await hide(analyst, first.id)
  expect((await queue(below, { list: 'hidden' })).opinions).toMatchObject([
    { id: first.id, mayDecide: false },
  ])
  const officer = await aStaff(unit, ['officer'])
  expect((await as(officer).office.moderation.$get({ query: {} })).status).toBe(403)
  const stranger = await aStaff(await aUnit('CĐCS nơi khác'), ['analyst'])
  expect((await queue(stranger, { list: 'hidden' })).opinions).toEqual([])
  expect((await decide(stranger, first.id, { act: 'restore' })).status).toBe(404)
  const outsider = await aMember(await aUnit('CĐCS nơi khác nữa'))
  expect((await report(outsider, said[1]!.id)).status).toBe(404)
})

test('fewer than five are moderated by nobody: their words are told to nobody', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const [jar, id] = [await aMember(unit), randomUUID()]
  await say(jar, anOpinion(draft, draft.paragraphs[0]!, { body: 'Chị Trần Thị Hoa nói thế.' }), id)
  await run(look!)
  const analyst = await aStaff(unit, ['analyst'])
  expect(await queue(analyst)).toEqual({
    tooFew: true,
    counts: { due: 0, hidden: 0, redacted: 0 },
    opinions: [],
    next: null,
  })
  expect((await decide(analyst, id, { act: 'hide', reason: 'insult' })).status).toBe(404)
})

test('the log says what was decided, never about which opinion', async () => {
  const { analyst, first } = await aFactory()
  await hide(analyst, first.id)
  await decide(analyst, first.id, { act: 'restore' })
  const entries = await db
    .selectFrom('auditEntry')
    .where('action', 'in', ['opinion.moderated', 'opinion.restored'])
    .select(['action', 'detail'])
    .orderBy('seq', 'desc')
    .limit(2)
    .execute()
  expect(entries.map((it) => it.action).toSorted()).toEqual(['opinion.moderated', 'opinion.restored'])
  expect(JSON.stringify(entries)).not.toContain(first.id)
})
