import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aStaff, aUnit } from '../setup/make.ts'

let made = 0
const aCode = () => `T${(made += 1)}`

/** A province with a district, a commune and a grassroots union under the district, and its admin. */
async function aTree() {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const district = await aUnit('Liên đoàn Lao động huyện', { parent: province, level: 'district' })
  const commune = await aUnit('Công đoàn xã', { parent: province, level: 'commune' })
  const factory = await aUnit('CĐCS Nhà máy', { parent: district })
  return { province, district, commune, factory, admin: await aStaff(province, ['admin']) }
}

const codeOf = (unit: { path: string }) => unit.path.split('.').at(-1)!
const rowOf = (unit: { id: string }) =>
  db.selectFrom('unit').where('id', '=', unit.id).selectAll().executeTakeFirstOrThrow()
const api = (jar: Jar) => as(jar).office.units[':code']
const param = (unit: { path: string }) => ({ param: { code: codeOf(unit) } })
const reason = async (answer: { status: number; text: () => Promise<string> }) =>
  `${answer.status} ${(JSON.parse(await answer.text()) as { reason?: string }).reason}`

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
  await api(admin).rename.$post({ ...param(factory), json: { name: 'CĐCS Nhà máy Mới', on: '2026-03-02' } })
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
