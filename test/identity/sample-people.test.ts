import { createApp } from 'api/app'
import { newFirstAdminPath } from 'api/identity/first-admin'
import { SAMPLE_PASSWORD } from 'api/identity/sample-password'
import { samplePeople } from 'api/sample/people'
import { seedIfEmpty } from 'api/sample/seed'
import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx, faults, type Jar, ORIGIN, SECRET } from '../setup/house.ts'
import { aPerson, aUnit, signIn } from '../setup/make.ts'

await seedIfEmpty(ctx(), { opinions: 20 })
const [analyst] = samplePeople

/** The same house, started with the sample unwanted. */
const withoutSample = createApp({
  db,
  secret: SECRET,
  now: () => clock.now,
  origin: ORIGIN,
  sampleData: false,
  oidc: null,
  fault: (error) => void faults.push(error),
})
const ask = (path: string, jar: Jar, json?: object) =>
  withoutSample.request(`${ORIGIN}${path}`, {
    method: json ? 'POST' : 'GET',
    headers: {
      origin: ORIGIN,
      'content-type': 'application/json',
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    ...(json ? { body: JSON.stringify(json) } : {}),
  })

test('the code is shown to the sample’s people alone, and never before the password', async () => {
  const jar: Jar = new Map()
  expect(await (await as(jar)['sign-in'].$get()).json()).toMatchObject({ sample: true, sampleCode: null })
  await as(jar)['sign-in'].$post({ json: { email: analyst!.email, password: SAMPLE_PASSWORD } })
  const { sampleCode } = await (await as(jar)['sign-in'].$get()).json()
  expect(sampleCode).toMatch(/^\d{6}$/)
  const own: Jar = new Map()
  const person = await aPerson(await aUnit())
  await as(own)['sign-in'].$post({ json: person })
  expect(await (await as(own)['sign-in'].$get()).json()).toMatchObject({ step: 'code', sampleCode: null })
})

test('without the sample its people cannot sign in, nor go on with a session, and nothing tells of it', async () => {
  const jar: Jar = new Map()
  const door = as(jar)['sign-in']
  await door.$post({ json: { email: analyst!.email, password: SAMPLE_PASSWORD } })
  const { sampleCode } = await (await door.$get()).json()
  await door.code.$post({ json: { code: sampleCode ?? '' } })
  expect((await as(jar).office.me.$get()).status).toBe(200)
  expect((await ask('/api/office/me', jar)).status).toBe(401)
  const refused = await ask('/api/sign-in', new Map(), { email: analyst!.email, password: SAMPLE_PASSWORD })
  expect(await refused.json()).toEqual({ reason: 'signIn.wrong' })
  expect(await (await ask('/api/sign-in', new Map())).json()).toMatchObject({ sample: false })
  const own: Jar = new Map()
  await signIn(own, await aPerson(await aUnit()))
  expect((await ask('/api/office/me', own)).status).toBe(200)
})

test('when the sample is not wanted any longer, or the only admin is deactivated, the first admin has a way in', async () => {
  expect(await newFirstAdminPath(ctx(), { sampleData: true })).toBeNull()
  expect(await newFirstAdminPath(ctx(), { sampleData: false })).toMatch(/^\/first-admin\//)
  const { id } = await aPerson(await aUnit(), ['admin'])
  expect(await newFirstAdminPath(ctx(), { sampleData: false })).toBeNull()
  await db
    .updateTable('staffUser')
    .where('id', '=', id)
    .set({ deactivatedAt: clock.now, deactivatedBy: id })
    .execute()
  expect(await newFirstAdminPath(ctx(), { sampleData: false })).not.toBeNull()
})
