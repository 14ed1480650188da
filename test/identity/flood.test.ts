import { randomUUID } from 'node:crypto'

import { fairly } from 'api/http/fair'
import { expect, test } from 'vitest'

import { send } from '../setup/house.ts'
import { aPerson, aUnit } from '../setup/make.ts'

const enter = (network: string, email: string, password: string) =>
  send(new Map(), '/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gopy-caller': network },
    body: JSON.stringify({ email, password }),
  })

test('who floods the sign-in from one network is refused, and nobody elsewhere waits behind it', async () => {
  const person = await aPerson(await aUnit(), ['officer'])
  let judged = 0
  const flood = Array.from({ length: 150 }, async () => {
    const { status } = await enter('flood', `${randomUUID()}@example.test`, 'đoán bừa')
    if (status === 401) judged += 1
    return status
  })
  expect((await enter('home', person.email, person.password)).status).toBe(200)
  const judgedBefore = judged
  const statuses = await Promise.all(flood)
  expect(statuses.filter((it) => it === 429).length).toBeGreaterThan(0)
  expect(judgedBefore).toBeLessThan(judged)
})

const home = { lane: 'home', part: '' }

test('work is done for so many at the same time, and lanes take turns', async () => {
  const order: string[] = []
  let [underway, most] = [0, 0]
  const one = fairly({ atOnce: 2, room: 3, laneRoom: 9 })
  const work = (name: string) => async () => {
    underway += 1
    most = Math.max(most, underway)
    await new Promise((resolve) => setImmediate(resolve))
    order.push(name)
    underway -= 1
    if (name === 'fault') throw new Error(name)
  }
  const script = Array.from({ length: 5 }, () => one.inTurn({ lane: 'script', part: '' }, work('script')))
  const fault = one.inTurn(home, work('fault'))
  await expect(fault).rejects.toThrow('fault')
  expect(order.filter((it) => it === 'script').length).toBeLessThan(5)
  await Promise.all(script)
  await one.inTurn(home, work('home'))
  expect([most, order.at(-1)]).toEqual([2, 'home'])
})

test('parts of a lane take turns as well', async () => {
  const one = fairly({ atOnce: 1, room: 9, laneRoom: 9 })
  const order: string[] = []
  const work = (part: string) =>
    one.inTurn({ lane: 'office', part }, async () => {
      order.push(part)
      await new Promise((resolve) => setImmediate(resolve))
    })
  await Promise.all([...Array.from({ length: 5 }, () => work('guessed')), work('colleague')])
  expect(order.indexOf('colleague')).toBeLessThan(3)
})

test('a lane holds so many, of one part and altogether, and others are not full for it; a place is free again when its work is done or fails', async () => {
  const one = fairly({ atOnce: 2, room: 1, laneRoom: 2 })
  const ends: (() => void)[] = []
  const stay = (part: string) =>
    one.inLane({ lane: 'script', part }, () => new Promise<void>((resolve) => ends.push(resolve)))
  const come = (lane: string, part: string) => one.inLane({ lane, part }, async () => 'in')
  const first = stay('a')
  await expect(come('script', 'a')).rejects.toThrow('tooOften')
  expect(await come('script', 'b')).toBe('in')
  const second = stay('b')
  await expect(come('script', 'c')).rejects.toThrow('tooOften')
  expect(await come('home', 'a')).toBe('in')
  for (const end of ends) end()
  await Promise.all([first, second])
  const fault = () => Promise.reject(new Error('fault'))
  await expect(one.inLane({ lane: 'script', part: 'a' }, fault)).rejects.toThrow('fault')
  expect(await come('script', 'a')).toBe('in')
})

test('who floods one account leaves room for a colleague on the same network', async () => {
  const [flooded, colleague] = [
    await aPerson(await aUnit(), ['officer']),
    await aPerson(await aUnit(), ['officer']),
  ]
  const flood = Array.from(
    { length: 150 },
    async () => (await enter('office', flooded.email, 'đoán bừa')).status,
  )
  expect((await enter('office', colleague.email, colleague.password)).status).toBe(200)
  expect((await Promise.all(flood)).filter((it) => it === 429).length).toBeGreaterThan(0)
})
