import { expect, test } from 'vitest'

import { clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const persons = (consultationId: string) =>
  db
    .selectFrom('participation')
    .where('consultationId', '=', consultationId)
    .select(['unitId', 'contributorGroup', 'joinedOn', 'channel', 'persons'])
    .execute()

const join = (jar: Jar, consultationId: string) =>
  as(jar).consultations[':consultationId'].join.$post({ param: { consultationId } })

test('a device joins through a link and is shown its unit and the open drafts', async () => {
  const unit = await aUnit('CĐCS Nhà máy Gạch')
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  const home = await (await as(hoa).consultations.$get()).json()
  expect(home).toMatchObject({
    unit: { name: 'CĐCS Nhà máy Gạch' },
    consultations: [{ state: 'open', drafts: [{ slug: draft.slug, title: draft.title }] }],
  })
})

test('a person is counted once in a consultation, with unit, group and day and nothing else', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const [hoa, bac] = [await aMember(unit), await aMember(unit, 'retiredCadre')]
  for (const jar of [hoa, bac]) for (let n = 0; n < 3; n++) await join(jar, draft.consultationId)
  const row = { unitId: unit.id, joinedOn: '2026-03-02', channel: 'link', persons: 1 }
  expect(await persons(draft.consultationId)).toEqual(
    expect.arrayContaining([
      { ...row, contributorGroup: null },
      { ...row, contributorGroup: 'retiredCadre' },
    ]),
  )
})

test('two persons of the same unit, group and day share one row', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  for (const jar of [await aMember(unit), await aMember(unit)]) await join(jar, draft.consultationId)
  expect(await persons(draft.consultationId)).toMatchObject([{ persons: 2 }])
})

test('an unknown code says so; blanks, dashes and capitals in a code do not matter', async () => {
  const unit = await aUnit()
  const unknown = await as(new Map()).join[':code'].$get({ param: { code: 'khongcomanay' } })
  expect([unknown.status, await unknown.json()]).toEqual([404, { reason: 'link.unknown' }])

  const officer = await aStaff(unit, ['officer'])
  const made = await as(officer).office.units[':unitId'].links.$post({ param: { unitId: unit.id }, json: {} })
  const { code } = await made.json()
  const typed = `${code.slice(0, 5).toUpperCase()}-${code.slice(5)} `
  expect((await as(new Map()).join[':code'].$get({ param: { code: typed } })).status).toBe(200)
})

test('a closed link, and a link of a closed unit, lead nowhere, and devices that used them must join anew', async () => {
  const unit = await aUnit('CĐCS Xưởng Mộc')
  const hoa = await aMember(unit)
  const officer = await aStaff(unit, ['officer'])
  const { code } = (await (await as(officer).office.links.$get()).json()).links[0]!
  expect((await as(officer).office.links[':code'].close.$post({ param: { code }, json: {} })).status).toBe(
    200,
  )
  const closed = await as(new Map()).join[':code'].$get({ param: { code } })
  expect([closed.status, await closed.json()]).toEqual([
    409,
    { reason: 'link.closed', params: { unit: 'CĐCS Xưởng Mộc' } },
  ])
  expect((await (await as(hoa).consultations.$get()).json()).unit).toBeNull()

  const other = await aUnit('CĐCS Xưởng Sơn')
  const nam = await aMember(other)
  await db.updateTable('unit').set({ closedOn: '2026-03-02' }).where('id', '=', other.id).execute()
  expect((await (await as(nam).consultations.$get()).json()).unit).toBeNull()
})

test('a link is opened and closed by an officer of the unit only', async () => {
  const province = await aUnit('Tỉnh', { level: 'province' })
  const factory = await aUnit('Nhà máy', { parent: province })
  const sister = await aUnit('Xưởng', { parent: province })
  const param = { unitId: factory.id }
  const open = async (jar: Jar) =>
    (await as(jar).office.units[':unitId'].links.$post({ param, json: {} })).status
  expect(await open(await aStaff(province, ['officer']))).toBe(201)
  expect(await open(await aStaff(factory, ['admin']))).toBe(201)
  expect(await open(await aStaff(province, ['inspector', 'analyst']))).toBe(403)
  expect(await open(await aStaff(sister, ['officer']))).toBe(404)
  expect(await open(new Map())).toBe(401)
})

test('a device that changes units speaks for the new one and still finds what it said before', async () => {
  const province = await aUnit('Tỉnh', { level: 'province' })
  const [first, second] = [
    await aUnit('Nhà máy', { parent: province }),
    await aUnit('Xưởng', { parent: province }),
  ]
  const draft = await aDraft(province)
  const hoa = await aMember(first)
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!))
  const moved = await aMember(second)
  hoa.set('gopy_unit', `${moved.get('gopy_unit')!.split('.')[0]}~${hoa.get('gopy_unit')}`)
  const mine = await (await as(hoa).mine.$get()).json()
  expect([mine.unit, mine.consultations.flatMap((it) => it.opinions).length]).toEqual(['Xưởng', 1])
})

test('a device that leaves is nobody: its opinions stay and are no longer its own', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!))
  await as(hoa).leave.$post()
  expect([...hoa.keys()]).toEqual([])
  const rows = await db.selectFrom('opinion').where('draftId', '=', draft.id).select('withdrawn').execute()
  expect(rows).toEqual([{ withdrawn: false }])
})

test('an opinion row holds no name, address, account or time of day, and members leave no audit row', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const before = await db.selectFrom('auditEntry').select('id').execute()
  await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!))
  const row = await db
    .selectFrom('opinion')
    .selectAll()
    .where('draftId', '=', draft.id)
    .executeTakeFirstOrThrow()
  expect(Object.values(row).filter((value) => value instanceof Date)).toEqual([])
  expect(row.givenOn).toBe('2026-03-02')
  expect(await db.selectFrom('auditEntry').select('id').execute()).toHaveLength(before.length)
})

test('the secret of a device is in no row of the database', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!))
  const secret = Buffer.from(
    [...hoa].find(([name]) => name.startsWith('gopy_c_'))![1].split('.')[0]!,
    'base64url',
  )
  const rows = JSON.stringify(
    await Promise.all(
      (['opinion', 'participation', 'auditEntry', 'joinLink'] as const).map((it) =>
        db.selectFrom(it).selectAll().execute(),
      ),
    ),
    (_, value: unknown) => (Buffer.isBuffer(value) ? value.toString('hex') : value),
  )
  for (const form of ['hex', 'base64', 'base64url'] as const)
    expect(rows).not.toContain(secret.toString(form))
})

test('the day of an opinion is the day in Vietnam', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit, undefined, { closesAt: new Date(clock.now.getTime() + days(3)) })
  clock.now = new Date('2026-03-02T17:30:00Z')
  await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!))
  const row = await db
    .selectFrom('opinion')
    .select('givenOn')
    .where('draftId', '=', draft.id)
    .executeTakeFirstOrThrow()
  expect(row.givenOn).toBe('2026-03-03')
})
