import { randomUUID } from 'node:crypto'

import { opinionJobs } from 'api/opinions/jobs'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { advance, clock, days, hours } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

type Draft = Awaited<ReturnType<typeof aDraft>>

let began: Date
beforeEach(() => {
  began = clock.now
})
afterEach(() => {
  clock.now = began
})

/** A consultation of two large units in which twelve spoke in rounds that are over, so that lists of it open, and five who will speak on a later day: they stay behind. */
async function aHouse({ closesIn = 14 } = {}) {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const units = [
    await aUnit('CĐCS Nhà máy sợi', { parent: province }),
    await aUnit('CĐCS Nhà máy dệt', { parent: province }),
  ] as const
  const draft = await aDraft(province, undefined, {
    toldUntil: '2026-03-02',
    closesAt: new Date(clock.now.getTime() + days(closesIn)),
  })
  for (const unit of units) for (let n = 0; n < 6; n++) await speak(draft, await aMember(unit), 'trước đây')
  await spokenOn(draft, '2026-03-01')
  for (let n = 0; n < 5; n++) await speak(draft, await aMember(units[1]), 'sau này', 1)
  await spokenOn(draft, '2026-12-31', '2026-03-02')
  await theHour()
  return { province, units, draft, analyst: await aStaff(province, ['analyst']) }
}

async function speak(draft: Draft, jar: Jar, body: string, paragraph = 0): Promise<string> {
  const id = randomUUID()
  const answer = await say(jar, anOpinion(draft, draft.paragraphs[paragraph]!, { body }), id)
  expect(answer.status).toBe(201)
  return id
}

/** Lets what waits of a day (of all days) have been said on another. */
async function spokenOn({ consultationId }: Draft, day: string, of?: string): Promise<void> {
  for (const table of ['opinion', 'waitingSpeaker'] as const)
    await db
      .updateTable(table)
      .set({ givenOn: day })
      .where('consultationId', '=', consultationId)
      .$if(of !== undefined, (qb) => qb.where('givenOn', '=', of!))
      .execute()
}

/** What the job does every hour. */
async function theHour(): Promise<void> {
  await opinionJobs
    .find((it) => it.job.name === 'opinions.round')!
    .run(ctx(), {}, new AbortController().signal)
}

async function aNight(): Promise<void> {
  advance(days(1))
  await theHour()
}

async function words(analyst: Jar, draft: Draft, more: Record<string, string> = {}): Promise<string[]> {
  const found: string[] = []
  for (let after: string | null = ''; after !== null;) {
    const answer = await as(analyst).office.opinions.$get({
      query: { draft: draft.id, ...more, after } as never,
    })
    const page = await answer.json()
    found.push(...page.opinions.map((it) => it.body))
    after = page.next
  }
  return found.filter((it) => !['trước đây', 'sau này'].includes(it)).toSorted()
}

test('what is said today is told of to nobody but its author, who finds it at once', async () => {
  const { units, draft, analyst } = await aHouse()
  const jars = await Promise.all(Array.from({ length: 8 }, () => aMember(units[0])))
  for (const jar of jars) await speak(draft, jar, 'hôm nay')
  await theHour()
  expect(await words(analyst, draft)).toEqual([])
  const mine = await (await as(jars[0]!).mine.$get()).json()
  expect(mine.consultations.flatMap((it) => it.opinions).map((it) => it.body)).toEqual(['hôm nay'])
})

test('a night after five persons of a unit spoke, what they said is told of all at once, and of the unit', async () => {
  const { units, draft, analyst } = await aHouse()
  for (let n = 0; n < 4; n++) await speak(draft, await aMember(units[0]), `người ${n}`)
  await aNight()
  expect(await words(analyst, draft)).toEqual([])
  await speak(draft, await aMember(units[0]), 'người 4')
  await theHour()
  expect(await words(analyst, draft)).toEqual([])
  await aNight()
  expect(await words(analyst, draft)).toEqual(['người 0', 'người 1', 'người 2', 'người 3', 'người 4'])
  expect(await words(analyst, draft, { unit: units[0].id })).toHaveLength(5)
  expect(await words(analyst, draft, { unit: units[1].id })).toEqual([])
  await speak(draft, await aMember(units[0]), 'người 5')
  await aNight()
  expect(await words(analyst, draft)).toHaveLength(5)
})

test('the fifth who speaks after midnight is not told of with four of the day before, nor are they', async () => {
  const { units, draft, analyst } = await aHouse()
  for (let n = 0; n < 4; n++) await speak(draft, await aMember(units[0]), `người ${n}`)
  advance(days(1))
  await speak(draft, await aMember(units[0]), 'người 4')
  await theHour()
  expect(await words(analyst, draft)).toEqual([])
})

test('one person who says many things, from two tabs at once too, is one person', async () => {
  const { units, draft, analyst } = await aHouse()
  const jar = await aMember(units[0])
  await Promise.all(Array.from({ length: 8 }, (_, n) => speak(draft, jar, `điều ${n}`, n % 2)))
  await aNight()
  await speak(draft, jar, 'hôm sau')
  await aNight()
  expect(await words(analyst, draft)).toEqual([])
})

test('who takes back everything is one of the round no longer; who takes back the first of two still is', async () => {
  const { units, draft, analyst } = await aHouse()
  const jars = await Promise.all(Array.from({ length: 5 }, () => aMember(units[0])))
  const ids: string[] = []
  for (const [n, jar] of jars.entries()) ids.push(await speak(draft, jar, `người ${n}`))
  const takeBack = async (jar: Jar, id: string) =>
    expect((await as(jar).opinions[':id'].$delete({ param: { id } })).status).toBe(200)
  await speak(draft, jars[1]!, 'người 1, điều hai', 1)
  await takeBack(jars[1]!, ids[1]!)
  await takeBack(jars[0]!, ids[0]!)
  await aNight()
  expect(await words(analyst, draft)).toEqual([])
  await speak(draft, jars[0]!, 'người 0 trở lại')
  await aNight()
  expect(await words(analyst, draft)).toHaveLength(5)
})

test('who takes back what he said yesterday waits from today, and is not one of yesterday’s five', async () => {
  const { units, draft, analyst } = await aHouse()
  const jars = await Promise.all(Array.from({ length: 5 }, () => aMember(units[0])))
  const first = await speak(draft, jars[0]!, 'hôm qua')
  for (const jar of jars.slice(1, 4)) await speak(draft, jar, 'ba người hôm qua')
  advance(days(1))
  await speak(draft, jars[0]!, 'hôm nay', 1)
  await speak(draft, jars[4]!, 'người thứ năm')
  await as(jars[0]!).opinions[':id'].$delete({ param: { id: first } })
  expect(
    await db
      .selectFrom('waitingSpeaker')
      .where('consultationId', '=', draft.consultationId)
      .where('givenOn', '<', '2026-12-31')
      .groupBy('givenOn')
      .select(['givenOn', sql<number>`count(*)::integer`.as('persons')])
      .orderBy('givenOn')
      .execute(),
  ).toEqual([
    { givenOn: '2026-03-02', persons: 3 },
    { givenOn: '2026-03-03', persons: 2 },
  ])
  await theHour()
  expect(await words(analyst, draft)).toEqual([])
})

test('the one who speaks in a unit beside five of another waits for Monday, and then stands with others under the unit above', async () => {
  const { province, units, draft, analyst } = await aHouse({ closesIn: 40 })
  for (let n = 0; n < 5; n++) await speak(draft, await aMember(units[0]), `nhà máy sợi ${n}`)
  await speak(draft, await aMember(units[1]), 'một mình ở dệt')
  await aNight()
  expect(await words(analyst, draft)).toHaveLength(5)
  for (let n = 0; n < 4; n++) await speak(draft, await aMember(units[0]), `thêm ${n}`)
  clock.now = new Date('2026-03-08T01:00:00Z')
  await theHour()
  expect(await words(analyst, draft)).toHaveLength(5)
  clock.now = new Date('2026-03-09T01:00:00Z')
  await theHour()
  expect(await words(analyst, draft)).toHaveLength(10)
  expect(await words(analyst, draft, { unit: units[1].id })).toEqual([])
  const all = await (await as(analyst).office.opinions.$get({ query: { draft: draft.id } as never })).json()
  expect(new Set(all.opinions.filter((it) => /thêm|mình/.test(it.body)).map((it) => it.from.unit))).toEqual(
    new Set([province.name]),
  )
})

test('what few said waits for Monday and the month in vain, and for the closing and its grace it does not', async () => {
  const { units, draft, analyst } = await aHouse({ closesIn: 60 })
  await speak(draft, await aMember(units[0]), 'một mình')
  for (const moment of ['2026-03-09', '2026-03-31', '2026-04-01', '2026-04-30']) {
    clock.now = new Date(`${moment}T01:00:00Z`)
    await theHour()
    expect({ moment, told: await words(analyst, draft) }).toEqual({ moment, told: [] })
  }
  clock.now = new Date(began.getTime() + days(60) + hours(73))
  await theHour()
  expect(await words(analyst, draft)).toEqual(['một mình'])
  expect(await words(analyst, draft, { unit: units[0].id })).toEqual([])
  expect(await words(analyst, draft, { month: '2026-05' })).toEqual(['một mình'])
})

test('who takes back leaves nobody else uncounted, however many spoke', async () => {
  const { units, draft, analyst } = await aHouse({ closesIn: 40 })
  for (let n = 0; n < 9; n++) await speak(draft, await aMember(units[0]), `người ${n}`)
  for (let n = 0; n < 6; n++) {
    const jar = await aMember(units[0])
    const id = await speak(draft, jar, 'rút lại')
    expect((await as(jar).opinions[':id'].$delete({ param: { id } })).status).toBe(200)
  }
  await aNight()
  expect(await words(analyst, draft)).toHaveLength(9)
})

test('who has forgotten a unit since is not counted there once he takes back what he said', async () => {
  const { units, draft, analyst } = await aHouse({ closesIn: 40 })
  const jar = await aMember(units[0])
  const id = await speak(draft, jar, 'rồi rút')
  const seed = jar.get('gopy_seed')!
  const elsewhere = await aMember(units[1])
  elsewhere.set('gopy_seed', seed)
  for (const [name, value] of jar) if (!elsewhere.has(name)) elsewhere.set(name, value)
  const gone = await as(elsewhere).opinions[':id'].$delete({ param: { id } })
  expect(gone.status).toBe(200)
  for (let n = 0; n < 4; n++) await speak(draft, await aMember(units[0]), `người ${n}`)
  await aNight()
  expect(await words(analyst, draft)).toEqual([])
})

test('a night missed when a month begins tells of the month before in that month', async () => {
  const { units, draft, analyst } = await aHouse({ closesIn: 60 })
  clock.now = new Date('2026-03-31T01:00:00Z')
  for (let n = 0; n < 6; n++) await speak(draft, await aMember(units[0]), `tháng ba ${n}`)
  clock.now = new Date('2026-04-02T01:00:00Z')
  await theHour()
  expect(await words(analyst, draft, { month: '2026-03' })).toHaveLength(6)
})

test('that a day has been told up to says nothing of whether somebody waits', async () => {
  const { units, draft, analyst } = await aHouse({ closesIn: 40 })
  await speak(draft, await aMember(units[0]), 'một mình')
  clock.now = new Date('2026-03-10T01:00:00Z')
  await theHour()
  const list = await (await as(analyst).office.opinions.$get({ query: { draft: draft.id } as never })).json()
  expect(list.toldUntil).toBe('2026-03-09')
})

test('a unit that asks and declared no members is told of once it has, and under no unit above it', async () => {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const unit = await aUnit('CĐCS Chưa khai', { parent: province })
  await db.updateTable('unit').set({ memberCount: 0 }).where('id', '=', unit.id).execute()
  await db.deleteFrom('unitMemberCount').where('unitId', '=', unit.id).execute()
  const draft = await aDraft(unit, undefined, {
    toldUntil: '2026-03-02',
    closesAt: new Date(clock.now.getTime() + days(40)),
  })
  for (let n = 0; n < 9; n++) await speak(draft, await aMember(unit), `người ${n}`)
  const [above, asking] = [await aStaff(province, ['analyst']), await aStaff(unit, ['analyst'])]
  clock.now = new Date('2026-03-10T01:00:00Z')
  await theHour()
  for (const jar of [above, asking]) expect(await words(jar, draft)).toEqual([])
  for (let n = 0; n < 5; n++) await speak(draft, await aMember(unit), 'sau này', 1)
  await db
    .insertInto('unitMemberCount')
    .values({ unitId: unit.id, members: 60, countedOn: '2026-03-10', ofHouse: true })
    .execute()
  await theHour()
  for (const jar of [above, asking]) expect(await words(jar, draft)).toHaveLength(9)
  expect(await words(asking, draft, { unit: unit.id })).toHaveLength(9)
})

test('when a month begins, what waits is told of in the month it was said in', async () => {
  const { units, draft, analyst } = await aHouse({ closesIn: 60 })
  clock.now = new Date('2026-03-31T01:00:00Z')
  for (let n = 0; n < 6; n++) await speak(draft, await aMember(units[n % 2]!), `tháng ba ${n}`)
  clock.now = new Date('2026-04-01T01:00:00Z')
  await speak(draft, await aMember(units[0]), 'tháng tư')
  await theHour()
  expect(await words(analyst, draft, { month: '2026-03' })).toHaveLength(6)
  expect(await words(analyst, draft, { month: '2026-04' })).toEqual([])
})

test('five stay behind until the closing, so that who speaks last is never told of alone', async () => {
  const unit = await aUnit('CĐCS Đơn lẻ')
  const closesAt = new Date(clock.now.getTime() + days(12))
  const draft = await aDraft(unit, undefined, { toldUntil: '2026-03-02', closesAt })
  const officer = await aStaff(unit, ['officer'])
  const told: number[] = []
  const lists: string[][] = [[]]
  const look = async () => {
    const list = await words(officer, draft)
    const fresh = list.filter((it) => !lists.at(-1)!.includes(it))
    if (fresh.length > 0) told.push(fresh.length)
    lists.push(list)
  }
  for (let day = 0; day < 5; day++) {
    for (let n = 0; n < 5; n++) await speak(draft, await aMember(unit), `ngày ${day} người ${n}`)
    await aNight()
    await look()
  }
  expect(told, 'each day’s once the next day’s five are there').toEqual([5, 5, 5, 5])
  await speak(draft, await aMember(unit), 'người sau cùng')
  for (let night = 0; night < 6; night++) {
    await aNight()
    await look()
  }
  expect(told).toEqual([5, 5, 5, 5])
  clock.now = new Date(closesAt.getTime() + hours(73))
  await theHour()
  await look()
  expect(told).toEqual([5, 5, 5, 5, 6])
})

test('what is kept while the closing strikes, of a request that began in time, is told of with the others', async () => {
  const { units, draft, analyst } = await aHouse()
  await db
    .updateTable('consultation')
    .set({ lateGraceHours: 0 })
    .where('id', '=', draft.consultationId)
    .execute()
  const late = await aMember(units[0])
  const end = new Date(began.getTime() + days(14))
  clock.now = new Date(end.getTime() - hours(1))
  for (let n = 0; n < 8; n++) await speak(draft, await aMember(units[0]), 'trước giờ hết hạn')
  clock.now = end
  await theHour()
  clock.now = new Date(end.getTime() - 1000)
  await speak(draft, late, 'vừa kịp')
  clock.now = new Date(end.getTime() + hours(1))
  const before = await words(analyst, draft)
  await theHour()
  const fresh = (await words(analyst, draft)).filter((it) => !before.includes(it))
  expect(new Set(fresh.filter((it) => it !== 'sau này'))).toEqual(new Set(['trước giờ hết hạn', 'vừa kịp']))
})

test('who stayed behind are told of together with the last who speaks, in whatever unit that is', async () => {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const many = await aUnit('CĐCS Đông', { parent: province })
  const one = await aUnit('CĐCS Một người', { parent: province })
  const closesAt = new Date(clock.now.getTime() + days(5))
  const draft = await aDraft(province, undefined, { toldUntil: '2026-03-02', closesAt })
  for (let day = 0; day < 2; day++) {
    for (let n = 0; n < 5; n++) await speak(draft, await aMember(many), `ngày ${day} người ${n}`)
    await aNight()
  }
  const analyst = await aStaff(province, ['analyst'])
  expect(await words(analyst, draft)).toHaveLength(5)
  await speak(draft, await aMember(one), 'người sau cùng')
  clock.now = new Date(closesAt.getTime() + hours(73))
  await theHour()
  const batches = await db
    .selectFrom('batch')
    .innerJoin('unit', 'unit.id', 'batch.unitId')
    .innerJoin('opinion', 'opinion.batchId', 'batch.id')
    .where('batch.consultationId', '=', draft.consultationId)
    .groupBy(['batch.id', 'unit.name', 'batch.last'])
    .select(['unit.name', 'batch.last', sql<number>`count(*)::integer`.as('opinions')])
    .orderBy('opinions')
    .execute()
  expect(batches).toEqual([
    { name: 'CĐCS Đông', last: false, opinions: 5 },
    { name: 'Liên đoàn Lao động tỉnh', last: false, opinions: 6 },
  ])
})

test('those stay behind who spoke on the latest days, as many days as it takes five of them', async () => {
  const { units, draft, analyst } = await aHouse({ closesIn: 60 })
  await spokenOn(draft, '2026-03-02', '2026-12-31')
  for (let n = 0; n < 5; n++) await speak(draft, await aMember(units[0]), `ngày một ${n}`)
  await aNight()
  expect(await words(analyst, draft), 'ten of one day: nobody later').toEqual([])
  for (let n = 0; n < 3; n++) await speak(draft, await aMember(units[0]), `ngày hai ${n}`)
  await aNight()
  expect(await words(analyst, draft), 'three later').toEqual([])
  for (let n = 0; n < 2; n++) await speak(draft, await aMember(units[1]), `ngày ba ${n}`)
  await aNight()
  expect(await words(analyst, draft), 'three and two later').toHaveLength(5)
})

test('where fewer than five took part in all, nothing is told of, not even after the closing', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit, undefined, { toldUntil: '2026-03-02' })
  for (let n = 0; n < 4; n++) await speak(draft, await aMember(unit), `người ${n}`)
  advance(days(20))
  await theHour()
  expect(await words(await aStaff(unit), draft)).toEqual([])
})

test('once something was told of, what few said last is told after the closing, though no unit counts members any more', async () => {
  const { units, draft, analyst } = await aHouse({ closesIn: 3 })
  await db.deleteFrom('unitMemberCount').execute()
  await speak(draft, await aMember(units[0]), 'người sau cùng')
  clock.now = new Date(began.getTime() + days(6) + hours(1))
  await theHour()
  expect(await words(analyst, draft)).toEqual(['người sau cùng'])
})

test('a unit moved away and back, and members who join later, take nothing apart', async () => {
  const { province, units, draft, analyst } = await aHouse({ closesIn: 40 })
  const other = await aUnit('Liên đoàn Lao động huyện', { parent: province, level: 'upper' })
  for (let n = 0; n < 3; n++) await speak(draft, await aMember(units[0]), `sợi ${n}`)
  for (let n = 0; n < 3; n++) await speak(draft, await aMember(units[1]), `dệt ${n}`)
  clock.now = new Date('2026-03-09T01:00:00Z')
  await theHour()
  const seen = async () => ({
    all: await words(analyst, draft),
    other: await words(analyst, draft, { unit: other.id }),
    units: [
      await words(analyst, draft, { unit: units[0].id }),
      await words(analyst, draft, { unit: units[1].id }),
    ],
  })
  const before = await seen()
  expect(before).toMatchObject({ other: [], units: [[], []] })
  expect(before.all).toHaveLength(6)
  const move = (path: string) => db.updateTable('unit').where('id', '=', units[0].id).set({ path }).execute()
  await move(`${other.path}.${units[0].path.split('.').at(-1)}`)
  expect(await seen()).toEqual(before)
  await move(units[0].path)
  for (let n = 0; n < 9; n++) await aMember(units[0])
  expect(await seen()).toEqual(before)
})

test('who changes units in a round is one person, and what he takes back counts him nowhere twice', async () => {
  const { units, draft, analyst } = await aHouse({ closesIn: 40 })
  const counted = async () =>
    (
      await db
        .selectFrom('waitingSpeaker')
        .where('consultationId', '=', draft.consultationId)
        .where('givenOn', '<', '2026-12-31')
        .select('unitId')
        .execute()
    ).map((it) => units.findIndex(({ id }) => id === it.unitId))
  const jar = await aMember(units[0])
  const id = await speak(draft, jar, 'ở sợi')
  expect(await counted()).toEqual([0])
  const { code } = await db
    .insertInto('joinLink')
    .values({ code: 'abcdefghjk', unitId: units[1].id, createdAt: clock.now })
    .returning('code')
    .executeTakeFirstOrThrow()
  const moved = await as(jar).join[':code'].$post({
    param: { code },
    json: { group: null, consent: 1, change: true } as never,
  })
  expect(moved.status).toBe(200)
  await speak(draft, jar, 'ở dệt', 1)
  expect(await counted()).toEqual([0])
  expect((await as(jar).opinions[':id'].$delete({ param: { id } })).status).toBe(200)
  expect(await counted(), 'where what is left of him waits').toEqual([1])
  for (let n = 0; n < 4; n++) await speak(draft, await aMember(units[1]), `dệt ${n}`)
  await aNight()
  expect(await words(analyst, draft)).toHaveLength(5)
})

test('readers see counts of rounds that are over, and none of today', async () => {
  const { units, draft } = await aHouse()
  const reader = await aMember(units[1])
  const count = async () => {
    const answer = await as(reader).drafts[':slug'].sections[':section'].$get({
      param: { slug: draft.slug, section: '1' },
    })
    const { paragraphs } = await answer.json()
    return paragraphs.find((it) => it.id === draft.paragraphs[0]!.id)!.count
  }
  // Three of one's own that nobody is told of yet lessen no count.
  for (let n = 0; n < 3; n++) await speak(draft, reader, `của tôi ${n}`)
  expect(await count()).toEqual({ opinions: 10, agree: null })
  for (let n = 0; n < 25; n++) await speak(draft, await aMember(units[1]), `cửa sổ ${n}`)
  expect(await count()).toEqual({ opinions: 10, agree: null })
  await aNight()
  expect(await count()).toEqual({ opinions: 35, agree: 0 })
})

test('who looks after every opinion sees none come, and in the morning all; without rounds each would come alone', async () => {
  const { units, draft, analyst } = await aHouse()
  const looks = async () => {
    const before = await words(analyst, draft)
    const steps: number[] = []
    for (let n = 0; n < 6; n++) {
      await speak(draft, await aMember(units[0]), `lần nhìn ${steps.length} ${before.length}`)
      steps.push((await words(analyst, draft)).length - before.length)
    }
    return steps
  }
  expect(await looks()).toEqual([0, 0, 0, 0, 0, 0])
  await aNight()
  expect(await words(analyst, draft)).toHaveLength(6)
  await db.updateTable('consultation').set({ toldUntil: 'infinity' }).execute()
  expect(await looks()).toEqual([1, 2, 3, 4, 5, 6])
})

test('pages say until when all is told', async () => {
  const { draft, analyst } = await aHouse()
  const param = { id: draft.id }
  const list = await (await as(analyst).office.opinions.$get({ query: { draft: draft.id } as never })).json()
  const answers = await (await as(analyst).office.drafts[':id'].answers.$get({ param, query: {} })).json()
  const themes = await (await as(analyst).office.drafts[':id'].themes.$get({ param, query: {} })).json()
  expect([list.toldUntil, answers.draft.toldUntil, themes.draft.toldUntil]).toEqual(
    Array(3).fill('2026-03-02'),
  )
  clock.now = new Date('2026-03-10T01:00:00Z')
  await theHour()
  const monday = await (
    await as(analyst).office.opinions.$get({ query: { draft: draft.id } as never })
  ).json()
  expect(monday.toldUntil).toBe('2026-03-09')
  clock.now = new Date(began.getTime() + days(17))
  const later = await (await as(analyst).office.opinions.$get({ query: { draft: draft.id } as never })).json()
  expect(later.toldUntil).toBeNull()
})

test('what waits can be reported by nobody, as if it were not there', async () => {
  const { units, draft } = await aHouse()
  const id = await speak(draft, await aMember(units[0]), 'còn chờ')
  const reader = await aMember(units[1])
  await speak(draft, reader, 'của tôi')
  const report = () => as(reader).opinions[':id'].report.$post({ param: { id }, json: { reason: 'insult' } })
  expect((await report()).status).toBe(404)
  for (let n = 0; n < 5; n++) await speak(draft, await aMember(units[0]), 'cùng đơn vị')
  await aNight()
  expect((await report()).status).toBe(200)
})

test('a batch stands under the unit that asked, also when one of its units belongs elsewhere by then', async () => {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const asks = await aUnit('Liên đoàn Lao động huyện hỏi', { parent: province, level: 'upper' })
  const other = await aUnit('Liên đoàn Lao động huyện khác', { parent: province, level: 'upper' })
  const stay = [await aUnit('CĐCS Ở lại', { parent: asks }), await aUnit('CĐCS Cùng ở', { parent: asks })]
  const leaves = await aUnit('CĐCS Chuyển đi', { parent: asks })
  const closesAt = new Date(clock.now.getTime() + days(1))
  const draft = await aDraft(asks, undefined, { toldUntil: '2026-03-02', closesAt })
  for (const unit of stay) for (let n = 0; n < 3; n++) await speak(draft, await aMember(unit), `ở lại ${n}`)
  await speak(draft, await aMember(leaves), 'chuyển đi')
  await sql`update unit set parent_id = ${other.id}, path = (select path from unit where id = ${other.id}) || subpath(path, -1)
    where id = ${leaves.id}`.execute(db)
  clock.now = new Date(closesAt.getTime() + hours(73))
  await theHour()
  const batches = await db
    .selectFrom('batch')
    .innerJoin('unit', 'unit.id', 'batch.unitId')
    .where('consultationId', '=', draft.consultationId)
    .where('ofPersons', '=', false)
    .select('unit.name')
    .execute()
  expect(batches).toEqual([{ name: 'Liên đoàn Lao động huyện hỏi' }])
  expect(await words(await aStaff(asks, ['analyst']), draft)).toHaveLength(7)
  expect(await words(await aStaff(other, ['analyst']), draft)).toEqual([])
})

test('whatever a device does in whatever unit and group, it is one person at most, and moves nobody else', async () => {
  const { units, draft } = await aHouse({ closesIn: 60 })
  const honest = await Promise.all(Array.from({ length: 5 }, () => aMember(units[0])))
  for (const jar of honest) await speak(draft, jar, 'người thật')
  const rows = () =>
    db
      .selectFrom('waitingSpeaker')
      .where('consultationId', '=', draft.consultationId)
      .where('givenOn', '<', '2026-12-31')
      .select(['proof', 'unitId', 'contributorGroup', 'givenOn'])
      .execute()
  const before = (await rows()).map((it) => JSON.stringify(it))
  expect(before).toHaveLength(5)

  const jar = await aMember(units[0])
  await speak(draft, jar, 'lời đầu')
  const codes = [jar, await aMember(units[1])].map((it) => it.get('gopy_unit')!.split('.')[0]!)
  const standing = [] as string[]
  // A fixed course of speaking for units and groups, over three days, and of taking back in another order.
  for (let step = 0; step < 24; step++) {
    const group = ['', 'worker', 'scientist', 'expert', 'retiredCadre'][(step * 7) % 5]!
    jar.set('gopy_unit', `${codes[step % 3 === 2 ? 1 : 0]}.${group}`)
    if (step % 8 === 7) advance(days(1))
    if (step % 4 === 3) {
      const [id] = standing.splice((step * 5) % standing.length, 1)
      expect((await as(jar).opinions[':id'].$delete({ param: { id: id! } })).status).toBe(200)
    } else standing.push(await speak(draft, jar, `lời ${step}`, step % 2))
    const now = (await rows()).map((it) => JSON.stringify(it))
    expect(now.filter((it) => before.includes(it))).toHaveLength(5)
    expect(now.length, `after step ${step}`).toBeLessThanOrEqual(6)
  }
})
