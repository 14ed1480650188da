import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'

import { newDevicesAtOnce as BURST, newDevicesPerSecond as PER_SECOND } from 'api/identity/device-pace'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { address } from '../setup/desk.ts'
import { aDraft, aMember, anOpinion, aUnit } from '../setup/make.ts'

const DEVICES = 600
/** Phones that are answered at the same moment. */
const AT_ONCE = 20

/** Windows through which a script hammers. */
const WINDOWS = 60
const HAMMERING_MS = 240_000

type Phone = { cookies: Map<string, string>; browser?: string }

/** One request of a phone behind the hall's router: to the real server, from this one address. */
async function ask(phone: Phone, method: string, path: string, body?: object) {
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: {
      origin: address,
      'user-agent': phone.browser ?? 'curl/8.14.1',
      cookie: [...phone.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    phone.cookies.set(name, value)
  }
  await answer.arrayBuffer()
  return answer
}

async function inTurns<T>(all: T[], work: (it: T, index: number) => Promise<void>): Promise<void> {
  const queue = all.entries()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, it] of queue) await work(it, index)
    }),
  )
}

const unit = await aUnit('CĐCS Nhà máy Sợi Bình Minh')
const draft = await aDraft(unit)
const code = (await aMember(unit)).get('gopy_unit')!.split('.')[0]!
const opinion = (body: string) => anOpinion(draft, draft.paragraphs[0]!, { body })

/** The browsers of a hall: most phones say the same of themselves, some do not. */
const browserOf = (n: number) =>
  n % 3 > 0
    ? 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/146.0.0.0 Mobile Safari/537.36'
    : `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/${130 + (n % 16)}.0.0.0 Mobile Safari/537.36`

/** Six hundred phones join by one code, open the draft and say something; what they were answered, how often. */
async function aHall(code: string, draft: Awaited<ReturnType<typeof aDraft>>, devices = DEVICES) {
  const phones = Array.from({ length: devices }, (_, n): Phone => ({
    cookies: new Map(),
    browser: browserOf(n),
  }))
  const statuses = new Map<string, number>()
  const heard = ({ status }: Response, what: string) =>
    statuses.set(`${what} ${status}`, (statuses.get(`${what} ${status}`) ?? 0) + 1)
  await inTurns(phones, async (phone, n) => {
    const opinion = anOpinion(draft, draft.paragraphs[0]!, { body: `Ý kiến từ ghế ${n}.` })
    heard(await ask(phone, 'POST', `/api/join/${code}`, { group: null, consent: 1 }), 'join')
    heard(await ask(phone, 'POST', `/api/consultations/${draft.consultationId}/join`), 'open')
    heard(await ask(phone, 'PUT', `/api/opinions/${randomUUID()}`, opinion), 'say')
  })
  return Object.fromEntries(statuses)
}

const noneRefused = { 'join 200': DEVICES, 'open 200': DEVICES, 'say 201': DEVICES }

test('six hundred phones behind one router join by one code and say what they think, and none is refused', async () => {
  expect(await aHall(code, draft)).toEqual(noneRefused)
  const persons = await db
    .selectFrom('participation')
    .where('consultationId', '=', draft.consultationId)
    .select('persons')
    .execute()
  expect(persons).toEqual([{ persons: DEVICES }])
})

test(
  'while a script on their own network hammers their own code, none of six hundred phones is refused, and it is slowed',
  async () => {
    const unit = await aUnit('CĐCS Nhà máy Dệt Bình Minh')
    const draft = await aDraft(unit)
    const code = (await aMember(unit)).get('gopy_unit')!.split('.')[0]!
    const served = { joins: 0, opinions: 0, refused: 0 }
    let hallIsOver = false
    /** Joins as ever new devices: throws away what it is given. */
    const newDevices = async () => {
      while (!hallIsOver) {
        const { status } = await ask({ cookies: new Map() }, 'POST', `/api/join/${code}`, {
          group: null,
          consent: 1,
        })
        served[status === 200 ? 'joins' : 'refused'] += 1
      }
    }
    /** Sends without end as one device. */
    const oneDevice = async () => {
      const phone: Phone = { cookies: new Map() }
      await ask(phone, 'POST', `/api/join/${code}`, { group: null, consent: 1 })
      await ask(phone, 'POST', `/api/consultations/${draft.consultationId}/join`)
      while (!hallIsOver) {
        const body = anOpinion(draft, draft.paragraphs[0]!, { body: 'Gửi liên tục.' })
        const { status } = await ask(phone, 'PUT', `/api/opinions/${randomUUID()}`, body)
        served[status === 201 ? 'opinions' : 'refused'] += 1
      }
    }
    const began = performance.now()
    const script = [oneDevice(), ...Array.from({ length: WINDOWS }, newDevices)]
    // It has the code to itself until it is slowed for the first time.
    while (served.joins < BURST) await setTimeout(50)
    expect(await aHall(code, draft)).toEqual(noneRefused)
    hallIsOver = true
    await Promise.all(script)
    const seconds = (performance.now() - began) / 1000

    // Three times as many windows as the hall has phones at the same moment, and yet it is given no more than the pace of a code.
    expect(served.joins).toBeLessThanOrEqual(BURST + PER_SECOND * (seconds + 1))
    expect(served.refused).toBeGreaterThan(0)
  },
  HAMMERING_MS,
)

test(
  'a script that calls itself something new each time keeps no phone of its own network out',
  async () => {
    const unit = await aUnit('CĐCS Nhà máy May Bình Minh')
    const draft = await aDraft(unit)
    const code = (await aMember(unit)).get('gopy_unit')!.split('.')[0]!
    let [joins, hallIsOver] = [0, false]
    const everNew = async () => {
      while (!hallIsOver) {
        const phone = { cookies: new Map<string, string>(), browser: randomUUID() }
        const { status } = await ask(phone, 'POST', `/api/join/${code}`, { group: null, consent: 1 })
        if (status === 200) joins += 1
      }
    }
    const script = Array.from({ length: WINDOWS }, everNew)
    while (joins < BURST) await setTimeout(50)
    expect(await aHall(code, draft, 40)).toEqual({ 'join 200': 40, 'open 200': 40, 'say 201': 40 })
    hallIsOver = true
    await Promise.all(script)
  },
  HAMMERING_MS,
)

test('one phone in that hall that sends like a script is slowed, and its neighbour is not', async () => {
  const [script, neighbour]: Phone[] = [{ cookies: new Map() }, { cookies: new Map() }]
  for (const phone of [script!, neighbour!]) {
    await ask(phone, 'POST', `/api/join/${code}`, { group: null, consent: 1 })
    await ask(phone, 'POST', `/api/consultations/${draft.consultationId}/join`)
  }
  let refused: Response | undefined
  for (let n = 0; n < 200 && !refused; n++) {
    const answer = await ask(script!, 'PUT', `/api/opinions/${randomUUID()}`, opinion(`Lần thứ ${n}.`))
    if (answer.status === 429) refused = answer
  }
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  const said = await ask(neighbour!, 'PUT', `/api/opinions/${randomUUID()}`, opinion('Tôi ngồi bên cạnh.'))
  expect(said.status).toBe(201)
})
