import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { aStaff, aUnit } from '../setup/make.ts'
import { aCode, api, aTree, codeOf, param, reason, rowOf } from './a-tree.ts'

test('a unit opened today is there today, under its parent', async () => {
  const { commune, admin } = await aTree()
  const code = aCode()
  const json = {
    code,
    name: 'CĐCS Trường Mầm non',
    level: 'grassroots',
    kind: 'school',
    members: 30,
    on: '2026-03-02',
  } as const
  const answer = await api(admin).below.$post({ ...param(commune), json })
  expect(answer.status).toBe(201)
  const row = await db.selectFrom('unit').where('code', '=', code).selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    path: `${commune.path}.${code}`,
    memberCount: 30,
    openedOn: '2026-03-02',
    kind: 'school',
  })
})

test('a unit renamed today has its new name at once, one renamed ahead keeps its own', async () => {
  const { factory, commune, admin } = await aTree()
  await api(admin).rename.$post({
    ...param(factory),
    json: { name: 'CĐCS Nhà máy\u202e Mới', on: '2026-03-02' },
  })
  await api(admin).rename.$post({ ...param(commune), json: { name: 'Công đoàn phường', on: '2026-04-01' } })
  expect((await rowOf(factory)).name).toBe('CĐCS Nhà máy Mới')
  expect((await rowOf(commune)).name).toBe('Công đoàn xã')
})

test('what is below a unit moves with it', async () => {
  const { province, district, commune, factory, admin } = await aTree()
  expect(
    (await api(admin).move.$post({ ...param(district), json: { parent: codeOf(commune), on: '2026-03-01' } }))
      .status,
  ).toBe(200)
  expect((await rowOf(factory)).path).toBe(`${commune.path}.${codeOf(district)}.${codeOf(factory)}`)
  expect(province.path).toBe(codeOf(province))
})

test('a unit is not put below itself', async () => {
  const { district, factory, admin } = await aTree()
  const below = await aUnit('CĐCS khác', { parent: district, level: 'district' })
  const answer = await api(admin).move.$post({
    ...param(district),
    json: { parent: codeOf(below), on: '2026-03-01' },
  })
  expect(await reason(answer)).toBe('409 unit.circle')
  expect((await rowOf(factory)).path).toBe(factory.path)
})

test('the highest unit is not closed, even with nothing below: nobody would administer the house', async () => {
  const root = await aUnit('Liên đoàn vừa mở', { level: 'province' })
  const admin = await aStaff(root, ['admin'])
  expect(await reason(await api(admin).close.$post({ ...param(root), json: { on: '2026-04-01' } }))).toBe(
    '409 unit.rootStays',
  )
  expect((await rowOf(root)).closedOn).toBeNull()
})

test('closing waits until nothing is left below, and what was below can be moved', async () => {
  const { district, commune, factory, admin } = await aTree()
  const json = { on: '2026-03-02' }
  expect(await reason(await api(admin).close.$post({ ...param(district), json }))).toBe('409 unit.unitsBelow')
  await api(admin).move.$post({ ...param(factory), json: { parent: codeOf(commune), on: '2026-03-02' } })
  expect((await api(admin).close.$post({ ...param(district), json })).status).toBe(200)
  expect((await rowOf(district)).closedOn).toBe('2026-03-02')
})

test('a code belongs to one unit, now and for ever', async () => {
  const { commune, factory, district, admin } = await aTree()
  const old = codeOf(factory)
  const json = { code: aCode(), level: 'grassroots', kind: null, on: '2026-03-01' } as const
  expect((await api(admin).recast.$post({ ...param(factory), json })).status).toBe(200)
  const unit = {
    name: 'CĐCS khác',
    level: 'grassroots',
    kind: null,
    members: null,
    on: '2026-03-02',
  } as const
  const answers = [old, json.code, codeOf(district)].map((code) =>
    api(admin).below.$post({ ...param(commune), json: { ...unit, code } }),
  )
  for (const answer of await Promise.all(answers)) expect(await reason(answer)).toBe('409 unit.codeTaken')
  const found = await api(admin).$get({ param: { code: old }, query: {} })
  expect(await found.json()).toMatchObject({ today: { code: json.code } })
})

test('nothing happens to a unit before it opens, after it closes, or before a later change of the same thing', async () => {
  const { factory, commune, admin } = await aTree()
  const rename = async (on: string) =>
    reason(await api(admin).rename.$post({ ...param(factory), json: { name: 'Tên', on } }))
  expect(await rename('2019-12-31')).toBe('409 unit.beforeOpening')
  expect(await rename('2026-06-01')).toBe('200 undefined')
  const other = { name: 'Tên khác', on: '2026-03-01' }
  expect(await reason(await api(admin).rename.$post({ ...param(factory), json: other }))).toBe(
    '409 unit.changedLater',
  )
  expect(await reason(await api(admin).close.$post({ ...param(factory), json: { on: '2026-05-01' } }))).toBe(
    '409 unit.changedLater',
  )
  await api(admin).close.$post({ ...param(factory), json: { on: '2026-07-01' } })
  expect(await rename('2026-07-01')).toBe('409 unit.closedSince')
  const count = { members: 5, on: '2026-08-01' }
  expect(await reason(await api(admin).members.$post({ ...param(factory), json: count }))).toBe(
    '409 unit.closedSince',
  )
  await api(admin).close.$post({ ...param(commune), json: { on: '2026-04-01' } })
  const late = { parent: codeOf(commune), on: '2026-03-10' }
  expect(await reason(await api(admin).move.$post({ ...param(factory), json: late }))).toBe(
    '409 unit.parentClosed',
  )
})

test('a unit does not belong to one that opens later, nor to one of a lower level', async () => {
  const { commune, factory, admin } = await aTree()
  const unit = { name: 'CĐCS', level: 'grassroots', kind: null, members: null } as const
  const code = aCode()
  await api(admin).below.$post({ ...param(commune), json: { ...unit, code, on: '2026-06-01' } })
  const early = { ...unit, level: 'group', code: aCode(), on: '2026-05-01' } as const
  const later = { path: code }
  expect(await reason(await api(admin).below.$post({ ...param(later), json: early }))).toBe(
    '409 unit.parentNotYet',
  )
  const higher = { ...unit, level: 'province', code: aCode(), on: '2026-03-02' } as const
  expect(await reason(await api(admin).below.$post({ ...param(factory), json: higher }))).toBe(
    '409 unit.belowLower',
  )
})

test('two admins who change the tree at once do not make a circle', async () => {
  const { province, district, admin } = await aTree()
  const other = await aUnit('LĐLĐ huyện khác', { parent: province, level: 'district' })
  const move = (unit: { path: string }, parent: { path: string }) =>
    api(admin).move.$post({ ...param(unit), json: { parent: codeOf(parent), on: '2026-03-02' } })
  const answers = await Promise.all([move(district, other), move(other, district)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
})
