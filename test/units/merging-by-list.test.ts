import { explain } from 'shared/words/errors'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aStaff, aUnit } from '../setup/make.ts'
import { aCsv, aProvince, ON, preview, take, units } from './list.ts'

type Written = {
  code: string
  name: string
  level?: string
  parent?: string
  previous?: string
  into?: string
}

const aList = (rows: Written[]) =>
  aCsv(
    [
      'Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Mã cũ;Sáp nhập vào mã',
      ...rows.map((it) =>
        [it.code, it.name, it.level, it.parent, it.previous, it.into].map((cell) => cell ?? '').join(';'),
      ),
    ].join('\n'),
  )

const codeOf = (unit: { path: string }) => unit.path.split('.').at(-1)!

/** A province with two zones; below the first stand two unions, below the second none. */
async function twoZones() {
  const province = await aProvince()
  const { root, upper: old, factory: sewing } = province
  const pottery = await aUnit('CĐCS Gốm', { parent: old })
  const zone = await aUnit('Công đoàn khu kinh tế', { parent: root, level: 'upper' })
  const rowOf = (unit: { path: string; name: string }, more: Partial<Written> = {}) => ({
    code: codeOf(unit),
    name: unit.name,
    ...more,
  })
  return { ...province, old, zone, sewing, pottery, rowOf }
}

const parentsOn = async (unitId: string, day: string) =>
  (
    await db
      .selectFrom('unitPeriod')
      .where('unitId', '=', unitId)
      .where('fromOn', '<=', day)
      .where('untilOn', '>', day)
      .select('parentId')
      .executeTakeFirstOrThrow()
  ).parentId

const becameOf = (unitId: string) =>
  db
    .selectFrom('unitSuccession')
    .where('predecessorId', '=', unitId)
    .select(['successorId', 'kind'])
    .execute()

async function taken(jar: Jar, unitId: string, file: File, closeMissing = false) {
  const { id, kept } = await preview(jar, unitId, file, closeMissing)
  expect((await take(jar, id, kept!.plan.fingerprint)).status).toBe(200)
  return kept!.plan
}

const reasonsOf = (plan: { wrong: { row: number; reason: string }[] }) =>
  Object.fromEntries(plan.wrong.map(({ row, reason }) => [row - 1, reason]))

test('a unit of a list becomes part of another: shown first, then closed, with what stood below moved; sent again nothing changes', async () => {
  const { root, admin, old, zone, sewing, pottery, rowOf } = await twoZones()
  const before = await units(root.path)
  const list = aList([
    rowOf(old, { into: codeOf(zone) }),
    rowOf(zone),
    rowOf(sewing, { parent: codeOf(old) }),
  ])
  const { id, kept } = await preview(admin, root.id, list)
  expect(kept!.plan.counts).toEqual({ added: 0, changed: 1, merged: 1, same: 1, wrong: 0, missing: 0 })
  expect(kept!.plan.merged).toEqual([
    {
      row: 2,
      code: codeOf(old),
      name: old.name,
      changes: [
        { field: 'successor', from: null, to: codeOf(zone) },
        { field: 'below', from: '2', to: [codeOf(sewing), codeOf(pottery)].toSorted().join(', ') },
      ],
    },
  ])
  expect(kept!.plan.changed[0]!.changes).toEqual([{ field: 'parent', from: codeOf(old), to: codeOf(zone) }])
  expect(await units(root.path)).toEqual(before)

  expect((await take(admin, id, kept!.plan.fingerprint)).status).toBe(200)
  expect(await becameOf(old.id)).toEqual([{ successorId: zone.id, kind: 'merge' }])
  const after = new Map((await units(root.path)).map((unit) => [unit.code, unit]))
  expect(after.get(codeOf(old))!.closedOn).toBe(ON)
  for (const unit of [sewing, pottery]) {
    expect(await parentsOn(unit.id, ON)).toBe(zone.id)
    expect(await parentsOn(unit.id, '2026-02-28')).toBe(old.id)
    expect(after.get(codeOf(unit))!.path).toBe(`${zone.path}.${codeOf(unit)}`)
  }

  const again = await preview(admin, root.id, list)
  expect(again.kept!.plan.counts).toEqual({ added: 0, changed: 0, merged: 0, same: 3, wrong: 0, missing: 1 })
  expect((await take(admin, again.id, again.kept!.plan.fingerprint)).status).toBe(200)
  expect(await units(root.path)).toEqual([...after.values()])
})

test('two units become a new one of the same list, and what stood below them goes there or where its row says', async () => {
  const { root, admin, old, zone, sewing, pottery, prefix, rowOf } = await twoZones()
  const fresh = `${prefix}HN`
  const list = aList([
    { code: fresh, name: 'Công đoàn khu hợp nhất', level: 'Cấp trên cơ sở' },
    rowOf(old, { into: fresh }),
    rowOf(zone, { into: fresh }),
    rowOf(pottery, { parent: prefix }),
    { code: `${prefix}HN1`, name: 'CĐCS Mới', level: 'Cơ sở', parent: codeOf(old) },
  ])
  const plan = await taken(admin, root.id, list)
  expect(plan.counts).toEqual({ added: 2, changed: 1, merged: 2, same: 0, wrong: 0, missing: 0 })
  const paths = new Map((await units(root.path)).map(({ code, path }) => [code, path]))
  expect(paths.get(codeOf(sewing))).toBe(`${root.path}.${fresh}.${codeOf(sewing)}`)
  expect(paths.get(`${prefix}HN1`)).toBe(`${root.path}.${fresh}.${prefix}HN1`)
  expect(paths.get(codeOf(pottery))).toBe(`${root.path}.${codeOf(pottery)}`)
  expect(await becameOf(old.id)).toEqual(await becameOf(zone.id))
  const again = await preview(admin, root.id, list)
  expect(again.kept!.plan.counts).toMatchObject({ added: 0, changed: 0, merged: 0, same: 5, wrong: 0 })
})

test('a unit below that is yet to open moves on the day it opens; one the full list lacks is closed, not moved', async () => {
  const { root, admin, old, zone, sewing, pottery, rowOf } = await twoZones()
  await db.updateTable('unit').where('id', '=', pottery.id).set({ openedOn: '2026-05-01' }).execute()
  await taken(admin, root.id, aList([rowOf(old, { into: codeOf(zone) }), rowOf(pottery)]), true)
  expect(await parentsOn(pottery.id, '2026-04-30')).toBe(old.id)
  expect(await parentsOn(pottery.id, '2026-05-01')).toBe(zone.id)
  const after = new Map((await units(root.path)).map((unit) => [unit.code, unit]))
  expect(after.get(codeOf(sewing))!.closedOn).toBe(ON)
  expect(await parentsOn(sewing.id, ON)).toBe(old.id)
  // Named as a successor is named in the list.
  expect(after.get(codeOf(zone))!.closedOn).toBeNull()
})

test('rows whose unit cannot become what they say come back with the reason, and the rest is taken', async () => {
  const { root, admin, old, zone, sewing, pottery, prefix, codes, rowOf } = await twoZones()
  const gone = await aUnit('CĐCS đã kết thúc', { parent: zone })
  const ended = await aUnit('CĐCS kết thúc không tiếp nối', { parent: zone })
  const first = await aUnit('CĐCS Một', { parent: zone })
  const second = await aUnit('CĐCS Hai', { parent: zone })
  const third = await aUnit('CĐCS Ba', { parent: zone })
  const other = await aUnit('CĐCS tỉnh khác', {
    parent: await aUnit('LĐLĐ tỉnh khác', { level: 'province' }),
  })
  for (const unit of [gone, ended])
    await as(admin).office.units[':code'].close.$post({
      param: { code: codeOf(unit) },
      json: { on: '2026-02-01' },
    })
  const rows = [
    rowOf(old, { into: 'KHONGCO' }),
    rowOf(zone, { into: codeOf(zone) }),
    rowOf(first, { into: codeOf(second) }),
    rowOf(second, { into: codeOf(first) }),
    rowOf(third, { into: codeOf(second) }),
    rowOf(sewing, { into: codeOf(gone) }),
    rowOf(ended, { into: codeOf(zone) }),
    { code: `${prefix}MOI`, name: 'CĐCS chưa có', level: 'Cơ sở', into: codeOf(zone) },
    { code: prefix, name: 'Tỉnh', into: codeOf(zone) },
    rowOf(pottery, { into: codeOf(other) }),
    { code: `${prefix}DUNG`, name: 'CĐCS Đúng', level: 'Cơ sở' },
  ]
  const { id, kept } = await preview(admin, root.id, aList(rows))
  expect(reasonsOf(kept!.plan)).toEqual({
    1: 'unitList.successorUnknown',
    2: 'unitList.successorItself',
    3: 'unitList.successorCircle',
    4: 'unitList.successorCircle',
    5: 'unitList.successorMerges',
    6: 'unitList.successorClosed',
    7: 'unitList.mergedClosed',
    8: 'unitList.mergedUnknown',
    9: 'unitList.rootMerges',
    10: 'unitList.successorUnknown',
  })
  for (const wrong of kept!.plan.wrong) expect(explain(wrong)).toMatch(/\. \S.*\.$/)
  expect(kept!.plan.counts).toMatchObject({ added: 1, changed: 0, merged: 0 })
  expect((await take(admin, id, kept!.plan.fingerprint)).status).toBe(200)
  const after = new Map((await units(root.path)).map((unit) => [unit.code, unit]))
  expect(after.get(codes.upper)!.closedOn).toBeNull()
  expect(after.has(`${prefix}DUNG`)).toBe(true)
})

test('a new successor that is wrong itself, and a successor that stands below what merges, are told', async () => {
  const { root, admin, old, zone, sewing, prefix, rowOf } = await twoZones()
  const plan = (rows: Written[]) => preview(admin, root.id, aList(rows)).then(({ kept }) => kept!.plan)
  const wrong = await plan([{ code: `${prefix}X`, name: 'Thiếu cấp' }, rowOf(old, { into: `${prefix}X` })])
  expect(reasonsOf(wrong)).toEqual({ 1: 'unitList.levelMissing', 2: 'unitList.successorWrong' })
  // A new unit below one that stands below what becomes part of it.
  const round = await plan([
    rowOf(old, { into: `${prefix}C` }),
    { code: `${prefix}C`, name: 'Cụm', level: 'Cấp trên cơ sở', parent: `${prefix}D` },
    { code: `${prefix}D`, name: 'Dải', level: 'Cấp trên cơ sở', parent: codeOf(old) },
  ])
  expect(reasonsOf(round)).toMatchObject({ 1: 'unitList.successorWrong', 2: 'unitList.parentWrong' })
  expect(round.counts).toMatchObject({ merged: 0, changed: 0 })
  const itself = await plan([
    rowOf(old, { into: codeOf(sewing) }),
    rowOf(sewing, { parent: codeOf(old) }),
    rowOf(zone),
  ])
  expect(reasonsOf(itself)).toEqual({ 1: 'unit.unitsBelow' })
  expect(itself.counts).toMatchObject({ merged: 0 })
})

test('nobody merges into what is not theirs to change: the highest unit of their own, or below what left since', async () => {
  const { root, admin, old, sewing, pottery, rowOf } = await twoZones()
  const below = await aStaff(old, ['admin'])
  const list = aList([rowOf(sewing, { into: codeOf(old) }), rowOf(pottery)])
  const { kept } = await preview(below, old.id, list)
  expect(reasonsOf(kept!.plan)).toEqual({ 1: 'unit.notYours' })
  expect(kept!.plan.counts).toMatchObject({ merged: 0, same: 1 })
  expect((await preview(admin, root.id, list)).kept!.plan.counts).toMatchObject({ merged: 1, wrong: 0 })
})

test('what became of a unit before is not written twice, by a form or a list; a closed unit takes nobody in', async () => {
  const { root, admin, old, zone, sewing, pottery, rowOf } = await twoZones()
  const merge = (into: { path: string }, on: string) =>
    as(admin).office.units[':code'].merge.$post({
      param: { code: codeOf(into) },
      json: { sources: [codeOf(sewing)], members: null, into: null, on },
    })
  expect((await merge(pottery, '2026-04-01')).status).toBe(200)
  const earlier = await merge(pottery, ON)
  expect([earlier.status, await earlier.json()]).toMatchObject([409, { reason: 'unit.becameBefore' }])
  const { kept } = await preview(admin, root.id, aList([rowOf(sewing, { into: codeOf(pottery) })]))
  expect(reasonsOf(kept!.plan)).toEqual({ 1: 'unit.becameBefore' })

  await taken(admin, root.id, aList([rowOf(old, { into: codeOf(zone) })]))
  const late = await as(admin).office.units[':code'].merge.$post({
    param: { code: codeOf(old) },
    json: { sources: [codeOf(pottery)], members: null, into: null, on: '2026-05-01' },
  })
  expect([late.status, await late.json()]).toMatchObject([409, { reason: 'unit.closedSince' }])
})
