import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

import { getRequestListener } from '@hono/node-server'
import { createApp } from 'api/app'
import { connect } from 'db/connect'
import { migrate } from 'db/migrate'

import { FRESH, listening, type Statement } from '../api/statements.ts'
import { aDraftToOpen, CODES } from './draft.ts'

const ORIGIN = 'http://127.0.0.1'
const DEVICES = 1500
const AT_ONCE = 20
const ROUNDS = 3

/** Joins with a first opinion a second, ours and bare: three requests each, in turns, the median of three rounds. */
export async function measureJoining(url: string): Promise<void> {
  const { pool, close } = connect(url, { max: 2 })
  await migrate(pool)
  const ear = listening(url)
  const bareDb = connect(url, { max: 10 })
  const place = await aDraftToOpen(ear.db)
  const fault = (error: Error) => void process.stderr.write(`${error.stack}\n`)
  const now = () => new Date()
  const app = createApp({
    db: ear.db,
    secret: randomBytes(32).toString('hex'),
    now,
    origin: ORIGIN,
    sampleData: false,
    oidc: null,
    fault,
  })
  const opinion = (id: string) =>
    JSON.stringify({
      target: 'paragraph',
      consultationId: place.consultationId,
      versionId: place.versionId,
      paragraphId: place.paragraphId,
      stance: 'agreeInPart',
      body: `Đề nghị ghi rõ lộ trình. ${id}`,
    })
  /** The three requests of one device; `base` and `fetch` are the network's or the app's own. */
  async function device(
    base: string,
    fetch: (input: string, init: RequestInit) => Promise<Response>,
    n: number,
  ) {
    const id = randomUUID()
    let cookie = ''
    for (const [method, path, body] of [
      ['POST', `/api/join/${CODES[n % CODES.length]}`, '{"consent":1}'],
      ['POST', `/api/consultations/${place.consultationId}/join`, '{}'],
      ['PUT', `/api/opinions/${id}`, opinion(id)],
    ] as const) {
      const headers = { cookie, origin: ORIGIN, 'content-type': 'application/json' }
      const answer = await fetch(`${base}${path}`, { method, headers, body })
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
      await answer.arrayBuffer()
      cookie = [cookie, ...answer.headers.getSetCookie().map((line) => line.split(';')[0])]
        .filter(Boolean)
        .join('; ')
    }
    return id
  }

  let heardId = ''
  const heard = await ear.of(async () => {
    heardId = await device(ORIGIN, async (input, init) => app.request(input, init), 0)
  })
  const sql = heard.map((it): Statement => ({
    sql: it.sql,
    parameters: it.parameters.map((value) =>
      typeof value === 'string' ? value.replaceAll(heardId, FRESH) : value,
    ),
  }))
  // Which of the three requests a statement belongs to is of no weight: all of them are sent with the last.
  const bare: RequestListener = (request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      JSON.parse(body)
      void (request.method === 'PUT' ? send() : Promise.resolve()).then(() =>
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"kept":true}'),
      )
    })
  }
  async function send(): Promise<void> {
    const id = randomUUID()
    // On one connection, as what was heard: some of it is the begin and the end of transactions.
    const client = await bareDb.pool.connect()
    try {
      for (const { sql: text, parameters } of sql)
        await client.query(
          text,
          parameters.map((it) => (typeof it === 'string' ? it.replaceAll(FRESH, id) : it)),
        )
    } finally {
      client.release()
    }
  }

  const rates = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    rates.bare.push(await rate(bare))
    rates.ours.push(await rate(getRequestListener(app.fetch, { overrideGlobalObjects: false })))
  }
  const [ours, without] = [median(rates.ours), median(rates.bare)]
  process.stdout.write(
    `join, open and first opinion: ours ${ours.toFixed(0)}/s, bare ${without.toFixed(0)}/s, ratio ${(ours / without).toFixed(2)}\n`,
  )
  await Promise.all([close(), bareDb.close(), ear.db.destroy()])

  async function rate(listener: RequestListener): Promise<number> {
    const server = createServer(listener)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const began = performance.now()
    const queue = Array.from({ length: DEVICES }, (_, n) => n).values()
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const n of queue) await device(base, fetch, n)
      }),
    )
    const seconds = (performance.now() - began) / 1000
    server.close()
    server.closeAllConnections()
    return DEVICES / seconds
  }
}

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
