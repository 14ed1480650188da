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
  const late = await say(hoa, anOpinion(draft, draft.paragraphs[1]!))
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

/** What another device than those that spoke is shown of a paragraph on which `agree` agree and the rest say something else. */
async function countOf(opinions: number, agree: number) {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  for (let n = 0; n < opinions; n++)
    await say(
      await aMember(unit),
      anOpinion(draft, draft.paragraphs[0]!, { stance: n < agree ? 'agree' : 'other' }),
    )
  return { count: (await section(await aMember(unit), draft.slug)).paragraphs[1]!.count, unit, draft }
}

test.each([
  [4, 1, null],
  [5, 1, { opinions: 5, agree: null }],
  [9, 9, { opinions: 5, agree: null }],
  [20, 12, { opinions: 20, agree: 10 }],
])(
  'of %i who spoke readers see a count in steps of five, and how many agree only among twenty',
  async (n, agree, shown) => {
    expect((await countOf(n, agree)).count).toEqual(shown)
  },
)

test('nobody learns what the others said by adding opinions of their own', async () => {
  const { unit, draft } = await countOf(2, 2)
  const nosy = await aMember(unit)
  for (let n = 0; n < 4; n++) await say(nosy, anOpinion(draft, draft.paragraphs[0]!, { body: `Lần ${n}` }))
  expect((await section(nosy, draft.slug)).paragraphs[1]!.count).toBeNull()
})

test('the same words said again at the same place are the opinion that stands there, and leave no common mark with another', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  const [first, second] = [randomUUID(), randomUUID()]
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!), first)
  const again = await say(hoa, anOpinion(draft, draft.paragraphs[0]!), second)
  expect([again.status, await again.json()]).toMatchObject([200, { id: first, again: true }])
  await as(hoa).opinions[':id'].$delete({ param: { id: first } })
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!), second)
  const rows = await db
    .selectFrom('opinion')
    .select(['digest', 'ownerProof'])
    .where('draftId', '=', draft.id)
    .execute()
  const marks = rows.flatMap((row) => [row.digest.toString('hex'), row.ownerProof!.toString('hex')])
  expect([rows.length, new Set(marks).size]).toEqual([2, 4])
})

test('the same words said many times at once, under ids of their own, are one opinion', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  await as(hoa).consultations[':consultationId'].join.$post({
    param: { consultationId: draft.consultationId },
  })
  const json = anOpinion(draft, draft.paragraphs[0]!) as never
  const put = () => as(hoa).opinions[':id'].$put({ param: { id: randomUUID() }, json })
  const answers = await Promise.all(Array.from({ length: 8 }, put))
  expect(answers.map(({ status }) => status as number).toSorted()).toEqual([
    ...Array<number>(7).fill(200),
    201,
  ])
  expect(await db.selectFrom('opinion').select('id').where('draftId', '=', draft.id).execute()).toHaveLength(
    1,
  )
})

test('an opinion taken back is not given a receipt again', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  const id = randomUUID()
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!), id)
  await as(hoa).opinions[':id'].$delete({ param: { id } })
  const again = await say(hoa, anOpinion(draft, draft.paragraphs[0]!), id)
  expect([again.status, await again.json()]).toEqual([409, { reason: 'opinion.withdrawnAlready' }])
})

test('a device whose link was closed still rewrites and withdraws what it said, and says nothing new', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  const id = randomUUID()
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!), id)
  await db.updateTable('joinLink').set({ closedAt: clock.now }).where('unitId', '=', unit.id).execute()
  const more = await as(hoa).opinions[':id'].$put({
    param: { id: randomUUID() },
    json: anOpinion(draft, draft.paragraphs[1]!) as never,
  })
  expect([more.status, await more.json()]).toMatchObject([409, { reason: 'link.closed' }])
  const mine = await (await as(hoa).mine.$get()).json()
  expect(mine.consultations.flatMap((it) => it.opinions)).toHaveLength(1)
  expect((await as(hoa).opinions[':id'].$delete({ param: { id } })).status).toBe(200)
})

test('an answer does not stand for words written after it', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  const id = randomUUID()
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!), id)
  for (let n = 0; n < 5; n++) await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!))
  const json = { disposition: 'accepted', reason: 'Tiếp thu.' } as const
  await as(await aStaff(unit)).office.opinions[':id'].answer.$put({ param: { id }, json })
  const own = async () => (await section(hoa, draft.slug)).paragraphs[1]!.mine[0]!
  expect((await own()).disposition).toBe('accepted')
  const words = { stance: 'disagree', kind: null, body: 'Nói lại cho rõ.', suggestedWording: null } as const
  await as(hoa).opinions[':id'].$patch({ param: { id }, json: { ...words, was: (await own()).was } })
  expect((await own()).disposition).toBeNull()
})
