import { randomUUID } from 'node:crypto'

import { BODY_MAX } from 'shared/opinions'
import { beforeEach, expect, test } from 'vitest'

import { advance, clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const START = clock.now
beforeEach(() => {
  clock.now = START
})

const section = async (jar: Jar, slug: string, number = '1') => {
  const answer = await as(jar).drafts[':slug'].sections[':section'].$get({ param: { slug, section: number } })
  expect(answer.status).toBe(200)
  return answer.json()
}

test('a member comments on a paragraph, gets a receipt, and finds it under that paragraph', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  const sent = await say(hoa, anOpinion(draft, draft.paragraphs[1]!, { body: '  Ghi rõ số giờ.  ' }))
  expect(sent.status).toBe(201)
  expect(await sent.json()).toMatchObject({
    again: false,
    code: expect.stringMatching(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/),
  })

  const page = await section(hoa, draft.slug)
  expect(page.paragraphs.map((it) => it.mine.map((own) => own.body))).toEqual([[], [], ['Ghi rõ số giờ.']])
})

test('what another device of the same unit wrote is not mine', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const [hoa, nam] = [await aMember(unit), await aMember(unit)]
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!))
  await say(nam, anOpinion(draft, draft.paragraphs[0]!))
  expect((await section(nam, draft.slug)).paragraphs.flatMap((it) => it.mine)).toHaveLength(1)
})

test('a double tap and a late retry are one opinion, also after closing', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  const opinion = anOpinion(draft, draft.paragraphs[0]!)
  const id = randomUUID()
  await say(hoa, opinion, id)
  const taps = await Promise.all([say(hoa, opinion, id), say(hoa, opinion, id)])
  advance(days(30))
  taps.push(await as(hoa).opinions[':id'].$put({ param: { id }, json: opinion as never }))
  expect(taps.map((it) => it.status)).toEqual([200, 200, 200])
  const codes = await Promise.all(taps.map(async (it) => ((await it.json()) as { code: string }).code))
  expect(new Set(codes).size).toBe(1)
  expect(await db.selectFrom('opinion').select('id').where('id', '=', id).execute()).toHaveLength(1)
})

test('an id used for other words is refused and the first words stay', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  const id = randomUUID()
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!, { body: 'Lần đầu.' }), id)
  const again = await say(hoa, anOpinion(draft, draft.paragraphs[0]!, { body: 'Lần sau.' }), id)
  expect([again.status, await again.json()]).toEqual([409, { reason: 'opinion.sentAlready' }])
  const row = await db.selectFrom('opinion').select('body').where('id', '=', id).executeTakeFirstOrThrow()
  expect(row.body).toBe('Lần đầu.')
})

test('an opinion is rewritten and withdrawn from the same device only, and its words are gone', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const [hoa, nam] = [await aMember(unit), await aMember(unit)]
  const id = randomUUID()
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!), id)
  await say(nam, anOpinion(draft, draft.paragraphs[0]!))
  const [mine] = (await section(hoa, draft.slug)).paragraphs.flatMap((it) => it.mine)
  const json = {
    stance: 'disagree',
    kind: null,
    body: 'Chưa hợp lý.',
    suggestedWording: null,
    was: mine!.was,
  } as const

  const stranger = await as(nam).opinions[':id'].$patch({ param: { id }, json })
  expect([stranger.status, await stranger.json()]).toEqual([404, { reason: 'opinion.notYours' }])
  expect((await as(nam).opinions[':id'].$delete({ param: { id } })).status).toBe(404)

  expect((await as(hoa).opinions[':id'].$patch({ param: { id }, json })).status).toBe(200)
  const stale = await as(hoa).opinions[':id'].$patch({ param: { id }, json })
  expect([stale.status, await stale.json()]).toEqual([409, { reason: 'opinion.changed' }])

  expect((await as(hoa).opinions[':id'].$delete({ param: { id } })).status).toBe(200)
  const row = await db.selectFrom('opinion').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ withdrawn: true, body: '', suggestedWording: null })
  expect((await section(hoa, draft.slug)).paragraphs.flatMap((it) => it.mine)).toEqual([])
})

test.each([
  ['before it opens', { opensAt: new Date(START.getTime() + days(1)) }, 'consultation.notYet'],
  ['at the moment it closes', { closesAt: START }, 'consultation.closed'],
])('a draft takes no opinions %s', async (_, times, reason) => {
  const unit = await aUnit()
  const draft = await aDraft(unit, undefined, times)
  const answer = await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!))
  expect([answer.status, await answer.json()]).toMatchObject([409, { reason }])
})

test('a withdrawn draft takes no opinions, and those sent cannot be rewritten', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  const id = randomUUID()
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!), id)
  const analyst = await aStaff(unit)
  expect((await as(analyst).office.drafts[':id'].withdraw.$post({ param: { id: draft.id } })).status).toBe(
    200,
  )
  const late = await say(hoa, anOpinion(draft, draft.paragraphs[0]!))
  expect([late.status, await late.json()]).toEqual([409, { reason: 'draft.withdrawn' }])
  const gone = await as(hoa).drafts[':slug'].$get({ param: { slug: draft.slug } })
  expect([gone.status, await gone.json()]).toEqual([404, { reason: 'draft.missing' }])
})

test.each([
  ['without words', { stance: 'other', body: ' ' }, { body: 'words.needed' }],
  ['with too many', { body: 'a'.repeat(BODY_MAX + 1) }, { body: 'too_big' }],
  ['without a stance', { stance: '' }, { stance: 'invalid_value' }],
])('an opinion %s is refused at its field', async (_, said, fields) => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const answer = await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, said))
  expect([answer.status, await answer.json()]).toEqual([422, { reason: 'invalid', fields }])
})

test('agreeing may be silent, and a silent agreement is an opinion', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const answer = await say(
    await aMember(unit),
    anOpinion(draft, draft.paragraphs[0]!, { stance: 'agree', body: '' }),
  )
  expect(answer.status).toBe(201)
})

test('an opinion of a megabyte is refused in words', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const answer = await say(
    await aMember(unit),
    anOpinion(draft, draft.paragraphs[0]!, { body: 'a'.repeat(1 << 20) }),
  )
  expect([answer.status, await answer.json()]).toEqual([422, { reason: 'body.tooLarge' }])
})

test('control characters and direction marks do not reach the database; a formula and a script stay words', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const id = randomUUID()
  const body = '=HYPERLINK("http://x")\u0000\u202e <script>alert(1)</script> tie\u0302\u0301ng'
  expect((await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, { body }), id)).status).toBe(
    201,
  )
  const row = await db.selectFrom('opinion').select('body').where('id', '=', id).executeTakeFirstOrThrow()
  expect(row.body).toBe('=HYPERLINK("http://x") <script>alert(1)</script> tiếng')
})

test('a unit that is not asked finds neither the draft nor a place for words', async () => {
  const [province, other] = [
    await aUnit('Tỉnh A', { level: 'province' }),
    await aUnit('Tỉnh B', { level: 'province' }),
  ]
  const draft = await aDraft(province)
  const stranger = await aMember(other)
  expect((await as(stranger).drafts[':slug'].$get({ param: { slug: draft.slug } })).status).toBe(404)
  const join = await as(stranger).consultations[':consultationId'].join.$post({
    param: { consultationId: draft.consultationId },
  })
  expect(join.status).toBe(404)
})

test('a unit below is asked with the one above', async () => {
  const province = await aUnit('Tỉnh A', { level: 'province' })
  const factory = await aUnit('CĐCS Nhà máy', { parent: province })
  const draft = await aDraft(province)
  expect((await say(await aMember(factory), anOpinion(draft, draft.paragraphs[0]!))).status).toBe(201)
})

test('a visitor who joined nothing is asked to join', async () => {
  const draft = await aDraft(await aUnit())
  const answer = await as(new Map()).opinions[':id'].$put({
    param: { id: randomUUID() },
    json: anOpinion(draft, draft.paragraphs[0]!) as never,
  })
  expect([answer.status, await answer.json()]).toEqual([401, { reason: 'join.first' }])
})

test('readers see how many spoke only when there are at least five', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const counts = []
  for (let n = 1; n <= 5; n++) {
    const jar = await aMember(unit)
    await say(jar, anOpinion(draft, draft.paragraphs[0]!, { stance: n === 1 ? 'agree' : 'other' }))
    counts.push((await section(jar, draft.slug)).paragraphs[1]!.count)
  }
  expect(counts).toEqual([null, null, null, null, { opinions: 5, agree: 1 }])
})

test('a stance everybody or nobody took is not told of a few', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  let jar = await aMember(unit)
  for (let n = 1; n <= 5; n++) {
    jar = await aMember(unit)
    await say(jar, anOpinion(draft, draft.paragraphs[0]!, { stance: 'agree' }))
  }
  expect((await section(jar, draft.slug)).paragraphs[1]!.count).toEqual({ opinions: 5, agree: null })
})
