import { randomUUID } from 'node:crypto'

import type { Ctx } from 'api/context'
import { rightsJobs } from 'api/rights/jobs'
import { takeRequestsToRemindOf } from 'api/rights/reminder-queries'
import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx } from '../setup/house.ts'
import { aUnit } from '../setup/make.ts'
import { aColleague } from '../people/making.ts'
import { lettersTo, mail, startPosting, until } from '../setup/post.ts'

await startPosting(rightsJobs)
const root = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
const below = await aUnit('CĐCS May Sơn Hà', { parent: root })

const morning = (ground: Ctx = { ...ctx(), mail }) =>
  rightsJobs.find(({ job }) => job.name === 'rights.remind')!.run(ground, {}, AbortSignal.timeout(60_000))
const on = (day: string) => (clock.now = new Date(`${day}T01:00:00Z`))

async function ask(kind: 'access' | 'erasure' = 'access') {
  const json = {
    submission: randomUUID(),
    kind,
    about: 'other',
    words: 'Tôi muốn biết.',
    contact: 'gap@example.test',
  }
  const receipt = await (await as(new Map()).rights.$post({ json: json as never })).json()
  const row = await db
    .selectFrom('dataRequest')
    .where('reference', '=', receipt.reference)
    .select(['id', 'reference', 'acknowledgeBy', 'dueOn'])
    .executeTakeFirstOrThrow()
  return row
}

const remindedFor = async ({ id }: { id: string }) =>
  (await db.selectFrom('dataRequest').where('id', '=', id).select('remindedFor').executeTakeFirstOrThrow())
    .remindedFor

test('while nobody is in charge no deadline counts as reminded of; who is to be or was gets no letter, nor who is invented', async () => {
  on('2026-02-02')
  const request = await ask()
  const [was, is, invented] = [
    await aColleague(root, ['admin']),
    await aColleague(root, ['admin']),
    await aColleague(root, ['admin']),
  ]
  const role = (person: { id: string }, days: { fromOn?: string; untilOn?: string | null }) =>
    db.updateTable('grantOfRole').set(days).where('staffUserId', '=', person.id).execute()
  await role(was, { fromOn: '2026-01-01', untilOn: '2026-02-02' })
  await role(is, { fromOn: '2026-02-03' })
  await db.updateTable('staffUser').set({ sample: true }).where('id', '=', invented.id).execute()
  await morning()
  expect(await remindedFor(request)).toBeNull()

  on('2026-02-03')
  await morning()
  await until(() => lettersTo(is.email).length === 1)
  expect([...lettersTo(was.email), ...lettersTo(invented.email)]).toEqual([])
  await role(is, { untilOn: '2026-02-04' })
})

test('a letter that was to go is not sent to who is in charge no more, nor of what is answered meanwhile', async () => {
  on('2026-02-16')
  const [gone, stays] = [await aColleague(root, ['admin']), await aColleague(root, ['admin'])]
  const [open, answered] = [await ask(), await ask()]
  await as(stays.jar).office.requests[':id'].answer.$post({
    param: { id: answered.id },
    json: { outcome: 'done', answer: 'Đã xong.' },
  })
  await db.updateTable('staffUser').set({ deactivatedAt: clock.now }).where('id', '=', gone.id).execute()
  const send = (staffUserId: string, requestIds: string[]) =>
    rightsJobs
      .find(({ job }) => job.name === 'rights.sendReminder')!
      .run({ ...ctx(), mail }, { staffUserId, requestIds }, AbortSignal.timeout(60_000))
  await send(gone.id, [open.id])
  await send(stays.id, [answered.id])
  expect([...lettersTo(gone.email), ...lettersTo(stays.email)]).toEqual([])
  await send(stays.id, [answered.id, open.id])
  const [letter] = lettersTo(stays.email)
  expect(letter!.text).toContain(open.reference)
  expect(letter!.text).not.toContain(answered.reference)
  await db.updateTable('staffUser').set({ deactivatedAt: clock.now }).where('id', '=', stays.id).execute()
  await db.deleteFrom('dataRequest').execute()
})

test('those in charge are reminded of each deadline once, by letter, and of nobody who asks', async () => {
  on('2026-03-02')
  const [first, second] = [await aColleague(root, ['admin']), await aColleague(root, ['admin'])]
  const [low, inspector] = [await aColleague(below, ['admin']), await aColleague(root, ['inspector'])]
  const request = await ask()
  expect([request.acknowledgeBy, request.dueOn]).toEqual(['2026-03-04', '2026-03-12'])

  // Without a mail server nothing is marked: the letters go once there is one.
  await morning({ ...ctx(), mail: null })
  expect(await remindedFor(request)).toBeNull()
  await morning()
  await until(() => lettersTo(first.email).length === 1 && lettersTo(second.email).length === 1)
  const { text } = lettersTo(first.email)[0]!
  expect(text).toContain(request.reference)
  expect(text).toContain('04/03/2026')
  expect(text).not.toContain('Tôi muốn biết')
  expect(text).not.toContain('gap@example.test')
  await morning()
  on('2026-03-03')
  await morning()

  // Acknowledged: nothing until the day of the answer comes near; who took it on hears of it alone.
  await as(second.jar).office.requests[':id'].acknowledge.$post({ param: { id: request.id } })
  on('2026-03-09')
  await morning()
  expect(await remindedFor(request)).toBe('2026-03-04')
  on('2026-03-10')
  await morning()
  await until(() => lettersTo(second.email).length === 2)
  expect(lettersTo(second.email)[1]!.text).toContain('12/03/2026')
  await morning()
  on('2026-03-11')
  await morning()

  const entries = () =>
    db
      .selectFrom('auditEntry')
      .where('action', '=', 'requests.reminded')
      .where(sql<boolean>`detail -> 'references' ? ${request.reference}`)
      .select(['unitId', 'detail'])
      .execute()
  await until(async () => (await entries()).length === 3)
  expect(lettersTo(first.email)).toHaveLength(1)
  expect(lettersTo(second.email)).toHaveLength(2)
  expect([...lettersTo(low.email), ...lettersTo(inspector.email)]).toEqual([])
  for (const { unitId, detail } of await entries()) {
    expect(unitId).toBe(root.id)
    expect(detail).toMatchObject({ references: [request.reference] })
  }
})

test('whoever took a request on and is in charge no longer leaves it to the others', async () => {
  on('2026-04-01')
  const [gone, stays] = [await aColleague(root, ['admin']), await aColleague(root, ['admin'])]
  const request = await ask('erasure')
  await as(gone.jar).office.requests[':id'].acknowledge.$post({ param: { id: request.id } })
  await db.updateTable('staffUser').set({ deactivatedAt: clock.now }).where('id', '=', gone.id).execute()
  clock.now = new Date(new Date(`${request.dueOn}T01:00:00Z`).getTime() - days(2))
  await morning()
  await until(() => lettersTo(stays.email).length === 1)
  expect(lettersTo(gone.email)).toEqual([])
})

test('what is answered before its letter leaves is not reminded of', async () => {
  on('2026-05-04')
  const keeper = await aColleague(root, ['admin'])
  const request = await ask()
  const ground = { ...ctx(), mail }
  await as(keeper.jar).office.requests[':id'].answer.$post({
    param: { id: request.id },
    json: { outcome: 'done', answer: 'Đã xong.' },
  })
  expect((await takeRequestsToRemindOf(ground, '2026-12-31')).map(({ id }) => id)).not.toContain(request.id)
  await morning()
  expect(lettersTo(keeper.email).filter(({ text }) => text.includes(request.reference))).toEqual([])
})
