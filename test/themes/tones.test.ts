import { toneJobs } from 'api/themes/tones'
import { tones } from 'shared/tones'
import { expect, test } from 'vitest'

import { given, tookPart } from '../reports/province.ts'
import { db } from '../setup/database.ts'
import { as, ctx, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { saidIn } from './said-in-tones.ts'
import { aTheme } from './a-theme.ts'

const learn = () => toneJobs[0]!.run(ctx(), {}, AbortSignal.timeout(120_000))

async function spokenOf(persons = 40) {
  const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const draft = await aDraft(unit)
  if (persons > 0) await tookPart(draft, unit, persons)
  return { unit, draft, analyst: await aStaff(unit) }
}

async function read(reader: Jar, draftId: string, query: Record<string, string> = {}) {
  const answer = await as(reader).office.drafts[':id'].tones.$get({
    param: { id: draftId },
    query: query as never,
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Exclude<Awaited<ReturnType<typeof answer.json>>, { kind: string }>
}

const confirm = (reader: Jar, draftId: string, opinion: string, tone: string | null) =>
  as(reader).office.drafts[':id'].tones.$put({ param: { id: draftId }, json: { opinion, tone } as never })

test('what a person says of the words is kept, corrected, taken back, and never changes the stance of their author', async () => {
  const { draft, analyst, unit } = await spokenOf()
  const [opinion] = await given(draft, unit, { body: 'Cơm ca nguội, ăn không nổi.', stance: 'agree' })
  for (const tone of ['plain', 'concern'])
    expect((await confirm(analyst, draft.id, opinion!, tone)).status).toBe(200)
  expect(await read(analyst, draft.id)).toMatchObject({ confirmed: 1, opinions: [] })
  const { opinions } = await read(analyst, draft.id, { show: 'confirmed' })
  expect(opinions).toMatchObject([{ id: opinion, tone: 'concern', stance: 'agree' }])
  expect((await confirm(analyst, draft.id, opinion!, null)).status).toBe(200)
  expect(await read(analyst, draft.id)).toMatchObject({
    confirmed: 0,
    opinions: [{ id: opinion, tone: null }],
  })
  const kept = await db
    .selectFrom('auditEntry')
    .where('action', '=', 'tones.confirmed')
    .select('detail')
    .execute()
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toContain(opinion)
})

test('nothing is read or confirmed where too few took part, nor by who does not consolidate', async () => {
  const { draft, analyst, unit } = await spokenOf(3)
  const [opinion] = await given(draft, unit, { body: 'Cơm ca nguội.' })
  expect(await read(analyst, draft.id)).toMatchObject({ tooFew: true, confirmed: 0, opinions: [] })
  expect((await confirm(analyst, draft.id, opinion!, 'plain')).status).toBe(404)
  const below = await aUnit('CĐCS Nhà máy', { parent: unit })
  const answer = await as(await aStaff(below)).office.drafts[':id'].tones.$get({
    param: { id: draft.id },
    query: {} as never,
  })
  expect(answer.status).toBe(404)
})

test('who rewrites or withdraws takes along what was said of the words', async () => {
  const { draft, analyst, unit } = await spokenOf()
  const jar = await aMember(unit)
  const id = crypto.randomUUID()
  await say(jar, anOpinion(draft, draft.paragraphs[0]!, { body: 'Rất mừng vì có nhà trẻ.' }), id)
  expect((await confirm(analyst, draft.id, id, 'support')).status).toBe(200)
  const own = (await (await as(jar).mine.$get()).json()).consultations.flatMap(({ opinions }) => opinions)[0]!
  const json = {
    stance: 'other',
    kind: null,
    body: 'Chuyện khác hẳn.',
    suggestedWording: null,
    was: own.was,
  } as const
  expect((await as(jar).opinions[':id'].$patch({ param: { id }, json })).status).toBe(200)
  expect(await db.selectFrom('toneConfirmation').where('opinionId', '=', id).selectAll().execute()).toEqual(
    [],
  )
})

test('until enough is confirmed nothing is suggested; then beside opinions and as rounded shares of a theme, until it fails again', async () => {
  const { draft, analyst, unit } = await spokenOf(400)
  await db.deleteFrom('toneConfirmation').execute()
  const ids: { id: string; tone: string }[] = []
  for (const tone of tones)
    for (const body of saidIn(tone, 70)) ids.push({ id: (await given(draft, unit, { body }))[0]!, tone })
  const theme = await given(draft, unit, { body: 'Bức xúc, kiệt sức vì tăng ca, kêu mãi không ai nghe.' }, 18)
  theme.push(...(await given(draft, unit, { body: 'Rất hài lòng, xin cảm ơn công đoàn.' }, 2)))
  await aTheme(draft, 'Tăng ca', theme)
  await aTheme(draft, 'Ít lời', theme.slice(0, 10))
  const rows = (some: typeof ids) => some.map(({ id, tone }) => ({ opinionId: id, tone: tone as 'plain' }))
  await db
    .insertInto('toneConfirmation')
    .values(rows(ids.slice(0, 199)))
    .execute()
  await learn()
  const before = await read(analyst, draft.id)
  expect(before).toMatchObject({ passed: false, learned: { confirmed: 199, accuracy: null } })
  expect(before.opinions.filter(({ suggested }) => suggested)).toEqual([])

  await db
    .insertInto('toneConfirmation')
    .values(rows(ids.slice(199)))
    .execute()
  await learn()
  const after = await read(analyst, draft.id)
  expect(after).toMatchObject({ passed: true, learned: { confirmed: 210 } })
  // Who is to say what tone words have reads no suggestion first; beside what was said it stands.
  expect(after.opinions.filter(({ suggested, confidence }) => suggested || confidence !== null)).toEqual([])
  await db.insertInto('toneConfirmation').values({ opinionId: theme[0]!, tone: 'plain' }).execute()
  const param = { id: draft.id }
  const said = await as(analyst).office.drafts[':id'].tones.$get({ param, query: { show: 'confirmed' } })
  const confirmed = (await said.json()).opinions
  for (const { id, suggested } of confirmed) if (id === theme[0]) expect(suggested).toBe('concern')
  await db.deleteFrom('toneConfirmation').where('opinionId', '=', theme[0]!).execute()
  const themesOf = async (reader: Jar) => {
    const answer = await as(reader).office.drafts[':id'].themes.$get({ param: { id: draft.id }, query: {} })
    return (await answer.json()).themes.map(({ label, tones }) => [label, tones])
  }
  expect(Object.fromEntries(await themesOf(analyst))).toEqual({
    'Tăng ca': { support: 10, plain: 0, concern: 90 },
    'Ít lời': null,
  })

  await db.deleteFrom('toneConfirmation').where('opinionId', '=', ids[0]!.id).execute()
  await db.deleteFrom('toneConfirmation').where('tone', '=', 'plain').execute()
  await learn()
  expect(await db.selectFrom('toneSuggestion').selectAll().execute()).toEqual([])
  expect((await read(analyst, draft.id)).passed).toBe(false)
})
