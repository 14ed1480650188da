import { randomUUID } from 'node:crypto'

import { startWork } from 'api/jobs/work'
import { handlers } from 'api/worker'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { advance, clock } from '../setup/clock.ts'
import { db, pool } from '../setup/database.ts'
import { as, type Jar, SECRET } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

let work: Awaited<ReturnType<typeof startWork>>
beforeAll(async () => {
  const ground = { db, pool, secret: SECRET, now: () => clock.now, log: pino({ level: 'silent' }) }
  work = await startWork(ground, handlers, { pollSeconds: 0.5 })
})
afterAll(() => work.stop(5000))

const PAY = [
  'Lương tối thiểu hiện nay chưa đủ sống, đề nghị tăng thêm.',
  'Tiền lương của công nhân quá thấp so với giá cả.',
  'Đề nghị nâng lương tối thiểu vùng mỗi năm một lần.',
  'Lương cơ bản thấp nên phải tăng ca mới đủ chi tiêu.',
  'Mức lương tối thiểu cần theo kịp giá sinh hoạt.',
  'Công ty trả lương chậm, lương lại thấp.',
  'Cần quy định tăng lương hằng năm cho công nhân.',
  'Tăng lương tối thiểu thì người lao động mới yên tâm.',
  'Thang bảng lương chưa công bằng, lương thợ bậc cao vẫn thấp.',
  'Kiến nghị điều chỉnh lương tối thiểu vùng cho vùng III.',
  'Lương không tăng mà giá cả tăng, công nhân khổ.',
  'Đề nghị công đoàn thương lượng tăng lương mỗi năm.',
]
const HOUSING = [
  'Cần xây nhà ở xã hội gần khu công nghiệp.',
  'Phòng trọ chật chội, nóng bức, tiền nhà trọ lại đắt.',
  'Đề nghị cho công nhân thuê nhà ở xã hội giá rẻ.',
  'Nhà trọ không bảo đảm vệ sinh, thiếu nước sạch.',
  'Công nhân khó mua nhà ở xã hội vì thủ tục nhiều.',
  'Kiến nghị dành quỹ đất xây nhà ở cho công nhân.',
  'Giá thuê nhà trọ tăng liên tục.',
  'Nhà ở xã hội xây xa nơi làm việc nên ít người thuê.',
  'Xin hỗ trợ tiền thuê nhà trọ cho gia đình có con nhỏ.',
  'Khu nhà ở công nhân cần có chỗ chơi cho trẻ em.',
  'Chủ nhà trọ thu tiền điện cao, đề nghị kiểm tra.',
  'Mong có nhà ở xã hội để yên tâm gắn bó lâu dài.',
]

async function finished(analyst: Jar, draftId: string) {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await as(analyst).office.drafts[':id'].analysis.$get({ param: { id: draftId } })
    const analysis = await answer.json()
    if (analysis && !['queued', 'running'].includes(analysis.status)) return analysis
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the analysis did not end')
}

async function themes(analyst: Jar, draftId: string, section?: string) {
  const answer = await as(analyst).office.drafts[':id'].themes.$get({
    param: { id: draftId },
    query: section ? { section } : {},
  })
  expect(answer.status).toBe(200)
  return answer.json()
}

/** A draft of two sections: pay is spoken of in the first, housing in the second; one agrees in silence and one says what nobody else does. */
async function spokenOf() {
  const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const draft = await aDraft(unit, [
    { kind: 'heading', level: 1, label: 'I', text: 'TIỀN LƯƠNG' },
    { kind: 'paragraph', level: null, label: null, text: 'Nâng lương.' },
    ...Array.from({ length: 50 }, () => ({
      kind: 'paragraph' as const,
      level: null,
      label: null,
      text: 'Đoạn đệm.',
    })),
    { kind: 'heading', level: 1, label: 'II', text: 'NHÀ Ở' },
    { kind: 'paragraph', level: null, label: null, text: 'Xây nhà.' },
  ])
  const jar = await aMember(unit)
  const [pay, housing] = [draft.paragraphs[0]!, draft.paragraphs.at(-1)!]
  for (const body of PAY) await say(jar, anOpinion(draft, pay, { body, stance: 'agree' }))
  for (const body of HOUSING)
    await say(await aMember(unit), anOpinion(draft, housing, { body, stance: 'disagree' }))
  await say(jar, anOpinion(draft, pay, { body: '', stance: 'agree' }))
  return { unit, draft, jar, pay, housing }
}

test('an analyst finds themes, names one, and the name outlives the next analysis', async () => {
  const { unit, draft, jar, pay } = await spokenOf()
  const analyst = await aStaff(unit)
  const started = await as(analyst).office.drafts[':id'].analysis.$post({ param: { id: draft.id }, json: {} })
  expect(started.status).toBe(201)
  expect(await finished(analyst, draft.id)).toMatchObject({ status: 'done', share: 1, opinionCount: 24 })

  const first = await themes(analyst, draft.id)
  expect(first.themes.length).toBeGreaterThanOrEqual(2)
  expect(first.themes.reduce((sum, it) => sum + it.opinions, first.singular)).toBe(24)
  const wages = first.themes.find((it) => it.quotes.some((quote) => PAY.includes(quote.body)))!
  const written = new Set((await db.selectFrom('opinion').select('body').execute()).map((it) => it.body))
  for (const theme of first.themes) {
    expect(theme.quotes.length).toBeGreaterThanOrEqual(3)
    for (const quote of theme.quotes) expect(written).toContain(quote.body)
  }
  expect(Object.values(wages.stances).reduce((sum, n) => sum + n, 0)).toBe(wages.opinions)

  const named = await as(analyst).office.themes[':id'].$patch({
    param: { id: wages.id },
    json: { label: ' Tiền lương của công nhân ' },
  })
  expect(named.status).toBe(200)
  await say(
    jar,
    anOpinion(draft, pay, {
      body: 'Đề nghị tăng lương tối thiểu vùng ngay đầu năm, lương thấp quá.',
      stance: 'agree',
    }),
  )
  advance(1000)
  await as(analyst).office.drafts[':id'].analysis.$post({ param: { id: draft.id }, json: {} })
  await finished(analyst, draft.id)
  const again = await themes(analyst, draft.id)
  const kept = again.themes.find((it) => it.id === wages.id)
  expect(kept?.givenLabel).toBe('Tiền lương của công nhân')
  expect(again.themes.reduce((sum, it) => sum + it.opinions, again.singular)).toBe(25)
})

test('a section shows its own share of each theme, and the shares add up', async () => {
  const { unit, draft } = await spokenOf()
  const analyst = await aStaff(unit)
  await as(analyst).office.drafts[':id'].analysis.$post({ param: { id: draft.id }, json: {} })
  await finished(analyst, draft.id)
  const [whole, one, two] = [
    await themes(analyst, draft.id),
    await themes(analyst, draft.id, '1'),
    await themes(analyst, draft.id, '2'),
  ]
  const sum = (it: typeof whole) => it.themes.reduce((n, theme) => n + theme.opinions, it.singular)
  expect([sum(one), sum(two)]).toEqual([12, 12])
  expect(sum(whole)).toBe(24)
  expect(two.themes.flatMap((it) => it.quotes).every((quote) => HOUSING.includes(quote.body))).toBe(true)
})

test('persons behind a theme are estimated from all who took part, in steps of five', async () => {
  const { unit, draft } = await spokenOf()
  const analyst = await aStaff(unit)
  await as(analyst).office.drafts[':id'].analysis.$post({ param: { id: draft.id }, json: {} })
  await finished(analyst, draft.id)
  // 13 devices wrote 25 opinions.
  for (const theme of (await themes(analyst, draft.id)).themes) {
    const estimate = Math.round((theme.opinions * 13) / 25)
    expect(theme.persons).toBe(estimate - (estimate % 5))
  }
})

test('only one analysis of a draft at a time, and one that waits can be stopped', async () => {
  const { unit, draft } = await spokenOf()
  const analyst = await aStaff(unit)
  const route = as(analyst).office.drafts[':id'].analysis
  await work.stop(5000)
  expect((await route.$post({ param: { id: draft.id }, json: {} })).status).toBe(201)
  const second = await route.$post({ param: { id: draft.id }, json: {} })
  expect([second.status, await second.json()]).toEqual([409, { reason: 'analysis.running' }])
  expect((await route.$delete({ param: { id: draft.id } })).status).toBe(200)
  const over = await route.$delete({ param: { id: draft.id } })
  expect([over.status, await over.json()]).toEqual([409, { reason: 'analysis.over' }])
  const ground = { db, pool, secret: SECRET, now: () => clock.now, log: pino({ level: 'silent' }) }
  work = await startWork(ground, handlers, { pollSeconds: 0.5 })
  expect(await finished(analyst, draft.id)).toMatchObject({ status: 'cancelled' })
})

test('an answer to a theme reaches each opinion in it, and its author; one given directly is not overruled', async () => {
  const { unit, draft, jar } = await spokenOf()
  const staff = await aStaff(unit)
  await as(staff).office.drafts[':id'].analysis.$post({ param: { id: draft.id }, json: {} })
  await finished(staff, draft.id)
  const wages = (await themes(staff, draft.id)).themes.find((it) =>
    it.quotes.some((q) => PAY.includes(q.body)),
  )!
  const direct = wages.quotes[0]!.id
  const one = await as(staff).office.opinions[':id'].answer.$put({
    param: { id: direct },
    json: { disposition: 'accepted', reason: 'Tiếp thu riêng ý kiến này.' },
  })
  expect(one.status).toBe(200)
  const many = await as(staff).office.themes[':id'].answer.$put({
    param: { id: wages.id },
    json: { disposition: 'explained', reason: 'Việc này do Chính phủ quy định.' },
  })
  expect(await many.json()).toEqual({ reached: wages.opinions - 1 })

  const counts = await (await as(staff).office.drafts[':id'].answers.$get({ param: { id: draft.id } })).json()
  const by = (disposition: string | null) =>
    counts.counts.filter((it) => it.disposition === disposition).reduce((sum, it) => sum + it.opinions, 0)
  expect([by('accepted'), by('explained'), by(null)]).toEqual([1, wages.opinions - 1, 25 - wages.opinions])

  const mine = await (await as(jar).mine.$get()).json()
  const reasons = new Set(mine.consultations.flatMap((it) => it.opinions.map((own) => own.reason)))
  expect(reasons).toContain('Việc này do Chính phủ quy định.')
})

test('a theme is named by an analyst of its unit only, and answered by a responder only', async () => {
  const { unit, draft } = await spokenOf()
  const analyst = await aStaff(unit, ['analyst'])
  await as(analyst).office.drafts[':id'].analysis.$post({ param: { id: draft.id }, json: {} })
  await finished(analyst, draft.id)
  const [theme] = (await themes(analyst, draft.id)).themes
  const param = { id: theme!.id }
  const json = { disposition: 'noted', reason: 'Ghi nhận.' } as const
  const stranger = await aStaff(await aUnit('Tỉnh khác'))
  const inspector = await aStaff(unit, ['inspector'])
  const office = (jar: Jar) => as(jar).office.themes[':id']
  expect((await office(stranger).$patch({ param, json: { label: 'x' } })).status).toBe(404)
  expect((await office(inspector).$patch({ param, json: { label: 'x' } })).status).toBe(403)
  expect((await office(analyst).answer.$put({ param, json })).status).toBe(403)
  expect((await office(stranger).answer.$put({ param, json })).status).toBe(404)
  const missing = await office(analyst).$patch({ param: { id: randomUUID() }, json: { label: 'x' } })
  expect(missing.status).toBe(404)
})

test('words of fewer than five persons are in no theme on a screen, and a theme below its own unit needs five persons and two units', async () => {
  const province = await aUnit('Tỉnh', { level: 'province' })
  const [factory, mill] = [
    await aUnit('Nhà máy', { parent: province }),
    await aUnit('Xưởng', { parent: province }),
  ]
  const draft = await aDraft(province)
  const jar = await aMember(factory)
  for (const body of [...PAY, ...HOUSING]) await say(jar, anOpinion(draft, draft.paragraphs[0]!, { body }))
  const analyst = await aStaff(province)
  await as(analyst).office.drafts[':id'].analysis.$post({ param: { id: draft.id }, json: {} })
  await finished(analyst, draft.id)
  expect(await themes(analyst, draft.id)).toMatchObject({ tooFew: true, singular: 0, themes: [] })
  const answers = await as(analyst).office.drafts[':id'].answers.$get({ param: { id: draft.id } })
  expect(await answers.json()).toMatchObject({ tooFew: true, counts: [] })

  for (let n = 0; n < 30; n++)
    await say(
      await aMember(n % 2 ? factory : mill),
      anOpinion(draft, draft.paragraphs[1]!, { body: '', stance: 'agree' }),
    )
  advance(1000)
  await as(analyst).office.drafts[':id'].analysis.$post({ param: { id: draft.id }, json: {} })
  await finished(analyst, draft.id)
  expect((await themes(analyst, draft.id)).themes.length).toBeGreaterThan(0)
  const officer = await aStaff(factory, ['officer'])
  const below = await themes(officer, draft.id)
  expect([below.themes, below.withheld > 0]).toEqual([[], true])
})

test('a name given to a theme whose opinions are gone is not lost in silence: the next analysis tells it, and it is on record', async () => {
  const { unit, draft } = await spokenOf()
  const analyst = await aStaff(unit)
  const route = as(analyst).office.drafts[':id'].analysis
  await route.$post({ param: { id: draft.id }, json: {} })
  expect(await finished(analyst, draft.id)).toMatchObject({ endedLabels: [] })
  const wages = (await themes(analyst, draft.id)).themes.find((it) =>
    it.quotes.some((quote) => PAY.includes(quote.body)),
  )!
  const label = 'Tiền lương của công nhân'
  await as(analyst).office.themes[':id'].$patch({ param: { id: wages.id }, json: { label } })
  const inTheme = db.selectFrom('themeOpinion').where('themeId', '=', wages.id).select('opinionId')
  await db.updateTable('opinion').set({ withdrawn: true }).where('id', 'in', inTheme).execute()

  advance(1000)
  await route.$post({ param: { id: draft.id }, json: {} })
  expect(await finished(analyst, draft.id)).toMatchObject({ status: 'done', endedLabels: [label] })
  const ended = await db
    .selectFrom('auditEntry')
    .where('action', '=', 'theme.ended')
    .select('detail')
    .execute()
  expect(ended.map((it) => it.detail)).toEqual([{ draftId: draft.id, themeId: wages.id, label }])
})
