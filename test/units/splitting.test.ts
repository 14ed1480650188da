import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { aCode, api, aTree, codeOf, param, reason, rowOf } from './a-tree.ts'

test('a unit is not ended before it is split or becomes part of another, and is not split once it ended', async () => {
  const { commune, factory, admin } = await aTree()
  const school = await aUnit('CĐCS Trường học', { parent: commune })
  const close = async (unit: { path: string }, on: string) =>
    reason(await api(admin).close.$post({ ...param(unit), json: { on } }))
  const split = async (on: string) => {
    const parts = [
      { code: aCode(), name: 'CĐCS Phân xưởng', level: 'grassroots', kind: null, members: 5, below: [] },
    ] as never
    const json = { parts, closes: false, members: null, on }
    return reason(await api(admin).split.$post({ ...param(factory), json }))
  }
  await api(admin).members.$post({ ...param(factory), json: { members: 0, on: '2026-03-02' } })
  expect(await split('2027-06-01')).toBe('201 undefined')
  expect(await close(factory, '2027-01-01')).toBe('409 unit.splitsLater')
  expect(await close(factory, '2027-06-01')).toBe('200 undefined')
  expect(await split('2027-07-01')).toBe('409 unit.closedSince')

  const json = { sources: [codeOf(school)], members: null, on: '2027-06-01' }
  expect((await api(admin).merge.$post({ ...param(commune), json })).status).toBe(200)
  expect(await close(school, '2027-01-01')).toBe('409 unit.mergesLater')
  expect((await rowOf(school)).closedOn).toBe('2027-06-01')
})

test('a unit is split into new ones that know where they come from', async () => {
  const { factory, admin } = await aTree()
  const part = (name: string) =>
    ({ code: aCode(), name, level: 'grassroots', kind: 'enterprise', members: 40 }) as const
  const parts = [part('CĐCS Nhà máy 1'), part('CĐCS Nhà máy 2')]
  const json = { parts, closes: true, on: '2026-03-02' }
  expect((await api(admin).split.$post({ ...param(factory), json })).status).toBe(201)
  expect((await rowOf(factory)).closedOn).toBe('2026-03-02')
  const seen = await (await api(admin).$get({ param: { code: parts[0]!.code }, query: {} })).json()
  expect(seen).toMatchObject({ kin: [{ name: 'CĐCS Nhà máy', kind: 'split', before: true }] })
})

/** A district that declared 100 members and is to be split, with two grassroots unions below it, and the parts it may become. */
async function aSplit() {
  const { district, factory, admin, ...it } = await aTree()
  const school = await aUnit('CĐCS Trường học', { parent: district })
  const part = (name: string, below: { path: string }[], members: number | null = 40) => ({
    ...({ code: aCode(), name, level: 'district', kind: null, members } as const),
    below: below.map(codeOf),
  })
  const split = (json: object) =>
    api(admin).split.$post({ ...param(district), json: { closes: true, on: '2026-03-02', ...json } as never })
  return { ...it, district, factory, school, admin, part, split }
}

test('units below a split one go to the part one says, from that day on', async () => {
  const { district, factory, school, admin, part, split } = await aSplit()
  const parts = [part('LĐLĐ huyện Đông', [factory]), part('LĐLĐ huyện Tây', [school], 60)]
  expect((await split({ parts })).status).toBe(201)
  expect((await rowOf(district)).closedOn).toBe('2026-03-02')
  for (const [unit, to] of [[factory, parts[0]!] as const, [school, parts[1]!] as const]) {
    const at = async (asOf: string) => {
      const seen = await (await api(admin).$get({ ...param(unit), query: { asOf } })).json()
      return (seen as { trail: { name: string }[] }).trail.at(-1)?.name
    }
    expect(await at('2026-03-02')).toBe(to.name)
    expect(await at('2026-03-01')).toBe('Liên đoàn Lao động huyện')
    const counted = await (await api(admin).$get({ param: { code: to.code }, query: {} })).json()
    expect(counted).toMatchObject({ unit: { memberCount: to.members } })
  }
})

test('a split that ends a unit leaves nothing below it without a place', async () => {
  const { district, factory, school, part, split } = await aSplit()
  const parts = [part('LĐLĐ huyện Đông', [factory])]
  expect(await reason(await split({ parts }))).toBe('409 unit.belowLeft')
  const twice = [part('Đông', [factory, school]), part('Tây', [school])]
  expect(await reason(await split({ parts: twice }))).toBe('409 unit.belowTwice')
  const foreign = await aUnit('CĐCS nơi khác', { parent: await aUnit('LĐLĐ khác', { level: 'province' }) })
  const notBelow = [part('Đông', [factory, school, foreign])]
  expect(await reason(await split({ parts: notBelow }))).toBe('409 unit.notBelow')
  expect((await rowOf(district)).closedOn).toBeNull()
  expect((await rowOf(factory)).path).toBe(factory.path)
})

test('a unit yet to open below a split one goes somewhere too', async () => {
  const { district, factory, school, admin, part, split } = await aSplit()
  const code = aCode()
  const late = {
    code,
    name: 'CĐCS mở sau',
    level: 'grassroots',
    kind: null,
    members: null,
    on: '2026-06-01',
  } as const
  expect((await api(admin).below.$post({ ...param(district), json: late })).status).toBe(201)
  const listed = await api(admin).below.$get({ ...param(district), query: { toShareOut: 'true' } })
  expect((await listed.json()).units.map((it) => it.code)).toContain(code)
  const parts = [part('Đông', [factory, school])]
  expect(await reason(await split({ parts }))).toBe('409 unit.belowLeft')
  const all = [{ ...parts[0]!, below: [...parts[0]!.below, code] }]
  expect((await split({ parts: all })).status).toBe(201)
})

test('what a split unit that goes on keeps below it stays, and says how many members it has left', async () => {
  const { district, factory, school, admin, part, split } = await aSplit()
  const parts = [part('LĐLĐ huyện Đông', [factory])]
  expect(await reason(await split({ parts, closes: false }))).toBe('422 unit.membersUnsaid')
  expect(await reason(await split({ parts: [part('Đông', [factory, school], null)] }))).toBe(
    '422 unit.membersUnsaid',
  )
  expect((await split({ parts, closes: false, members: 60 })).status).toBe(201)
  expect((await rowOf(school)).path).toBe(school.path)
  expect(await rowOf(district)).toMatchObject({ closedOn: null, memberCount: 60 })
  const before = await api(admin).$get({ ...param(district), query: { asOf: '2026-03-01' } })
  expect(await before.json()).toMatchObject({ unit: { memberCount: 100 } })
})

test('opinions given before a split stay those of the unit that was, and go where units below it go', async () => {
  const { province, district, factory, school, part, split } = await aSplit()
  const draft = await aDraft(province)
  const analyst = await aStaff(province, ['analyst'])
  for (const unit of [district, factory, await aUnit('CĐCS khác', { parent: province })])
    for (let n = 0; n < 6; n++) {
      const said = anOpinion(draft, draft.paragraphs[0]!, { body: unit.name })
      await say(await aMember(unit), said)
    }
  const parts = [part('LĐLĐ huyện Đông', [factory]), part('LĐLĐ huyện Tây', [school])]
  expect((await split({ parts })).status).toBe(201)
  const told = async (code: string, asOf = '2026-03-02') => {
    const { id } = await db.selectFrom('unit').where('code', '=', code).select('id').executeTakeFirstOrThrow()
    const query = { draft: draft.id, unit: id, asOf } as never
    const { opinions } = await (await as(analyst).office.opinions.$get({ query })).json()
    return opinions.map((it) => `${it.body} | ${it.from.unit}`)
  }
  expect(await told(codeOf(district))).toEqual(
    Array.from({ length: 6 }, () => 'Liên đoàn Lao động huyện | Liên đoàn Lao động huyện'),
  )
  expect(new Set(await told(parts[0]!.code, '2026-03-01'))).toEqual(new Set(['CĐCS Nhà máy | CĐCS Nhà máy']))
  expect(await told(parts[1]!.code)).toEqual([])
})
