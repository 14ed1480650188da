import { vietnamDay } from 'shared/format'
import { GROUP_MIN, type Role, roles } from 'shared/units'
import { expect, test } from 'vitest'

import { download } from '../reports/making.ts'
import { readTable } from '../reports/read-table.ts'
import { advance, clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, endRoundsAtOnce, type Jar, send } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aPerson, aStaff, aUnit, say, signIn } from '../setup/make.ts'

type Unit = { id: string; path: string }
type Draft = Awaited<ReturnType<typeof aDraft>>
type Query = Record<string, string>

async function declare(unit: Unit, memberCount: number) {
  await db.updateTable('unit').where('id', '=', unit.id).set({ memberCount }).execute()
  await db
    .updateTable('unitMemberCount')
    .where('unitId', '=', unit.id)
    .set({ members: memberCount })
    .execute()
}

/** A code of a unit, as it hangs on the wall there. */
async function aCode(unit: Unit, channel: 'link' | 'sheet' = 'link'): Promise<string> {
  const code = Array.from({ length: 10 }, () => 'abcdefghjk'[Math.floor(Math.random() * 10)]).join('')
  await db.insertInto('joinLink').values({ code, unitId: unit.id, channel, createdAt: clock.now }).execute()
  return code
}

/** What a private window does: joins by the code, as whatever group it says, and opens the draft. */
async function aPrivateWindow(code: string, draft: Draft, group: string | null = null): Promise<Jar> {
  const jar: Jar = new Map()
  await as(jar).join[':code'].$post({ param: { code }, json: { group, consent: 1 } as never })
  const param = { consultationId: draft.consultationId }
  expect((await as(jar).consultations[':consultationId'].join.$post({ param })).status).toBe(200)
  return jar
}

/** Private windows that speak: whoever holds a code passes for so many persons. */
async function privateVoices(code: string, draft: Draft, windows: number) {
  for (let n = 0; n < windows; n++) {
    const said = anOpinion(draft, draft.paragraphs[0]!, { body: 'cửa sổ' })
    expect((await say(await aPrivateWindow(code, draft), said)).status).toBe(201)
  }
}

/** A list without what private windows said. */
const others = async (jar: Jar, query: Query) => (await list(jar, query)).filter((it) => it.body !== 'cửa sổ')

async function list(jar: Jar, query: Query) {
  const found: {
    id: string
    body: string
    from: { unit: string | null; contributorGroup: string | null }
  }[] = []
  for (let after: string | null = ''; after !== null;) {
    const answer = await as(jar).office.opinions.$get({ query: { ...query, after } as never })
    const page = await answer.json()
    found.push(...page.opinions)
    after = page.next
  }
  return found
}

/** People who speak: `words` is their unit and group, so that a test knows whom it came to. */
async function speak(draft: Draft, unit: Unit, words: string, persons: number, group: string | null = null) {
  for (let n = 0; n < persons; n++) {
    const stance = n % 2 === 0 ? 'disagree' : 'agreeInPart'
    const said = anOpinion(draft, draft.paragraphs[n % 2]!, { body: words, stance })
    await say(await aMember(unit, group), said)
  }
}

async function aHouse() {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const large = await aUnit('CĐCS Nhà máy lớn', { parent: province })
  const other = await aUnit('CĐCS Nhà máy khác', { parent: province })
  const tiny = await aUnit('CĐCS Xưởng ba người', { parent: province })
  await declare(tiny, 3)
  const draft = await aDraft(province)
  return { province, large, other, tiny, draft, analyst: await aStaff(province, ['analyst']) }
}

test('only who opens links of a unit is told a code by any route: in lists, sheets or pictures', async () => {
  const { province, large } = await aHouse()
  const code = await aCode(large)
  const places = [
    '/api/office/links',
    '/api/office/links/levels',
    `/api/office/units/${large.id}/links`,
    `/api/office/links/sheets.pdf?unit=${large.id}`,
    `/api/office/links/${code}/sheet.pdf`,
    `/api/office/links/${code}/qr.svg`,
  ]
  const statuses = async (role: Role) => {
    const jar = await aStaff(province, [role])
    const answers = await Promise.all(places.map((path) => send(jar, path)))
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    return { status: answers.map((it) => it.status), told: texts.some((text) => text.includes(code)) }
  }
  for (const role of roles) {
    const hands = role === 'officer' || role === 'admin'
    expect({ role, ...(await statuses(role)) }).toEqual({
      role,
      status: hands ? [200, 200, 200, 200, 200, 200] : [200, 200, 200, 403, 403, 403],
      told: hands,
    })
  }
})

test('five private windows open no list of a unit that declared three members, whatever joined', async () => {
  const { large, other, tiny, draft, analyst } = await aHouse()
  await speak(draft, large, 'lớn', 6)
  await speak(draft, other, 'khác', 6)
  await speak(draft, tiny, 'ba người', 1)
  const code = await aCode(tiny)
  for (let n = 0; n < 20; n++) await aPrivateWindow(code, draft)
  expect(await list(analyst, { draft: draft.id, unit: tiny.id })).toEqual([])
  const found = await list(analyst, { draft: draft.id })
  expect(found.find((it) => it.body === 'ba người')!.from.unit).toBe('Liên đoàn Lao động tỉnh')
})

test('an officer who declares a hundred members of three opens no list by it', async () => {
  const { large, other, tiny, draft, analyst } = await aHouse()
  await speak(draft, large, 'lớn', 6)
  await speak(draft, other, 'khác', 6)
  const officer = await aStaff(tiny, ['officer'])
  const { code } = await db
    .selectFrom('unit')
    .select('code')
    .where('id', '=', tiny.id)
    .executeTakeFirstOrThrow()
  const declared = await as(officer).office.units[':code'].members.$post({
    param: { code },
    json: { members: 100, on: '2026-03-02' } as never,
  })
  expect(declared.status).toBeLessThan(300)
  const wall = await aCode(tiny)
  await privateVoices(wall, draft, 6)
  await speak(draft, tiny, 'ba người', 1)
  expect(await list(officer, { draft: draft.id })).toEqual([])
  expect(await others(analyst, { draft: draft.id, unit: tiny.id })).toHaveLength(1)
})

/** A unit of three of which somebody declared a hundred; five of its windows spoke, and one of its members. */
async function declaredBy(
  { id }: { id: string },
  { province, draft, name }: { province: Unit; draft: Draft; name: string },
) {
  const unit = await aUnit(name, { parent: province })
  await declare(unit, 3)
  await db
    .insertInto('unitMemberCount')
    .values({ unitId: unit.id, members: 100, countedOn: vietnamDay(clock.now), declaredBy: id })
    .execute()
  await privateVoices(await aCode(unit), draft, 5)
  await speak(draft, unit, name, 1)
  return unit
}

test('who reads above and declared members below is told of it with others like it, under the unit above, and not before the month is over', async () => {
  const { province, large, draft } = await aHouse()
  await speak(draft, large, 'lớn', 6)
  const reader = await aPerson(province, ['officer', 'analyst'])
  const jar: Jar = new Map()
  await signIn(jar, reader)
  const began = clock.now
  const told = async (query: Query = {}) =>
    (await others(jar, { draft: draft.id, ...query })).map((it) => `${it.body}: ${it.from.unit}`).toSorted()
  const six = Array.from({ length: 6 }, () => 'lớn: CĐCS Nhà máy lớn')
  const made = (name: string) => declaredBy(reader, { province, draft, name })
  const first = await made('CĐCS Xưởng một')
  expect(await told()).toEqual(six)
  clock.now = new Date('2026-04-01T01:00:00Z')
  await signIn(jar, reader)
  // Of three members nobody is told alone, however long ago.
  expect(await told()).toEqual(six)
  clock.now = began
  // A colleague is told, and what the colleague reports is not read by him either.
  const colleague = await aStaff(province, ['analyst'])
  const about = { kind: 'consolidated', draftId: draft.id, unitId: first.id } as const
  const report = await (await as(colleague).office.reports.$post({ json: about as never })).json()
  const param = { id: (report as { id: string }).id }
  expect(JSON.stringify(await (await as(colleague).office.reports[':id'].$get({ param })).json())).toContain(
    'CĐCS Xưởng một',
  )
  const opened = [
    await as(jar).office.reports[':id'].$get({ param }),
    await as(jar).office.reports[':id'].paper.$get({ param }),
    await as(jar).office.reports[':id']['file.docx'].$get({ param }),
  ]
  expect(opened.map((it) => it.status as number)).toEqual([403, 403, 403])
  // Nor one of a unit that nobody has spoken for: that it is refused would tell that somebody has. What he counts himself he reads.
  const silent = await aUnit('CĐCS Xưởng im lặng', { parent: province })
  await declare(silent, 3)
  await db
    .insertInto('unitMemberCount')
    .values({ unitId: silent.id, members: 100, countedOn: vietnamDay(clock.now), declaredBy: reader.id })
    .execute()
  const none = { kind: 'consolidated', draftId: draft.id, unitId: silent.id } as const
  const empty = await (await as(colleague).office.reports.$post({ json: none as never })).json()
  const of = { id: (empty as { id: string }).id }
  const looks = async () => (await as(jar).office.reports[':id'].$get({ param: of })).status as number
  expect(await looks()).toBe(403)
  await as(jar).office.reports[':id'].recount.$post({ param: of })
  expect(await looks()).toBe(200)
  const second = await made('CĐCS Xưởng hai')
  await endRoundsAtOnce()
  clock.now = new Date('2026-04-01T02:00:00Z')
  await signIn(jar, reader)
  const both = ['CĐCS Xưởng hai', 'CĐCS Xưởng một'].map((it) => `${it}: Liên đoàn Lao động tỉnh`)
  expect(await told()).toEqual([...both, ...six])
  for (const unit of [first, second]) expect(await told({ unit: unit.id })).toEqual([])
  expect(await told({ month: '2026-03' })).toEqual([...both, ...six])
  clock.now = began
})

test('what rests on members one declared oneself waits for the end of the month that makes them enough', async () => {
  const { province, large, draft } = await aHouse()
  await db
    .updateTable('consultation')
    .set({ closesAt: new Date('2026-06-30T00:00:00Z') })
    .execute()
  await speak(draft, large, 'lớn', 6)
  const reader = await aPerson(province, ['officer', 'analyst'])
  const began = clock.now
  await declaredBy(reader, { province, draft, name: 'CĐCS Xưởng một' })
  const jar: Jar = new Map()
  const told = async () => {
    await signIn(jar, reader)
    return (await others(jar, { draft: draft.id })).length
  }
  expect(await told(), 'three are too few').toBe(6)
  clock.now = new Date('2026-04-02T02:00:00Z')
  await declaredBy(reader, { province, draft, name: 'CĐCS Xưởng hai' })
  expect(await told(), 'six are enough, and their month is not over').toBe(6)
  clock.now = new Date('2026-05-01T02:00:00Z')
  expect(await told()).toBe(8)
  clock.now = began
})

test('members that nobody knows who declared open no list to one who declares there, or once did', async () => {
  const { large, other, tiny, draft, analyst } = await aHouse()
  await speak(draft, large, 'lớn', 6)
  await speak(draft, other, 'khác', 6)
  await speak(draft, tiny, 'ba người', 1)
  await declare(tiny, 100)
  const ofHouse = (it: boolean) =>
    db.updateTable('unitMemberCount').set({ ofHouse: it }).where('unitId', '=', tiny.id).execute()
  await ofHouse(false)
  const wall = await aCode(tiny)
  await privateVoices(wall, draft, 6)
  const officer = await aStaff(tiny, ['officer'])
  const responder = await aStaff(tiny, ['responder'])
  expect(await list(officer, { draft: draft.id })).toEqual([])
  expect(await others(responder, { draft: draft.id })).toHaveLength(1)
  expect(await others(analyst, { draft: draft.id, unit: tiny.id })).toHaveLength(1)

  const once = await aPerson(tiny, ['officer', 'responder'])
  await db
    .updateTable('grantOfRole')
    .set({ fromOn: '2026-01-01', untilOn: '2026-02-01' })
    .where('staffUserId', '=', once.id)
    .where('role', '=', 'officer')
    .execute()
  const former: Jar = new Map()
  await signIn(former, once)
  expect(await list(former, { draft: draft.id })).toEqual([])

  await ofHouse(true)
  for (const reader of [officer, former]) expect(await others(reader, { draft: draft.id })).toHaveLength(1)
})

test('members declared for a day to come open no list before that day', async () => {
  const { large, other, tiny, draft, analyst } = await aHouse()
  await speak(draft, large, 'lớn', 6)
  await speak(draft, other, 'khác', 6)
  await speak(draft, tiny, 'ba người', 1)
  const code = await aCode(tiny)
  await privateVoices(code, draft, 6)
  await db
    .insertInto('unitMemberCount')
    .values({ unitId: tiny.id, members: 100, countedOn: vietnamDay(new Date(clock.now.getTime() + days(1))) })
    .execute()
  expect(await list(analyst, { draft: draft.id, unit: tiny.id })).toEqual([])
  const began = clock.now
  advance(days(1))
  await privateVoices(code, draft, 6)
  await speak(draft, tiny, 'ba người', 1)
  expect(await others(analyst, { draft: draft.id, unit: tiny.id })).toHaveLength(1)
  clock.now = began
})

test('an admin who opens a unit of a hundred members, by hand, by a split or by a list, has the one who spoke below it told no nearer', async () => {
  const { province, large, other, draft, analyst } = await aHouse()
  const zone = await aUnit('Công đoàn khu công nghiệp', { parent: province, level: 'upper' })
  const lonely = await aUnit('CĐCS Xưởng một người', { parent: zone })
  await declare(zone, 0)
  await declare(lonely, 0)
  await speak(draft, large, 'lớn', 6)
  await speak(draft, other, 'khác', 6)
  const admin = await aStaff(zone, ['admin'])
  const codeOf = ({ path }: Unit) => path.split('.').at(-1)!
  const units = as(admin).office.units[':code']
  const on = '2026-03-02'
  const opened = { level: 'upper', kind: null, name: 'Công đoàn cụm', members: 100 } as const
  const [byHand, bySplit, byList] = ['HAND', 'SPLIT', 'LIST'].map((it) => `${codeOf(zone)}.${it}`)
  const param = { code: codeOf(zone) }
  expect((await units.below.$post({ param, json: { ...opened, code: byHand!, on } as never })).status).toBe(
    201,
  )
  const parts = [{ ...opened, code: bySplit! }]
  const split = { parts, closes: false, members: 100, on } as never
  expect((await units.split.$post({ param: { code: byHand! }, json: split })).status).toBe(201)
  const text = `Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Loại hình;Số đoàn viên\n${byList};Công đoàn cụm;upper;${codeOf(zone)};;100`
  const form = { unitId: zone.id, on, closeMissing: 'false', file: new File([text], 'danh-sach.csv') }
  const kept = await (await as(admin).office['unit-imports'].$post({ form: form as never })).json()
  const { id } = kept as { id: string }
  const shown = await (await as(admin).office['unit-imports'][':id'].$get({ param: { id } })).json()
  const { fingerprint } = (shown as { plan: { fingerprint: string } }).plan
  const taken = await as(admin).office['unit-imports'][':id'].take.$post({
    param: { id },
    json: { fingerprint },
  })
  expect(taken.status).toBe(200)

  for (const code of [byHand!, bySplit!, byList!]) {
    const json = { parent: code, on } as never
    expect((await units.move.$post({ param: { code: codeOf(lonely) }, json })).status).toBe(200)
    const unit = await db
      .selectFrom('unit')
      .where('code', '=', code)
      .select(['id', 'path'])
      .executeTakeFirstOrThrow()
    const wall = await aCode(unit)
    for (let n = 0; n < 6; n++) await aPrivateWindow(wall, draft)
    await speak(draft, lonely, 'một mình', 1)
    expect({ code, found: await list(admin, { draft: draft.id }) }).toEqual({ code, found: [] })
    expect(await list(analyst, { draft: draft.id, unit: unit.id })).toHaveLength(1)
  }
})

test('a unit that declared no members speaks for nobody, whatever joined', async () => {
  const { large, other, tiny, draft, analyst } = await aHouse()
  await declare(tiny, 0)
  await speak(draft, large, 'lớn', 6)
  await speak(draft, other, 'khác', 6)
  await speak(draft, tiny, 'không khai', 1)
  const code = await aCode(tiny)
  for (let n = 0; n < 20; n++) await aPrivateWindow(code, draft)
  expect(await list(analyst, { draft: draft.id, unit: tiny.id })).toEqual([])
})

test('windows that call themselves experts do not have the one expert told apart', async () => {
  const { large, other, draft, analyst } = await aHouse()
  await speak(draft, large, 'đông', 6)
  await speak(draft, other, 'đông', 6)
  await speak(draft, large, 'một chuyên gia', 1, 'expert')
  const code = await aCode(large)
  for (let n = 0; n < 20; n++) await aPrivateWindow(code, draft, 'expert')
  expect(await list(analyst, { draft: draft.id, group: 'expert' })).toEqual([])
  expect(await list(analyst, { draft: draft.id, group: 'expert', unit: large.id })).toEqual([])
  const found = await list(analyst, { draft: draft.id })
  expect(found.find((it) => it.body === 'một chuyên gia')!.from.contributorGroup).toBeNull()
})

/** Every condition an insider may put, one of each kind, alone and together. */
function* everyQuery(draft: Draft, units: Unit[]): Generator<Query> {
  const choices: Query[][] = [
    [{}, ...units.map((unit) => ({ unit: unit.id }))],
    [{}, ...['worker', 'unstated', 'scientist', 'expert'].map((group) => ({ group }))],
    [
      {},
      { month: '2026-03' },
      { stance: 'disagree' },
      { singular: 'yes' },
      { section: '1' },
      { kind: 'unstated' },
      { answered: 'no' },
      { quote: 'any' },
    ],
  ]
  const [ofUnit, ofGroup, ofText] = choices
  for (const unit of ofUnit!)
    for (const group of ofGroup!)
      for (const text of ofText!) yield { draft: draft.id, ...unit, ...group, ...text }
}

/** Houses of three units and the persons of each unit and group, drawn once so that few stand beside many in every way. */
const houses: [string, number, string | null][][] = [
  [
    ['a', 9, null],
    ['a', 1, 'scientist'],
    ['b', 8, null],
    ['b', 5, 'scientist'],
    ['c', 5, 'scientist'],
    ['c', 2, null],
  ],
  [
    ['a', 6, 'worker'],
    ['a', 2, 'expert'],
    ['b', 7, null],
    ['c', 3, null],
    ['c', 4, 'worker'],
  ],
  [
    ['a', 5, null],
    ['b', 5, null],
    ['c', 2, null],
    ['a', 2, 'scientist'],
    ['b', 2, 'scientist'],
    ['c', 3, 'scientist'],
  ],
  [
    ['a', 4, null],
    ['b', 4, null],
    ['c', 1, 'expert'],
    ['a', 4, 'expert'],
    ['b', 4, 'expert'],
  ],
]

test.each(houses.map((house, n) => [n + 1, house] as const))(
  'house %i: from every list he may open, with every condition, added and subtracted, nobody comes to fewer than five persons',
  async (_, house) => {
    const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
    const units = new Map<string, Unit>()
    for (const name of ['a', 'b', 'c']) units.set(name, await aUnit(`CĐCS ${name}`, { parent: province }))
    const draft = await aDraft(province)
    const persons = new Map<string, number>()
    for (const [unit, count, group] of house) {
      const words = `${unit} ${group}`
      persons.set(words, count)
      await speak(draft, units.get(unit)!, words, count, group)
    }
    const readers = [await aStaff(province, ['analyst'])]
    for (const unit of units.values()) readers.push(await aStaff(unit, ['officer']))

    // A list by person: with conditions on the text only, it isolates words, not whom they are of.
    const lists: Set<string>[] = []
    const seenAs = new Map<string, Set<string>>()
    for (const reader of readers)
      for (const query of everyQuery(draft, [...units.values()])) {
        const found = await list(reader, query)
        const isOfText = ['stance', 'singular', 'section', 'kind', 'answered', 'quote'].some(
          (name) => name in query,
        )
        if (!isOfText) lists.push(new Set(found.map((it) => it.body)))
        for (const { body, from } of found)
          seenAs.set(body, (seenAs.get(body) ?? new Set()).add(`${from.unit} ${from.contributorGroup}`))
      }
    const seenIn = (words: string) => lists.map((it) => (it.has(words) ? '1' : '0')).join('')
    const sets = Map.groupBy(persons.keys(), seenIn)
    expect(sets.size).toBeGreaterThan(1)
    for (const [key, words] of sets) {
      if (!key.includes('1')) continue
      const together = words.reduce((sum, it) => sum + persons.get(it)!, 0)
      expect({ words, together }).toEqual({ words, together: Math.max(together, GROUP_MIN) })
    }
    // What is said beside the words keeps to the same sets.
    for (const [, words] of sets) {
      const said = new Set(words.flatMap((it) => [...(seenAs.get(it) ?? [])]))
      expect(said.size).toBeLessThanOrEqual(1)
    }
  },
)

test('what is taken out as a file says no more of whom an opinion is of than the lists do', async () => {
  const { province, large, other, tiny, draft, analyst } = await aHouse()
  await speak(draft, large, 'lớn', 6)
  await speak(draft, other, 'khác', 6)
  await speak(draft, tiny, 'ba người', 2)
  const table = async (jar: Jar) =>
    (await readTable(await download(jar, `drafts/${draft.id}/response-table.xlsx`))).rows
  const rows = await table(analyst)
  const subjects = new Set(rows.filter((row) => row[2] === 'ba người').map((row) => row[1]))
  expect(subjects).toEqual(new Set([province.name]))
  expect(rows.flat().join('\n')).not.toMatch(/2026-03-02|02\/03\/2026/)
  const officer = await aStaff(tiny, ['officer'])
  expect(await table(officer)).toEqual([])
})

test('a code given to one person does not tell when they join, with or without four windows of one’s own', async () => {
  const { large } = await aHouse()
  const officer = await aStaff(large, ['officer'])
  const seen = async (code: string) => {
    const answer = await as(officer).office.units[':unitId'].links.$get({ param: { unitId: large.id } })
    const { links } = await answer.json()
    const { joins, alarm } = links.find((it) => it.code === code)!
    return { joins, alarm }
  }
  const enter = (code: string) =>
    as(new Map()).join[':code'].$post({ param: { code }, json: { group: null, consent: 1 } })
  const began = clock.now
  const code = await aCode(large)
  const before = await seen(code)
  await enter(code)
  expect(await seen(code)).toEqual(before)
  advance(days(1))
  expect(await seen(code)).toEqual(before)

  // Four of his own, then one more: the same day it shows nothing, and afterwards in most cases nothing either.
  let shown = 0
  for (let n = 0; n < 40; n++) {
    const one = await aCode(large)
    for (let window = 0; window < 4; window++) await enter(one)
    const four = await seen(one)
    await enter(one)
    expect(await seen(one)).toEqual(four)
    advance(days(1))
    if ((await seen(one)).joins.total > 0) shown += 1
  }
  expect(shown).toBeLessThan(20)
  clock.now = began
})

test('an officer sees how many took part by day and way in, and no cell under five', async () => {
  const { province, large, other, draft } = await aHouse()
  const [phones, sheet] = [await aCode(large), await aCode(large, 'sheet')]
  for (let n = 0; n < 12; n++) await aPrivateWindow(phones, draft)
  for (let n = 0; n < 3; n++) await aPrivateWindow(sheet, draft)
  const rows = await db
    .selectFrom('participation')
    .where('consultationId', '=', draft.consultationId)
    .select(['channel', 'persons'])
    .orderBy('channel')
    .execute()
  expect(rows).toEqual([
    { channel: 'link', persons: 12 },
    { channel: 'sheet', persons: 3 },
  ])
  const seen = async (unit: Unit) => {
    const jar = await aStaff(unit, ['officer'])
    const answer = await as(jar).office.units[':unitId'].persons.$get({ param: { unitId: unit.id } })
    return (await answer.json()).consultations
  }
  expect(await seen(large)).toEqual([])
  const began = clock.now
  advance(days(1))
  for (const unit of [large, province]) {
    const [consultation] = await seen(unit)
    const { channels } = consultation!.days[0]!
    expect(channels).toMatchObject({ sheet: 0, shared: 0, paper: 0, meeting: 0 })
    expect([5, 10]).toContain(channels.link)
    expect(consultation!.sums.link).toBe(channels.link)
  }
  expect(await seen(other)).toEqual([])
  clock.now = began
})

test('who raises the joins of a unit beyond the members it declared sets off an alarm, by whichever codes', async () => {
  const { large } = await aHouse()
  await declare(large, 12)
  const officer = await aStaff(large, ['officer'])
  const alarm = async () => {
    const answer = await as(officer).office.units[':unitId'].links.$get({ param: { unitId: large.id } })
    return (await answer.json()).alarm
  }
  const began = clock.now
  for (let n = 0; n < 5; n++) {
    const code = await aCode(large)
    for (let window = 0; window < 3; window++)
      await as(new Map()).join[':code'].$post({ param: { code }, json: { group: null, consent: 1 } })
  }
  expect(await alarm()).toBeNull()
  advance(days(1))
  expect(await alarm()).toBe(12)
  clock.now = began
})

test('a role on a small unit beside another role above opens none of its opinions to whoever moderates', async () => {
  const { province, large, other, tiny, draft } = await aHouse()
  await speak(draft, large, 'lớn', 6)
  await speak(draft, other, 'khác', 6)
  await speak(draft, tiny, 'ba người', 2)
  await db.updateTable('opinion').set({ lookDue: true }).execute()
  const person = await aPerson(tiny, ['inspector'])
  await db
    .insertInto('grantOfRole')
    .values({ staffUserId: person.id, unitId: province.id, role: 'officer', fromOn: '2026-01-01' })
    .execute()
  const jar: Jar = new Map()
  await signIn(jar, person)
  const answer = await as(jar).office.moderation.$get({ query: {} as never })
  expect(answer.status).toBe(200)
  const seen = await answer.json()
  expect([seen.counts.due, seen.opinions.length]).toEqual([0, 0])
  const above = await aStaff(province, ['inspector'])
  const all = await (await as(above).office.moderation.$get({ query: {} as never })).json()
  expect(all.counts.due).toBe(14)
})

test('what stands of persons beside a theme does not tell where its opinions came from', async () => {
  const { large, other, tiny, draft, analyst } = await aHouse()
  await speak(draft, large, 'lớn', 9)
  await speak(draft, other, 'khác', 9)
  for (const stance of ['agree', 'other']) {
    const said = anOpinion(draft, draft.paragraphs[0]!, { body: 'một người nói hai lần', stance })
    await say(await aMember(tiny), said)
  }
  await db.updateTable('participation').where('unitId', '=', tiny.id).set({ persons: 1 }).execute()
  const opinions = await db.selectFrom('opinion').where('draftId', '=', draft.id).select('id').execute()
  for (const [position, { id }] of opinions.entries()) {
    const theme = {
      draftId: draft.id,
      position,
      label: `chủ đề ${position}`,
      description: '',
      keyphrases: [],
      distinguishing: [],
      opinionCount: 1,
      typicalIds: [id],
    }
    const { id: themeId } = await db
      .insertInto('theme')
      .values(theme)
      .returning('id')
      .executeTakeFirstOrThrow()
    await db.insertInto('themeOpinion').values({ themeId, opinionId: id }).execute()
  }
  const param = { id: draft.id }
  const shown = await (await as(analyst).office.drafts[':id'].themes.$get({ param, query: {} })).json()
  expect(shown.themes).toHaveLength(20)
  expect(new Set(shown.themes.map((it) => it.persons))).toEqual(new Set([0]))
})

test('who may answer learns of no opinion that is not told whether it is from their unit', async () => {
  const { province, large, other, tiny, draft } = await aHouse()
  await speak(draft, large, 'lớn', 6)
  await speak(draft, other, 'khác', 6)
  await speak(draft, tiny, 'ba người', 1)
  const responder = await aStaff(tiny, ['responder'])
  const above = await aStaff(province, ['responder'])
  const answer = async (jar: Jar, id: string) => {
    const json = { disposition: 'noted', reason: 'Đã ghi nhận.' } as never
    return (await as(jar).office.opinions[':id'].answer.$put({ param: { id }, json })).status
  }
  const rows = await db
    .selectFrom('opinion')
    .where('draftId', '=', draft.id)
    .select(['id', 'unitId'])
    .execute()
  const own = rows.find((it) => it.unitId === tiny.id)!
  const foreign = rows.find((it) => it.unitId === large.id)!
  expect([await answer(responder, own.id), await answer(responder, foreign.id)]).toEqual([404, 404])
  expect(await answer(above, own.id)).toBe(200)
})
