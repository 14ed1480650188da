import { explain } from 'shared/words/errors'
import { expect, test } from 'vitest'

import { aUnit } from '../setup/make.ts'
import { aCode, api, aTree, codeOf, param, reason, rowOf } from './a-tree.ts'
import { aCsv, preview } from './list.ts'

test('units that are merged end, point to their successor and leave it what was below them', async () => {
  const { district, commune, factory, admin } = await aTree()
  const json = { sources: [codeOf(district)], members: 700, on: '2026-03-02' }
  expect((await api(admin).merge.$post({ ...param(commune), json })).status).toBe(200)
  expect((await rowOf(district)).closedOn).toBe('2026-03-02')
  expect((await rowOf(factory)).path).toBe(`${commune.path}.${codeOf(factory)}`)
  expect((await rowOf(commune)).memberCount).toBe(700)
  const seen = await (await api(admin).$get({ ...param(district), query: {} })).json()
  expect(seen).toMatchObject({
    kin: [{ name: 'Công đoàn xã', kind: 'merge', before: false }],
    periods: [{ untilOn: '2026-03-02' }],
  })
})

test('several units become one new unit, which stands where they stood and is the successor of all', async () => {
  const { district, commune, factory, admin } = await aTree()
  const into = { code: aCode(), name: 'Công đoàn phường Sông Lam', level: 'commune', kind: null } as const
  const json = { sources: [codeOf(district)], members: 900, into, on: '2026-03-02' }
  const parent = commune.path.split('.').slice(0, -1).join('.')
  expect((await api(admin).merge.$post({ ...param(commune), json })).status).toBe(200)
  for (const gone of [district, commune]) expect((await rowOf(gone)).closedOn).toBe('2026-03-02')
  expect((await rowOf(factory)).path).toBe(`${parent}.${into.code}.${codeOf(factory)}`)
  const seen = await (await api(admin).$get({ param: { code: into.code }, query: {} })).json()
  expect(seen).toMatchObject({ unit: { name: into.name, memberCount: 900 } })
  const kin = (seen as { kin: { name: string; kind: string; before: boolean }[] }).kin
  expect(kin.map(({ kind, before }) => [kind, before])).toEqual([
    ['merge', true],
    ['merge', true],
  ])
  const again = { ...json, sources: [codeOf(factory)], into: { ...into, code: codeOf(district) } }
  expect(await reason(await api(admin).merge.$post({ param: { code: into.code }, json: again }))).toBe(
    '409 unit.codeTaken',
  )
  expect((await rowOf(factory)).closedOn).toBeNull()
})

test('a merge that names one unknown unit changes none', async () => {
  const { district, commune, factory, admin } = await aTree()
  const json = { sources: [codeOf(factory), 'KHONGCO'], members: null, on: '2026-03-02' }
  expect(await reason(await api(admin).merge.$post({ ...param(commune), json }))).toBe(
    '404 unit.sourceUnknown',
  )
  expect((await rowOf(factory)).closedOn).toBeNull()
  const itself = { sources: [codeOf(district)], members: null, on: '2026-03-02' }
  expect(await reason(await api(admin).merge.$post({ ...param(district), json: itself }))).toBe(
    '409 unit.intoItself',
  )
})

test('a unit that another will become part of is not ended before, in whatever way', async () => {
  const { province, commune, factory, admin } = await aTree()
  const school = await aUnit('CĐCS Trường học', { parent: commune })
  const into = (sources: { path: string }[], on: string, fresh: object | null = null) =>
    ({ sources: sources.map(codeOf), members: null, into: fresh, on }) as never
  const code = () => ({ code: aCode(), name: 'CĐCS Mới', level: 'grassroots', kind: null }) as const
  expect(
    (await api(admin).merge.$post({ ...param(factory), json: into([school], '2027-06-01') })).status,
  ).toBe(200)

  const ends = (on: string) => ({
    closing: () => api(admin).close.$post({ ...param(factory), json: { on } }),
    splitting: () =>
      api(admin).split.$post({
        ...param(factory),
        json: { parts: [{ ...code(), members: 5, below: [] }], closes: true, members: null, on },
      }),
    mergedInto: () => api(admin).merge.$post({ ...param(commune), json: into([factory], on) }),
    mergedWith: () => api(admin).merge.$post({ ...param(factory), json: into([commune], on, code()) }),
  })
  for (const on of ['2027-01-01', '2027-06-01'])
    for (const answer of Object.values(ends(on)))
      expect(await reason(await answer())).toBe('409 unit.receivesLater')
  expect((await rowOf(factory)).closedOn).toBeNull()
  const refused = await ends('2027-01-01').closing()
  expect(explain((await refused.json()) as never)).toBe(
    'CĐCS Nhà máy tiếp nhận CĐCS Trường học từ ngày 01/06/2027, nên phải còn hoạt động trong ngày đó. Vui lòng chọn ngày kết thúc sau ngày 01/06/2027.',
  )

  // A list ends it too: by a row that merges it, or by lacking it.
  const row = (unit: { path: string; name: string }, successor = '') =>
    `${codeOf(unit)};${unit.name};${successor}`
  const district = await rowOf({ id: (await rowOf(factory)).parentId! })
  const list = (rows: string[]) => aCsv(['Mã đơn vị;Tên đơn vị;Sáp nhập vào mã', ...rows].join('\n'))
  const merged = list([row(factory, codeOf(commune)), row(commune), row(district as never)])
  expect((await preview(admin, province.id, merged)).kept!.plan.wrong).toMatchObject([
    { row: 2, reason: 'unit.receivesLater' },
  ])
  const lacking = list([row(commune), row(district as never), row(school)])
  expect((await preview(admin, province.id, lacking, true)).reason).toBe('unit.receivesLater')

  expect(await reason(await ends('2027-06-02').closing())).toBe('200 undefined')
})
