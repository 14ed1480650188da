import type { Block } from 'shared/outline'
import { beforeEach, expect, test } from 'vitest'

import { advance, clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { aVersion } from '../setup/version.ts'

const START = clock.now
beforeEach(() => {
  clock.now = START
})

const home = 'Phối hợp với chính quyền xây nhà ở xã hội cho công nhân thuê với giá phù hợp.'
const wage = 'Đẩy mạnh thương lượng tiền lương, thưởng và phụ cấp trong các doanh nghiệp.'
const meeting = 'Mỗi quý một lần, ban chấp hành họp với tổ trưởng công đoàn để nghe kiến nghị.'
const training = 'Mở lớp bồi dưỡng kỹ năng cho cán bộ công đoàn cơ sở mới được bầu.'
const head = (text: string): Block => ({ kind: 'heading', level: 1, label: 'I', text })
const par = (text: string): Block => ({ kind: 'paragraph', level: null, label: null, text })

/** A draft in consultation with two sections, its analyst, and a member who reads it. */
async function scene() {
  const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const draft = await aDraft(unit, [
    head('ĐỜI SỐNG'),
    par(home),
    par(wage),
    head('TỔ CHỨC'),
    par(meeting),
    par(training),
  ])
  return { unit, draft, analyst: await aStaff(unit), member: await aMember(unit) }
}

const mine = async (jar: Jar) => {
  const { consultations } = await (await as(jar).mine.$get()).json()
  return consultations.flatMap((it) => it.opinions)
}
/** How many opinions on a draft stand in each section; 0 where their paragraph is there no longer. */
async function counts(draftId: string): Promise<Record<number, number>> {
  const rows = await db.selectFrom('opinion').where('draftId', '=', draftId).select('sectionNumber').execute()
  const groups = Map.groupBy(rows, (it) => it.sectionNumber!)
  return Object.fromEntries([...groups].map(([section, all]) => [section, all.length]))
}

test('opinions follow their paragraph into a new version, whatever its number and section', async () => {
  const { draft, analyst, member } = await scene()
  for (const paragraph of draft.paragraphs) await say(member, anOpinion(draft, paragraph))
  const changed = wage.replace('Đẩy mạnh', 'Thường xuyên đẩy mạnh')
  const next = await aVersion(
    analyst,
    draft,
    `I. TỔ CHỨC\n\n${training}\n\nII. ĐỜI SỐNG\n\n${home}\n\n${changed}`,
  )
  const { fates, old } = await next.look()
  expect(fates.map((it) => it.state).sort()).toEqual(['changed', 'kept', 'kept', 'moved', 'moved', 'removed'])
  // Too few to be told of.
  expect(old.map((it) => it.opinions)).toEqual(old.map(() => 0))
  expect((await next.publish()).status).toBe(201)

  const said = await mine(member)
  const became = new Map(said.map((it) => [it.wordingBody, it.became]))
  expect(became.get(home)).toMatchObject({ number: 2, body: home })
  expect(became.get(wage)).toMatchObject({ number: 2, body: changed })
  expect(became.get(meeting)).toMatchObject({ number: 2, body: null })
  // Each keeps the wording its author saw, and counts where its paragraph stands now; nothing is lost.
  expect(await counts(draft.id)).toEqual({ 0: 1, 1: 1, 2: 2 })
})

test('opinions on a paragraph that is there no longer are kept, and found by officers', async () => {
  const { unit, draft, analyst } = await scene()
  for (let left = 6; left > 0; left--) {
    const member = await aMember(unit)
    await say(member, anOpinion(draft, draft.paragraphs[2]!, { body: 'Nên họp mỗi tháng.' }))
  }
  const next = await aVersion(analyst, draft, `I. ĐỜI SỐNG\n\n${home}\n\n${wage}`)
  expect((await next.look()).old.map((it) => it.opinions)).toEqual([0, 0, 0, 0, 5, 0])
  await next.publish()
  const list = await as(analyst).office.opinions.$get({ query: { draft: draft.id, section: '0' } as never })
  const { total, opinions } = await list.json()
  expect(total).toBe(6)
  expect(opinions[0]).toMatchObject({
    wordingBody: meeting,
    sectionTitle: 'I. TỔ CHỨC',
    became: { body: null },
  })
  const { drafts } = await (await as(analyst).office.today.$get()).json()
  expect(drafts.find(({ id }) => id === draft.id)).toMatchObject({ opinions: 6, sections: 1 })
})

test('split and merged paragraphs: the longest lives on, and opinions on what was taken in are counted with it', async () => {
  const { draft, analyst, member } = await scene()
  for (const paragraph of draft.paragraphs) await say(member, anOpinion(draft, paragraph))
  const text = `I. ĐỜI SỐNG\n\n${home} ${wage}\n\nII. TỔ CHỨC\n\n${meeting}\n\n${training}`
  const next = await aVersion(analyst, draft, text)
  expect((await next.look()).fates.map((it) => it.state)).toContain('merged')
  await next.publish()
  const said = await mine(member)
  expect(said.filter((it) => it.became?.body === `${home} ${wage}`)).toHaveLength(2)
  expect(said.filter((it) => it.became?.merged)).toHaveLength(1)
  expect(await counts(draft.id)).toEqual({ 1: 2, 2: 2 })
  const page = await as(member).drafts[':slug'].sections[':section'].$get({
    param: { slug: draft.slug, section: '1' },
  })
  const { paragraphs } = await page.json()
  expect(paragraphs.map((it) => [it.mine.length, it.change])).toEqual([
    [0, null],
    [2, 'merged'],
  ])

  // And again: what took in another is taken in itself, or gone.
  const third = await aVersion(analyst, draft, `I. TỔ CHỨC\n\n${meeting}\n\n${training}`)
  await third.publish()
  expect(await counts(draft.id)).toEqual({ 0: 2, 1: 2 })
})

test('the analyst may say that a paragraph was split; what was said of one piece is said of no other paragraph', async () => {
  const { draft, analyst } = await scene()
  const [first, second] = [
    'Chỗ ở cho người xa quê là việc phải lo trước.',
    'Giá thuê phải vừa với đồng lương.',
  ]
  const text = `I. ĐỜI SỐNG\n\n${first}\n\n${second}\n\n${wage}\n\nII. TỔ CHỨC\n\n${meeting}\n\n${training}`
  const next = await aVersion(analyst, draft, text)
  const [homeId, wageId] = [draft.paragraphs[0]!.id, draft.paragraphs[1]!.id]
  expect((await next.carry(homeId, [2, 1, 2])).status).toBe(200)
  const { fates, mark } = await next.look()
  expect(fates.find((it) => it.old.includes(1))).toMatchObject({ state: 'split', new: [1, 2], byHand: true })
  const shared = await next.carry(wageId, [2])
  expect([shared.status, await shared.json()]).toMatchObject([
    422,
    { reason: 'carry.shared', params: { number: '3' } },
  ])
  await next.publish(undefined, mark)
  const sources = await db
    .selectFrom('wordingSource')
    .innerJoin('wording', (join) =>
      join
        .onRef('wording.versionId', '=', 'wordingSource.versionId')
        .onRef('wording.paragraphId', '=', 'wordingSource.paragraphId'),
    )
    .where('sourceId', '=', homeId)
    .select(['wording.body', 'state'])
    .orderBy('position')
    .execute()
  expect(sources).toEqual([first, second].map((body) => ({ body, state: 'split' })))
})

test('the analyst has the last word on where a paragraph went, and may take it back', async () => {
  const { draft, analyst } = await scene()
  const rewritten = 'Thuê nhà giá rẻ là việc phải làm trước hết cho người lao động xa quê.'
  const next = await aVersion(
    analyst,
    draft,
    `I. ĐỜI SỐNG\n\n${rewritten}\n\n${wage}\n\nII. TỔ CHỨC\n\n${meeting}\n\n${training}`,
  )
  const fateOf = async (o: number) => (await next.look()).fates.find((it) => it.old.includes(o))
  expect(await fateOf(1)).toMatchObject({ state: 'removed' })
  const homeId = draft.paragraphs[0]!.id
  expect((await next.carry(homeId, [1])).status).toBe(200)
  expect(await fateOf(1)).toMatchObject({ state: 'changed', new: [1], byHand: true })
  await next.carry(homeId, [])
  expect(await fateOf(1)).toMatchObject({ state: 'removed', byHand: true })
  await next.carry(homeId, [], true)
  expect(await fateOf(1)).toMatchObject({ state: 'removed', byHand: false })
  const wrong = await next.carry(homeId, [99])
  expect([wrong.status, await wrong.json()]).toMatchObject([422, { reason: 'carry.noSuchBlock' }])
  await next.carry(homeId, [1])
  const unseen = await next.publish()
  expect([unseen.status, await unseen.json()]).toEqual([409, { reason: 'version.otherwise' }])
  await next.publish(undefined, (await next.look()).mark)
  const ids = await db
    .selectFrom('wording')
    .innerJoin('draftVersion', 'draftVersion.id', 'wording.versionId')
    .where('draftVersion.draftId', '=', draft.id)
    .where('draftVersion.number', '=', 2)
    .where('wording.body', '=', rewritten)
    .select('paragraphId')
    .execute()
  expect(ids).toEqual([{ paragraphId: homeId }])
})

test('an opinion on the version before is taken, keeps it, and stands where its paragraph stands now', async () => {
  const { draft, analyst, member } = await scene()
  await (await aVersion(analyst, draft, `I. TỔ CHỨC\n\n${meeting}\n\nII. ĐỜI SỐNG\n\n${home}`)).publish()
  for (const paragraph of draft.paragraphs)
    expect((await say(member, anOpinion(draft, paragraph))).status).toBe(201)
  const rows = await db
    .selectFrom('opinion')
    .where('draftId', '=', draft.id)
    .select(['versionId', 'sectionNumber'])
    .execute()
  expect(rows.map((it) => it.versionId)).toEqual(Array(4).fill(draft.versionId))
  expect(rows.map((it) => it.sectionNumber).sort()).toEqual([0, 0, 1, 2])
})

test('what is sent while a version is being published waits, and loses neither its version nor its place', async () => {
  const { unit, draft, analyst } = await scene()
  const members = await Promise.all(Array.from({ length: 8 }, () => aMember(unit)))
  const next = await aVersion(analyst, draft, `I. TỔ CHỨC\n\n${meeting}\n\nII. ĐỜI SỐNG\n\n${home}`)
  const [published, ...sent] = await Promise.all([
    next.publish(),
    ...members.map((it) => say(it, anOpinion(draft, draft.paragraphs[0]!))),
  ])
  expect([published.status, ...sent.map((it) => it.status)]).toEqual([201, ...Array(8).fill(201)])
  const rows = await db
    .selectFrom('opinion')
    .where('draftId', '=', draft.id)
    .select(['versionId', 'sectionNumber'])
    .execute()
  expect(rows).toEqual(Array(8).fill({ versionId: draft.versionId, sectionNumber: 2 }))
})

test('a version is published once, after the one it was compared with, while the consultation is open', async () => {
  const { draft, analyst } = await scene()
  const text = `I. ĐỜI SỐNG\n\n${home}`
  const [first, second] = [await aVersion(analyst, draft, text), await aVersion(analyst, draft, text)]
  const both = await Promise.all([first.publish(), first.publish()])
  expect(both.map((it) => it.status).sort()).toEqual([201, 409])
  const late = await second.publish()
  expect([late.status, await late.json()]).toMatchObject([409, { reason: 'version.newer' }])
  const asDraft = await second.publishAsDraft()
  expect([asDraft.status, await asDraft.json()]).toMatchObject([409, { reason: 'import.isVersion' }])
  const versions = await db
    .selectFrom('draftVersion')
    .where('draftId', '=', draft.id)
    .select('number')
    .execute()
  expect(versions.map((it) => it.number).sort()).toEqual([1, 2])

  const third = await aVersion(analyst, draft, text)
  advance(days(30))
  const closed = await third.publish()
  expect([closed.status, await closed.json()]).toMatchObject([409, { reason: 'consultation.closed' }])
})

test('an author stands by an opinion, or rewrites it under the new wording; others cannot', async () => {
  const { unit, draft, analyst, member } = await scene()
  await say(member, anOpinion(draft, draft.paragraphs[1]!))
  const changed = `Từ năm 2027, ${wage}`
  await (await aVersion(analyst, draft, `I. ĐỜI SỐNG\n\n${home}\n\n${changed}`)).publish()
  const [opinion] = await mine(member)
  const versionId = opinion!.became!.versionId
  const param = { id: opinion!.id }
  const stranger = await as(await aMember(unit)).opinions[':id'].confirm.$post({ param, json: { versionId } })
  expect(stranger.status).toBe(404)
  expect((await as(member).opinions[':id'].confirm.$post({ param, json: { versionId } })).status).toBe(200)
  expect((await mine(member))[0]).toMatchObject({ wordingBody: wage, confirmedVersionId: versionId })
  const other = await aDraft(unit)
  const elsewhere = await as(member).opinions[':id'].confirm.$post({
    param,
    json: { versionId: other.versionId },
  })
  expect(elsewhere.status).toBe(404)

  const words = { stance: 'disagree', body: 'Năm 2027 là muộn.', was: opinion!.was, versionId }
  expect((await as(member).opinions[':id'].$patch({ param, json: words as never })).status).toBe(200)
  expect((await mine(member))[0]).toMatchObject({
    wordingBody: changed,
    became: null,
    body: 'Năm 2027 là muộn.',
  })
})

test('readers see the version beside the one before, and nothing to compare in a first one', async () => {
  const { draft, analyst, member } = await scene()
  const compared = async () => {
    const answer = await as(member).drafts[':slug'].compare.$get({ param: { slug: draft.slug } })
    expect(answer.status).toBe(200)
    return answer.json()
  }
  await say(member, anOpinion(draft, draft.paragraphs[0]!))
  expect((await compared()).before).toBe(null)
  await (
    await aVersion(
      analyst,
      draft,
      `I. ĐỜI SỐNG\n\n${home} ${wage}\n\nII. TỔ CHỨC\n\n${training}\n\nGiữ gìn đoàn kết.`,
    )
  ).publish()
  const { rows } = await compared()
  expect(rows.map((it) => [it.state, it.body?.slice(0, 8) ?? null, it.sources.length])).toEqual([
    ['kept', 'ĐỜI SỐNG', 1],
    ['merged', 'Phối hợp', 2],
    ['kept', 'TỔ CHỨC', 1],
    ['removed', null, 1],
    ['kept', 'Mở lớp b', 1],
    ['new', 'Giữ gìn ', 0],
  ])
})

test('who publishes a new version is told that the unit declared no members, and no longer once it did', async () => {
  const { unit, draft, analyst } = await scene()
  const { look } = await aVersion(analyst, draft, `I. ĐỜI SỐNG\n\n${home}`)
  expect((await look()).audience).toMatchObject({ unit: 'Liên đoàn Lao động tỉnh', declared: true })
  const declared = await db
    .deleteFrom('unitMemberCount')
    .where('unitId', '=', unit.id)
    .returningAll()
    .execute()
  expect((await look()).audience).toMatchObject({ declared: false })
  await db.insertInto('unitMemberCount').values(declared).execute()
  expect((await look()).audience).toMatchObject({ declared: true })
})
