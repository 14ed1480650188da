import type { Block } from 'shared/outline'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { aVersion } from '../setup/version.ts'

const homes =
  'Phối hợp với chính quyền xây nhà ở xã hội cho công nhân thuê với giá phù hợp tại tất cả các khu công nghiệp của tỉnh;'
const meals = 'tổ chức bữa ăn ca bảo đảm dinh dưỡng cho người lao động.'
const wages = 'Đoạn khác nói về tiền lương của công nhân trong tỉnh.'
const par = (text: string): Block => ({ kind: 'paragraph', level: null, label: null, text })
const head = (text: string): Block => ({ kind: 'heading', level: 1, label: 'I', text })
const SPLIT = `I. ĐỜI SỐNG\n\n${homes}\n\nII. BỮA ĂN\n\n${meals}\n\n${wages}`

const mine = async (jar: Jar) =>
  (await (await as(jar).mine.$get()).json()).consultations.flatMap((it) => it.opinions)

async function scene() {
  const unit = await aUnit()
  const draft = await aDraft(unit, [head('ĐỜI SỐNG'), par(`${homes} ${meals}`), par(wages)])
  const whole = draft.paragraphs[0]!
  const quoting = (quote: string, body = quote) => ({ ...anOpinion(draft, whole, { body }), quote })
  const publish = async (text: string) =>
    expect((await (await aVersion(await aStaff(unit), draft, text)).publish()).status).toBe(201)
  return { unit, draft, whole, quoting, publish }
}

/** Section 1 of the draft as a member reads it, or another: how many opinions stand at each paragraph. */
async function countsIn(unit: { id: string }, slug: string, section: number) {
  const reader = as(await aMember(unit))
  const param = { slug, section: String(section) }
  const { paragraphs } = await (await reader.drafts[':slug'].sections[':section'].$get({ param })).json()
  return Object.fromEntries(
    paragraphs.filter((it) => it.kind !== 'heading').map((it) => [it.body, it.count?.opinions ?? 0]),
  )
}

test('of a paragraph that was split, an opinion stands at the piece in which the words it quotes stand', async () => {
  const { unit, draft, quoting, publish } = await scene()
  const member = await aMember(unit)
  await say(member, quoting('bữa ăn ca bảo đảm dinh dưỡng'))
  await say(member, quoting('nhà ở xã hội cho công nhân'))
  await say(member, quoting(meals))
  await say(member, quoting('khu công nghiệp của tỉnh; tổ chức bữa ăn'))
  await say(member, anOpinion(draft, draft.paragraphs[0]!, { body: 'Cả đoạn.' }))
  await publish(SPLIT)
  const said = new Map((await mine(member)).map((it) => [it.body, it]))
  const stands = (body: string) => {
    const { quote, became, sectionNumber } = said.get(body)!
    return [became?.body, sectionNumber, quote?.state ?? null]
  }
  expect(stands('bữa ăn ca bảo đảm dinh dưỡng')).toEqual([meals, 2, 'kept'])
  expect(stands('nhà ở xã hội cho công nhân')).toEqual([homes, 1, 'kept'])
  expect(stands(meals)).toEqual([meals, 2, 'kept'])
  // Words across the cut stand in neither: the opinion goes with the paragraph, its quote is lost there.
  expect(stands('khu công nghiệp của tỉnh; tổ chức bữa ăn')).toEqual([homes, 1, 'orphaned'])
  expect(stands('Cả đoạn.')).toEqual([homes, 1, null])
  expect(said.get(meals)!.wordingBody).toBe(`${homes} ${meals}`)
})

test('readers and officers find each opinion at its piece, and each counts once', async () => {
  const { unit, draft, whole, quoting, publish } = await scene()
  for (let n = 0; n < 5; n++) {
    await say(await aMember(unit), quoting('bữa ăn ca', `Bữa ăn, ${n}.`))
    await say(await aMember(unit), quoting('nhà ở xã hội', `Nhà ở, ${n}.`))
  }
  await publish(SPLIT)
  expect(await countsIn(unit, draft.slug, 1)).toEqual({ [homes]: 5 })
  expect(await countsIn(unit, draft.slug, 2)).toEqual({ [meals]: 5, [wages]: 0 })
  const piece = await db
    .selectFrom('opinion')
    .where('draftId', '=', draft.id)
    .where('pieceId', 'is not', null)
    .select('pieceId')
    .distinct()
    .execute()
  expect(piece).toHaveLength(1)
  expect(piece[0]!.pieceId).not.toBe(whole.id)
})

test('words that five quoted stay marked where they stand in a new version, and a list by paragraph holds what stands there now', async () => {
  const { unit, draft, whole, quoting, publish } = await scene()
  for (let n = 0; n < 5; n++) {
    await say(await aMember(unit), quoting('bữa ăn ca', `Bữa ăn, ${n}.`))
    await say(await aMember(unit), quoting('nhà ở xã hội', `Nhà ở, ${n}.`))
  }
  const marked = async (section: number) => {
    const param = { slug: draft.slug, section: String(section) }
    const answer = await as(await aMember(unit)).drafts[':slug'].sections[':section'].$get({ param })
    return (await answer.json()).paragraphs.flatMap(({ id, body, marks }) =>
      marks.map(({ start, end }) => ({ id, words: body.slice(start, end) })),
    )
  }
  const words = async (section: number) => (await marked(section)).map((it) => it.words)
  expect(await words(1)).toEqual(['nhà ở xã hội', 'bữa ăn ca'])
  await publish(SPLIT)
  expect([await words(1), await words(2)]).toEqual([['nhà ở xã hội'], ['bữa ăn ca']])
  const [piece] = await marked(2)
  const analyst = await aStaff(unit)
  const listed = async (paragraph: string) => {
    const query = { draft: draft.id, paragraph } as never
    const { opinions } = await (await as(analyst).office.opinions.$get({ query })).json()
    return new Set(opinions.map((it) => it.body.split(',')[0]))
  }
  expect(await listed(piece!.id)).toEqual(new Set(['Bữa ăn']))
  expect(await listed(whole.id)).toEqual(new Set(['Nhà ở']))

  await publish(SPLIT.replace('bữa ăn ca', 'suất ăn').replace('nhà ở xã hội', 'nhiều nhà ở xã hội'))
  expect([await words(1), await words(2)], 'words that read otherwise are not').toEqual([
    ['nhà ở xã hội'],
    [],
  ])
})

test('an opinion on a paragraph that another took in is listed by the one that did', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit, [head('ĐỜI SỐNG'), par(homes), par(meals), par(wages)])
  for (let n = 0; n < 5; n++)
    await say(await aMember(unit), anOpinion(draft, draft.paragraphs[1]!, { body: `Bữa ăn, ${n}.` }))
  const analyst = await aStaff(unit)
  await (await aVersion(analyst, draft, `I. ĐỜI SỐNG\n\n${homes} ${meals}\n\n${wages}`)).publish()
  const query = { draft: draft.id, paragraph: draft.paragraphs[0]!.id } as never
  const { opinions } = await (await as(analyst).office.opinions.$get({ query })).json()
  expect(opinions).toHaveLength(5)
})

test('what was quoted before the split and sent after it, or after one version more, stands at its piece too', async () => {
  const { unit, quoting, publish } = await scene()
  await publish(SPLIT)
  const one = await aMember(unit)
  await say(one, quoting('bữa ăn ca bảo đảm dinh dưỡng'))
  await publish(`I. ĐỜI SỐNG\n\n${homes}\n\n${wages}\n\nII. BỮA ĂN\n\nMở đầu phần mới.\n\n${meals}`)
  const two = await aMember(unit)
  await say(two, quoting('bữa ăn ca bảo đảm dinh dưỡng'))
  for (const member of [one, two])
    expect((await mine(member))[0]).toMatchObject({
      sectionNumber: 2,
      became: { body: meals },
      quote: { state: 'kept' },
    })
})

test('an author who writes anew under the new version writes about the piece', async () => {
  const { unit, draft, quoting, publish } = await scene()
  const member = await aMember(unit)
  await say(member, quoting('bữa ăn ca bảo đảm dinh dưỡng'))
  await publish(SPLIT)
  const [opinion] = await mine(member)
  const json = {
    stance: 'disagree',
    body: 'Viết lại.',
    was: opinion!.was,
    versionId: opinion!.became!.versionId,
  }
  const param = { id: opinion!.id }
  expect((await as(member).opinions[':id'].$patch({ param, json: json as never })).status).toBe(200)
  expect((await mine(member))[0]).toMatchObject({
    wordingBody: meals,
    became: null,
    quote: { state: 'kept' },
  })
  const rows = await db.selectFrom('opinion').where('draftId', '=', draft.id).selectAll().execute()
  expect(rows).toMatchObject([{ pieceId: null, sectionNumber: 2 }])
})

test('an author who writes anew under a version read before the split is found at the piece that holds the words', async () => {
  const { unit, quoting, publish } = await scene()
  const member = await aMember(unit)
  await say(member, quoting('bữa ăn ca bảo đảm dinh dưỡng'))
  await publish(`I. ĐỜI SỐNG\n\n${homes.replace('giá phù hợp', 'giá hợp lý')} ${meals}\n\n${wages}`)
  const [before] = await mine(member)
  const versionId = before!.became!.versionId
  await publish(SPLIT)
  const json = { stance: 'disagree', body: 'Viết lại.', was: before!.was, versionId }
  const param = { id: before!.id }
  expect((await as(member).opinions[':id'].$patch({ param, json: json as never })).status).toBe(200)
  expect((await mine(member))[0]).toMatchObject({
    body: 'Viết lại.',
    wordingBody: `${homes.replace('giá phù hợp', 'giá hợp lý')} ${meals}`,
    sectionNumber: 2,
    became: { body: meals },
    quote: { state: 'kept' },
  })
})

test('of a paragraph that became three, an opinion that quotes the whole of the middle one stands at that', async () => {
  const unit = await aUnit()
  const rest = 'Chăm lo nhà trẻ, mẫu giáo gần nơi làm việc để cha mẹ yên tâm sản xuất.'
  const draft = await aDraft(unit, [head('ĐỜI SỐNG'), par(`${homes} ${meals} ${rest}`), par(wages)])
  const member = await aMember(unit)
  for (const quote of [homes, meals, rest])
    await say(member, { ...anOpinion(draft, draft.paragraphs[0]!, { body: quote }), quote })
  const { publish } = await aVersion(
    await aStaff(unit),
    draft,
    `I. ĐỜI SỐNG\n\n${homes}\n\nII. BỮA ĂN\n\n${meals}\n\nIII. NHÀ TRẺ\n\n${rest}\n\n${wages}`,
  )
  expect((await publish()).status).toBe(201)
  const stands = (await mine(member)).map((it) => [
    it.body,
    it.became?.body,
    it.sectionNumber,
    it.quote?.state,
  ])
  expect(stands.toSorted((a, b) => Number(a[2]) - Number(b[2]))).toEqual([
    [homes, homes, 1, 'kept'],
    [meals, meals, 2, 'kept'],
    [rest, rest, 3, 'kept'],
  ])
})
