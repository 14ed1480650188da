import { randomUUID } from 'node:crypto'

import { moderationJobs } from 'api/moderation/jobs'
import { fingerprintOf } from 'api/opinions/submission'
import type { Decision, HideReason } from 'shared/moderation'
import { expect, test } from 'vitest'

import { advance, days } from '../setup/clock.ts'
import { db, pool } from '../setup/database.ts'
import { as, ctx, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const [look, forget] = moderationJobs
const run = (job: (typeof moderationJobs)[number]) => job.run(ctx(), {}, AbortSignal.timeout(60_000))

type Query = Record<string, string>

const queue = async (jar: Jar, query: Query = {}) => {
  const answer = await as(jar).office.moderation.$get({ query: query as never })
  expect(answer.status).toBe(200)
  return answer.json()
}
const decide = (jar: Jar, id: string, json: Decision) =>
  as(jar).office.moderation[':id'].$post({ param: { id }, json: json as never })
const hide = async (jar: Jar, id: string, reason: HideReason = 'insult') =>
  expect((await decide(jar, id, { act: 'hide', reason })).status).toBe(200)
const report = (jar: Jar, id: string, reason: HideReason = 'insult') =>
  as(jar).opinions[':id'].report.$post({ param: { id }, json: { reason } })
const listed = async (jar: Jar, query: Query = {}) =>
  (await as(jar).office.opinions.$get({ query: query as never })).json()
const mine = async (jar: Jar) => {
  const { consultations } = await (await as(jar).mine.$get()).json()
  return consultations.flatMap((it) => it.opinions)
}

const names =
  'Ân Bảo Chi Duy Giang Hiếu Khoa Loan Mạnh Nga Oanh Phú Quân Sang Tâm Uyên Vinh Xuân Yến Đạt'.split(' ')

/** A factory in a province whose draft it speaks on: six devices, the first of which names a colleague nobody else names. */
async function aFactory() {
  const name = `Nguyễn Văn ${names.pop()}`
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const unit = await aUnit('CĐCS Nhà máy lớn', { parent: province })
  const draft = await aDraft(province)
  const said: { jar: Jar; id: string; opinion: ReturnType<typeof anOpinion> }[] = []
  for (let n = 0; n < 6; n++) {
    const body = n === 0 ? `Anh ${name} ở tổ 3 hay bắt làm thêm.` : `Đề nghị tăng bữa ăn ca, lời thứ ${n}.`
    const it = {
      jar: await aMember(unit),
      id: randomUUID(),
      opinion: anOpinion(draft, draft.paragraphs[0]!, { body }),
    }
    expect((await say(it.jar, it.opinion, it.id)).status).toBe(201)
    said.push(it)
  }
  const analyst = await aStaff(province, ['analyst', 'responder'])
  return { province, unit, draft, said, name, analyst, first: said[0]!, second: said[1]! }
}

const strike = (
  jar: Jar,
  id: string,
  { name, was, forGood = false }: { name: string; was: string; forGood?: boolean },
) => decide(jar, id, { act: 'redact', was, body: spansOf(name), suggestedWording: [], forGood })
const spansOf = (name: string) => [{ start: 4, end: 4 + name.length, kind: 'person' as const }]
const redact = async (jar: Jar, id: string, name: string, more: { forGood?: boolean } = {}) => {
  const { opinions } = await queue(jar)
  const { was } = opinions.find((it) => it.id === id)!
  const answer = await strike(jar, id, { name, was, ...more })
  expect(answer.status).toBe(200)
}
const REDACTED = 'Anh [tên người] ở tổ 3 hay bắt làm thêm.'

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

test('a struck name is gone from every list, its author sees what was struck, and it comes back only within seven days', async () => {
  const { analyst, first, name } = await aFactory()
  await run(look!)
  await redact(analyst, first.id, name)
  expect((await listed(analyst)).opinions.find((it) => it.id === first.id)!.body).toBe(REDACTED)
  expect(await mine(first.jar)).toMatchObject([
    { body: REDACTED, redacted: true, bodyBefore: first.opinion.body, struckUntilOn: expect.any(String) },
  ])
  expect((await decide(analyst, first.id, { act: 'unredact' })).status).toBe(200)
  expect((await listed(analyst)).opinions.find((it) => it.id === first.id)!.body).toBe(first.opinion.body)
  await run(look!)
  expect(
    (await decide(analyst, first.id, { act: 'undo' })).status,
    'there is nothing left to take back',
  ).toBe(409)
})

test('after seven days what was struck is nowhere in the database', async () => {
  const { analyst, first, name } = await aFactory()
  await run(look!)
  await redact(analyst, first.id, name)
  advance(days(7))
  await run(forget!)
  expect(await holding(name)).toEqual(['struck_words'])
  advance(days(1))
  await run(forget!)
  expect(await holding(name)).toEqual([])
  expect((await decide(analyst, first.id, { act: 'unredact' })).status).toBe(409)
  expect(await mine(first.jar)).toMatchObject([{ body: REDACTED, redacted: true, bodyBefore: null }])
})

test('struck for good, it is nowhere at once', async () => {
  const { analyst, first, name } = await aFactory()
  await run(look!)
  await redact(analyst, first.id, name, { forGood: true })
  expect(await holding(name)).toEqual([])
})

test('a struck name is no longer what a theme is called or known by', async () => {
  const { analyst, first, name, draft } = await aFactory()
  const phrase = name.toLowerCase()
  const { id } = await db
    .insertInto('theme')
    .values({
      draftId: draft.id,
      position: 1,
      label: `${name}, làm thêm`,
      description: `Các ý kiến nói về ${phrase}, làm thêm.`,
      keyphrases: [phrase, 'làm thêm'],
      distinguishing: [phrase],
      opinionCount: 6,
      typicalIds: [],
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await run(look!)
  await redact(analyst, first.id, name, { forGood: true })
  expect(
    await db.selectFrom('theme').where('id', '=', id).selectAll().executeTakeFirstOrThrow(),
  ).toMatchObject({
    label: '[tên người], làm thêm',
    description: 'Các ý kiến nói về [tên người], làm thêm.',
    keyphrases: ['làm thêm'],
    distinguishing: [],
  })
})

test('a repeated send of what names were struck from is the same opinion and does not bring the names back', async () => {
  const { analyst, first, name } = await aFactory()
  await run(look!)
  await redact(analyst, first.id, name, { forGood: true })
  const again = await say(first.jar, first.opinion, first.id)
  expect(again.status).toBe(200)
  const backButton = await say(first.jar, first.opinion)
  expect(backButton.status).toBe(200)
  expect((await backButton.json()) as object).toMatchObject({ id: first.id, again: true })
  expect(await holding(name)).toEqual([])
  expect(await mine(first.jar)).toHaveLength(1)
})

test('words the author changed meanwhile are not struck', async () => {
  const { analyst, first, name } = await aFactory()
  await run(look!)
  const { opinions } = await queue(analyst)
  const [own] = await mine(first.jar)
  const rewritten = await as(first.jar).opinions[':id'].$patch({
    param: { id: first.id },
    json: {
      stance: 'agree',
      kind: null,
      body: 'Lời khác hẳn.',
      suggestedWording: null,
      was: own!.was,
      versionId: null,
    },
  })
  expect(rewritten.status).toBe(200)
  const answer = await strike(analyst, first.id, {
    name,
    was: opinions.find((it) => it.id === first.id)!.was,
  })
  expect(answer.status).toBe(409)
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

test('an opinion taken back takes what was struck from it along', async () => {
  const { analyst, first, name } = await aFactory()
  await run(look!)
  await redact(analyst, first.id, name)
  expect((await as(first.jar).opinions[':id'].$delete({ param: { id: first.id } })).status).toBe(200)
  expect(await holding(name)).toEqual([])
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

/** The tables in which these words stand. */
async function holding(words: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rowCount } = await pool.query(
      `select from public."${name}" as t where t::text like '%' || $1 || '%'`,
      [words],
    )
    if (rowCount) found.push(name)
  }
  return found
}

test('what is mostly struck is refused, and so is erasing at once what the program does not take for a name', async () => {
  const { analyst, second } = await aFactory()
  const { opinions } = await listed(analyst, { id: second.id })
  const text = opinions[0]!.body
  const was = fingerprintOf(opinions[0]! as never)
  const strikeOf = (body: { start: number; end: number }, forGood: boolean) =>
    decide(analyst, second.id, {
      act: 'redact',
      was,
      body: [{ ...body, kind: 'person' }],
      suggestedWording: [],
      forGood,
    })
  const reasonOf = async (answer: Awaited<ReturnType<typeof strikeOf>>) =>
    JSON.stringify(await answer.json()).match(/moderation\.\w+/)?.[0]
  const whole = await strikeOf({ start: 0, end: text.length }, false)
  expect([whole.status, await reasonOf(whole)]).toEqual([422, 'moderation.mostlyStruck'])
  const word = await strikeOf({ start: 0, end: 3 }, true)
  expect([word.status, await reasonOf(word)]).toEqual([422, 'moderation.notFound'])
  expect((await strikeOf({ start: 0, end: 3 }, false)).status).toBe(200)
})

test('a short opinion that is little more than a name and a number may lose both', async () => {
  const { analyst, second } = await aFactory()
  const body = 'Hỏi anh Nguyễn Văn Khoan, số 0912 345 678.'
  await db.updateTable('opinion').set({ body }).where('id', '=', second.id).execute()
  const { opinions } = await listed(analyst, { id: second.id })
  const of = (words: string, kind: 'person' | 'phone') => {
    const start = body.indexOf(words)
    return { start, end: start + words.length, kind }
  }
  const struck = (...more: { start: number; end: number; kind: 'person' | 'phone' }[]) =>
    decide(analyst, second.id, {
      act: 'redact',
      was: fingerprintOf(opinions[0]! as never),
      body: [of('Nguyễn Văn Khoan', 'person'), of('0912 345 678', 'phone'), ...more],
      suggestedWording: [],
      forGood: false,
    })
  expect((await struck(of('Hỏi', 'person'), of('anh', 'person'))).status).toBe(422)
  expect((await struck()).status).toBe(200)
})
