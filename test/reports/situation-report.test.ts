import type { SituationFigures } from 'shared/reports'
import { expect, test } from 'vitest'

import { paragraphs } from '../documents/read.ts'
import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { aMember, anOpinion, say } from '../setup/make.ts'
import { aReport, download, edit, figuresIn, listed, shown } from './making.ts'
import { aProvince, given, tookPart } from './province.ts'

const march = async (it: Awaited<ReturnType<typeof aProvince>>, month = '2026-03') =>
  aReport(it.analyst, { kind: 'situation', unitId: it.province.id, month })

const figuresOf = async (it: Awaited<ReturnType<typeof aProvince>>, id: string) =>
  (await shown(it.analyst, id)).figures as SituationFigures

test('the report of a month counts what came in that month, beside the month before', async () => {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 8, { joinedOn: '2026-03-01' })
  await tookPart(it.draft, it.shoes, 5, { joinedOn: '2026-02-28', channel: 'meeting' })
  await given(it.draft, it.garment, { body: 'Tháng ba.', givenOn: '2026-03-31' }, 4)
  await given(it.draft, it.garment, { body: 'Gửi đại hội.', target: 'general', givenOn: '2026-03-01' })
  await given(it.draft, it.shoes, { body: 'Tháng hai.', givenOn: '2026-02-28' }, 2)
  await given(it.draft, it.shoes, { body: 'Tháng tư.', givenOn: '2026-04-01' })
  const id = await march(it)
  const figures = await figuresOf(it, id)
  expect(figures.tally.total.count).toBe(5)
  expect(figures.general.total.count).toBe(1)
  expect(figures.before).toMatchObject({ opinions: { count: 2 }, persons: 5 })
  expect(figures.persons).toMatchObject({ total: 8, channels: { link: 8, paper: 0, meeting: 0 } })
  expect(figures.coverage).toMatchObject({ due: 4, participating: 1 })
  for (const { count, query } of figuresIn(figures).filter((it) => it.query !== null))
    expect({ query, count }).toEqual({ query, count: await listed(it.analyst, query!) })
  const text = paragraphs(await download(it.analyst, `reports/${id}/file.docx`)).join('\n')
  expect(text).toContain('Trong tháng nhận được 5 lượt ý kiến; có 8 lượt người bắt đầu tham gia góp ý.')
  expect(text).toContain('tháng 3 năm 2026')
  expect(text).toContain('hoạt động công đoàn tháng\u00a03\u00a0năm\u00a02026')
})

test('a month begins and ends at midnight in Vietnam', async () => {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 5)
  const before = clock.now
  clock.now = new Date('2026-03-05T16:59:59Z')
  await say(
    await aMember(it.garment),
    anOpinion(it.draft, it.draft.paragraphs[0]!, { body: 'Trước nửa đêm.' }),
  )
  await db
    .updateTable('consultation')
    .set({ closesAt: new Date('2026-06-01T00:00:00Z') })
    .execute()
  clock.now = new Date('2026-03-31T16:59:59Z')
  await say(
    await aMember(it.garment),
    anOpinion(it.draft, it.draft.paragraphs[0]!, { body: 'Còn tháng ba.' }),
  )
  clock.now = new Date('2026-03-31T17:00:00Z')
  await say(await aMember(it.garment), anOpinion(it.draft, it.draft.paragraphs[0]!, { body: 'Đã tháng tư.' }))
  expect((await figuresOf(it, await march(it))).tally.total.count).toBe(2)
  expect((await figuresOf(it, await march(it, '2026-04'))).tally.total.count).toBe(1)
  clock.now = before
})

test('the ten parts stand in their order, what was written before what was counted', async () => {
  const it = await aProvince()
  const id = await march(it)
  await edit(it.analyst, id, 'labourRelations', '- Không có ngừng việc.')
  const text = paragraphs(await download(it.analyst, `reports/${id}/file.docx`))
  const places = ['I. ', 'II. ', 'III. ', 'IV. ', 'V. ', 'VI. ', 'VII. ', 'VIII. ', 'IX. ', 'Phụ lục'].map(
    (label) => text.findIndex((it) => it.startsWith(label)),
  )
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
  expect(text[places[2]! + 1]).toBe('- Không có ngừng việc.')
})

test('the context of a month begins with last month’s, marked so that it cannot be signed unread', async () => {
  const it = await aProvince()
  const february = await march(it, '2026-02')
  await edit(it.analyst, february, 'context', 'Chuẩn bị đại hội công đoàn cơ sở.')
  await edit(it.analyst, february, 'labourRelations', 'Một cuộc đối thoại.')
  const { sections } = await shown(it.analyst, await march(it))
  const bodyOf = (key: string) => sections.find((section) => section.key === key)!.body
  expect(bodyOf('context')).toBe(
    '[… chép từ báo cáo tháng 02 năm 2026: rà lại, sửa cho đúng tháng này rồi xoá dòng này]\nChuẩn bị đại hội công đoàn cơ sở.',
  )
  expect(bodyOf('labourRelations')).not.toContain('Một cuộc đối thoại')
})

test('there is one report of a unit and month; a month not begun has none', async () => {
  const it = await aProvince()
  expect(await march(it)).toBe(await march(it))
  const ahead = await as(it.analyst).office.reports.$post({
    json: { kind: 'situation', unitId: it.province.id, month: '2026-04' },
  })
  expect([ahead.status, await ahead.json()]).toEqual([422, { reason: 'report.monthAhead' }])
})
