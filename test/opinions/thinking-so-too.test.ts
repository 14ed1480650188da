import { expect, test } from 'vitest'

import { advance, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aMember, anOpinion, aUnit, say } from '../setup/make.ts'
import { heardDraft, listeners, similar, think, voice } from './many.ts'

const WORDS = 'Đề nghị tăng lương tối thiểu vùng sớm hơn một năm.'
const TYPED = 'tang luong toi thieu vung som hon'

const rowsOf = (id: string) => db.selectFrom('endorsement').selectAll().where('opinionId', '=', id).execute()

/** A draft much heard, one opinion on it, and a device that reads it while typing. */
async function heard() {
  const { unit, draft } = await heardDraft()
  const author = await voice(unit, draft, WORDS)
  const [reader] = await listeners(unit, draft, 1)
  return { unit, draft, author, reader: reader! }
}

test('a device that thinks so too is counted once, however often it says so, and takes it back', async () => {
  const { draft, author, reader } = await heard()
  const [found] = await similar(reader, draft, TYPED)
  expect(found).toMatchObject({ id: author.id, body: WORDS, endorsed: false, fellows: null, here: true })
  expect(await think(reader, author.id, found!.was)).toEqual([200, null])
  expect(await think(reader, author.id, found!.was)).toEqual([200, null])
  expect(await rowsOf(author.id)).toHaveLength(1)
  expect((await similar(reader, draft, TYPED))[0]).toMatchObject({ endorsed: true, fellows: null })
  expect(await think(reader, author.id, found!.was, false)).toEqual([200, null])
  expect(await think(reader, author.id, found!.was, false)).toEqual([200, null])
  expect(await rowsOf(author.id)).toEqual([])
})

test('what is kept says neither who nor of which unit, and one device leaves no common mark', async () => {
  const { unit, draft, author, reader } = await heard()
  const second = await voice(unit, draft, 'Một ý khác hẳn về nhà ở công nhân.')
  for (const { id, words } of [
    { id: author.id, words: TYPED },
    { id: second.id, words: 'mot y khac han ve nha o cong nhan' },
  ]) {
    const found = (await similar(reader, draft, words)).find((it) => it.id === id)
    expect(await think(reader, id, found!.was)).toEqual([200, null])
  }
  const rows = [...(await rowsOf(author.id)), ...(await rowsOf(second.id))]
  expect(rows.map((row) => Object.keys(row).sort())).toEqual([
    ['givenOn', 'opinionId', 'proof'],
    ['givenOn', 'opinionId', 'proof'],
  ])
  expect(rows[0]!.proof.equals(rows[1]!.proof)).toBe(false)
  const audited = await db.selectFrom('auditEntry').select('detail').execute()
  expect(JSON.stringify(audited)).not.toContain(author.id)
})

test('how many think so is shown in steps of five of others, and nothing below', async () => {
  const { unit, draft, author, reader } = await heard()
  const others = await listeners(unit, draft, 6)
  const { was } = (await similar(reader, draft, TYPED))[0]!
  const seen = async () => (await similar(reader, draft, TYPED))[0]!.fellows
  for (const jar of others.slice(0, 4)) await think(jar, author.id, was)
  await think(reader, author.id, was)
  expect(await seen(), 'four others and oneself').toBeNull()
  await think(others[4]!, author.id, was)
  expect(await seen()).toBe(5)
  await think(others[5]!, author.id, was)
  expect(await seen()).toBe(5)
})

test('nobody thinks so too of their own words, of words not shown, or of words that were changed', async () => {
  const { unit, draft, author, reader } = await heard()
  const { was } = (await similar(reader, draft, TYPED))[0]!
  expect(await think(author.jar, author.id, was)).toEqual([409, 'endorse.own'])
  const kept = await voice(unit, draft, 'Lời này chỉ để cán bộ đọc.', { mayBeShown: false })
  expect(await think(reader, kept.id, was)).toEqual([404, 'endorse.gone'])
  expect(await think(reader, author.id, 'other words')).toEqual([409, 'endorse.changed'])
  expect(await rowsOf(author.id)).toEqual([])
})

test('what was said of other words goes with these; words taken back take it along', async () => {
  const { draft, author, reader } = await heard()
  const { was } = (await similar(reader, draft, TYPED))[0]!
  const rewrite = (body: string, before: string, mayBeShown = true) =>
    as(author.jar).opinions[':id'].$patch({
      param: { id: author.id },
      json: { stance: 'agreeInPart', body, was: before, mayBeShown },
    })
  await think(reader, author.id, was)
  expect((await rewrite(WORDS, was)).status, 'the same words').toBe(200)
  expect(await rowsOf(author.id)).toHaveLength(1)
  expect((await rewrite('Đề nghị tăng lương tối thiểu vùng muộn hơn một năm.', was)).status).toBe(200)
  expect(await rowsOf(author.id)).toEqual([])
  const now = (await similar(reader, draft, TYPED))[0]!
  expect(await think(reader, author.id, now.was)).toEqual([200, null])
  expect((await as(author.jar).opinions[':id'].$delete({ param: { id: author.id } })).status).toBe(200)
  expect(await rowsOf(author.id)).toEqual([])
  expect(await think(reader, author.id, now.was)).toEqual([404, 'endorse.gone'])
})

test('after closing nothing new is counted, what waited on the phone is within the grace, and what stands is told again', async () => {
  const { unit, draft, author, reader } = await heard()
  const [late] = await listeners(unit, draft, 1)
  const { was } = (await similar(reader, draft, TYPED))[0]!
  await think(reader, author.id, was)
  advance(days(8))
  try {
    expect(await think(reader, author.id, was)).toEqual([200, null])
    expect(await think(late!, author.id, was)).toEqual([409, 'consultation.closed'])
    const json = { submissionId: crypto.randomUUID(), on: true, was, waited: true }
    const waited = await as(late!).opinions[':id'].endorsement.$put({ param: { id: author.id }, json })
    expect(waited.status).toBe(200)
    expect(await rowsOf(author.id)).toHaveLength(2)
  } finally {
    advance(-days(8))
  }
})

test('a device of another unit, and one that did not open the draft, say nothing', async () => {
  const { unit, author, reader, draft } = await heard()
  const { was } = (await similar(reader, draft, TYPED))[0]!
  expect(await think(await aMember(await aUnit()), author.id, was)).toEqual([404, 'endorse.gone'])
  expect(await think(await aMember(unit), author.id, was)).toEqual([401, 'join.first'])
  expect(await think(new Map(), author.id, was)).toEqual([401, 'join.first'])
})

test('the same words sent again with another wish about showing them change the wish', async () => {
  const { unit, draft, reader } = await heard()
  const jar = await aMember(unit)
  const words = { ...anOpinion(draft, draft.paragraphs[0]!, { body: 'Xây thêm chỗ để xe cho công nhân.' }) }
  const shown = async () =>
    (await similar(reader, draft, 'xay them cho de xe cho cong nhan')).map((it) => it.body)
  await say(jar, { ...words, mayBeShown: true } as never)
  advance(10_000)
  expect(await shown()).toContain(words.body)
  await say(jar, words)
  expect(await shown()).not.toContain(words.body)
})

const endorsed = async (jar: Jar) => {
  const answer = await as(jar).mine.endorsed.$get()
  expect(answer.status).toBe(200)
  return (await answer.json()).consultations
}

test('a device finds what it thinks so of by draft, and nobody else’s device does; taken back it is gone', async () => {
  const { unit, draft, author, reader } = await heard()
  const { was } = (await similar(reader, draft, TYPED))[0]!
  expect(await endorsed(reader)).toEqual([])
  await think(reader, author.id, was)
  const words = { stance: 'agreeInPart', body: WORDS, suggestedWording: null }
  const opinion = { id: author.id, words, fellows: null, open: true, about: expect.anything() }
  expect(await endorsed(reader)).toEqual([
    {
      id: draft.consultationId,
      title: expect.any(String),
      drafts: [{ title: draft.title, opinions: [opinion] }],
    },
  ])
  const [other] = await listeners(unit, draft, 1)
  expect(await endorsed(other!)).toEqual([])
  expect(await endorsed(author.jar)).toEqual([])
  expect(await think(reader, author.id, '', false)).toEqual([200, null])
  expect(await endorsed(reader)).toEqual([])
})

test('words hidden since are not read there, and can still be thought so of no more; words changed are there no longer', async () => {
  const { draft, author, reader } = await heard()
  const { was } = (await similar(reader, draft, TYPED))[0]!
  await think(reader, author.id, was)
  const only = async () => (await endorsed(reader))[0]?.drafts[0]?.opinions[0]
  await db.updateTable('opinion').where('id', '=', author.id).set({ hiddenAs: 'insult' }).execute()
  expect(await only()).toMatchObject({ words: null, open: true })
  await db.updateTable('opinion').where('id', '=', author.id).set({ hiddenAs: null }).execute()
  advance(days(8))
  try {
    expect(await only()).toMatchObject({ words: { body: WORDS }, open: false })
  } finally {
    advance(-days(8))
  }
  const json = { stance: 'disagree', body: 'Lời khác hẳn.', was, mayBeShown: true } as const
  await as(author.jar).opinions[':id'].$patch({ param: { id: author.id }, json })
  expect(await endorsed(reader)).toEqual([])
})
