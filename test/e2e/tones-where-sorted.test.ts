import { keepAlso } from 'api/themes/also-queries'
import { themeJobs } from 'api/themes/jobs'
import { keepLearned, keepSuggestions } from 'api/themes/tone-queries'
import { expect, test } from 'vitest'

import { given, tookPart } from '../reports/province.ts'
import { db } from '../setup/database.ts'
import { aDesk } from '../setup/desk.ts'
import { ctx, endRoundsAtOnce } from '../setup/house.ts'
import { aDraft, aUnit } from '../setup/make.ts'
import { pictured } from '../setup/wrong-with.ts'
import { CRECHES, MEALS } from '../themes/meals-and-creches.ts'

const TEXT =
  'Nhà ở xã hội xây xong phải ưu tiên cho công nhân thuê, giá thuê không quá một triệu đồng một tháng, ai làm từ hai năm được xét.'
const ADDED = 'Chỗ em hai mươi người chung một nhà vệ sinh.'

/** A draft on which a text was sent by eleven, and sixteen said what they think of meals and crèches; analysed. */
async function spokenOf() {
  const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const draft = await aDraft(unit)
  await tookPart(draft, unit, 40)
  await given(draft, unit, { body: TEXT, stance: 'disagree' }, 8)
  await given(draft, unit, { body: `${TEXT} ${ADDED}`, stance: 'agreeInPart' }, 3)
  for (const body of [...MEALS, ...CRECHES]) await given(draft, unit, { body, stance: 'agree' })
  await endRoundsAtOnce()
  const row = { draftId: draft.id, status: 'queued' as const, seed: 1, startedBy: null, queuedAt: ctx().now }
  const { id } = await db.insertInto('analysis').values(row).returning('id').executeTakeFirstOrThrow()
  const run = themeJobs.find(({ job }) => job.name === 'draft.analyse')!.run
  await run(ctx(), { analysisId: id }, AbortSignal.timeout(60_000))
  return { unit, draft }
}

const { unit, draft } = await spokenOf()

test.each([
  ['phone-dark', { viewport: { width: 360, height: 780 }, colorScheme: 'dark' as const }],
  ['desk-light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const }],
])(
  'where an opinion is sorted, the tone suggested says how sure it is, and of what else the opinion speaks: %s',
  async (name, options) => {
    await db.deleteFrom('toneConfirmation').execute()
    const rows = await db
      .selectFrom('themeOpinion')
      .innerJoin('theme', 'theme.id', 'themeOpinion.themeId')
      .where('draftId', '=', draft.id)
      .select(['theme.id', 'theme.position', 'label', 'opinionId'])
      .orderBy('theme.position')
      .orderBy('opinionId')
      .execute()
    const first = rows.filter(({ position }) => position === 1)
    const other = rows.find(({ position }) => position === 2)!
    const also = first.slice(0, 5).map(({ opinionId }) => ({ opinionId, themeId: other.id, weight: 30 }))
    await keepAlso(ctx(), draft.id, { rows: also, all: true })
    const each = { support: 80, plain: 70, concern: 80 }
    await keepLearned(ctx(), { confirmed: 230, each, accuracy: 0.8, model: null, reliability: [] } as never)
    await keepSuggestions(
      ctx(),
      first.map(({ opinionId }) => ({ id: opinionId, tone: 'concern' as const, confidence: 0.81 })),
    )
    const desk = await aDesk(unit, `/office/themes/${draft.id}/sort`, options)
    const said = 'Máy gợi ý: băn khoăn, phản đối (khi kiểm tra, gợi ý chắc như vậy đúng 81 %)'
    await desk.getByText(said).first().waitFor()
    expect(await desk.getByText(said).count()).toBe(Math.min(25, first.length))
    expect(await desk.getByText(`Cũng nói về: ${other.label} (30 %)`).count()).toBe(5)
    expect(await pictured(desk, `${name}-sort`)).toEqual([])

    await desk.goto(`/office/themes/${draft.id}`)
    await desk.getByRole('link', { name: '5 ý kiến của chủ đề khác cũng nói về chủ đề này' }).waitFor()
    expect(await pictured(desk, `${name}-themes`)).toEqual([])
    await desk.getByRole('link', { name: '5 ý kiến của chủ đề khác cũng nói về chủ đề này' }).click()
    await desk.getByRole('link', { name: 'Cũng nói về:' }).waitFor()
    expect(await pictured(desk, `${name}-list`)).toEqual([])
    await desk.goto(`/office/themes/${draft.id}/tones`)
    await desk.getByText(/^Kiểm tra chéo đúng 80 %; máy đang gợi ý/).waitFor()
    expect(await pictured(desk, `${name}-tones-suggested`)).toEqual([])
  },
)

test.each([
  ['phone-light', { viewport: { width: 360, height: 780 }, colorScheme: 'light' as const }],
  ['desk-dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
])('a text sent by many is read once, and a tone is confirmed: %s', async (name, options) => {
  await db.deleteFrom('toneConfirmation').execute()
  await db.deleteFrom('toneSuggestion').execute()
  await db.deleteFrom('toneModel').execute()
  const desk = await aDesk(unit, `/office/themes/${draft.id}/campaigns`, options)
  await desk.getByText(TEXT).first().waitFor()
  await desk.getByText(ADDED).first().waitFor()
  expect(await pictured(desk, `${name}-campaigns`)).toEqual([])

  await desk.goto(`/office/themes/${draft.id}/tones`)
  await desk.getByText('Chưa đủ ví dụ đã xác nhận').first().waitFor()
  const buttons = desk.getByRole('group', { name: 'Thái độ trong lời của ý kiến 1', exact: true })
  await buttons.getByRole('button', { name: '3. Băn khoăn, phản đối' }).click()
  await desk.getByText('Đã xác nhận 1 ý kiến của dự thảo này.').waitFor()
  expect(await db.selectFrom('toneConfirmation').select('tone').execute()).toEqual([{ tone: 'concern' }])
  expect(await pictured(desk, `${name}-tones`)).toEqual([])
})
