import { expect, test } from 'vitest'

import { paragraphs } from '../documents/read.ts'
import { clock, hours } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { aStaff, aUnit } from '../setup/make.ts'
import { aReport, download, edit, fill, shown, sign } from './making.ts'
import { aProvince, given, tookPart } from './province.ts'

const about = async (it: Awaited<ReturnType<typeof aProvince>>) =>
  aReport(it.analyst, { kind: 'consolidated', draftId: it.draft.id })

test('a signed report keeps its words, figures and letterhead whatever changes afterwards', async () => {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 9)
  const [opinion] = await given(it.draft, it.garment, { body: 'Câu được trích.' })
  const id = await about(it)
  await fill(it.analyst, id)
  expect(await sign(it.analyst, id, { docNumber: 7, signerName: ' Người Ký Thử ' })).toMatchObject({
    status: 200,
  })
  const before = paragraphs(await download(it.analyst, `reports/${id}/file.docx`))
  expect(before).toContain('Người Ký Thử')

  await db.updateTable('opinion').where('id', '=', opinion!).set({ withdrawn: true, body: '' }).execute()
  await given(it.draft, it.garment, { body: 'Đến sau khi ký.' }, 3)
  await db.updateTable('unit').where('id', '=', it.province.id).set({ name: 'Tên mới' }).execute()
  expect(await edit(it.analyst, id, 'opening', 'Sửa sau khi ký.', 1)).toMatchObject({
    status: 409,
    reason: 'report.signed',
  })
  const counting = await as(it.analyst).office.reports[':id'].recount.$post({ param: { id } })
  expect(counting.status).toBe(409)
  expect(await sign(it.analyst, id)).toMatchObject({ status: 409, reason: 'report.signed' })

  expect(paragraphs(await download(it.analyst, `reports/${id}/file.docx`))).toEqual(before)
  expect(before.join('\n')).toContain('Câu được trích.')
  expect(before.join('\n')).toContain('Số: 07/BC-LĐLĐ')
  expect(before.join('\n')).toContain('ngày 05 tháng 3 năm 2026')
  expect(before).not.toContain('DỰ THẢO')
})

test('who signed, and when, is told', async () => {
  const it = await aProvince()
  const id = await about(it)
  await fill(it.analyst, id)
  await sign(it.analyst, id)
  const { report, editable } = await shown(it.analyst, id)
  expect(report).toMatchObject({
    signedByName: 'Cán bộ Ban Tuyên giáo',
    signedAt: clock.now.toISOString(),
    issuedOn: '2026-03-05',
  })
  expect(editable).toBe(false)
})

test('two tabs do not overwrite each other: the later save on an old text is refused', async () => {
  const it = await aProvince()
  const id = await about(it)
  expect(await edit(it.analyst, id, 'opening', 'Thẻ thứ nhất.', 0)).toMatchObject({
    status: 200,
    revision: 1,
  })
  expect(await edit(it.analyst, id, 'opening', 'Thẻ thứ hai.', 0)).toMatchObject({
    status: 409,
    reason: 'report.sectionChanged',
  })
  const { sections } = await shown(it.analyst, id)
  expect(sections.find((section) => section.key === 'opening')).toMatchObject({
    body: 'Thẻ thứ nhất.',
    revision: 1,
  })
})

test('what is signed is what was seen: after another edit or count the page must be looked at again', async () => {
  const it = await aProvince()
  const id = await about(it)
  await fill(it.analyst, id)
  const { mark } = await shown(it.analyst, id)
  await edit(it.analyst, id, 'opening', 'Sửa ở thẻ khác.', 1)
  expect(await sign(it.analyst, id, { mark })).toMatchObject({ status: 409, reason: 'report.changed' })
  expect(await sign(it.analyst, id)).toMatchObject({ status: 200 })
})

test('a report with blanks or empty sections is not signed, and the sections are named', async () => {
  const it = await aProvince()
  const id = await about(it)
  expect(await sign(it.analyst, id)).toMatchObject({ status: 409, reason: 'report.blanksLeft' })
  await fill(it.analyst, id)
  await edit(it.analyst, id, 'recommendations', '', 1)
  const refused = await sign(it.analyst, id)
  expect(refused).toMatchObject({
    reason: 'report.sectionsEmpty',
    params: { sections: 'Kiến nghị, đề xuất' },
  })
})

test('a quoted opinion that its author took back or rewrote stops the signing until figures are counted anew', async () => {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 9)
  const [opinion] = await given(it.draft, it.garment, { body: 'Tôi xin rút lại câu này.' })
  const id = await about(it)
  await fill(it.analyst, id)
  await db.updateTable('opinion').where('id', '=', opinion!).set({ withdrawn: true, body: '' }).execute()
  expect(await sign(it.analyst, id)).toMatchObject({ status: 409, reason: 'report.quotesChanged' })
  await as(it.analyst).office.reports[':id'].recount.$post({ param: { id } })
  expect(await sign(it.analyst, id)).toMatchObject({ status: 200 })
  expect(paragraphs(await download(it.analyst, `reports/${id}/file.docx`)).join()).not.toContain(
    'Tôi xin rút lại',
  )
})

test('words taken back or rewritten are gone from a report not yet signed, on the page and in its files, before anybody counts anew', async () => {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 9)
  const [gone] = await given(it.draft, it.garment, { body: 'Câu này rút lại.' })
  const [rewritten] = await given(it.draft, it.garment, { body: 'Câu này viết lại.', target: 'general' })
  await given(it.draft, it.garment, { body: 'Câu này còn nguyên.' })
  const id = await about(it)
  expect((await shown(it.analyst, id)).quotesChanged).toBe(0)
  await db.updateTable('opinion').where('id', '=', gone!).set({ withdrawn: true, body: '' }).execute()
  await db.updateTable('opinion').where('id', '=', rewritten!).set({ body: 'Câu mới.' }).execute()

  const page = await shown(it.analyst, id)
  expect(page.quotesChanged).toBe(2)
  const paper = await as(it.analyst).office.reports[':id'].paper.$get({ param: { id } })
  const file = paragraphs(await download(it.analyst, `reports/${id}/file.docx`)).join()
  for (const text of [JSON.stringify(page), JSON.stringify(await paper.json()), file]) {
    expect(text).toContain('Câu này còn nguyên.')
    expect(text).not.toContain('Câu này rút lại')
    expect(text).not.toContain('Câu này viết lại')
  }
})

test('an inspector, a responder and an officer read a report and change nothing', async () => {
  const it = await aProvince()
  const id = await about(it)
  const reader = await aStaff(it.province, ['inspector', 'responder', 'officer'])
  expect((await shown(reader, id)).editable).toBe(false)
  await download(reader, `reports/${id}/file.docx`)
  expect(await edit(reader, id, 'opening', 'x')).toMatchObject({ status: 403 })
  expect(await sign(reader, id)).toMatchObject({ status: 403 })
  expect((await as(reader).office.reports[':id'].recount.$post({ param: { id } })).status).toBe(403)
  const made = await as(reader).office.reports.$post({
    json: { kind: 'situation', unitId: it.province.id, month: '2026-03' },
  })
  expect(made.status).toBe(403)
})

test('for staff of another province, and of a unit below, the report is not there', async () => {
  const it = await aProvince()
  const id = await about(it)
  for (const unit of [await aUnit('LĐLĐ tỉnh khác', { level: 'province' }), it.garment]) {
    const stranger = await aStaff(unit)
    expect((await as(stranger).office.reports[':id'].$get({ param: { id } })).status).toBe(404)
    expect((await as(stranger).office.reports[':id']['file.docx'].$get({ param: { id } })).status).toBe(404)
    const list = await (await as(stranger).office.reports.$get()).json()
    expect(list.reports).toEqual([])
  }
})

test('who read a report or took it out is on record', async () => {
  const it = await aProvince()
  const id = await about(it)
  await shown(it.analyst, id)
  await as(it.analyst).office.reports[':id'].paper.$get({ param: { id } })
  await download(it.analyst, `reports/${id}/file.docx`)
  const entries = await db
    .selectFrom('auditEntry')
    .where('action', '=', 'report.read')
    .select('detail')
    .execute()
  for (const format of ['page', 'paper', 'docx'])
    expect(entries).toContainEqual({ detail: { reportId: id, format } })
})

test('what closed is signed once its grace is over, and it is counted anew, whether anybody came in it or not', async () => {
  const start = clock.now
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 9)
  await given(it.draft, it.garment, { body: 'Đến đúng hạn.' })
  const { closesAt } = await db
    .selectFrom('consultation')
    .where('id', '=', it.draft.consultationId)
    .select('closesAt')
    .executeTakeFirstOrThrow()
  clock.now = new Date(closesAt.getTime() + hours(1))
  const id = await about(it)
  await fill(it.analyst, id)
  expect(await sign(it.analyst, id)).toMatchObject({
    status: 409,
    reason: 'report.lateComing',
    params: { lateUntil: new Date(closesAt.getTime() + hours(72)).toISOString() },
  })
  clock.now = new Date(closesAt.getTime() + hours(72))
  expect(await sign(it.analyst, id)).toMatchObject({ status: 409, reason: 'report.lateUncounted' })
  await as(it.analyst).office.reports[':id'].recount.$post({ param: { id } })
  expect(await sign(it.analyst, id)).toMatchObject({ status: 200 })
  clock.now = start
})
