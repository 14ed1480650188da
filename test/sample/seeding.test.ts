import { greeting } from 'api/sample/greeting'
import { SAMPLE_PASSWORD } from 'api/identity/sample-password'
import { roundDay } from 'api/opinions/company'
import { samplePeople } from 'api/sample/people'
import { seedIfEmpty } from 'api/sample/seed'
import { vietnamDay } from 'shared/format'
import { beforeAll, expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx, type Jar } from '../setup/house.ts'

const OPINIONS = 300

beforeAll(async () => {
  expect(await seedIfEmpty(ctx(), { opinions: OPINIONS })).toBe(true)
})

const count = async (table: 'opinion' | 'unit' | 'staffUser') =>
  (
    await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
  ).n

test('an empty database gets a province, its drafts and as many opinions as asked for', async () => {
  expect([await count('unit'), await count('opinion')]).toEqual([46, OPINIONS])
  const dangling = await db
    .selectFrom('opinion')
    .where('target', '=', 'paragraph')
    .where('sectionNumber', 'is', null)
    .select('id')
    .execute()
  expect(dangling).toEqual([])
})

test('a database with anything in it is left alone', async () => {
  expect(await seedIfEmpty(ctx(), { opinions: 10 })).toBe(false)
  expect(await count('opinion')).toBe(OPINIONS)
})

test('each sign-in of the greeting works, and office pages say that the data are made up', async () => {
  const lines = (await greeting(ctx(), 'http://127.0.0.1:3000')).join('\n')
  for (const { email } of samplePeople) {
    expect(lines).toContain(email)
    const jar: Jar = new Map()
    const door = as(jar)['sign-in']
    const { step } = await (await door.$post({ json: { email, password: SAMPLE_PASSWORD } })).json()
    const { sampleCode } = await (await door.$get()).json()
    if (step === 'code') await door.code.$post({ json: { code: sampleCode ?? '' } })
    expect(await (await as(jar).office.me.$get()).json()).toMatchObject({ sampleData: true })
  }
})

test('the join link of the greeting leads to an open consultation with both drafts', async () => {
  const code = /\/v\/([a-z2-9]{10})/.exec((await greeting(ctx(), 'http://127.0.0.1:3000')).join('\n'))![1]!
  const answer = await (await as(new Map()).join[':code'].$get({ param: { code } })).json()
  expect(answer.consultations).toMatchObject([{ state: 'open', drafts: [{}, {}] }])
})

test('pages say that all is told up to this week or month, as they would in a house of that age', async () => {
  const open = db.selectFrom('consultation').where('closesAt', '>', clock.now)
  const { toldUntil } = await open.select('toldUntil').executeTakeFirstOrThrow()
  expect(toldUntil).toBe(roundDay(vietnamDay(clock.now)))
})

test('last month has a signed situation report and this month one in the making', async () => {
  const rows = await db.selectFrom('report').select(['month', 'signedAt']).orderBy('month').execute()
  expect(rows).toEqual([
    { month: '2026-02-01', signedAt: clock.now },
    { month: '2026-03-01', signedAt: null },
  ])
})
