import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { getRequestListener } from '@hono/node-server'
import { createApp } from 'api/app'
import { receiptKey } from 'api/opinions/receipt'
import { connect } from 'db/connect'
import { migrate } from 'db/migrate'
import { startScratch } from 'db/scratch'

import { lostAndDuplicated, storm } from '../offline/storm.ts'
import { aDraftToOpen, CODES } from './access/draft.ts'

/** How many faults and how many submissions there shall be at least, in storms of so many phones with so many opinions each, six requests of ten being hit. */
const FAULTS = Number(process.argv[2] ?? 10_000)
const SUBMISSIONS = Number(process.argv[3] ?? FAULTS)
const [PHONES, OPINIONS, SHARE] = [100, 8, 0.6]
const ORIGIN = 'http://127.0.0.1'

/**
 * `npm run bench offline [FAULTS] [SUBMISSIONS]`: injects faults between phones and the house; submissions lost and duplicated must both
 * be 0. Duplicated is what a phone did not say, and words it said once that are there twice, under whatever id.
 */
const cluster = await startScratch(path.join(import.meta.dirname, '../../.data'))
try {
  const url = cluster.url('postgres')
  const { db, pool, close } = connect(url, { max: 10 })
  await migrate(pool)
  const place = await aDraftToOpen(db)
  const secret = randomBytes(32).toString('hex')
  const app = createApp({
    db,
    secret,
    now: () => new Date(),
    origin: ORIGIN,
    sampleData: false,
    oidc: null,
    fault: (error) => void process.stderr.write(`${error.stack}\n`),
  })
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  /** A device that joined and opened the draft: its cookies. */
  async function joined(code: string): Promise<string> {
    let cookie = ''
    for (const [address, body] of [
      [`/api/join/${code}`, '{"consent":1}'],
      [`/api/consultations/${place.consultationId}/join`, '{}'],
    ] as const) {
      const headers = { cookie, origin: ORIGIN, 'content-type': 'application/json' }
      const answer = await app.request(`${ORIGIN}${address}`, { method: 'POST', headers, body })
      if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
      const given = answer.headers.getSetCookie().map((line) => line.split(';')[0]!)
      cookie = [cookie, ...given].filter(Boolean).join('; ')
    }
    return cookie
  }

  const sent = new Map<string, string>()
  const happened = new Map<string, number>()
  let [injected, unknown, seed] = [0, 0, 0]
  const began = performance.now()
  while (injected < FAULTS || sent.size < SUBMISSIONS) {
    seed += 1
    const phones = await Promise.all(
      Array.from({ length: PHONES }, () => joined(CODES[seed % CODES.length]!)),
    )
    const it = {
      target,
      receiptKey: receiptKey(secret),
      phones,
      place,
      opinions: OPINIONS,
      seed,
      share: SHARE,
    }
    const result = await storm(it)
    for (const [id, body] of result.sent) sent.set(id, body)
    for (const [fault, times] of result.happened) happened.set(fault, (happened.get(fault) ?? 0) + times)
    injected += result.injected
    unknown += result.notReceived.length
  }
  const seconds = (performance.now() - began) / 1000

  const rows = await db.selectFrom('opinion').select(['id', 'body']).execute()
  const { lost, duplicated } = lostAndDuplicated(sent, rows)
  const kinds = [...happened].map(([fault, times]) => `${fault} ${times}`).join(', ')
  process.stdout.write(
    `${injected} faults (${kinds})\n${sent.size} submissions from ${seed * PHONES} phones with two tabs each, ${seconds.toFixed(0)} s: ` +
      `lost ${lost}, duplicated ${duplicated}, received and not known to the phone ${unknown}\n`,
  )
  if (lost + duplicated + unknown > 0) process.exitCode = 1
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await close()
} finally {
  await cluster.stop()
}
