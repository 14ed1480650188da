import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

import { expect } from 'vitest'

import { clock } from '../setup/clock.ts'
import { dataFolder } from '../setup/data-folder.ts'
import { db, url } from '../setup/database.ts'
import { as, endRoundsAtOnce, type Jar, SECRET } from '../setup/house.ts'
import { aDraft, anOpinion, aStaff, aUnit } from '../setup/make.ts'
import { startServer } from '../setup/server.ts'
import { aReport } from '../reports/making.ts'
import { phrase } from './attacks.ts'
import { generator } from './score.ts'

const UNITS = 6
const DEVICES = 60
const OPINIONS = 300
const TOPICS = [
  'Đề nghị nâng lương tối thiểu vùng sớm hơn để bù giá cả.',
  'Cần thêm nhà trẻ gần khu công nghiệp cho con công nhân.',
  'Bữa ăn ca phải đủ chất và có người kiểm tra hằng tuần.',
  'Xin giảm giờ làm thêm vào cuối năm, ai cũng mệt.',
]

clock.now = new Date()
const random = generator(7)
const upTo = (n: number) => Math.floor(random() * n)

/** The real program, with everything it can say about itself in its log. */
export const server = await startServer({
  DATABASE_URL: url,
  DATA: await dataFolder(),
  SECRET,
  LOG_LEVEL: 'trace',
})

interface Device {
  jar: Jar
  unit: number
  group: string | null
  /** Opinions it gave and has not taken back. */
  said: string[]
}

/** One request of a device to the program over the network. */
async function call(
  jar: Jar,
  method: string,
  path: string,
  body?: object | URLSearchParams,
): Promise<Response> {
  const form = body instanceof URLSearchParams
  const answer = await fetch(server.address + path, {
    method,
    redirect: 'manual',
    headers: {
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      origin: server.address,
      accept: form || !body ? 'text/html, application/json' : 'application/json',
      ...(body ? { 'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json' } : {}),
    },
    ...(body ? { body: form ? body : JSON.stringify(body) } : {}),
  })
  for (const line of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (name) jar.set(name, value ?? '')
  }
  return answer
}

/**
 * An evening in six units: sixty devices join and say three hundred things, in bursts and by turns; some rewrite or take back; staff answer,
 * analyse and report. Returns what only a simulation knows.
 */
export async function anEvening() {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const units = await inTurn(UNITS, (n) => aUnit(`CĐCS Nhà máy số ${n}`, { parent: province }))
  const codes = units.map((_, n) => `hall${'abcdef'[n]}23456`)
  await db
    .insertInto('joinLink')
    .values(units.map(({ id }, n) => ({ code: codes[n]!, unitId: id, createdAt: clock.now })))
    .execute()
  const draft = await aDraft(province, TOPICS)
  const analyst = await aStaff(province)
  const listed = new Set<string>()
  const times = new Map<string, number>()

  const devices: Device[] = []
  const truth = {
    author: new Map<string, number>(),
    request: new Map<string, number>(),
    words: new Map<string, number>(),
  }
  const erased: string[] = []
  let told = 0
  let kept = 0

  async function joins(): Promise<Device> {
    const device: Device = {
      jar: new Map(),
      unit: upTo(UNITS),
      group: random() < 0.3 ? 'worker' : null,
      said: [],
    }
    const joined = await call(device.jar, 'POST', `/api/join/${codes[device.unit]}`, {
      group: device.group,
      consent: 1,
    })
    expect(joined.status).toBe(200)
    expect(
      (await call(device.jar, 'POST', `/api/consultations/${draft.consultationId}/join`, {})).status,
    ).toBe(200)
    const key = `${units[device.unit]!.id}|${device.group ?? ''}`
    times.set(key, (times.get(key) ?? 0) + 1)
    truth.author.set(`join:${key}:${times.get(key)}`, devices.push(device) - 1)
    return device
  }

  function noted(device: Device, id: string): void {
    device.said.push(id)
    truth.author.set(id, devices.indexOf(device))
    truth.request.set(id, kept).set(`request:${kept}`, kept)
    kept += 1
  }

  const words = (id: string) => {
    truth.words.set(id, told).set(`words:${phrase(told)}`, told)
    return `${TOPICS[upTo(TOPICS.length)]} ${phrase(told++)}`
  }

  async function speaks(device: Device): Promise<void> {
    const id = randomUUID()
    const opinion = anOpinion(draft, draft.paragraphs[upTo(draft.paragraphs.length)]!, { body: words(id) })
    expect((await call(device.jar, 'PUT', `/api/opinions/${id}`, opinion)).status).toBe(201)
    noted(device, id)
    // A phone that heard no answer sends again.
    if (random() < 0.1)
      expect((await call(device.jar, 'PUT', `/api/opinions/${id}`, opinion)).status).toBe(200)
  }

  async function changes(device: Device): Promise<void> {
    const id = device.said[upTo(device.said.length)]
    if (!id) return
    const { body } = await db
      .selectFrom('opinion')
      .select('body')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    erased.push(/Câu số \d+ của riêng tôi\./.exec(body)![0])
    if (random() < 0.4) {
      expect((await call(device.jar, 'DELETE', `/api/opinions/${id}`)).status).toBe(200)
      device.said.splice(device.said.indexOf(id), 1)
      return
    }
    const mine = (await (await call(device.jar, 'GET', '/api/mine')).json()) as {
      consultations: { opinions: { id: string; was: string }[] }[]
    }
    const { was } = mine.consultations.flatMap(({ opinions }) => opinions).find((it) => it.id === id)!
    const rewritten = { stance: 'other', kind: null, body: words(id), suggestedWording: null, was }
    expect((await call(device.jar, 'PATCH', `/api/opinions/${id}`, rewritten)).status).toBe(200)
  }

  /** An analyst who looks all evening: at every paragraph, and at each opinion that was not there before, by itself. */
  async function looks(): Promise<void> {
    const list = async (query: Record<string, string>) => {
      const answer = await call(analyst, 'GET', `/api/office/opinions?${new URLSearchParams(query)}`)
      expect(answer.status).toBe(200)
      return ((await answer.json()) as { opinions: { id: string }[] }).opinions
    }
    for (const { id: paragraph } of draft.paragraphs)
      for (const { id } of await list({ draft: draft.id, paragraph })) {
        if (!listed.has(id)) await list({ draft: draft.id, id })
        listed.add(id)
      }
  }

  for (let n = 0; n < 10; n++) await joins()
  while (kept < OPINIONS - 6) {
    // Most speak as soon as they have joined; the others come back in between.
    const device = devices.length < DEVICES && random() < 0.5 ? await joins() : devices[upTo(devices.length)]!
    for (let burst = 1 + upTo(6); burst > 0 && kept < OPINIONS - 6; burst--) await speaks(device)
    if (random() < 0.4) await changes(device)
    await looks()
  }
  while (devices.length < DEVICES) await joins()

  const history = await aPhonesHistory()
  /** A night: all is told of, and the analyst lists it. */
  const night = async () => {
    await endRoundsAtOnce()
    await looks()
    expect(listed.size).toBeGreaterThan(50)
  }
  return { draft, truth, erased, history, devices, night, staffWork, analyst }

  /** Someone reads and speaks by the pages themselves; what their browser remembers of it, without any cookie. */
  async function aPhonesHistory(): Promise<string[]> {
    const device = await joins()
    const place = `/d/${draft.slug}/1`
    const seen = [`/v/${codes[device.unit]}`, '/', `/d/${draft.slug}`, place]
    for (const paragraph of draft.paragraphs.slice(0, 3))
      for (let n = 0; n < 2; n++) {
        const id = randomUUID()
        const form = anOpinion(draft, paragraph, { body: words(id) }) as Record<string, string | null>
        const fields = Object.entries({ ...form, id }).flatMap(([name, value]) =>
          value === null ? [] : [[name, value]],
        )
        const answer = await call(
          device.jar,
          'POST',
          `${place}?/send&p=${paragraph.id}`,
          new URLSearchParams(fields as [string, string][]),
        )
        expect(answer.status).toBe(303)
        seen.push(`${place}?p=${paragraph.id}#p-${paragraph.id}`, answer.headers.get('location')!)
        noted(device, id)
      }
    const mine = await (await call(device.jar, 'GET', '/mine')).text()
    truth.author.set('phone', devices.indexOf(device))
    return [
      ...seen,
      '/mine',
      ...[...mine.matchAll(/href="(\/d\/[^"]+)"/g)].map(([, address]) => address!.replaceAll('&amp;', '&')),
    ]
  }

  /** What the office does with it: themes, answers to one opinion and to a theme, a report. */
  async function staffWork(): Promise<void> {
    const office = as(analyst).office
    expect(
      (await office.drafts[':id'].analysis.$post({ param: { id: draft.id }, json: {} })).status,
    ).toBeLessThan(300)
    for (let tries = 0; ; tries++) {
      const { status } = await db.selectFrom('analysis').select('status').executeTakeFirstOrThrow()
      if (status === 'done') break
      if (status === 'failed' || tries > 600) throw new Error(`the analysis is ${status}`)
      await wait(100)
    }
    const json = { disposition: 'accepted', reason: 'Tiếp thu.' } as const
    const rows = await db
      .selectFrom('opinion')
      .select('id')
      .where('withdrawn', '=', false)
      .orderBy('id')
      .limit(12)
      .execute()
    for (const { id } of rows)
      expect((await office.opinions[':id'].answer.$put({ param: { id }, json })).status).toBe(200)
    const themes = await db.selectFrom('theme').select('id').limit(2).execute()
    for (const { id } of themes)
      expect((await office.themes[':id'].answer.$put({ param: { id }, json })).status).toBe(200)
    await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  }

  async function inTurn<T>(count: number, make: (n: number) => Promise<T>): Promise<T[]> {
    const made: T[] = []
    for (let n = 0; n < count; n++) made.push(await make(n))
    return made
  }
}
