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

test('work is done for so many at the same time, and lanes take turns', async () => {
  const order: string[] = []
  let [underway, most] = [0, 0]
  const one = fairly({ atOnce: 2, room: 3 })
  const work = (name: string) => async () => {
    underway += 1
    most = Math.max(most, underway)
    await new Promise((resolve) => setImmediate(resolve))
    order.push(name)
    underway -= 1
    if (name === 'fault') throw new Error(name)
  }
  const script = Array.from({ length: 5 }, () => one.inTurn('script', work('script')))
  const fault = one.inTurn('home', work('fault'))
  await expect(fault).rejects.toThrow('fault')
  expect(order.filter((it) => it === 'script').length).toBeLessThan(5)
  await Promise.all(script)
  await one.inTurn('home', work('home'))
  expect([most, order.at(-1)]).toEqual([2, 'home'])
})

test('a lane holds so many, and others are not full for it; a place is free again when its work is done or fails', async () => {
  const one = fairly({ atOnce: 2, room: 1 })
  let end = () => {}
  const first = one.inLane('script', () => new Promise<void>((resolve) => (end = resolve)))
  await expect(one.inLane('script', async () => {})).rejects.toThrow('tooOften')
  expect(await one.inLane('home', async () => 'in')).toBe('in')
  end()
  await first
  await expect(one.inLane('script', () => Promise.reject(new Error('fault')))).rejects.toThrow('fault')
  expect(await one.inLane('script', async () => 'in')).toBe('in')
})
