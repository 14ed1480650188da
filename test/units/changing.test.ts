import { explain } from 'shared/words/errors'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { aCsv, preview } from './list.ts'

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

test('two admins who change the tree at once do not make a circle', async () => {
  const { province, district, admin } = await aTree()
  const other = await aUnit('LĐLĐ huyện khác', { parent: province, level: 'district' })
  const move = (unit: { path: string }, parent: { path: string }) =>
    api(admin).move.$post({ ...param(unit), json: { parent: codeOf(parent), on: '2026-03-02' } })
  const answers = await Promise.all([move(district, other), move(other, district)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
})
