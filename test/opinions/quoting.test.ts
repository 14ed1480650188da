import { randomUUID } from 'node:crypto'

import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const TEXT = 'Chăm lo nhà ở, chăm lo bữa ăn ca cho công nhân.'

async function aQuotingHouse() {
  const unit = await aUnit()
  const draft = await aDraft(unit, [TEXT, 'Giảm giờ làm thêm.'])
  return { unit, draft, paragraph: draft.paragraphs[0]! }
}
type House = Awaited<ReturnType<typeof aQuotingHouse>>

const quoting = ({ draft, paragraph }: House, quote: string, more: object = {}) =>
  ({ ...anOpinion(draft, paragraph), quote, ...more }) as ReturnType<typeof anOpinion>

const section = async (jar: Jar, slug: string) => {
  const answer = await as(jar).drafts[':slug'].sections[':section'].$get({ param: { slug, section: '1' } })
  expect(answer.status).toBe(200)
  return answer.json()
}
const paragraphOf = async (jar: Jar, { draft, paragraph }: House) =>
  (await section(jar, draft.slug)).paragraphs.find((it) => it.id === paragraph.id)!

test('a member comments on some words of a paragraph and finds them under it', async () => {
  const it = await aQuotingHouse()
  const hoa = await aMember(it.unit)
  expect((await say(hoa, quoting(it, 'bữa ăn ca'))).status).toBe(201)
  const [own] = (await paragraphOf(hoa, it)).mine
  expect(own!.quote).toEqual({ exact: 'bữa ăn ca', start: TEXT.indexOf('bữa'), state: 'kept', now: null })
  const row = await db
    .selectFrom('opinion')
    .selectAll()
    .where('paragraphId', '=', it.paragraph.id)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ quotePrefix: 'Chăm lo nhà ở, chăm lo ', quoteSuffix: ' cho công nhân.' })
})

test('words copied without accents are kept as they stand in the paragraph', async () => {
  const it = await aQuotingHouse()
  const hoa = await aMember(it.unit)
  await say(hoa, quoting(it, 'NHA O'))
  expect((await paragraphOf(hoa, it)).mine[0]!.quote).toMatchObject({ exact: 'nhà ở' })
})

test.each([
  ['that do not stand there', 'tiền lương', {}, 'quote.missing'],
  ['that stand there twice', 'chăm lo', {}, 'quote.several'],
  ['of a section', 'TÌNH HÌNH', { target: 'section' }, 'quote.onlyParagraph'],
  ['too many', 'a'.repeat(2001), {}, 'too_big'],
])('words %s are refused at their field', async (_, words, more, reason) => {
  const it = await aQuotingHouse()
  const answer = await say(await aMember(it.unit), quoting(it, words, more))
  expect([answer.status, await answer.json()]).toEqual([
    422,
    { reason: 'invalid', fields: { quote: reason } },
  ])
})

test('a selection says which of two places is meant', async () => {
  const it = await aQuotingHouse()
  const hoa = await aMember(it.unit)
  const start = TEXT.indexOf('chăm lo')
  expect((await say(hoa, quoting(it, 'chăm lo', { quoteStart: start }))).status).toBe(201)
  expect((await paragraphOf(hoa, it)).mine[0]!.quote).toMatchObject({ exact: 'chăm lo', start })
})

test('the same words about other words of the paragraph are another opinion, about the same ones they are not', async () => {
  const it = await aQuotingHouse()
  const hoa = await aMember(it.unit)
  expect((await say(hoa, quoting(it, 'nhà ở'))).status).toBe(201)
  expect((await say(hoa, quoting(it, 'bữa ăn ca'))).status).toBe(201)
  expect((await say(hoa, quoting(it, 'nhà ở'))).status).toBe(200)
  const id = randomUUID()
  await say(hoa, quoting(it, 'công nhân'), id)
  expect((await say(hoa, quoting(it, 'cho công nhân'), id)).status).toBe(409)
})

test('rewritten, an opinion keeps its quote; taken back, the quote is gone with the words', async () => {
  const it = await aQuotingHouse()
  const hoa = await aMember(it.unit)
  const id = randomUUID()
  await say(hoa, quoting(it, 'nhà ở'), id)
  const [own] = (await paragraphOf(hoa, it)).mine
  const json = {
    stance: 'disagree',
    kind: null,
    body: 'Chưa hợp lý.',
    suggestedWording: null,
    was: own!.was,
  } as const
  expect((await as(hoa).opinions[':id'].$patch({ param: { id }, json })).status).toBe(200)
  expect((await paragraphOf(hoa, it)).mine[0]).toMatchObject({
    body: 'Chưa hợp lý.',
    quote: { exact: 'nhà ở' },
  })
  expect((await as(hoa).opinions[':id'].$delete({ param: { id } })).status).toBe(200)
  const row = await db.selectFrom('opinion').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ quoteExact: null, quotePrefix: null, quoteSuffix: null, quoteStart: null })
})

test('words are marked for readers when five others spoke about them, never a member’s own counted in', async () => {
  const it = await aQuotingHouse()
  const reader = await aMember(it.unit)
  const start = TEXT.indexOf('bữa ăn ca')
  for (let n = 0; n < 4; n += 1)
    await say(await aMember(it.unit), quoting(it, 'bữa ăn ca', { body: `Ý ${n}` }))
  await say(reader, quoting(it, 'bữa ăn', { body: 'Ý của tôi' }))
  expect((await paragraphOf(reader, it)).marks).toEqual([])
  const fifth = await aMember(it.unit)
  await say(fifth, quoting(it, 'ăn ca cho', { body: 'Ý nữa' }))
  // Four and one that only touches them: what all five quote.
  expect((await paragraphOf(reader, it)).marks).toEqual([{ start: start + 4, end: start + 9 }])
  expect((await paragraphOf(fifth, it)).marks).toEqual([{ start, end: start + 6 }])
})

test('in a new version the author and officers see what became of the quote', async () => {
  const it = await aQuotingHouse()
  const hoa = await aMember(it.unit)
  await say(hoa, quoting(it, 'bữa ăn ca'))
  await db.insertInto('participation').values(aCrowd(it)).execute()
  const analyst = await aStaff(it.unit)
  const states = async () => {
    const mine = await (await as(hoa).mine.$get()).json()
    const list = await (
      await as(analyst).office.opinions.$get({ query: { draft: it.draft.id } as never })
    ).json()
    return [mine.consultations[0]!.opinions[0]!.quote, list.opinions[0]!.quote]
  }
  for (const quote of await states()) expect(quote).toMatchObject({ state: 'kept' })
  const next = async (number: number, body: string | null) => {
    const { id } = await db
      .insertInto('draftVersion')
      .values({ draftId: it.draft.id, number, sourceName: '', publishedAt: clock.now })
      .returning('id')
      .executeTakeFirstOrThrow()
    const paragraphId = body === null ? it.draft.paragraphs[1]!.id : it.paragraph.id
    await db
      .insertInto('wording')
      .values({
        versionId: id,
        paragraphId,
        position: 1,
        kind: 'paragraph',
        body: body ?? 'Giảm giờ làm thêm.',
      })
      .execute()
  }
  await next(2, 'Chăm lo nhà ở, chăm lo tốt bữa ăn ca cho công nhân.')
  for (const quote of await states()) expect(quote).toMatchObject({ exact: 'bữa ăn ca', state: 'kept' })
  await next(3, 'Chăm lo nhà ở cho công nhân.')
  for (const quote of await states())
    expect(quote).toMatchObject({ exact: 'bữa ăn ca', state: 'orphaned', now: null })
  await next(4, null)
  for (const quote of await states()) expect(quote).toMatchObject({ exact: 'bữa ăn ca', state: 'orphaned' })
})

const aCrowd = ({ draft, unit }: House) => ({
  consultationId: draft.consultationId,
  unitId: unit.id,
  contributorGroup: null,
  channel: 'paper' as const,
  joinedOn: '2026-03-02',
  persons: 30,
})
