import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { aStaff, aUnit } from '../setup/make.ts'

const codeOf = ({ path }: { path: string }) => path.split('.').at(-1)!

/** A province with more units than a page of the list shows. */
async function aProvince() {
  const province = await aUnit('Liên đoàn Lao động tỉnh Sơn Hà', { level: 'province' })
  const names = Array.from({ length: 120 }, (_, n) => `CĐCS Trường Tiểu học số ${n}`)
  const schools = []
  for (const name of names) schools.push(await aUnit(name, { parent: province }))
  return { province, schools, admin: await aStaff(province, ['admin']) }
}

test('units are listed a page at a time, each once, with their codes; a search finds them without accents and by former names', async () => {
  const { province, schools, admin } = await aProvince()
  await as(admin).office.units[':unitId'].links.$post({ param: { unitId: province.id }, json: {} })
  const list = async (query: Record<string, string>) => (await as(admin).office.units.$get({ query })).json()
  const seen: string[] = []
  let pages = 0
  for (let after = ''; ; pages++) {
    const { units, next } = await list({ after })
    expect(units.length).toBeLessThanOrEqual(50)
    seen.push(...units.map(({ id }) => id))
    if (next === null) break
    after = next
  }
  expect(pages).toBe(2)
  expect(seen.toSorted()).toEqual([province, ...schools].map(({ id }) => id).toSorted())
  const { units: first } = await list({})
  expect(first[0]).toMatchObject({ id: province.id, depth: 0 })
  expect(first[0]!.codes).toHaveLength(1)
  expect(first[1]).toMatchObject({ depth: 1, codes: [] })

  const school = schools[7]!
  await as(admin).office.units[':code'].rename.$post({
    param: { code: codeOf(school) },
    json: { name: 'CĐCS Trường Hoa Ban', on: '2026-02-01' },
  })
  const former = await list({ q: 'TIEU HOC SO 7' })
  expect(former.units.map(({ id }) => id)).toContain(school.id)
  expect((await list({ q: 'hoa ban', asOf: '2026-01-15' })).units).toMatchObject([
    { name: 'CĐCS Trường Tiểu học số 7' },
  ])
  expect((await list({ id: school.id })).units).toMatchObject([{ name: 'CĐCS Trường Hoa Ban' }])
  expect((await list({ q: '50% _' })).units).toEqual([])
})

test('links are listed a page at a time, under the names of a day', async () => {
  const { province, admin } = await aProvince()
  const { opened } = (await (
    await as(admin).office.units[':unitId'].links.below.$post({
      param: { unitId: province.id },
      json: { level: 'grassroots' },
    })
  ).json()) as { opened: number }
  expect(opened).toBe(120)
  const codes: string[] = []
  for (let after = ''; ;) {
    const { links, next } = await (await as(admin).office.links.$get({ query: { after } })).json()
    expect(links.length).toBeLessThanOrEqual(100)
    codes.push(...links.map(({ code }) => code))
    if (next === null) break
    after = next
  }
  expect([codes.length, new Set(codes).size]).toEqual([120, 120])
  await as(admin).office.units[':code'].rename.$post({
    param: { code: codeOf(province) },
    json: { name: 'Liên đoàn Lao động tỉnh Mới', on: '2026-02-01' },
  })
  const place = async (asOf: string) =>
    (await (await as(admin).office.links.levels.$get({ query: { asOf } })).json()).places[0]!.name
  expect(await place('2026-01-15')).toBe('Liên đoàn Lao động tỉnh Sơn Hà')
  expect(await place('')).toBe('Liên đoàn Lao động tỉnh Mới')
})

test('levels go by the names of the tree in lists of units and where roles are given', async () => {
  const { province, admin } = await aProvince()
  await as(admin).office.units.levels.$put({ json: { grassroots: 'Công đoàn trường', group: 'Cơ sở' } })
  const offered = await (await as(admin).office['people-units'].$get({ query: { q: 'so 11' } })).json()
  expect(offered[0]!.level).toBe('Công đoàn trường')
  const rows = `Mã,Tên,Cấp\nTRUONG.MOI,CĐCS Trường mới,Công đoàn trường\nTO.MOI,Tổ mới,Cơ sở\n`
  const form = {
    unitId: province.id,
    on: '2026-03-01',
    closeMissing: 'false',
    file: new File([rows], 'a.csv'),
  }
  const { id } = (await (await as(admin).office['unit-imports'].$post({ form: form as never })).json()) as {
    id: string
  }
  const kept = await (await as(admin).office['unit-imports'][':id'].$get({ param: { id } })).json()
  const { fingerprint, wrong } = (kept as { plan: { fingerprint: string; wrong: unknown[] } }).plan
  expect(wrong).toEqual([])
  const taken = await as(admin).office['unit-imports'][':id'].take.$post({
    param: { id },
    json: { fingerprint },
  })
  expect(taken.status).toBe(200)
  const levels = await db
    .selectFrom('unit')
    .where('code', 'in', ['TRUONG.MOI', 'TO.MOI'])
    .select(['code', 'level'])
    .orderBy('code')
    .execute()
  expect(levels).toEqual([
    { code: 'TO.MOI', level: 'group' },
    { code: 'TRUONG.MOI', level: 'grassroots' },
  ])
})
