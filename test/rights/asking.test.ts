import { randomUUID } from 'node:crypto'

import { requestTurns } from 'api/rights/request-routes'
import { handlers } from 'api/worker'
import { expect, test } from 'vitest'

import { clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx, type Jar, send } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const nobody: Jar = new Map()
const top = await aUnit('Liên đoàn', { level: 'province' })
const admin = await aStaff(top, ['admin'])
const office = as(admin).office

const aRequest = (it: object = {}) => ({
  submission: randomUUID() as string,
  kind: 'access' as const,
  about: 'other' as const,
  words: 'Tôi muốn biết hệ thống giữ gì về tôi.',
  contact: '',
  ...it,
})

async function asked(it: object = {}, jar: Jar = nobody) {
  const answer = await as(jar).rights.$post({ json: aRequest(it) })
  expect(answer.status).toBe(201)
  const receipt = (await answer.json()) as { reference: string; key: string }
  const { id } = await db
    .selectFrom('dataRequest')
    .where('reference', '=', receipt.reference)
    .select('id')
    .executeTakeFirstOrThrow()
  return { ...receipt, id, param: { id } }
}

const follow = async ({ reference, key }: { reference: string; key: string }) =>
  as(nobody).rights[':reference'][':key'].$get({ param: { reference, key } })

async function at<T>(moment: string, work: () => Promise<T>): Promise<T> {
  const held = clock.now
  clock.now = new Date(moment)
  try {
    return await work()
  } finally {
    clock.now = held
  }
}

test('a script at a router waits behind itself, and keeps nobody beside it from asking', async () => {
  const ask = async (hand: string) => {
    const headers = { 'content-type': 'application/json', 'x-gopy-caller': 'router', 'x-gopy-hand': hand }
    const body = JSON.stringify(aRequest())
    return (await send(nobody, '/api/rights', { method: 'POST', headers, body })).status
  }
  // As many at once as are let through without waiting.
  for (let n = 0; n < 60; n++) await requestTurns.take('router', 'script', { network: 'router' })
  const waiting = [ask('script'), ask('script'), ask('script')]
  await expect.poll(() => ask('script')).toBe(429)
  expect(await ask('phone')).toBe(201)
  expect(await Promise.all(waiting)).toEqual([201, 201, 201])
}, 60_000)

test.each([
  ['access', '2026-03-12'],
  ['correction', '2026-03-12'],
  ['restriction', '2026-03-17'],
  ['withdrawal', '2026-03-17'],
  ['objection', '2026-03-17'],
  ['erasure', '2026-03-22'],
])('a request of the kind %s is acknowledged within two working days and done by %s', async (kind, dueOn) => {
  const request = await asked({ kind })
  expect(await (await follow(request)).json()).toMatchObject({
    receivedOn: '2026-03-02',
    acknowledgeBy: '2026-03-04',
    dueOn,
  })
})

test('the day of a request is the day in Vietnam', async () => {
  const request = await at('2026-03-02T17:30:00Z', () => asked())
  expect((await (await follow(request)).json()).receivedOn).toBe('2026-03-03')
})

test('the same form sent twice is one request with one link', async () => {
  const json = aRequest({ contact: 'qua công đoàn cơ sở' })
  const first = await as(nobody).rights.$post({ json })
  const second = await as(nobody).rights.$post({ json })
  expect([first.status, second.status]).toEqual([201, 200])
  const [one, two] = [await first.json(), await second.json()]
  expect({ ...two, again: false }).toEqual(one)
  const other = await as(nobody).rights.$post({ json: { ...json, words: 'Điều khác.' } })
  expect((await other.json()).reference).not.toBe(one.reference)
})

test('a reference alone, a wrong key and a made-up reference open nothing, and are told alike', async () => {
  const mine = await asked()
  const other = await asked({ words: 'Của người khác.' })
  for (const link of [
    { ...mine, key: 'x' },
    { ...mine, key: other.key },
    { reference: 'AAAA-AAAA', key: mine.key },
    { reference: 'AAAA-AAAA', key: 'á'.repeat(43) },
  ]) {
    const answer = await follow(link)
    expect([answer.status, await answer.json()]).toEqual([404, { reason: 'request.unknown' }])
  }
})

test('empty words, an unknown kind and a megabyte of text are refused, and nothing is kept', async () => {
  const before = await db.selectFrom('dataRequest').select('id').execute()
  const tried = [
    { words: ' \n ' },
    { kind: 'everything' },
    { submission: 'once' },
    { words: 'a'.repeat(4001) },
    { contact: 'a'.repeat(201) },
    { words: 'a'.repeat(1_000_000) },
  ]
  for (const it of tried) {
    const answer = await send(nobody, '/api/rights', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(aRequest(it)),
    })
    expect(answer.status).toBe(422)
  }
  expect(await db.selectFrom('dataRequest').select('id').execute()).toEqual(before)
})

test('a request is taken, acknowledged, answered and closed; who asked sees each step, and each is on record', async () => {
  const request = await asked({ contact: 'hoa@example.test' })
  const state = async () => (await follow(request)).json()
  expect((await office.requests[':id'].take.$post(request)).status).toBe(200)
  expect((await state()).takenAt).not.toBeNull()
  expect((await office.requests[':id'].acknowledge.$post(request)).status).toBe(200)
  const early = await office.requests[':id'].close.$post(request)
  expect([early.status, await early.json()]).toEqual([409, { reason: 'request.notAnswered' }])
  const json = { outcome: 'nothingHeld' as const, answer: 'Hệ thống không giữ dữ liệu nào nối với bạn.' }
  expect((await office.requests[':id'].answer.$post({ ...request, json })).status).toBe(200)
  expect(await state()).toMatchObject({ ...json, closedAt: null })
  const again = await office.requests[':id'].answer.$post({ ...request, json })
  expect([again.status, await again.json()]).toEqual([409, { reason: 'request.answered' }])
  expect((await office.requests[':id'].close.$post(request)).status).toBe(200)
  expect((await state()).closedAt).not.toBeNull()
  const entries = await db.selectFrom('auditEntry').select(['action', 'detail']).execute()
  expect(
    entries
      .filter((it) => JSON.stringify(it.detail).includes(request.reference))
      .map((it) => it.action)
      .toSorted(),
  ).toEqual(['request.acknowledged', 'request.answered', 'request.closed', 'request.taken'])
})

test('two who answer at once: one answer stands', async () => {
  const request = await asked()
  const second = await aStaff(top, ['admin'])
  const answers = await Promise.all(
    [admin, second].map((jar, n) =>
      as(jar).office.requests[':id'].answer.$post({
        ...request,
        json: { outcome: 'done', answer: `Trả lời ${n}.` },
      }),
    ),
  )
  expect(answers.map((it) => it.status).toSorted()).toEqual([200, 409])
})

test('a request is extended once, and only when a law that allows it was entered', async () => {
  const request = await asked({ kind: 'correction' })
  const extend = () =>
    office.requests[':id'].extend.$post({ ...request, json: { reason: 'Cần hỏi đơn vị cơ sở.' } })
  const refused = await extend()
  expect([refused.status, await refused.json()]).toEqual([409, { reason: 'request.noExtension' }])
  const set = (extensionDays: number) =>
    office.deadlines.$put({ json: { kind: 'correction', extensionDays, source: 'Điều khoản cho phép' } })
  expect((await set(11)).status).toBe(409)
  expect((await set(5)).status).toBe(200)
  expect((await extend()).status).toBe(200)
  expect(await (await follow(request)).json()).toMatchObject({
    extendedTo: '2026-03-17',
    extensionReason: 'Cần hỏi đơn vị cơ sở.',
  })
  const again = await extend()
  expect([again.status, await again.json()]).toEqual([409, { reason: 'request.extended' }])
})

test('the queue has the earliest deadline first, tells what is late, and is read page by page', async () => {
  await db.deleteFrom('dataRequestContact').execute()
  await db.deleteFrom('dataRequest').execute()
  const made = await Promise.all(Array.from({ length: 23 }, (_, n) => asked({ words: `Yêu cầu ${n}.` })))
  const late = await at('2026-02-25T01:00:00Z', () => asked({ kind: 'erasure' }))
  const page = async (state: 'open' | 'overdue' | 'closed', after = '') =>
    (await office.requests.$get({ query: { state, after } as never })).json()
  const first = await page('open')
  expect(first.requests[0]!.reference).toBe(late.reference)
  expect(first.requests).toHaveLength(20)
  const second = await page('open', first.next!)
  expect([second.requests.length, second.next]).toEqual([4, null])
  const all = [...first.requests, ...second.requests].map((it) => it.reference)
  expect(all.toSorted()).toEqual([late, ...made].map((it) => it.reference).toSorted())
  expect((await page('overdue')).requests.map((it) => it.reference)).toEqual([late.reference])
  expect(await (await office['requests-due'].$get()).json()).toEqual({ overdue: 1, soon: 23 })
  const json = { outcome: 'done' as const, answer: 'Đã xong.' }
  await office.requests[':id'].answer.$post({ ...late, json })
  expect((await page('overdue')).requests).toEqual([])
  expect((await page('closed')).requests.map((it) => it.reference)).toEqual([late.reference])
})

test('requests are read at the highest unit by administrators and inspectors, and dealt with by administrators', async () => {
  const below = await aUnit('CĐCS', { parent: top })
  const request = await asked()
  const tried = async (jar: Jar) => [
    (await as(jar).office.requests.$get({ query: { state: 'open', after: '' } as never })).status,
    (await as(jar).office.requests[':id'].$get(request)).status,
    (await as(jar).office.requests[':id'].take.$post(request)).status,
  ]
  expect(await tried(await aStaff(below, ['admin', 'inspector']))).toEqual([403, 403, 403])
  expect(await tried(await aStaff(top, ['analyst', 'responder', 'officer']))).toEqual([403, 403, 403])
  expect(await tried(await aStaff(top, ['inspector']))).toEqual([200, 200, 403])
  expect(await tried(admin)).toEqual([200, 200, 200])
  const stranger = await aStaff(below, ['admin'])
  expect(await (await as(stranger).office['requests-due'].$get()).json()).toEqual({ overdue: 0, soon: 0 })
})

test('a member’s request leads to no opinion and says nothing of the device', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!))
  const { id } = await asked({ about: 'opinion', kind: 'erasure' }, hoa)
  const row = await db.selectFrom('dataRequest').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(row.staffUserId).toBeNull()
  const moments = Object.entries(row).filter(([, value]) => value instanceof Date)
  expect(moments).toEqual([])
  const references = await db
    .selectFrom('opinion')
    .where('draftId', '=', draft.id)
    .select(['unitId', 'id'])
    .execute()
  const text = JSON.stringify(row)
  for (const it of references)
    expect([text.includes(it.id), text.includes(it.unitId)]).toEqual([false, false])
})

test('staff who ask while signed in are named; no one else is', async () => {
  const jar = await aStaff(await aUnit(), ['officer'])
  const json = aRequest({ about: 'staffAccount', kind: 'correction' })
  const answer = await as(jar).office['own-requests'].$post({ json })
  const { reference } = (await answer.json()) as { reference: string }
  const row = await db
    .selectFrom('dataRequest')
    .where('reference', '=', reference)
    .select('staffUserId')
    .executeTakeFirstOrThrow()
  expect(row.staffUserId).not.toBeNull()
})

test('a holiday entered moves the clocks of requests to come, not of those that run', async () => {
  const before = await asked()
  const json = { day: '2026-03-03', name: 'Nghỉ đột xuất', works: false, source: 'Thông báo' }
  expect((await office.holidays.$put({ json })).status).toBe(200)
  const after = await asked()
  const by = async (it: { reference: string; key: string }) => (await (await follow(it)).json()).acknowledgeBy
  expect([await by(before), await by(after)]).toEqual(['2026-03-04', '2026-03-05'])
  expect((await office.holidays[':day'].$delete({ param: { day: '2026-03-03' } })).status).toBe(200)
  expect((await office.holidays[':day'].$delete({ param: { day: '2026-03-03' } })).status).toBe(404)
})

test('contacts are erased thirty days after closing and words after two years, each with its proof', async () => {
  const request = await asked({ contact: 'nam@example.test' })
  await office.requests[':id'].answer.$post({ ...request, json: { outcome: 'done', answer: 'Đã xong.' } })
  await office.requests[':id'].close.$post(request)
  const contacts = () =>
    db.selectFrom('dataRequestContact').where('requestId', '=', request.id).select('contact').execute()
  const runErase = async () =>
    handlers.find((it) => it.job.name === 'rights.erase')!.run(ctx(), {}, AbortSignal.timeout(30_000))
  const proofs = (key: 'requestContacts' | 'requests') =>
    db.selectFrom('erasureProof').where('ruleKey', '=', key).selectAll().execute()
  const held = clock.now
  try {
    clock.now = new Date(held.getTime() + days(30))
    await runErase()
    expect(await contacts()).toHaveLength(1)
    expect(await proofs('requestContacts')).toEqual([])
    clock.now = new Date(held.getTime() + days(31))
    await runErase()
    expect(await contacts()).toEqual([])
    expect(await proofs('requestContacts')).toMatchObject([
      { rowCount: 1, job: 'rights.erase', keepDays: 30 },
    ])
    clock.now = new Date(held.getTime() + days(731))
    await runErase()
    expect(await (await follow(request)).json()).toMatchObject({ words: '', answer: null, outcome: 'done' })
    expect(await proofs('requests')).not.toEqual([])
  } finally {
    clock.now = held
  }
  await expect(db.deleteFrom('erasureProof').execute()).rejects.toThrow('never changed or removed')
})
