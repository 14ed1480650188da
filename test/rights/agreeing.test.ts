import { expect, test } from 'vitest'

import { clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, type Jar, send } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const TEXT = {
  purpose: 'joining' as const,
  effectiveOn: '2026-04-01',
  titleVi: 'Đồng ý, bản mới',
  bodyVi: 'Điều mới thứ nhất.\nĐiều mới thứ hai.',
  agreementVi: 'Tôi đồng ý.',
  titleEn: 'Consent, new',
  bodyEn: 'A new thing.',
  agreementEn: 'I agree.',
}

/** What was counted for version 1 of the text on giving opinions. */
const counted = async () =>
  db
    .selectFrom('consentCount')
    .innerJoin('consentText', 'consentText.id', 'consentCount.textId')
    .where('purpose', '=', 'joining')
    .where('version', '=', 1)
    .select(['countedOn', 'agreed'])
    .orderBy('countedOn')
    .execute()

const aCode = async (unit: { id: string }) => {
  const officer = await aStaff(unit, ['officer'])
  const made = await as(officer).office.units[':unitId'].links.$post({ param: { unitId: unit.id }, json: {} })
  return (await made.json()).code
}

test('joining without ticking the box joins nothing: silence is not consent', async () => {
  const unit = await aUnit()
  const code = await aCode(unit)
  const hoa: Jar = new Map()
  const before = await counted()
  const answer = await send(hoa, `/api/join/${code}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ group: null }),
  })
  expect([answer.status, await answer.json()]).toEqual([
    422,
    { reason: 'invalid', fields: { consent: 'consent.needed' } },
  ])
  expect([...hoa.keys()]).toEqual([])
  expect(await counted()).toEqual(before)
})

test('a version that is not in force is not agreed to', async () => {
  const unit = await aUnit()
  const param = { code: await aCode(unit) }
  for (const consent of [2, 999_999]) {
    const answer = await as(new Map()).join[':code'].$post({ param, json: { group: null, consent } })
    expect([answer.status, await answer.json()]).toEqual([409, { reason: 'consent.changed' }])
  }
})

test('what stays of an agreement is a count of the day; the version is in the device’s cookie', async () => {
  const unit = await aUnit()
  const before = (await counted()).at(-1)?.agreed ?? 0
  const hoa = await aMember(unit)
  await aMember(unit)
  expect(hoa.get('gopy_agreed')).toBe('1')
  expect((await counted()).at(-1)).toEqual({ countedOn: '2026-03-02', agreed: before + 2 })
  expect(Object.keys((await db.selectFrom('consentCount').selectAll().execute())[0]!).toSorted()).toEqual([
    'agreed',
    'countedOn',
    'textId',
  ])
})

test('a device that joins again under the same text is counted no more', async () => {
  const unit = await aUnit()
  const hoa = await aMember(unit)
  const param = { code: await aCode(unit) }
  const before = await counted()
  await as(hoa).join[':code'].$post({ param, json: { group: null, consent: 1 } })
  expect(await counted()).toEqual(before)
})

test('a new text asks again: before that a device says nothing new, and still takes back what it said', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit, undefined, { closesAt: new Date(clock.now.getTime() + days(60)) })
  const other = await aDraft(unit, undefined, { closesAt: new Date(clock.now.getTime() + days(60)) })
  const hoa = await aMember(unit)
  const first = await say(hoa, anOpinion(draft, draft.paragraphs[0]!))
  const { id } = (await first.json()) as { id: string }

  const admin = await aStaff(await aUnit('Liên đoàn', { level: 'province' }), ['admin'])
  const written = await as(admin).office['consent-texts'].$post({ json: TEXT })
  expect(written.status).toBe(201)
  const held = clock.now
  clock.now = new Date('2026-04-01T02:00:00Z')
  try {
    const again = await as(hoa).consultations[':consultationId'].join.$post({
      param: { consultationId: other.consultationId },
    })
    expect([again.status, await again.json()]).toEqual([403, { reason: 'consent.needed' }])
    const opinion = anOpinion(draft, draft.paragraphs[1]!)
    const refused = await as(hoa).opinions[':id'].$put({
      param: { id: crypto.randomUUID() as string },
      json: opinion as never,
    })
    expect([refused.status, await refused.json()]).toEqual([403, { reason: 'consent.needed' }])
    expect((await as(hoa).opinions[':id'].$delete({ param: { id } })).status).toBe(200)

    const text = await (await as(hoa).consent[':purpose'].$get({ param: { purpose: 'joining' } })).json()
    expect(text).toMatchObject({
      version: 2,
      agreed: false,
      wordings: [{ language: 'vi' }, { language: 'en' }],
    })
    expect((await as(hoa).consent.$post({ json: { consent: 2 } })).status).toBe(200)
    expect((await say(hoa, opinion)).status).toBe(201)
  } finally {
    clock.now = held
  }
})

test('a text in force is never changed or taken back, also not by hand', async () => {
  const admin = await aStaff(await aUnit('Liên đoàn', { level: 'province' }), ['admin'])
  const texts = await (await as(admin).office['consent-texts'].$get()).json()
  const current = texts.find((it) => it.purpose === 'joining' && it.version === 1)!
  const dropped = await as(admin).office['consent-texts'][':id'].$delete({ param: { id: current.id } })
  expect(dropped.status).toBe(404)
  const early = { ...TEXT, effectiveOn: '2026-03-02' }
  const answer = await as(admin).office['consent-texts'].$post({ json: early })
  expect([answer.status, await answer.json()]).toEqual([409, { reason: 'consent.tooEarly' }])
  await expect(
    db.updateTable('consentWording').set({ body: 'khác' }).where('textId', '=', current.id).execute(),
  ).rejects.toThrow('never changed')
  await expect(
    db.updateTable('consentText').set({ effectiveOn: '2027-01-01' }).where('id', '=', current.id).execute(),
  ).rejects.toThrow('never changed')
})

test('a text not yet in force can be taken back; two cannot begin on one day', async () => {
  const admin = await aStaff(await aUnit('Liên đoàn', { level: 'province' }), ['admin'])
  const json = { ...TEXT, purpose: 'emailNotice' as const, effectiveOn: '2026-09-01' }
  const texts = as(admin).office['consent-texts']
  const { id } = (await (await texts.$post({ json })).json()) as { id: string }
  const twin = await texts.$post({ json })
  expect([twin.status, await twin.json()]).toEqual([409, { reason: 'consent.sameDay' }])
  expect((await texts[':id'].$delete({ param: { id } })).status).toBe(200)
  const left = await db
    .selectFrom('consentText')
    .where('purpose', '=', json.purpose)
    .select('version')
    .execute()
  expect(left).toEqual([{ version: 1 }])
  const shown = await as(new Map()).consent[':purpose'].$get({ param: { purpose: 'signedName' } })
  expect(shown.status).toBe(404)
})

test('texts are written by an administrator of the highest unit, and read there by inspectors', async () => {
  const top = await aUnit('Liên đoàn', { level: 'province' })
  const below = await aUnit('CĐCS', { parent: top })
  const json = { ...TEXT, purpose: 'signedName' as const }
  const tried = async (jar: Jar) => [
    (await as(jar).office['consent-texts'].$get()).status,
    (await as(jar).office['consent-texts'].$post({ json })).status,
  ]
  expect(await tried(new Map())).toEqual([401, 401])
  expect(await tried(await aStaff(below, ['admin']))).toEqual([403, 403])
  expect(await tried(await aStaff(top, ['analyst', 'officer', 'responder']))).toEqual([403, 403])
  expect(await tried(await aStaff(top, ['inspector']))).toEqual([200, 403])
  expect(await tried(await aStaff(top, ['admin']))).toEqual([200, 201])
})

test('a staff user agrees once for each version, with a row and an audit entry', async () => {
  const jar = await aStaff(await aUnit())
  await db.deleteFrom('staffConsent').execute()
  const must = async () => (await (await as(jar).office.me.$get()).json()).mustAgree
  expect(await must()).toBe(true)
  const asked = await (await as(jar).office.consent.$get()).json()
  expect(asked.text).toMatchObject({ purpose: 'staffAccount', version: 1 })
  expect((await as(jar).office.consent.$post({ json: { consent: 2 } })).status).toBe(409)
  const entries = () =>
    db.selectFrom('auditEntry').where('action', '=', 'consent.given').select('id').execute()
  const before = (await entries()).length
  for (let n = 0; n < 2; n++)
    expect((await as(jar).office.consent.$post({ json: { consent: 1 } })).status).toBe(200)
  expect(await must()).toBe(false)
  expect((await entries()).length).toBe(before + 1)
})

test('who has not agreed reads and changes nothing, but sees the text, the own account and the way out', async () => {
  const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const jar = await aStaff(unit, ['admin'])
  await db.deleteFrom('staffConsent').execute()
  const { office } = as(jar)
  const answers = [
    await office.people.$get({ query: {} }),
    await office.units.$get(),
    await office.requests.$get({ query: {} }),
    await office['consent-texts'].$get(),
    await office.units[':unitId'].links.$post({ param: { unitId: unit.id }, json: {} }),
  ] as { status: number; json: () => Promise<unknown> }[]
  for (const answer of answers)
    expect([answer.status, await answer.json()]).toEqual([403, { reason: 'consent.accountFirst' }])
  expect((await office.me.$get()).status).toBe(200)
  expect((await office.account.$get()).status).toBe(200)
  expect((await office.consent.$get()).status).toBe(200)
  expect((await office.consent.$post({ json: { consent: 1 } })).status).toBe(200)
  expect((await office.people.$get({ query: {} })).status).toBe(200)
  await db.deleteFrom('staffConsent').execute()
  expect((await as(jar)['sign-in'].out.$post()).status).toBe(200)
})

test('how many devices agreed to a text is told of days that are over, in steps of five', async () => {
  const unit = await aUnit()
  const admin = await aStaff(unit, ['admin'])
  const told = async () => {
    const texts = await (await as(admin).office['consent-texts'].$get()).json()
    return texts.find((it) => it.purpose === 'joining' && it.version === 1)!.devices
  }
  const held = clock.now
  const before = await told()
  for (let n = 0; n < 9; n++) await aMember(unit)
  expect(await told(), 'nobody is seen to come').toBe(before)
  clock.now = new Date(held.getTime() + 86_400_000)
  try {
    const after = await told()
    expect(after % 5).toBe(0)
    expect(after).toBeGreaterThan(before)
  } finally {
    clock.now = held
  }
})
