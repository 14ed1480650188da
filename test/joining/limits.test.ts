import { randomUUID } from 'node:crypto'

import { guesses, joins } from 'api/joining/routes'
import { explain } from 'shared/words/errors'
import { Failure } from 'shared/errors'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { app, as, ORIGIN, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aUnit, say } from '../setup/make.ts'

/** Sends the same opinion under new ids until refused; the answer that refused, and how many were taken before. */
async function untilRefused(jar: Jar, opinion: ReturnType<typeof anOpinion>, most: number) {
  for (let sent = 0; sent < most; sent++) {
    const answer = await as(jar).opinions[':id'].$put({
      param: { id: randomUUID() },
      json: { ...opinion, body: `Ý kiến số ${sent}` } as never,
    })
    if ((answer.status as number) === 429) return { sent, answer }
  }
  return { sent: most, answer: null }
}

test('a device that sends faster than anyone writes is asked to wait, and told that nothing is lost', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const [hoa, nam] = [await aMember(unit), await aMember(unit)]
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!))
  const { sent, answer } = await untilRefused(hoa, anOpinion(draft, draft.paragraphs[0]!), 100)
  expect(sent).toBeGreaterThanOrEqual(30)
  const wait = Number(answer?.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  const sentence = explain(Failure.parse(await answer!.json()))
  expect(sentence).toContain(`sau ${wait} giây`)
  expect(sentence).toContain('Không có gì bị mất')
  expect((await say(nam, anOpinion(draft, draft.paragraphs[1]!))).status).toBe(201)
})

test('who throws the device away after each opinion is slowed by the code, and other codes are not', async () => {
  const unit = await aUnit()
  const code = (await aMember(unit)).get('gopy_unit')!.split('.')[0]!
  const join = async () =>
    (await as(new Map()).join[':code'].$post({ param: { code }, json: { group: null, consent: 1 } })).status
  // Six hundred phones join and open the draft; as many more may come.
  for (let n = 0; n < 2400; n++) await joins.count(code)
  expect(await join()).toBe(200)
  await expect(
    (async () => {
      for (let n = 0; n < 1000; n++) await joins.count(code)
    })(),
  ).rejects.toMatchObject({ kind: 'tooMany' })
  expect(await join()).toBe(429)
  const other = (await aMember(await aUnit())).get('gopy_unit')!.split('.')[0]!
  expect((await as(new Map()).join[':code'].$get({ param: { code: other } })).status).toBe(200)
})

test('codes are not tried out: after a thousand wrong ones a network must wait with more; who knows a code comes in', async () => {
  const unit = await aUnit()
  const code = (await aMember(unit)).get('gopy_unit')!.split('.')[0]!
  const ask = async (typed: string, network: string) =>
    (await app.request(`${ORIGIN}/api/join/${typed}`, { headers: { 'x-gopy-caller': network } })).status
  for (let n = 0; n < 990; n++) await guesses.count('hall')
  expect(await ask(code, 'hall')).toBe(200)
  for (let n = 0; n < 10; n++) expect(await ask('khongcomanay', 'hall')).toBe(404)
  expect(await ask('khongcomanay', 'hall')).toBe(429)
  expect(await ask(code, 'hall')).toBe(200)
  expect(await ask('khongcomanay', 'elsewhere')).toBe(404)
})

test('no limit leaves anything in the database', async () => {
  const tables = await db.introspection.getTables()
  expect(tables.map(({ name }) => name).filter((name) => /rate|limit/.test(name))).toEqual([])
})
