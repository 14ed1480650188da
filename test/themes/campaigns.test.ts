import { saysOnlyAssent } from 'api/insight/assent'
import { themeJobs } from 'api/themes/jobs'
import { expect, test } from 'vitest'

import { given, tookPart } from '../reports/province.ts'
import { db } from '../setup/database.ts'
import { as, ctx, endRoundsAtOnce, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const TEXT =
  'Nhà ở xã hội xây xong phải ưu tiên cho công nhân thuê, giá thuê không quá một triệu đồng một tháng, ai làm từ hai năm được xét.'
const ADDED = 'Chỗ em hai mươi người chung một nhà vệ sinh.'
const ASSENT = 'Tôi nhất trí với dự thảo.'

async function analysed(draftId: string) {
  await endRoundsAtOnce()
  const row = { draftId, status: 'queued' as const, seed: 1, startedBy: null, queuedAt: ctx().now }
  const { id } = await db.insertInto('analysis').values(row).returning('id').executeTakeFirstOrThrow()
  const run = themeJobs.find(({ job }) => job.name === 'draft.analyse')!.run
  await run(ctx(), { analysisId: id }, AbortSignal.timeout(60_000))
}

/** A draft on which a text was sent by twelve, three of whom added a sentence, seven only agreed, four sent another text, five wrote the same four words, and one alone. */
async function sentRound(persons = 30) {
  const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const draft = await aDraft(unit)
  if (persons > 0) await tookPart(draft, unit, persons)
  const plain = await given(draft, unit, { body: TEXT, stance: 'disagree' }, 8)
  await given(draft, unit, { body: TEXT.toUpperCase(), stance: 'agreeInPart' }, 1)
  const added = await given(draft, unit, { body: `${TEXT} ${ADDED}`, stance: 'disagree' }, 2)
  await given(
    draft,
    unit,
    { body: `${TEXT} ${ADDED} Mong công đoàn lên tiếng giúp chúng em.`, stance: 'other' },
    1,
  )
  const agreed = await given(draft, unit, { body: ASSENT }, 7)
  await given(draft, unit, { body: 'Xe đưa đón ca đêm chạy muộn quá, đề nghị công ty xem lại giờ chạy.' }, 4)
  await given(draft, unit, { body: 'Viết đúng thực tế.' }, 5)
  await given(draft, unit, { body: 'Cần thêm quạt ở xưởng may số ba vì mùa hè rất nóng.' })
  await analysed(draft.id)
  return { unit, draft, analyst: await aStaff(unit), plain, added, agreed }
}

async function read(reader: Jar, draftId: string) {
  const answer = await as(reader).office.drafts[':id'].campaigns.$get({ param: { id: draftId } })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Exclude<Awaited<ReturnType<typeof answer.json>>, { kind: string }>
}

async function listed(reader: Jar, query: Record<string, string>) {
  const answer = await as(reader).office.opinions.$get({ query: query as never })
  expect(answer.status).toBe(200)
  return answer.json()
}

test('a text sent by many is read once with everybody counted, and what some added beside it', async () => {
  const { draft, analyst } = await sentRound()
  const { tooFew, analysed, campaigns, stock } = await read(analyst, draft.id)
  expect({ tooFew, analysed }).toEqual({ tooFew: false, analysed: true })
  expect(campaigns).toHaveLength(1)
  const [campaign] = campaigns
  expect(campaign).toMatchObject({
    text: TEXT,
    opinions: 12,
    exact: 9,
    answered: 0,
    persons: 10,
    stances: { disagree: 10, agreeInPart: 1, other: 1 },
  })
  expect(campaign!.added.map(({ text, opinions }) => [text, opinions])).toEqual([
    [ADDED, 3],
    ['Mong công đoàn lên tiếng giúp chúng em.', 1],
  ])
  expect(stock.map(({ kind, text, opinions }) => ({ kind, text, opinions }))).toEqual([
    { kind: 'assent', text: ASSENT, opinions: 7 },
    { kind: 'short', text: 'Viết đúng thực tế.', opinions: 5 },
  ])
})

test('every figure opens the opinions it counts, also at the desk where they are answered', async () => {
  const { draft, analyst, unit } = await sentRound()
  const [campaign] = (await read(analyst, draft.id)).campaigns
  const of = { draft: draft.id, campaign: campaign!.id }
  expect((await listed(analyst, of)).total).toBe(campaign!.opinions)
  for (const { number, opinions, text } of campaign!.added) {
    const rows = await listed(analyst, { ...of, addition: String(number) })
    expect(rows.total).toBe(opinions)
    for (const { body } of rows.opinions) expect(body).toContain(text)
  }
  const desk = await as(await aStaff(unit, ['responder'])).office.drafts[':id'].answering.$get({
    param: { id: draft.id },
    query: { campaign: campaign!.id } as never,
  })
  const { opinions } = (await desk.json()) as { opinions: { body: string }[] }
  expect(opinions).toHaveLength(12)
})

test('who rewrites or withdraws counts there no longer, and hidden words are quoted nowhere', async () => {
  const { draft, analyst, added, unit } = await sentRound()
  const mine = crypto.randomUUID()
  const jar = await aMember(unit)
  await say(jar, anOpinion(draft, draft.paragraphs[0]!, { body: `${TEXT} Riêng xưởng tôi còn dột.` }), mine)
  await analysed(draft.id)
  const before = (await read(analyst, draft.id)).campaigns[0]!
  expect(before.opinions).toBe(13)
  const own = (await (await as(jar).mine.$get()).json()).consultations.flatMap(({ opinions }) => opinions)[0]!
  const json = {
    stance: 'other',
    kind: null,
    body: 'Chuyện khác hẳn.',
    suggestedWording: null,
    was: own.was,
  } as const
  expect((await as(jar).opinions[':id'].$patch({ param: { id: mine }, json })).status).toBe(200)
  const after = (await read(analyst, draft.id)).campaigns[0]!
  expect({ id: after.id, opinions: after.opinions }).toEqual({ id: before.id, opinions: 12 })
  expect(after.added.map(({ text }) => text)).not.toContain('Riêng xưởng tôi còn dột.')

  await db.updateTable('opinion').where('id', 'in', added).set({ hiddenAs: 'insult' }).execute()
  const hidden = (await read(analyst, draft.id)).campaigns[0]!
  expect(hidden.opinions).toBe(10)
  expect(hidden.added.find(({ text }) => text === ADDED)).toMatchObject({ opinions: 1 })
})

test('nothing is told where too few took part, nor of a group of an estimate below five persons', async () => {
  const few = await sentRound(3)
  expect(await read(few.analyst, few.draft.id)).toMatchObject({ tooFew: true, campaigns: [], stock: [] })
  const some = await sentRound(8)
  const { campaigns, stock } = await read(some.analyst, some.draft.id)
  expect([...campaigns, ...stock]).toEqual([])
})

test('an analysis that finds the same text again keeps the address of its group', async () => {
  const { draft, analyst, unit } = await sentRound()
  const before = await read(analyst, draft.id)
  await given(draft, unit, { body: TEXT, stance: 'agree' }, 2)
  await analysed(draft.id)
  const after = await read(analyst, draft.id)
  expect(after.campaigns.map(({ id, opinions }) => [id, opinions])).toEqual([[before.campaigns[0]!.id, 14]])
  expect(after.stock[0]!.id).toBe(before.stock[0]!.id)
})

test('only who says nothing else is taken for agreeing in general', () => {
  const assents = [
    'Nhất trí',
    'toi nhat tri voi du thao',
    'Tôi hoàn toàn đồng ý với nội dung dự thảo Báo cáo chính trị trình Đại hội.',
    'Không có ý kiến gì thêm.',
    'Cơ bản nhất trí với các nội dung nêu trong dự thảo',
  ]
  expect(assents.filter((text) => !saysOnlyAssent(text))).toEqual([])
  const others = [
    '',
    'Nội dung dự thảo',
    'Tôi không nhất trí với dự thảo',
    'Chưa đồng ý với dự thảo',
    'Nhất trí, nhưng lương thấp quá',
    'Đồng ý tăng lương',
    'Đồng ý dừng kế hoạch này',
  ]
  expect(others.filter((text) => saysOnlyAssent(text))).toEqual([])
})
