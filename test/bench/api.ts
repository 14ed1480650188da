import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'

import autocannon from 'autocannon'
import { connect } from 'db/connect'
import { migrate } from 'db/migrate'
import { startScratch } from 'db/scratch'

import { heardHouse } from './api/house.ts'
import { FRESH } from './api/statements.ts'

const SECONDS = 8
const CONNECTIONS = 20
const OPINIONS = 200_000

/** `npm run bench api`: requests a second of a list of 20 opinions of a paragraph and of sending one, against the same SQL without us. */
const cluster = await startScratch(path.join(import.meta.dirname, '../../.data'))
try {
  const url = cluster.url('postgres')
  const setUp = connect(url, { max: 2 })
  await migrate(setUp.pool)
  const house = await heardHouse(url, setUp.pool, OPINIONS)

  const rows = []
  for (const round of [1, 2, 3])
    for (const candidate of ['bare', 'ours'] as const) {
      const server = await serverOf(candidate, url, house)
      const read = await load(server.port, { path: house.readPath, cookie: house.staffCookie })
      const send = await load(server.port, {
        path: '/api/opinions/',
        cookie: house.anotherCookie,
        body: house.sendBody,
      })
      rows.push({ round, candidate, read, send })
      await server.stop()
    }
  report(rows)
  await setUp.close()
} finally {
  await cluster.stop()
}

type House = Awaited<ReturnType<typeof heardHouse>>

async function serverOf(candidate: 'ours' | 'bare', url: string, { secret, read, send }: House) {
  const task = { candidate, url, secret, read, send }
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'api/server.ts')], {
    env: { ...process.env, NODE_ENV: 'production', BENCH_TASK: JSON.stringify(task) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const port = Number(/port: (\d+)/.exec(String(line))?.[1])
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { port, stop }
}

/** Requests a second that were answered with success; anything else is an error and stops the benchmark. */
async function load(
  port: number,
  it: { path: string; cookie: string | (() => string); body?: string },
): Promise<number> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [
      {
        method: it.body ? 'PUT' : 'GET',
        path: it.path,
        headers: {
          ...(typeof it.cookie === 'string' ? { cookie: it.cookie } : {}),
          ...(it.body ? { 'content-type': 'application/json' } : {}),
        },
        ...(it.body ? { body: it.body } : {}),
        setupRequest: (request) => {
          if (!it.body) return request
          const id = randomUUID()
          const headers =
            typeof it.cookie === 'string' ? request.headers : { ...request.headers, cookie: it.cookie() }
          return { ...request, headers, path: `${it.path}${id}`, body: it.body.replace(FRESH, id) }
        },
      },
    ],
  })
  if (result.non2xx + result.errors > 0)
    throw new Error(`${result.non2xx + result.errors} of ${result.requests.total} failed`)
  return result.requests.average
}

function report(rows: { candidate: string; read: number; send: number }[]): void {
  const median = (candidate: string, what: 'read' | 'send') =>
    rows
      .filter((row) => row.candidate === candidate)
      .map((row) => row[what])
      .sort((a, b) => a - b)[1]!
  for (const what of ['read', 'send'] as const) {
    const [ours, bare] = [median('ours', what), median('bare', what)]
    const name = what === 'read' ? `20 opinions of a paragraph, ${OPINIONS} stored` : 'send an opinion'
    process.stdout.write(
      `${name}: ours ${ours.toFixed(0)}/s, bare ${bare.toFixed(0)}/s, ratio ${(ours / bare).toFixed(2)}\n`,
    )
  }
}
