import ExcelJS from 'exceljs'
import { meetingPlaces, placeFields } from 'shared/meeting-places'
import { contributorGroupNames, kindNames, stanceNames } from 'shared/words/opinions'
import { explain } from 'shared/words/errors'
import { expect, test } from 'vitest'

import { pickedIn, ruleOf } from '../documents/picked.ts'
import { db } from '../setup/database.ts'
import { as, type Jar, send } from '../setup/house.ts'
import { aDraft, aStaff, aUnit } from '../setup/make.ts'
import { filledIn } from './filled.ts'
import { looked, taken, template } from './filling.ts'
import { aMeeting, closed, entered, entry } from './meeting.ts'

async function aStack(unitName?: string) {
  const unit = await aUnit(unitName)
  const draft = await aDraft(unit)
  const officer = await aStaff(unit, ['officer'])
  const id = await aMeeting(officer, unit, draft, { channel: 'paper' })
  const kept = () =>
    db
      .selectFrom('opinion')
      .where('consultationId', '=', draft.consultationId)
      .where('withdrawn', '=', false)
      .select(['target', 'stance', 'kind', 'body', 'contributorGroup', 'sharedBy', 'channel', 'paragraphId'])
      .orderBy('body')
      .execute()
  return { unit, draft, officer, id, kept }
}

/** A second version, with the paragraphs of the first and one more, or with these. */
async function aNewVersion(
  analyst: Jar,
  unit: { id: string },
  draft: { id: string; paragraphs: { body: string }[] },
  bodies = [...draft.paragraphs.map(({ body }) => body), 'Đoạn mới thêm vào cuối.'],
) {
  const form = new FormData()
  form.set('unitId', unit.id)
  form.set('draftId', draft.id)
  form.set('text', ['I. TÌNH HÌNH', ...bodies].join('\n\n'))
  const sent = await send(analyst, '/api/office/imports', { method: 'POST', body: form })
  const param = { id: ((await sent.json()) as { id: string }).id }
  const imports = as(analyst).office.imports[':id']
  const { revision, version, mark } = await (await imports.version.$get({ param })).json()
  const published = await imports['publish-version'].$post({
    param,
    json: { revision, versionId: version.id, mark },
  })
  expect(published.status).toBe(201)
}

/** The code of a unit. */
const codeOf = async (it: { id: string }) =>
  (await db.selectFrom('unit').where('id', '=', it.id).select('code').executeTakeFirstOrThrow()).code

/** The code of a paragraph as the list in the template begins with it. */
const code = (paragraph: { id: string }) => paragraph.id.replaceAll('-', '').slice(0, 10)

test('the template offers every place, stance, kind and group, and says what belongs where', async () => {
  const { draft, officer, id } = await aStack()
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await template(officer, id))
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    ...['Ý kiến', 'Nơi góp ý', 'Danh sách chọn', 'Hướng dẫn'],
  ])
  const texts = book.worksheets[1]!.getColumn(1).values.map(String)
  expect(texts).toContain(`${code(draft.paragraphs[0]!)} · Nâng lương tối thiểu.`)
})

test('what a cell offers is what the house takes, also where a name has a comma', async () => {
  const { unit, officer, id } = await aStack('CĐCS May, Dệt')
  const bytes = new Uint8Array(await template(officer, id))
  const places = await pickedIn(bytes, 'B4')
  expect(places[0]).toBe('CHUNG · Góp ý chung gửi đại hội')
  expect(places.at(-1)).toContain('Giảm giờ làm thêm.')
  expect(await pickedIn(bytes, 'C4')).toEqual(Object.values(stanceNames))
  expect(await pickedIn(bytes, 'D2003')).toEqual(Object.values(kindNames))
  expect(await pickedIn(bytes, 'G4')).toEqual(Object.values(contributorGroupNames))
  expect(await pickedIn(bytes, 'G2003')).toContain('Đoàn viên, người lao động')
  expect(await pickedIn(bytes, 'I4')).toEqual([`${await codeOf(unit)} · CĐCS May, Dệt`])

  const filled = await filledIn(bytes.buffer, [
    [
      places.at(-1)!,
      'Nhất trí',
      { Nhóm: 'Đoàn viên, người lao động', 'Đơn vị': (await pickedIn(bytes, 'I4'))[0]! },
    ],
  ])
  expect((await looked(officer, id, filled)).plan).toMatchObject({ added: 1, wrong: [] })
})

test('what cannot be is refused where it is typed, with what to do; limits are those of the house', async () => {
  const { officer, id } = await aStack()
  const bytes = new Uint8Array(await template(officer, id))
  const columns = [...'ABCDEFGHI'].map((letter) => ruleOf(bytes, `${letter}4`)!)
  const takes = columns.map((it) => [
    it.attributes['type'],
    it.attributes['operator'],
    ...(it.attributes['type'] === 'list' ? [] : it.children.map(({ text }) => Number(text))),
  ])
  const list = ['list', undefined]
  expect(takes).toEqual([
    ...[[undefined, undefined], list, list, list],
    ...[['textLength', 'lessThanOrEqual', 4000], ['textLength', 'lessThanOrEqual', 8000], list],
    ...[['whole', undefined, 1, 1_000_000], list],
  ])
  for (const { attributes } of columns.slice(1)) {
    expect(attributes).toMatchObject({ allowBlank: '1', showErrorMessage: '1', errorStyle: 'stop' })
    expect(attributes['errorTitle']!.length).toBeLessThanOrEqual(32)
    expect(attributes['error']).toMatch(/(chọn|gõ|chia) /)
    expect(attributes['error']!.length).toBeLessThanOrEqual(225)
  }
  const hinted = columns.filter(({ attributes }) => attributes['showInputMessage'] === '1')
  expect(hinted.map(({ attributes }) => attributes['promptTitle'])).toEqual([
    ...['Mã phiếu', 'Lời góp ý', 'Đề xuất câu chữ', 'Số người cùng ý kiến'],
  ])
  for (const { attributes } of hinted) expect(attributes['prompt']!.length).toBeLessThanOrEqual(255)

  // What is pasted gets past all that, and is refused when it is sent.
  const { plan } = await looked(
    officer,
    id,
    await filledIn(bytes.buffer, [
      ['CHUNG', 'Ý kiến khác', { 'Lời góp ý': 'dài'.repeat(1334) }],
      ['CHUNG', 'Nhất trí', { 'Số người cùng ý kiến': 1_000_001 }],
      ['CHUNG', 'Nhất trí', { 'Số người cùng ý kiến': '3 người' }],
    ]),
  )
  expect(plan.wrong.map(({ reason }) => reason)).toEqual([
    ...['entryList.tooLong', 'entryList.sharedForm', 'entryList.sharedForm'],
  ])
})

test('a file is looked at first, its right rows are taken whole, and sent again it adds nothing', async () => {
  const { draft, officer, id, kept } = await aStack()
  const [first, second] = draft.paragraphs
  const bytes = await filledIn(await template(officer, id), [
    [
      `${code(first!)} · Nâng lương`,
      'Không nhất trí',
      { 'Lời góp ý': 'Một.', 'Mã phiếu': '7', Nhóm: 'chuyên gia' },
    ],
    [code(second!), 'nhat tri', { 'Số người cùng ý kiến': 12 }],
    ['CHUNG', 'Ý kiến khác', { 'Lời góp ý': 'Hai.', 'Đề nghị': 'Bổ sung' }],
    ['CHUNG', 'Ý kiến khác', { 'Lời góp ý': 'Hai.', 'Đề nghị': 'Bổ sung' }],
    ['không có', 'Nhất trí'],
    ['CHUNG', 'Không nhất trí'],
    ['CHUNG', 'Nhất trí', { 'Mã phiếu': '7' }],
  ])
  const { plan } = await looked(officer, id, bytes)
  expect(plan).toMatchObject({ added: 4, same: 0 })
  expect(plan.wrong.map(({ row, reason }) => [row, reason])).toEqual([
    [8, 'entryList.placeUnknown'],
    [9, 'entryList.wordsNeeded'],
    [10, 'entryList.keyTwice'],
  ])
  expect(await kept()).toEqual([])
  expect(await taken(officer, id, plan.fingerprint)).toBe(200)
  expect(await kept()).toMatchObject([
    { target: 'paragraph', stance: 'agree', sharedBy: 12, paragraphId: second!.id },
    { target: 'general', body: 'Hai.', kind: 'add', channel: 'paper' },
    { target: 'general', body: 'Hai.', kind: 'add' },
    { body: 'Một.', contributorGroup: 'expert', paragraphId: first!.id },
  ])
  const again = await looked(officer, id, bytes)
  expect(again.plan).toMatchObject({ added: 0, same: 4 })
  expect(await taken(officer, id, again.plan.fingerprint)).toBe(200)
  expect(await kept()).toHaveLength(4)
})

test('wrong rows come back with their reasons and are mended and sent in the same file', async () => {
  const { officer, id, kept } = await aStack()
  const empty = await template(officer, id)
  const bytes = await filledIn(empty, [['CHUNG', 'lạ', { 'Lời góp ý': 'Ba.', 'Số người cùng ý kiến': 12 }]])
  await looked(officer, id, bytes)
  const answer = await as(officer).office.meetings[':id'].import['wrong.xlsx'].$get({ param: { id } })
  const wrong = new Uint8Array(await answer.arrayBuffer())
  for (const letter of 'BCDGI') {
    const picked = await pickedIn(wrong, `${letter}4`)
    expect(picked).toEqual(await pickedIn(new Uint8Array(empty), `${letter}4`))
    expect(picked.join('')).not.toBe('')
  }
  expect(ruleOf(wrong, 'H4')!.attributes).toMatchObject({ type: 'whole', errorStyle: 'stop' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(wrong.buffer)
  const sheet = book.worksheets[0]!
  expect(sheet.getCell('H4').value).toBe(12)
  expect(sheet.getRow(4).values).toContain('Thái độ “lạ” không có trong danh sách.')
  sheet.getCell('C4').value = 'Ý kiến khác'
  const { plan } = await looked(officer, id, (await book.xlsx.writeBuffer()) as ArrayBuffer)
  expect(await taken(officer, id, plan.fingerprint)).toBe(200)
  expect(await kept()).toMatchObject([{ body: 'Ba.', stance: 'other' }])
})

test('a slip whose words changed since is told of, and so is one that was withdrawn', async () => {
  const { officer, id } = await aStack()
  const form = await template(officer, id)
  const slip = (words: string) =>
    filledIn(form, [['CHUNG', 'Ý kiến khác', { 'Lời góp ý': words, 'Mã phiếu': 'A1' }]])
  const { plan } = await looked(officer, id, await slip('Bốn.'))
  await taken(officer, id, plan.fingerprint)
  expect((await looked(officer, id, await slip('Khác.'))).plan.wrong).toMatchObject([
    { reason: 'entryList.otherWords' },
  ])
  const { meetings } = as(officer).office
  const { entries } = await (await meetings[':id'].entries.$get({ param: { id } })).json()
  await meetings[':id'].entries[':entry'].$delete({ param: { id, entry: entries[0]!.id } })
  expect((await looked(officer, id, await slip('Bốn.'))).plan.wrong).toMatchObject([
    { reason: 'entryList.withdrawn' },
  ])
})

test('a file of too many rows is refused with a way on that loses no slip', async () => {
  const { officer, id } = await aStack()
  const rows = Array.from({ length: 2001 }, () => 'CHUNG,Nhất trí').join('\n')
  const bytes = new TextEncoder().encode(`Nơi góp ý,Thái độ\n${rows}\n`).buffer as ArrayBuffer
  const refused = await looked(officer, id, bytes)
  expect(refused).toMatchObject({ status: 422, reason: 'entryList.tooManyRows' })
  expect(explain({ reason: 'entryList.tooManyRows', params: { most: '2000' } })).toContain('Mã phiếu')
})

test('a file of another meeting is refused, and so is what is no template of ours', async () => {
  const { unit, draft, officer, id } = await aStack()
  const other = await aMeeting(officer, unit, draft)
  const bytes = await filledIn(await template(officer, other), [['CHUNG', 'Nhất trí']])
  expect(await looked(officer, id, bytes)).toMatchObject({ status: 422, reason: 'entryList.otherFile' })
  const plain = new TextEncoder().encode('Nơi góp ý,Thái độ\nCHUNG,Nhất trí\n').buffer as ArrayBuffer
  expect(await looked(officer, id, plain)).toMatchObject({ status: 422, reason: 'entryList.otherFile' })
})

test('what was sent is forgotten row by row: those taken at once, all at closing', async () => {
  const { officer, id } = await aStack()
  const rows = () =>
    db.selectFrom('meetingImport').where('meetingId', '=', id).select(['rows', 'takenFiles']).execute()
  const bytes = await filledIn(await template(officer, id), [
    ['CHUNG', 'Ý kiến khác', { 'Lời góp ý': 'Lời đã nhập.' }],
    ['lạ', 'Ý kiến khác', { 'Lời góp ý': 'Lời còn sai.' }],
  ])
  const { plan } = await looked(officer, id, bytes)
  expect(await taken(officer, id, 'a'.repeat(64))).toBe(409)
  await taken(officer, id, plan.fingerprint)
  expect(JSON.stringify(await rows())).not.toContain('Lời đã nhập.')
  expect(JSON.stringify(await rows())).toContain('Lời còn sai.')
  expect(await rows()).toMatchObject([{ takenFiles: [expect.stringMatching(/^[0-9a-f]{64}$/)] }])
  await closed(officer, id)
  expect(await rows()).toEqual([])
})

test('before a file is taken its rows with words like a name are told, what the draft says itself is not, and it is taken all the same', async () => {
  const { unit, officer } = await aStack()
  const draft = await aDraft(unit, ['Học theo gương anh hùng lao động Nguyễn Văn Bường.'])
  const id = await aMeeting(officer, unit, draft, { channel: 'paper' })
  const bytes = await filledIn(await template(officer, id), [
    ['CHUNG', 'Ý kiến khác', { 'Lời góp ý': 'Chị Trần Thị Hoa ở tổ may hay bị ép làm thêm.' }],
    ['CHUNG', 'Ý kiến khác', { 'Lời góp ý': 'Nguyễn Văn Bường là gương tốt.' }],
    ['CHUNG', 'Ý kiến khác', { 'Lời góp ý': 'Đề nghị tăng bữa ăn ca.' }],
    ['không có', 'Ý kiến khác', { 'Lời góp ý': 'Anh Lê Văn Tài chưa được trả lương.' }],
  ])
  const { plan } = await looked(officer, id, bytes)
  const sent = async () =>
    (await (await as(officer).office.meetings[':id'].import.$get({ param: { id } })).json()).sent!
  expect((await sent()).named).toEqual([{ row: 4, words: [expect.stringContaining('Trần Thị Hoa')] }])
  expect(await taken(officer, id, plan.fingerprint)).toBe(200)
  expect((await sent()).named).toEqual([])
})

test('rows that more share than were at the meeting are told and taken all the same; of paper forms nothing is said', async () => {
  const { unit, draft, officer, id: stack } = await aStack()
  const meeting = await aMeeting(officer, unit, draft, { present: 40 })
  const crowdedAt = async (id: string) => {
    const shared = (heads: number | string) =>
      ['CHUNG', 'Nhất trí', { 'Số người cùng ý kiến': heads }] as [string, string, Record<string, string>]
    const rows = [shared(41), shared(40), shared(''), shared(50), shared('x')]
    const { plan } = await looked(officer, id, await filledIn(await template(officer, id), rows))
    const { sent } = await (await as(officer).office.meetings[':id'].import.$get({ param: { id } })).json()
    return { plan, crowded: sent!.crowded }
  }
  const { plan, crowded } = await crowdedAt(meeting)
  expect(crowded).toEqual([4, 7])
  expect(plan.added).toBe(4)
  expect(await taken(officer, meeting, plan.fingerprint)).toBe(200)
  expect((await crowdedAt(stack)).crowded).toEqual([])
})

test('a file may say of which unit a row is: its own is taken as if nothing stood there, every other is told why not', async () => {
  const { unit, draft } = await aStack()
  const beside = await aUnit('CĐCS Dệt', { parent: unit })
  const below = await aUnit('Tổ may', { parent: unit })
  const officer = await aStaff(unit, ['inspector'])
  const { staffUserId, fromOn } = await db
    .selectFrom('grantOfRole')
    .where('unitId', '=', unit.id)
    .where('role', '=', 'inspector')
    .select(['staffUserId', 'fromOn'])
    .executeTakeFirstOrThrow()
  await db
    .insertInto('grantOfRole')
    .values({ staffUserId, unitId: below.id, role: 'officer', fromOn })
    .execute()
  const id = await aMeeting(officer, below, draft, { channel: 'paper' })
  const bytes = await template(officer, id)
  expect(await pickedIn(new Uint8Array(bytes), 'I4')).toEqual([`${await codeOf(below)} · Tổ may`])
  const row = (words: string, more: object) =>
    ['CHUNG', 'Ý kiến khác', { 'Lời góp ý': words, ...more }] as [string, string, Record<string, string>]
  const stranger = await aUnit('Tỉnh khác', { level: 'province' })
  const { plan } = await looked(
    officer,
    id,
    await filledIn(bytes, [
      row('Một.', { 'Đơn vị': `${await codeOf(below)} · Tổ may` }),
      row('Hai.', {}),
      row('Ba.', { 'Đơn vị': await codeOf(beside) }),
      row('Bốn.', { 'Đơn vị': await codeOf(stranger) }),
      row('Năm.', { 'Đơn vị': 'không có' }),
    ]),
  )
  expect(plan).toMatchObject({ added: 2, same: 0 })
  expect(plan.wrong.map(({ row, reason }) => [row, reason])).toEqual([
    [6, 'entryList.unitNotYours'],
    [7, 'entryList.unitUnknown'],
    [8, 'entryList.unitUnknown'],
  ])
  expect(await taken(officer, id, plan.fingerprint)).toBe(200)
  // With or without its unit a row is the same row.
  const again = await filledIn(bytes, [row('Một.', {}), row('Hai.', { 'Đơn vị': await codeOf(below) })])
  expect((await looked(officer, id, again)).plan).toMatchObject({ added: 0, same: 2, wrong: [] })
})

test('a unit one does hold is refused as well: its opinions go to a meeting of its own', async () => {
  const { unit, officer, id, kept } = await aStack()
  const below = await aUnit('Tổ may', { parent: unit })
  const bytes = await filledIn(await template(officer, id), [
    ['CHUNG', 'Ý kiến khác', { 'Lời góp ý': 'Một.', 'Đơn vị': await codeOf(below) }],
  ])
  const { plan } = await looked(officer, id, bytes)
  expect(plan.wrong.map(({ reason }) => reason)).toEqual(['entryList.unitOther'])
  expect(await taken(officer, id, plan.fingerprint)).toBe(200)
  expect(await kept()).toEqual([])
})

test('the same file sent again after a new version of the draft finds what it added before, and adds nothing', async () => {
  const { unit, draft, officer, id, kept } = await aStack()
  const [first, second] = draft.paragraphs
  const wholeDraft = draft.id.replaceAll('-', '').slice(0, 10)
  const rows: Parameters<typeof filledIn>[1] = [
    [code(first!), 'Không nhất trí', { 'Lời góp ý': 'Một.' }],
    [code(second!), 'Không nhất trí', { 'Lời góp ý': 'Hai.', 'Mã phiếu': '7' }],
    [wholeDraft, 'Ý kiến khác', { 'Lời góp ý': 'Ba.' }],
    [code(second!), 'Không nhất trí', { 'Lời góp ý': 'Bốn.' }],
  ]
  const form = await template(officer, id)
  const bytes = await filledIn(form, rows)
  expect(await taken(officer, id, (await looked(officer, id, bytes)).plan.fingerprint)).toBe(200)
  const fourth = await db
    .selectFrom('opinion')
    .where('body', '=', 'Bốn.')
    .where('consultationId', '=', draft.consultationId)
    .select('id')
    .executeTakeFirstOrThrow()
  await as(officer).office.meetings[':id'].entries[':entry'].$delete({ param: { id, entry: fourth.id } })
  expect(await kept()).toHaveLength(3)

  await aNewVersion(await aStaff(unit), unit, draft)
  const again = await looked(officer, id, bytes)
  expect(again.plan).toMatchObject({ added: 0, same: 3, wrong: [{ row: 7, reason: 'entryList.withdrawn' }] })
  expect(await taken(officer, id, again.plan.fingerprint)).toBe(200)
  expect(await kept()).toHaveLength(3)

  const more = await filledIn(form, [
    ...rows.slice(0, 1),
    [code(second!), 'Không nhất trí', { 'Lời góp ý': 'Lời khác.', 'Mã phiếu': '7' }],
    [code(first!), 'Nhất trí', { 'Lời góp ý': 'Năm.' }],
  ])
  const third = await looked(officer, id, more)
  expect(third.plan).toMatchObject({ added: 1, same: 1, wrong: [{ reason: 'entryList.otherWords' }] })
  expect(await taken(officer, id, third.plan.fingerprint)).toBe(200)
  expect(await kept()).toHaveLength(4)
  expect((await looked(officer, id, more)).plan).toMatchObject({ added: 0, same: 2 })
})

test('what was written about a paragraph before a new version removed it is entered where it was said, by file and by hand', async () => {
  const { unit, draft, officer, id, kept } = await aStack()
  const [stays, goes] = draft.paragraphs
  const before = await template(officer, id)
  await aNewVersion(await aStaff(unit), unit, draft, [stays!.body, 'Đoạn mới thêm vào cuối.'])

  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await template(officer, id))
  const offered = book.worksheets[1]!.getColumn(1).values.map(String)
  expect(offered).toContain(`${code(goes!)} · (chỉ có ở bản 1) ${goes!.body}`)
  expect(offered.filter((it) => it.startsWith(code(stays!)))).toEqual([`${code(stays!)} · ${stays!.body}`])

  const rows: Parameters<typeof filledIn>[1] = [
    [`${code(goes!)} · ${goes!.body}`, 'Không nhất trí', { 'Lời góp ý': 'Một.' }],
  ]
  const { plan } = await looked(officer, id, await filledIn(before, rows))
  expect(plan).toMatchObject({ added: 1, wrong: [] })
  expect(await taken(officer, id, plan.fingerprint)).toBe(200)
  expect((await looked(officer, id, await filledIn(before, rows))).plan).toMatchObject({ added: 0, same: 1 })

  const answer = await as(officer).office.meetings[':id'].wording.$get({ param: { id } })
  const places = meetingPlaces((await answer.json()).drafts, 'Chung')
  const place = places.find((it) => it.text === goes!.body)!
  expect(place).toMatchObject({ versionNumber: 1, target: 'paragraph' })
  const said = { ...entry(draft, id, { body: 'Hai.' }), ...placeFields(place.at) }
  expect((await entered(officer, id, said)).status).toBe(201)

  expect(await kept()).toMatchObject([
    { body: 'Hai.', paragraphId: goes!.id },
    { body: 'Một.', paragraphId: goes!.id },
  ])
  const under = await db
    .selectFrom('opinion')
    .innerJoin('draftVersion', 'draftVersion.id', 'opinion.versionId')
    .where('opinion.paragraphId', '=', goes!.id)
    .select('draftVersion.number')
    .execute()
  expect(under).toEqual([{ number: 1 }, { number: 1 }])
})
