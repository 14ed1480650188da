import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { getRequestListener } from '@hono/node-server'
import { receiptKey } from 'api/opinions/receipt'
import { afterAll, expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { app, as, type Jar, SECRET } from '../setup/house.ts'
import { aDraft, aMember, aUnit } from '../setup/make.ts'
import { faults } from './fault-proxy.ts'
import { lostAndDuplicated, storm } from './storm.ts'

const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => new Promise((resolve) => server.close(resolve)))

const cookiesOf = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

async function phonesOf(count: number) {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const phones: string[] = []
  for (let n = 0; n < count; n++) {
    const jar = await aMember(unit)
    await as(jar).consultations[':consultationId'].join.$post({ param: draft })
    phones.push(cookiesOf(jar))
  }
  const place = {
    consultationId: draft.consultationId,
    versionId: draft.versionId,
    paragraphId: draft.paragraphs[0]!.id,
  }
  return { draft, place, phones }
}

test.each([1, 2, 3])(
  'in storm %i every opinion sent is kept once, whatever happens on the way, and every phone knows it',
  async (seed) => {
    const { draft, place, phones } = await phonesOf(12)
    const it = { target, receiptKey: receiptKey(SECRET), phones, place, opinions: 5, seed, share: 0.6 }
    const { sent, notReceived, injected, happened } = await storm(it)
    expect(injected).toBeGreaterThan(faults.length)
    expect(faults.filter((fault) => !happened.has(fault))).toEqual([])
    expect(notReceived).toEqual([])
    const rows = await db
      .selectFrom('opinion')
      .where('draftId', '=', draft.id)
      .select(['id', 'body'])
      .execute()
    expect(new Map(rows.map(({ id, body }) => [id, body]))).toEqual(sent)
    expect(rows).toHaveLength(12 * 5)
    expect(lostAndDuplicated(sent, rows)).toEqual({ lost: 0, duplicated: 0 })
  },
)

test('the same words kept under two ids are a copy, and what is kept in other words is lost', () => {
  const sent = new Map([
    ['a', 'Một.'],
    ['b', 'Hai.'],
  ])
  const judged = (...rows: [id: string, body: string][]) =>
    lostAndDuplicated(
      sent,
      rows.map(([id, body]) => ({ id, body })),
    )
  expect(judged(['a', 'Một.'], ['b', 'Hai.'])).toEqual({ lost: 0, duplicated: 0 })
  expect(judged(['a', 'Một.'], ['b', 'Hai.'], ['c', 'Một.'])).toEqual({ lost: 0, duplicated: 1 })
  expect(judged(['a', 'Một.'], ['b', 'Hai.'], ['c', 'Ba.'])).toEqual({ lost: 0, duplicated: 1 })
  expect(judged(['a', 'Một.'], ['b', 'Một.'])).toEqual({ lost: 1, duplicated: 1 })
  expect(judged(['a', 'Một.'])).toEqual({ lost: 1, duplicated: 0 })
  expect(() => lostAndDuplicated(new Map([...sent, ['c', 'Một.']]), [])).toThrow('same words')
})
