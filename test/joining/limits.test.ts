import { randomBytes, randomUUID } from 'node:crypto'

import { turns } from 'api/http/turns'
import { newDevices, newDevicesAtOnce } from 'api/identity/device-pace'
import { guesses } from 'api/joining/routes'
import { strangers } from 'api/opinions/pace'
import { explain } from 'shared/words/errors'
import { Failure } from 'shared/errors'
import { expect, test, vi } from 'vitest'

import { db } from '../setup/database.ts'
import { app, as, ORIGIN, send, type Jar } from '../setup/house.ts'
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

test('who throws the device away each time waits behind himself; who has joined, and who comes from elsewhere, does not', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  const code = hoa.get('gopy_unit')!.split('.')[0]!
  const join = async (hand: string, jar: Jar = new Map()) => {
    const headers = { 'content-type': 'application/json', 'x-gopy-hand': hand }
    const body = JSON.stringify({ group: null, consent: 1 })
    return (await send(jar, `/api/join/${code}`, { method: 'POST', headers, body })).status
  }
  const served = { script: 0, neighbour: 0 }
  // The script throws every device away and asks again as soon as it is answered; the code's burst is used up in no time.
  for (let n = 0; n < newDevicesAtOnce; n++) await newDevices.take(code, 'script')
  let stopped = false
  const script = Array.from({ length: 30 }, async () => {
    while (!stopped) if ((await join('script')) === 200) served.script += 1
  })
  // A device that has joined is not held up by it at all.
  expect(await join('hall', hoa)).toBe(200)
  expect((await say(hoa, anOpinion(draft, draft.paragraphs[0]!))).status).toBe(201)
  // Newcomers are let in, one for each of the script's thirty; before they came the script had the code to itself.
  served.script = 0
  for (let n = 0; n < 10; n++) {
    expect(await join(`phone ${n % 3}`)).toBe(200)
    served.neighbour += 1
  }
  stopped = true
  await Promise.all(script)
  // What the script had waiting at the end is served as well.
  expect(served.script).toBeLessThan(3 * served.neighbour + 30 + 1)
})

test('a lane that is full is refused, with how long to wait; other lanes are not', async () => {
  vi.useFakeTimers()
  try {
    const pace = turns({ burst: 1, perSecond: 1, waiting: 3, reason: 'link.crowded' })
    const served: string[] = []
    const ask = (lane: string) => pace.take('code', lane).then(() => served.push(lane))
    await ask('script')
    const all = [ask('script'), ask('script'), ask('script')]
    await expect(ask('script')).rejects.toMatchObject({ failure: { params: { waitSeconds: '3' } } })
    all.push(ask('hall'))
    await vi.advanceTimersByTimeAsync(2100)
    expect(served).toEqual(['script', 'script', 'hall'])
    await vi.advanceTimersByTimeAsync(2100)
    expect(served).toEqual(['script', 'script', 'hall', 'script', 'script'])
    await Promise.all(all)
  } finally {
    vi.useRealTimers()
  }
})

test('a script that calls itself something new each time keeps nobody of its network waiting behind all its names', async () => {
  vi.useFakeTimers()
  try {
    const pace = turns({ burst: 1, perSecond: 20, waiting: 600, reason: 'link.crowded' })
    const place = { network: 'hall' }
    let [names, over, phones, neighbour] = [0, false, 0, false]
    await pace.take('code', 'first', place)
    const loop = async () => {
      while (!over) await pace.take('code', `script ${names++}`, place)
    }
    const script = Array.from({ length: 250 }, loop)
    const hall = Array.from({ length: 20 }, () => pace.take('code', 'phone', place).then(() => phones++))
    const elsewhere = pace.take('code', 'phone', { network: 'home' }).then(() => (neighbour = true))
    await vi.advanceTimersByTimeAsync(200)
    expect(neighbour).toBe(true)
    await vi.advanceTimersByTimeAsync(45_000)
    expect(phones).toBe(20)
    over = true
    await vi.advanceTimersByTimeAsync(60_000)
    await Promise.all([...script, ...hall, elsewhere])
  } finally {
    vi.useRealTimers()
  }
})

test('who goes away gives up their turn', async () => {
  vi.useFakeTimers()
  try {
    const pace = turns({ burst: 1, perSecond: 1, waiting: 3, reason: 'link.crowded' })
    const leaving = new AbortController()
    await pace.take('code', 'a')
    const left = pace.take('code', 'a', { gone: leaving.signal })
    let here = false
    const stayed = pace.take('code', 'a').then(() => (here = true))
    leaving.abort()
    await left
    await vi.advanceTimersByTimeAsync(1100)
    expect(here).toBe(true)
    await stayed
  } finally {
    vi.useRealTimers()
  }
})

test('a device made up counts as none: its limit cannot be escaped by cookies one writes oneself', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!))
  const put = (jar: Jar) =>
    send(jar, `/api/opinions/${randomUUID()}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-gopy-caller': 'forger', 'x-gopy-hand': 'forger' },
      body: '{}',
    })
  const statuses: number[] = []
  for (let n = 0; n < 600; n++) await strangers.take('forger', 'forger', { network: 'forger' })
  // As many as may wait; each time a new device is made up.
  while (!statuses.includes(429) && statuses.length < 50) {
    for (let n = 0; n < 120; n++)
      strangers.take('forger', 'forger', { network: 'forger' }).catch(() => undefined)
    const seed = randomBytes(32).toString('base64url')
    statuses.push((await put(new Map([...hoa, ['gopy_seed', `${seed}.${seed.slice(0, 22)}`]]))).status)
  }
  expect(statuses.at(-1)).toBe(429)
  expect((await say(hoa, anOpinion(draft, draft.paragraphs[1]!))).status).toBe(201)
}, 60_000)

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
