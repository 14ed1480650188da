import { createHmac, randomBytes, randomUUID } from 'node:crypto'

import { expect, test } from 'vitest'

import { clock, days, hours } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aUnit, say } from '../setup/make.ts'

const join = (jar: Jar, consultationId: string) =>
  as(jar).consultations[':consultationId'].join.$post({ param: { consultationId } })

const persons = async (consultationId: string) =>
  (
    await db
      .selectFrom('participation')
      .where('consultationId', '=', consultationId)
      .select('persons')
      .execute()
  ).map((row) => row.persons)

test('two tabs opened at once are one person, and hold the same secret', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  const tabs = [new Map(hoa), new Map(hoa), new Map(hoa)]
  await Promise.all(tabs.map((tab) => join(tab, draft.consultationId)))
  expect(await persons(draft.consultationId)).toEqual([1])
  const secrets = tabs.map((tab) => [...tab].filter(([name]) => name.startsWith('gopy_c_')))
  expect(new Set(secrets.map(String)).size).toBe(1)

  await say(tabs[0]!, anOpinion(draft, draft.paragraphs[0]!))
  const mine = await (await as(tabs[1]!).mine.$get()).json()
  expect(mine.consultations.flatMap((it) => it.opinions)).toHaveLength(1)
})

test('who opens a draft once it takes nothing any more is not counted', async () => {
  const unit = await aUnit()
  const closesAt = new Date(clock.now.getTime() + days(1))
  const draft = await aDraft(unit, undefined, { closesAt })
  const began = clock.now
  clock.now = new Date(closesAt.getTime() + hours(71))
  expect((await join(await aMember(unit), draft.consultationId)).status).toBe(200)
  expect(await persons(draft.consultationId), 'who comes back from where there was no network').toEqual([1])
  clock.now = new Date(closesAt.getTime() + hours(73))
  const late = await aMember(unit)
  expect((await join(late, draft.consultationId)).status).toBe(200)
  expect(await persons(draft.consultationId)).toEqual([1])
  expect([...late].some(([name]) => name.startsWith('gopy_c_'))).toBe(false)
  clock.now = began
})

test('a seed that somebody else planted is replaced, and no secret is made of it', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const code = (await aMember(unit)).get('gopy_unit')!.split('.')[0]!
  const planted = randomBytes(32)
  const jar: Jar = new Map([['gopy_seed', `${planted.toString('base64url')}.${'x'.repeat(22)}`]])
  await as(jar).join[':code'].$post({ param: { code }, json: { group: null, consent: 1 } })
  expect(jar.get('gopy_seed')).not.toContain(planted.toString('base64url'))
  jar.set('gopy_seed', `${planted.toString('base64url')}.${'x'.repeat(22)}`)
  const { consultationId } = draft
  await as(jar).consultations[':consultationId'].join.$post({ param: { consultationId } })
  const [, held] = [...jar].find(([name]) => name.startsWith('gopy_c_'))!
  const theirs = createHmac('sha256', planted).update(`consultation:${consultationId}`).digest('base64url')
  expect(held.split('.')[0]).not.toBe(theirs)
})

test('a device that joined before there were seeds still gets a secret of its own', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const [hoa, nam] = [await aMember(unit), await aMember(unit)]
  for (const jar of [hoa, nam]) {
    jar.delete('gopy_seed')
    await join(jar, draft.consultationId)
  }
  const secret = (jar: Jar) => [...jar].find(([name]) => name.startsWith('gopy_c_'))?.[1]
  expect(secret(hoa)).toMatch(/^[\w-]{43}\.[\w-]{22}$/)
  expect(secret(hoa)).not.toBe(secret(nam))
  expect(await persons(draft.consultationId)).toEqual([2])
})

test('one who changes units is counted once, where they first were, and rewrites what they said there', async () => {
  const province = await aUnit('Tỉnh', { level: 'province' })
  const first = await aUnit('Nhà máy', { parent: province })
  const draft = await aDraft(province)
  const hoa = await aMember(first)
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!))
  for (let n = 0; n < 5; n++) {
    const next = await aUnit(`Xưởng ${n}`, { parent: province })
    const code = (await aMember(next)).get('gopy_unit')!.split('.')[0]!
    await as(hoa).join[':code'].$post({ param: { code }, json: { group: null, consent: 1 } })
    await join(hoa, draft.consultationId)
  }
  const rows = await db
    .selectFrom('participation')
    .where('consultationId', '=', draft.consultationId)
    .select(['unitId', 'persons'])
    .execute()
  expect(rows).toEqual([{ unitId: first.id, persons: 1 }])
  const mine = await (await as(hoa).mine.$get()).json()
  expect(mine.consultations.flatMap((it) => it.opinions)).toHaveLength(1)
})

test('a secret that was made up, or given out for another consultation, says nothing until its device is counted', async () => {
  const unit = await aUnit()
  const [draft, other] = [await aDraft(unit), await aDraft(unit)]
  const cookie = (of: { consultationId: string }) => `gopy_c_${of.consultationId.replaceAll('-', '')}`
  const hoa = await aMember(unit)
  await join(hoa, other.consultationId)
  const send = () =>
    as(hoa).opinions[':id'].$put({
      param: { id: randomUUID() },
      json: anOpinion(draft, draft.paragraphs[0]!, { digest: null } as never) as never,
    })
  const made = randomBytes(32).toString('base64url')
  for (const value of [made, `${made}.${'b'.repeat(22)}`, hoa.get(cookie(other))!]) {
    hoa.set(cookie(draft), value)
    const answer = await send()
    expect([answer.status, await answer.json()]).toMatchObject([401, { reason: 'join.first' }])
  }
  expect(await persons(draft.consultationId)).toEqual([])
  hoa.set(cookie(draft), made)
  await join(hoa, draft.consultationId)
  expect(hoa.get(cookie(draft)), 'what it held it keeps, and so its opinions').toMatch(
    new RegExp(`^${made}\\.`),
  )
  expect((await send()).status).toBe(201)
  expect(await persons(draft.consultationId)).toEqual([1])
})
