import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as, type Jar, send } from '../setup/house.ts'
import { aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const TEXT = `LIÊN ĐOÀN LAO ĐỘNG TỈNH
KẾ HOẠCH
Chăm lo đời sống đoàn viên

I. MỤC ĐÍCH

1. Nâng cao đời sống của đoàn viên, người lao động trong tỉnh.

2. Động viên đoàn viên gắn bó với tổ chức công đoàn.

II. NỘI DUNG

- Thăm hỏi đoàn viên có hoàn cảnh khó khăn.

- Tổ chức bữa cơm công đoàn tại các doanh nghiệp.

Trên đây là kế hoạch chăm lo đời sống đoàn viên./.
`

async function imported(jar: Jar, unitId: string, text = TEXT) {
  const form = new FormData()
  form.set('unitId', unitId)
  form.set('text', text)
  return send(jar, '/api/office/imports', { method: 'POST', body: form })
}

async function anImport() {
  const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const analyst = await aStaff(unit)
  const answer = await imported(analyst, unit.id)
  expect(answer.status).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  const look = async () => (await as(analyst).office.imports[':id'].$get({ param: { id } })).json()
  const change = (change: unknown, revision: number) =>
    as(analyst).office.imports[':id'].changes.$post({ param: { id }, json: { revision, change } as never })
  return { unit, analyst, id, look, change }
}

const publication = (revision: number, more: object = {}) => ({
  revision,
  title: 'Kế hoạch chăm lo đời sống đoàn viên',
  consultationTitle: 'Lấy ý kiến đợt 1',
  opensAt: '2026-03-01T07:00',
  closesAt: '2026-03-20T17:00',
  ...more,
})

test('an analyst imports a draft, sees how it was understood, and publishes it to members', async () => {
  const { unit, analyst, id, look } = await anImport()
  const seen = await look()
  expect(seen.blocks.filter((it) => it.kind === 'heading').map((it) => [it.label, it.text])).toEqual([
    ['I', 'MỤC ĐÍCH'],
    ['II', 'NỘI DUNG'],
  ])
  const json = publication(seen.revision)
  const published = await as(analyst).office.imports[':id'].publish.$post({
    param: { id },
    json: json as never,
  })
  expect(published.status).toBe(201)
  const { slug } = await published.json()
  expect(slug).toBe('ke-hoach-cham-lo-doi-song-doan-vien')

  const member = await aMember(await aUnit('CĐCS Nhà máy', { parent: unit }))
  const read = await (await as(member).drafts[':slug'].$get({ param: { slug } })).json()
  expect(read.draft).toMatchObject({ title: json.title, state: 'open', opensAt: '2026-03-01T00:00:00.000Z' })
  expect(read.sections.map((it) => [it.title, it.paragraphs])).toEqual([
    ['I. MỤC ĐÍCH', 2],
    ['II. NỘI DUNG', 2],
  ])
})

test('corrections are made, taken back and made again, and the file as read stays', async () => {
  const { look, change, id } = await anImport()
  const first = await look()
  const at = first.blocks.findIndex((it) => it.text.startsWith('Thăm hỏi'))
  expect((await change({ do: 'join', at }, first.revision)).status).toBe(200)
  expect((await look()).blocks).toHaveLength(first.blocks.length - 1)
  expect((await change('undo', 1)).status).toBe(200)
  expect((await look()).blocks).toEqual(first.blocks)
  expect((await change('redo', 2)).status).toBe(200)
  expect((await look()).blocks).toHaveLength(first.blocks.length - 1)
  const row = await db
    .selectFrom('draftImport')
    .select('understood')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row.understood).toEqual(first.blocks)
})

test('two windows cannot correct past each other', async () => {
  const { change } = await anImport()
  const edit = { do: 'changeKind', at: 3, kind: 'paragraph' }
  expect((await change(edit, 0)).status).toBe(200)
  const stale = await change(edit, 0)
  expect([stale.status, await stale.json()]).toEqual([409, { reason: 'import.changed' }])
})

test('there is nothing to take back before the first correction, and no correction outside the draft', async () => {
  const { change } = await anImport()
  expect(await (await change('undo', 0)).json()).toEqual({ reason: 'edit.nothingToUndo' })
  expect(await (await change({ do: 'join', at: 999 }, 0)).json()).toEqual({ reason: 'edit.noSuchBlock' })
})

test('an import is published once', async () => {
  const { analyst, id } = await anImport()
  const publish = () =>
    as(analyst).office.imports[':id'].publish.$post({ param: { id }, json: publication(0) as never })
  const answers = await Promise.all([publish(), publish()])
  expect(answers.map((it) => it.status).sort()).toEqual([201, 409])
  expect(await db.selectFrom('draft').select('id').execute()).toBeDefined()
})

test.each([
  ['closing before opening', { closesAt: '2026-02-01T07:00' }, { closesAt: 'closes.beforeOpening' }],
  ['no times', { opensAt: '', closesAt: '' }, { opensAt: 'required', closesAt: 'required' }],
  ['no title', { title: ' ' }, { title: 'required' }],
])('a publication with %s is refused at its field', async (_, more, fields) => {
  const { analyst, id } = await anImport()
  const answer = await as(analyst).office.imports[':id'].publish.$post({
    param: { id },
    json: publication(0, more) as never,
  })
  expect([answer.status, await answer.json()]).toEqual([422, { reason: 'invalid', fields }])
})

test('two drafts of the same title get addresses of their own', async () => {
  const { analyst, id } = await anImport()
  const other = await anImport()
  const json = publication(0, { title: 'Cùng một tên' }) as never
  const [one, two] = [
    await as(analyst).office.imports[':id'].publish.$post({ param: { id }, json }),
    await as(other.analyst).office.imports[':id'].publish.$post({ param: { id: other.id }, json }),
  ]
  expect([(await one.json()).slug, (await two.json()).slug]).toEqual(['cung-mot-ten', 'cung-mot-ten-2'])
})

test('an import is there for analysts of its unit only', async () => {
  const { unit, id } = await anImport()
  const responder = await aStaff(unit, ['responder'])
  const stranger = await aStaff(await aUnit('Tỉnh khác', { level: 'province' }))
  for (const jar of [responder, stranger])
    expect((await as(jar).office.imports[':id'].$get({ param: { id } })).status).toBe(404)
  expect((await imported(responder, unit.id)).status).toBe(403)
})

test('an empty text is refused in words', async () => {
  const unit = await aUnit()
  const answer = await imported(await aStaff(unit), unit.id, '  \n ')
  expect(answer.status).toBe(422)
  expect(((await answer.json()) as { reason: string }).reason).toMatch(/^file\./)
})

test('until the first opinion an import is opened again, corrected, and published in place of what was read', async () => {
  const { unit, analyst, id, look, change } = await anImport()
  const api = as(analyst).office
  const { id: draftId, slug } = await (
    await api.imports[':id'].publish.$post({ param: { id }, json: publication(0) as never })
  ).json()
  const again = await api.drafts[':id'].redo.$post({ param: { id: draftId } })
  expect([again.status, await again.json()]).toEqual([200, { id }])
  const { blocks } = await look()
  await change({ do: 'join', at: blocks.findIndex((it) => it.text.startsWith('Thăm hỏi')) }, 0)
  const { draft } = await (await api.drafts[':id'].$get({ param: { id: draftId } })).json()
  const json = publication(1, { title: 'Kế hoạch đã sửa', consultationId: draft.consultationId })
  const published = await api.imports[':id'].publish.$post({ param: { id }, json: json as never })
  expect(await published.json()).toEqual({ id: draftId, slug })

  const member = await aMember(await aUnit('CĐCS Nhà máy', { parent: unit }))
  const read = await (await as(member).drafts[':slug'].$get({ param: { slug } })).json()
  expect(read.draft.title).toBe('Kế hoạch đã sửa')
  expect(read.sections.map((it) => it.paragraphs)).toEqual([2, 1])
})

test('what one says of a paragraph read before the import was published anew finds it, if it says the same', async () => {
  const { unit, analyst, id, look, change } = await anImport()
  const api = as(analyst).office
  const published = await api.imports[':id'].publish.$post({ param: { id }, json: publication(0) as never })
  const { id: draftId } = await published.json()
  const seen = async () => (await api.drafts[':id'].$get({ param: { id: draftId } })).json()
  const before = await seen()
  const paragraph = (text: string) => before.wording.find(({ body }) => body.startsWith(text))!
  await api.drafts[':id'].redo.$post({ param: { id: draftId } })
  const { blocks } = await look()
  await change({ do: 'join', at: blocks.findIndex((it) => it.text.startsWith('Thăm hỏi')) }, 0)
  const json = publication(1, { consultationId: before.draft.consultationId }) as never
  expect((await api.imports[':id'].publish.$post({ param: { id }, json })).status).toBe(201)

  const member = await aMember(await aUnit('CĐCS Nhà máy', { parent: unit }))
  expect((await say(member, anOpinion(before.draft, paragraph('Động viên')))).status).toBe(201)
  expect((await say(member, anOpinion(before.draft, paragraph('Thăm hỏi')))).status).toBe(404)
  // The section with two joined is another than the one that was read, the other section is the same.
  const section = (text: string) => anOpinion(before.draft, paragraph(text), { target: 'section' } as never)
  expect((await say(member, section('NỘI DUNG'))).status).toBe(404)
  expect((await say(member, section('MỤC ĐÍCH'))).status).toBe(201)
  const after = await seen()
  expect(after.wording.find(({ body }) => body.startsWith('Động viên'))?.id).toBe(paragraph('Động viên').id)
  expect(after.draft.versionId).toBe(before.draft.versionId)
})

test('once somebody has spoken of a draft its import is not published over it', async () => {
  const { unit, analyst, id } = await anImport()
  const api = as(analyst).office
  const { id: draftId } = await (
    await api.imports[':id'].publish.$post({ param: { id }, json: publication(0) as never })
  ).json()
  await api.drafts[':id'].redo.$post({ param: { id: draftId } })
  const { draft, wording } = await (await api.drafts[':id'].$get({ param: { id: draftId } })).json()
  const member = await aMember(await aUnit('CĐCS Nhà máy', { parent: unit }))
  const paragraph = wording.find(({ kind }) => kind === 'item')!
  expect((await say(member, anOpinion(draft, paragraph))).status).toBe(201)
  const json = publication(0, { consultationId: draft.consultationId }) as never
  const refused = await api.imports[':id'].publish.$post({ param: { id }, json })
  expect([refused.status, await refused.json()]).toEqual([409, { reason: 'draft.hasOpinions' }])
  const after = await (await api.drafts[':id'].$get({ param: { id: draftId } })).json()
  expect(after.wording).toEqual(wording)
})

test('who publishes is told that the unit declared no members, and where to declare them', async () => {
  const { look } = await anImport()
  const { audience } = await look()
  expect(audience).toMatchObject({ declared: true })
  const { id } = await db
    .selectFrom('unit')
    .where('code', '=', audience.code)
    .select('id')
    .executeTakeFirstOrThrow()
  await db.deleteFrom('unitMemberCount').where('unitId', '=', id).execute()
  expect((await look()).audience).toMatchObject({ declared: false })
})
