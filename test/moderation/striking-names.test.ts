import { fingerprintOf } from 'api/opinions/submission'
import { expect, test } from 'vitest'

import { advance, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { say } from '../setup/make.ts'
import {
  aFactory,
  decide,
  forget,
  holding,
  listed,
  look,
  mine,
  queue,
  redact,
  REDACTED,
  run,
  strike,
} from './a-factory.ts'

test('a struck name is gone from every list, its author sees what was struck, and it comes back only within seven days', async () => {
  const { analyst, first, name } = await aFactory()
  await run(look!)
  await redact(analyst, first.id, name)
  expect((await listed(analyst)).opinions.find((it) => it.id === first.id)!.body).toBe(REDACTED)
  expect(await mine(first.jar)).toMatchObject([
    { body: REDACTED, redacted: true, bodyBefore: first.opinion.body, struckUntilOn: expect.any(String) },
  ])
  expect((await decide(analyst, first.id, { act: 'unredact' })).status).toBe(200)
  expect((await listed(analyst)).opinions.find((it) => it.id === first.id)!.body).toBe(first.opinion.body)
  await run(look!)
  expect(
    (await decide(analyst, first.id, { act: 'undo' })).status,
    'there is nothing left to take back',
  ).toBe(409)
})

test('after seven days what was struck is nowhere in the database', async () => {
  const { analyst, first, name } = await aFactory()
  await run(look!)
  await redact(analyst, first.id, name)
  advance(days(7))
  await run(forget!)
  expect(await holding(name)).toEqual(['struck_words'])
  advance(days(1))
  await run(forget!)
  expect(await holding(name)).toEqual([])
  expect((await decide(analyst, first.id, { act: 'unredact' })).status).toBe(409)
  expect(await mine(first.jar)).toMatchObject([{ body: REDACTED, redacted: true, bodyBefore: null }])
})

test('struck for good, it is nowhere at once', async () => {
  const { analyst, first, name } = await aFactory()
  await run(look!)
  await redact(analyst, first.id, name, { forGood: true })
  expect(await holding(name)).toEqual([])
})

test('a struck name is no longer what a theme is called or known by', async () => {
  const { analyst, first, name, draft } = await aFactory()
  const phrase = name.toLowerCase()
  const { id } = await db
    .insertInto('theme')
    .values({
      draftId: draft.id,
      position: 1,
      label: `${name}, làm thêm`,
      description: `Các ý kiến nói về ${phrase}, làm thêm.`,
      keyphrases: [phrase, 'làm thêm'],
      distinguishing: [phrase],
      opinionCount: 6,
      typicalIds: [],
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await run(look!)
  await redact(analyst, first.id, name, { forGood: true })
  expect(
    await db.selectFrom('theme').where('id', '=', id).selectAll().executeTakeFirstOrThrow(),
  ).toMatchObject({
    label: '[tên người], làm thêm',
    description: 'Các ý kiến nói về [tên người], làm thêm.',
    keyphrases: ['làm thêm'],
    distinguishing: [],
  })
})

test('a repeated send of what names were struck from is the same opinion and does not bring the names back', async () => {
  const { analyst, first, name } = await aFactory()
  await run(look!)
  await redact(analyst, first.id, name, { forGood: true })
  const again = await say(first.jar, first.opinion, first.id)
  expect(again.status).toBe(200)
  const backButton = await say(first.jar, first.opinion)
  expect(backButton.status).toBe(200)
  expect((await backButton.json()) as object).toMatchObject({ id: first.id, again: true })
  expect(await holding(name)).toEqual([])
  expect(await mine(first.jar)).toHaveLength(1)
})

test('words the author changed meanwhile are not struck', async () => {
  const { analyst, first, name } = await aFactory()
  await run(look!)
  const { opinions } = await queue(analyst)
  const [own] = await mine(first.jar)
  const rewritten = await as(first.jar).opinions[':id'].$patch({
    param: { id: first.id },
    json: {
      stance: 'agree',
      kind: null,
      body: 'Lời khác hẳn.',
      suggestedWording: null,
      was: own!.was,
      versionId: null,
    },
  })
  expect(rewritten.status).toBe(200)
  const answer = await strike(analyst, first.id, {
    name,
    was: opinions.find((it) => it.id === first.id)!.was,
  })
  expect(answer.status).toBe(409)
})

test('an opinion taken back takes what was struck from it along', async () => {
  const { analyst, first, name } = await aFactory()
  await run(look!)
  await redact(analyst, first.id, name)
  expect((await as(first.jar).opinions[':id'].$delete({ param: { id: first.id } })).status).toBe(200)
  expect(await holding(name)).toEqual([])
})

test('what is mostly struck is refused, and so is erasing at once what the program does not take for a name', async () => {
  const { analyst, second } = await aFactory()
  const { opinions } = await listed(analyst, { id: second.id })
  const text = opinions[0]!.body
  const was = fingerprintOf(opinions[0]! as never)
  const strikeOf = (body: { start: number; end: number }, forGood: boolean) =>
    decide(analyst, second.id, {
      act: 'redact',
      was,
      body: [{ ...body, kind: 'person' }],
      suggestedWording: [],
      forGood,
    })
  const reasonOf = async (answer: Awaited<ReturnType<typeof strikeOf>>) =>
    JSON.stringify(await answer.json()).match(/moderation\.\w+/)?.[0]
  const whole = await strikeOf({ start: 0, end: text.length }, false)
  expect([whole.status, await reasonOf(whole)]).toEqual([422, 'moderation.mostlyStruck'])
  const word = await strikeOf({ start: 0, end: 3 }, true)
  expect([word.status, await reasonOf(word)]).toEqual([422, 'moderation.notFound'])
  expect((await strikeOf({ start: 0, end: 3 }, false)).status).toBe(200)
})

test('a short opinion that is little more than a name and a number may lose both', async () => {
  const { analyst, second } = await aFactory()
  const body = 'Hỏi anh Nguyễn Văn Khoan, số 0912 345 678.'
  await db.updateTable('opinion').set({ body }).where('id', '=', second.id).execute()
  const { opinions } = await listed(analyst, { id: second.id })
  const of = (words: string, kind: 'person' | 'phone') => {
    const start = body.indexOf(words)
    return { start, end: start + words.length, kind }
  }
  const struck = (...more: { start: number; end: number; kind: 'person' | 'phone' }[]) =>
    decide(analyst, second.id, {
      act: 'redact',
      was: fingerprintOf(opinions[0]! as never),
      body: [of('Nguyễn Văn Khoan', 'person'), of('0912 345 678', 'phone'), ...more],
      suggestedWording: [],
      forGood: false,
    })
  expect((await struck(of('Hỏi', 'person'), of('anh', 'person'))).status).toBe(422)
  expect((await struck()).status).toBe(200)
})
