import { setTimeout } from 'node:timers/promises'

import { recordOnceADay } from 'api/audit/queries'
import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aPerson, aStaff, aUnit, say } from '../setup/make.ts'

type Query = Record<string, string>

async function list(jar: Jar, query: Query = {}) {
  const answer = await as(jar).office.opinions.$get({ query: query as never })
  expect(answer.status).toBe(200)
  return answer.json()
}

/** A province with two factories; five speak in the first, two in the second, and `silent` more took part elsewhere. */
async function heard({ silent = 0 } = {}) {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const big = await aUnit('CĐCS Nhà máy lớn', { parent: province })
  const small = await aUnit('CĐCS Xưởng nhỏ', { parent: province })
  const draft = await aDraft(province)
  const [first, second] = draft.paragraphs
  for (let n = 0; n < 5; n++)
    await say(
      await aMember(big, n < 2 ? 'expert' : null),
      anOpinion(draft, first!, { body: `Nhà máy ${n}`, stance: 'agree' }),
    )
  for (let n = 0; n < 2; n++)
    await say(
      await aMember(small),
      anOpinion(draft, second!, { body: `Xưởng ${n}`, stance: 'disagree', kind: 'amend' }),
    )
  for (let n = 0; n < silent; n++)
    await as(await aMember(province)).consultations[':consultationId'].join.$post({
      param: { consultationId: draft.consultationId },
    })
  return { province, big, small, draft }
}

test('each filter lists what it names, and the total is what a figure counts', async () => {
  const { province, draft, big } = await heard({ silent: 3 })
  const analyst = await aStaff(province)
  const totals = async (query: Query) => (await list(analyst, { draft: draft.id, ...query })).total
  expect(await totals({})).toBe(7)
  expect(await totals({ stance: 'disagree' })).toBe(2)
  expect(await totals({ kind: 'amend' })).toBe(2)
  expect(await totals({ kind: 'unstated' })).toBe(5)
  expect(await totals({ unit: big.id })).toBe(5)
  expect(await totals({ section: '1' })).toBe(7)
  expect(await totals({ section: 'none' })).toBe(0)
  expect(await totals({ disposition: 'pending' })).toBe(7)
  expect(await totals({ month: '2026-03' })).toBe(7)
  expect(await totals({ month: '2026-02' })).toBe(0)
  expect(await totals({ singular: 'yes' })).toBe(7)
})

test('words of a unit with fewer than five persons are not told apart, and stand under the unit above', async () => {
  const { province, small, draft } = await heard({ silent: 3 })
  const analyst = await aStaff(province)
  expect(await list(analyst, { draft: draft.id, unit: small.id })).toEqual({
    tooFew: true,
    toldUntil: null,
    total: 0,
    opinions: [],
    next: null,
  })
  const all = await list(analyst, { draft: draft.id })
  const from = (start: string) =>
    new Set(all.opinions.filter((it) => it.body.startsWith(start)).map((it) => it.from.unit))
  expect(from('Nhà máy')).toEqual(new Set(['CĐCS Nhà máy lớn']))
  expect(from('Xưởng')).toEqual(new Set(['Liên đoàn Lao động tỉnh']))
})

test('a group of fewer than five is not named and not listed', async () => {
  const { province, draft } = await heard()
  const analyst = await aStaff(province)
  expect((await list(analyst, { draft: draft.id, group: 'expert' })).tooFew).toBe(true)
  const all = await list(analyst, { draft: draft.id })
  expect(new Set(all.opinions.map((it) => it.from.contributorGroup))).toEqual(new Set([null]))
})

test('a row shows the words and where they belong, never who wrote', async () => {
  const { province, draft } = await heard()
  const { opinions } = await list(await aStaff(province), { draft: draft.id })
  expect(Object.keys(opinions[0]!)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/unitId|owner|proof|digest|member/i)]),
  )
})

test('an officer sees the opinions of the units below and no others', async () => {
  const { big, draft } = await heard({ silent: 3 })
  const officer = await aStaff(big, ['officer'])
  expect((await list(officer, { draft: draft.id })).total).toBe(5)
  const stranger = await aStaff(await aUnit('Tỉnh khác', { level: 'province' }))
  expect(await list(stranger, { draft: draft.id })).toMatchObject({ tooFew: true, opinions: [] })
  expect((await as(new Map()).office.opinions.$get({ query: {} as never })).status).toBe(401)
})

test('pages follow one another without a gap, a repeat or an offset', async () => {
  const unit = await aUnit('Tỉnh', { level: 'province' })
  const draft = await aDraft(unit)
  for (let n = 0; n < 45; n++)
    await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, { body: `Ý ${n}` }))
  const analyst = await aStaff(unit)
  const seen: string[] = []
  for (let after: string | null = ''; after !== null;) {
    const page = await list(analyst, { draft: draft.id, after })
    seen.push(...page.opinions.map((it) => it.body))
    after = page.next
  }
  expect([seen.length, new Set(seen).size]).toEqual([45, 45])
})

const readings = () =>
  db.selectFrom('auditEntry').select(['unitId', 'detail']).where('action', '=', 'opinions.read').execute()

test('opening a list leaves one audit row that says of what draft, unit and section it was, and nothing by which opinions could be counted', async () => {
  const { province, big, draft } = await heard({ silent: 3 })
  const analyst = await aStaff(province)
  const [found] = (await list(analyst, { draft: draft.id })).opinions
  expect(await readings()).toContainEqual({ unitId: province.id, detail: { filter: { draft: draft.id } } })

  const before = (await readings()).length
  const narrow = {
    stance: 'agree',
    kind: 'unstated',
    paragraph: draft.paragraphs[0]!.id,
    id: found!.id,
    month: '2026-03',
  }
  await list(analyst, { draft: draft.id, unit: big.id, section: '1', ...narrow, after: found!.id })
  expect((await readings()).slice(before)).toEqual([
    { unitId: big.id, detail: { filter: { draft: draft.id, unit: big.id, section: 1 } } },
  ])
})

test('a list that tells nothing yet is on record like another: the log does not say when the fifth spoke', async () => {
  const unit = await aUnit('Tỉnh', { level: 'province' })
  const draft = await aDraft(unit)
  expect((await list(await aStaff(unit), { draft: draft.id })).tooFew).toBe(true)
  expect(await readings()).toContainEqual({ unitId: unit.id, detail: { filter: { draft: draft.id } } })
})

test('what is read of a draft of the province is on record with the units whose words were read', async () => {
  const { province, big, draft } = await heard({ silent: 3 })
  const officer = await aStaff(big, ['officer'])
  await list(officer, { draft: draft.id })
  await as(officer).office.drafts[':id'].themes.$get({ param: { id: draft.id }, query: {} })
  const rows = await db
    .selectFrom('auditEntry')
    .select(['action', 'unitId'])
    .where('action', 'in', ['opinions.read', 'themes.read'])
    .where('unitId', 'in', [big.id, province.id])
    .orderBy('action')
    .execute()
  expect(rows).toEqual([
    { action: 'opinions.read', unitId: big.id },
    { action: 'themes.read', unitId: big.id },
  ])
})

test('a filter that means nothing is refused', async () => {
  const answer = await as(await aStaff(await aUnit())).office.opinions.$get({
    query: { stance: 'maybe' } as never,
  })
  expect([answer.status, await answer.json()]).toMatchObject([422, { reason: 'address.wrong' }])
})

test('a unit is not told apart when those beside it are too few: two lists subtracted would be theirs', async () => {
  const few = await heard()
  const analyst = await aStaff(few.province)
  expect((await list(analyst, { draft: few.draft.id, unit: few.big.id })).tooFew).toBe(true)
  const many = await heard({ silent: 3 })
  const other = await aStaff(many.province)
  expect((await list(other, { draft: many.draft.id, unit: many.big.id })).total).toBe(5)
})

test('persons of another consultation do not make a small one large enough', async () => {
  const unit = await aUnit('Tỉnh', { level: 'province' })
  const [small, large] = [await aDraft(unit), await aDraft(unit)]
  for (let n = 0; n < 3; n++)
    await say(await aMember(unit), anOpinion(small, small.paragraphs[0]!, { body: `Ít ${n}` }))
  for (let n = 0; n < 6; n++)
    await say(await aMember(unit), anOpinion(large, large.paragraphs[0]!, { body: `Nhiều ${n}` }))
  const all = await list(await aStaff(unit))
  expect(all.opinions.map((it) => it.body).filter((body) => body.startsWith('Ít'))).toEqual([])
  expect(all.total).toBe(6)
})

test('a row tells the month it is of, no day and no way in, and lists are in no order of time', async () => {
  const { province, draft } = await heard()
  const analyst = await aStaff(province)
  const page = await list(analyst, { draft: draft.id })
  expect(new Set(page.opinions.map((it) => it.month))).toEqual(new Set(['2026-03']))
  expect(JSON.stringify(page)).not.toMatch(/2026-03-02|givenOn|channel/)
  const ids = page.opinions.map((it) => it.id)
  expect(ids).toEqual(ids.toSorted().toReversed())
})

test('what came before enough had joined counts in the month by whose end they had', async () => {
  const unit = await aUnit('Tỉnh', { level: 'province' })
  const draft = await aDraft(unit, undefined, { opensAt: new Date('2026-02-01T00:00:00Z') })
  const began = clock.now
  clock.now = new Date('2026-02-20T03:00:00Z')
  for (let n = 0; n < 2; n++) await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!))
  clock.now = began
  for (let n = 0; n < 3; n++) await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!))
  const analyst = await aStaff(unit)
  const february = await list(analyst, { draft: draft.id, month: '2026-02' })
  expect(february).toMatchObject({ tooFew: true, opinions: [] })
  const march = await list(analyst, { draft: draft.id, month: '2026-03' })
  expect(march.opinions.map((it) => it.month)).toEqual(Array.from({ length: 5 }, () => '2026-03'))
  expect((await list(analyst, { draft: draft.id, month: '2026-04' })).total).toBe(0)
})

test('who pages through a list is on record once that day, whatever place they begin at: not how many pages it had', async () => {
  const { province, big, draft } = await heard({ silent: 3 })
  const analyst = await aStaff(province)
  const began = clock.now
  const leaves = async (jar: Jar, query: Query) => {
    const before = (await readings()).length
    await list(jar, { draft: draft.id, ...query })
    return (await readings()).length - before
  }
  const invented = 'ffffffff-ffff-4fff-bfff-ffffffffffff'
  expect(await leaves(analyst, { after: invented })).toBe(1)
  expect(await leaves(analyst, { after: invented.replaceAll('f', '0') })).toBe(0)
  expect(await leaves(analyst, {})).toBe(0)
  // What narrower lists would tell is never on record, so they are the same reading.
  expect(await leaves(analyst, { stance: 'agree' })).toBe(0)
  expect(await leaves(analyst, { section: '1' })).toBe(1)
  expect(await leaves(analyst, { unit: big.id })).toBe(1)
  expect(await leaves(await aStaff(province), {})).toBe(1)
  // Half past eleven in the evening there, and half past midnight.
  clock.now = new Date('2026-03-05T16:30:00Z')
  expect(await leaves(analyst, {})).toBe(1)
  clock.now = new Date('2026-03-05T16:59:00Z')
  expect(await leaves(analyst, {})).toBe(0)
  clock.now = new Date('2026-03-05T17:30:00Z')
  expect(await leaves(analyst, {})).toBe(1)
  clock.now = began
})

test('a page asked for while another is being put on record waits, and leaves no second entry', async () => {
  const unit = await aUnit('Tỉnh', { level: 'province' })
  const { id } = await aPerson(unit)
  const acting = { ...ctx(), actor: { type: 'staff' as const, id, name: '', email: '', grants: [] } }
  const entry = { unitId: unit.id, filter: {} }
  const second = await db.transaction().execute(async (held) => {
    await recordOnceADay({ ...acting, db: held }, 'opinions.read', entry)
    const waiting = recordOnceADay(acting, 'opinions.read', entry)
    await setTimeout(500)
    return { waiting }
  })
  await second.waiting
  expect((await readings()).filter(({ unitId }) => unitId === unit.id)).toHaveLength(1)
})

test('the words of opinions are searched without accents, and a sign of the database is a sign like any other', async () => {
  const unit = await aUnit('Tỉnh', { level: 'province' })
  const draft = await aDraft(unit)
  for (const body of ['Nâng Lương tối thiểu 100%', 'Giảm giờ làm', 'Đủ nước uống', 'Ý khác', 'Ý nữa'])
    await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, { body }))
  const analyst = await aStaff(unit)
  const found = async (words: string) =>
    (await list(analyst, { draft: draft.id, words })).opinions.map((it) => it.body)
  expect(await found('luong TOI')).toEqual(['Nâng Lương tối thiểu 100%'])
  expect(await found('du nuoc')).toEqual(['Đủ nước uống'])
  expect(await found('100%')).toEqual(['Nâng Lương tối thiểu 100%'])
  expect(await found('g_am')).toEqual([])
})
