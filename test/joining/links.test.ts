import { expect, test } from 'vitest'

import { advance, clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aMember, aStaff, aUnit } from '../setup/make.ts'

const open = async (jar: Jar, unit: { id: string }, json: object = {}) =>
  as(jar).office.units[':unitId'].links.$post({ param: { unitId: unit.id }, json: json as never })
const codeOf = async (answer: { json: () => Promise<unknown> }) =>
  ((await answer.json()) as { code: string }).code
const state = async (code: string) => (await as(new Map()).join[':code'].$get({ param: { code } })).status
const rotate = (jar: Jar, code: string, graceDays: number) =>
  as(jar).office.links[':code'].rotate.$post({ param: { code }, json: { graceDays } })
const linksOf = async (jar: Jar, unit: { id: string }) =>
  (await (await as(jar).office.units[':unitId'].links.$get({ param: { unitId: unit.id } })).json()).links
const enter = (code: string, jar: Jar = new Map()) =>
  as(jar).join[':code'].$post({ param: { code }, json: { group: null, consent: 1 } })

test('a changed code works at once, and the old one as long as was said', async () => {
  const unit = await aUnit()
  const officer = await aStaff(unit, ['officer'])
  const old = await codeOf(await open(officer, unit, { purpose: 'Bảng tin cổng A', alarmAt: 500 }))
  const fresh = await codeOf(await rotate(officer, old, 2))
  expect([await state(old), await state(fresh)]).toEqual([200, 200])
  expect((await linksOf(officer, unit)).find((it) => it.code === fresh)).toMatchObject({
    code: fresh,
    purpose: 'Bảng tin cổng A',
    alarmAt: 500,
  })
  const began = clock.now
  advance(days(2))
  expect(await state(old)).toBe(200)
  advance(days(1))
  expect([await state(old), await state(fresh)]).toEqual([409, 200])
  expect((await rotate(officer, old, 0)).status).toBe(409)
  clock.now = began
})

test('a code changed at once, as when it went where it should not, is closed at once', async () => {
  const unit = await aUnit()
  const officer = await aStaff(unit, ['officer'])
  const old = await codeOf(await open(officer, unit))
  const fresh = await codeOf(await rotate(officer, old, 0))
  expect([await state(old), await state(fresh)]).toEqual([409, 200])
})

test('a link ends with the day it was given, and not on a day that is over', async () => {
  const unit = await aUnit()
  const officer = await aStaff(unit, ['officer'])
  expect(await (await open(officer, unit, { lastDay: '2026-03-01' })).json()).toMatchObject({
    fields: { lastDay: 'date.past' },
  })
  const code = await codeOf(await open(officer, unit, { lastDay: '2026-03-02' }))
  const began = clock.now
  clock.now = new Date('2026-03-02T16:59:59Z')
  expect(await state(code)).toBe(200)
  clock.now = new Date('2026-03-02T17:00:00Z')
  expect(await state(code)).toBe(409)
  clock.now = began
  await as(officer).office.links[':code'].close.$post({ param: { code }, json: { lastDay: '2026-03-09' } })
  expect((await linksOf(officer, unit))[0]?.closedAt).toBe('2026-03-09T17:00:00.000Z')
})

test('of the devices that joined days that are over are shown in steps of five, and no day of fewer than five', async () => {
  const unit = await aUnit()
  const officer = await aStaff(unit, ['officer'])
  const code = await codeOf(await open(officer, unit, { alarmAt: 10 }))
  const began = clock.now
  for (let n = 0; n < 12; n++) await enter(code)
  const again: Jar = new Map()
  for (let n = 0; n < 3; n++) await enter(code, again)
  const today = (await linksOf(officer, unit))[0]
  expect(today).toMatchObject({ joins: { total: 0, days: [] }, alarm: null })
  advance(days(1))
  for (let n = 0; n < 2; n++) await enter(code)
  const { joins } = (await linksOf(officer, unit))[0]!
  expect([5, 10]).toContain(joins.total)
  expect(joins.days).toEqual([{ joinedOn: '2026-03-02', devices: joins.total }])
  advance(days(1))
  expect((await linksOf(officer, unit))[0]!.joins).toEqual(joins)
  for (let n = 0; n < 14; n++) await enter(code)
  advance(days(1))
  expect((await linksOf(officer, unit))[0]!.alarm).toBe(10)
  clock.now = began
  const rows = await db.selectFrom('joinDay').where('code', '=', code).selectAll().execute()
  expect(rows.map((row) => Object.keys(row).sort())).toEqual(rows.map(() => ['code', 'devices', 'joinedOn']))
})

test('a code says how people come in by it: a changed one the same, those of many units by their sheets', async () => {
  const unit = await aUnit()
  const officer = await aStaff(unit, ['officer'])
  const shared = await codeOf(await open(officer, unit, { channel: 'shared' }))
  const fresh = await codeOf(await rotate(officer, shared, 0))
  const channelOf = async (code: string) =>
    (await linksOf(officer, unit)).find((it) => it.code === code)?.channel
  expect([await channelOf(shared), await channelOf(fresh)]).toEqual(['shared', 'shared'])
  const below = await aUnit('Tổ một', { parent: unit, level: 'group' })
  await as(officer).office.units[':unitId'].links.below.$post({
    param: { unitId: below.id },
    json: {},
  })
  expect((await linksOf(officer, below)).map((it) => it.channel)).toEqual(['sheet'])
  expect((await open(officer, unit, { channel: 'fax' })).status).toBe(422)
})

test('links are opened at once for the units of a level that have none, and only once', async () => {
  const province = await aUnit('Tỉnh', { level: 'province' })
  const units = [await aUnit('Một', { parent: province }), await aUnit('Hai', { parent: province })]
  await aMember(units[0]!)
  const officer = await aStaff(province, ['officer'])
  const below = async () =>
    (
      await as(officer).office.units[':unitId'].links.below.$post({
        param: { unitId: province.id },
        json: { level: 'grassroots' },
      })
    ).json()
  expect([await below(), await below()]).toEqual([{ opened: 1 }, { opened: 0 }])
  const levels = await (await as(officer).office.links.levels.$get()).json()
  expect(levels.places[0]?.levels).toEqual(
    expect.arrayContaining([
      { level: 'grassroots', units: 2, linked: 2 },
      { level: 'province', units: 1, linked: 0 },
    ]),
  )
})

test('a member may not hand out links, and a purpose is not a text of any length', async () => {
  const unit = await aUnit()
  expect((await open(await aMember(unit), unit)).status).toBe(401)
  expect((await open(await aStaff(unit, ['officer']), unit, { purpose: 'x'.repeat(81) })).status).toBe(422)
})
