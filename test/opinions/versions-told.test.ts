import { opinionJobs } from 'api/opinions/jobs'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { advance, clock, days, hours } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx, type Jar, send } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

let began: Date
beforeEach(() => {
  began = clock.now
})
afterEach(() => {
  clock.now = began
})

const first = 'Xây nhà ở xã hội cho công nhân thuê.'
const then = 'Xây thêm nhà ở xã hội cho công nhân thuê.'
const last = 'Xây nhà ở xã hội, nhà trẻ cho công nhân.'

/** A consultation of two large units, whose draft gets a new version while words of them wait. */
async function aHouse() {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const unit = await aUnit('CĐCS Nhà máy sợi', { parent: province })
  const other = await aUnit('CĐCS Nhà máy dệt', { parent: province })
  const draft = await aDraft(province, [first], {
    toldUntil: '2026-03-02',
    closesAt: new Date(clock.now.getTime() + days(30)),
  })
  const paragraph = draft.paragraphs[0]!
  let seen = draft.versionId
  let number = 1
  return {
    draft,
    unit,
    other,
    analyst: await aStaff(province, ['analyst']),
    async newVersion(body: string) {
      advance(hours(1))
      const { id } = await db
        .insertInto('draftVersion')
        .values({ draftId: draft.id, number: (number += 1), sourceName: '', publishedAt: clock.now })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('section')
        .values({ versionId: id, number: 1, title: 'Phần', headingId: null })
        .execute()
      const place = { position: 1, paragraphId: paragraph.id, sectionNumber: 1 }
      const wording = { versionId: id, kind: 'paragraph', ...place } as const
      await db
        .insertInto('wording')
        .values({ ...wording, body })
        .execute()
      seen = id
    },
    async speak(bodies: readonly string[], from = unit, more = {}, version: string | null = seen) {
      for (const body of bodies) {
        const said = { ...anOpinion(draft, paragraph, { body, ...more }), versionId: version } as never
        expect((await say(await aMember(from), said)).status).toBe(201)
      }
    },
    /** A night, on which five of another unit have spoken since: they stay behind. */
    async night() {
      advance(days(1))
      await this.speak(['một', 'hai', 'ba', 'bốn', 'năm'], other)
      advance(days(1))
      await opinionJobs
        .find((it) => it.job.name === 'opinions.round')!
        .run(ctx(), {}, new AbortController().signal)
    },
  }
}

const listOf = async (it: Awaited<ReturnType<typeof aHouse>>) => {
  const query = { draft: it.draft.id, unit: it.unit.id } as never
  return (await (await as(it.analyst).office.opinions.$get({ query })).json()).opinions
}

/** Lets a device write its only opinion anew under the newest version. */
async function writtenAnew(jar: Jar, id: string): Promise<void> {
  const { consultations } = await (await as(jar).mine.$get()).json()
  const { was, became } = consultations[0]!.opinions[0]!
  const words = { stance: 'agree', kind: null, body: 'a lại', suggestedWording: null, mayBeShown: false }
  const json = { ...words, was, versionId: became!.versionId }
  const answer = await as(jar).opinions[':id'].$patch({ param: { id }, json: json as never })
  expect(answer.status).toBe(200)
}

test('who sends from a page left open after a new version came is not told by the version they read, whoever else spoke meanwhile', async () => {
  const it = await aHouse()
  const old = it.draft.versionId
  await it.newVersion(then)
  await it.speak(['trang cũ'], it.unit, {}, old)
  await it.speak(['b', 'c', 'd', 'e'], it.unit, { target: 'general', paragraphId: null }, null)
  await it.night()
  const query = { consultation: it.draft.consultationId, unit: it.unit.id } as never
  const { opinions } = await (await as(it.analyst).office.opinions.$get({ query })).json()
  expect(opinions).toHaveLength(5)
  expect(opinions.map(({ wordingBody }) => wordingBody).filter(Boolean)).toEqual([then])
})

test('who spoke on a version and who on the next stand in batches of their own, each with the wording they saw', async () => {
  const it = await aHouse()
  await it.speak(['a', 'b', 'c', 'd', 'e'])
  await it.newVersion(then)
  await it.speak(['f', 'g', 'h', 'i', 'j'])
  await it.night()
  const told = await listOf(it)
  expect(told.map(({ body, wordingBody }) => `${body} ${wordingBody}`).toSorted()).toEqual([
    ...['a', 'b', 'c', 'd', 'e'].map((body) => `${body} ${first}`),
    ...['f', 'g', 'h', 'i', 'j'].map((body) => `${body} ${then}`),
  ])
  const batches = await db
    .selectFrom('opinion')
    .innerJoin('batch', 'batch.id', 'opinion.batchId')
    .where('opinion.unitId', '=', it.unit.id)
    .select(['batch.id', 'batch.tellsVersion'])
    .distinct()
    .execute()
  expect(batches.map(({ tellsVersion }) => tellsVersion)).toEqual([true, true])
})

test('one who spoke while a version stood for an hour is not told of by it: too few saw it to stand apart', async () => {
  const it = await aHouse()
  await it.speak(['a', 'b', 'c', 'd'])
  await it.newVersion(then)
  await it.speak(['e'], it.unit, { suggestedWording: 'Xây nhà trẻ.' })
  await it.newVersion(last)
  await it.night()
  expect(await listOf(it), 'neither are enough by themselves').toEqual([])
  clock.now = new Date('2026-03-09T01:00:00Z')
  await it.night()
  const query = { draft: it.draft.id } as never
  const { opinions } = await (await as(it.analyst).office.opinions.$get({ query })).json()
  const told = opinions.filter(({ body }) => ['a', 'b', 'c', 'd', 'e'].includes(body))
  expect(told).toHaveLength(5)
  for (const { wordingBody, became, tellsVersion } of told)
    expect({ wordingBody, became, tellsVersion }).toEqual({
      wordingBody: last,
      became: null,
      tellsVersion: false,
    })
  const file = await (await send(it.analyst, `/api/office/drafts/${it.draft.id}/opinions.jsonld`)).text()
  expect(file).toContain(last)
  expect(file).not.toContain(first)
  expect(file).not.toContain(then)
})

test('who rewrites under another version while the words wait is counted among those who saw it', async () => {
  const it = await aHouse()
  const jar = await aMember(it.unit)
  const id = crypto.randomUUID()
  expect((await say(jar, anOpinion(it.draft, it.draft.paragraphs[0]!, { body: 'a' }), id)).status).toBe(201)
  await it.newVersion(then)
  await it.speak(['b', 'c', 'd', 'e'])
  await writtenAnew(jar, id)
  await it.night()
  expect((await listOf(it)).map(({ body }) => body).toSorted()).toEqual(['a lại', 'b', 'c', 'd', 'e'])
})

test('who spoke before a new version is not told apart by it from those who spoke after of something else', async () => {
  const it = await aHouse()
  await it.speak(['trước'])
  await it.newVersion(then)
  const general = {
    ...anOpinion(it.draft, it.draft.paragraphs[0]!, { body: 'gửi đại hội' }),
    target: 'general',
    versionId: null,
    paragraphId: null,
  }
  for (let n = 0; n < 4; n++) expect((await say(await aMember(it.unit), general as never)).status).toBe(201)
  clock.now = new Date('2026-03-09T01:00:00Z')
  await it.night()
  await it.night()
  const query = { consultation: it.draft.consultationId } as never
  const { opinions } = await (await as(it.analyst).office.opinions.$get({ query })).json()
  const [told] = opinions.filter(({ body }) => body === 'trước')
  expect(told).toMatchObject({ wordingBody: then, became: null, tellsVersion: false })
})

test('who comes back and writes anew under a later version is not told apart by it', async () => {
  const it = await aHouse()
  const jar = await aMember(it.unit)
  const id = crypto.randomUUID()
  expect((await say(jar, anOpinion(it.draft, it.draft.paragraphs[0]!, { body: 'a' }), id)).status).toBe(201)
  await it.speak(['b', 'c', 'd', 'e'])
  await it.night()
  expect((await listOf(it)).map(({ tellsVersion }) => tellsVersion)).toEqual([true, true, true, true, true])
  await it.newVersion(then)
  await writtenAnew(jar, id)
  expect((await listOf(it)).map(({ wordingBody, tellsVersion }) => [wordingBody, tellsVersion])).toEqual(
    Array.from({ length: 5 }, () => [then, false]),
  )
})
