import { randomUUID } from 'node:crypto'

import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { address } from '../setup/desk.ts'
import { aDraft, aMember, anOpinion, aUnit } from '../setup/make.ts'

const DEVICES = 600
/** Phones that are answered at the same moment. */
const AT_ONCE = 20

type Phone = { cookies: Map<string, string> }

/** One request of a phone behind the hall's router: to the real server, from this one address. */
async function ask(phone: Phone, method: string, path: string, body?: object) {
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: {
      origin: address,
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

test('six hundred phones behind one router join by one code and say what they think, and none is refused', async () => {
  const phones = Array.from({ length: DEVICES }, (): Phone => ({ cookies: new Map() }))
  const statuses = new Map<string, number>()
  const heard = ({ status }: Response, what: string) =>
    statuses.set(`${what} ${status}`, (statuses.get(`${what} ${status}`) ?? 0) + 1)

  await inTurns(phones, async (phone, n) => {
    heard(await ask(phone, 'POST', `/api/join/${code}`, { group: null, consent: 1 }), 'join')
    heard(await ask(phone, 'POST', `/api/consultations/${draft.consultationId}/join`), 'open')
    heard(await ask(phone, 'PUT', `/api/opinions/${randomUUID()}`, opinion(`Ý kiến từ ghế ${n}.`)), 'say')
  })
  expect(Object.fromEntries(statuses)).toEqual({
    'join 200': DEVICES,
    'open 200': DEVICES,
    'say 201': DEVICES,
  })
  const persons = await db
    .selectFrom('participation')
    .where('consultationId', '=', draft.consultationId)
    .select('persons')
    .execute()
  expect(persons).toEqual([{ persons: DEVICES }])
})

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
