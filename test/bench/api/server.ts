import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'

import { getRequestListener } from '@hono/node-server'
import { createApp } from 'api/app'
import { connect } from 'db/connect'

import { FRESH, type Statement } from './statements.ts'

/**
 * The server of one candidate, in a process of its own: `ours` is the API, `bare` answers each path with the same SQL through `pg` and
 * `JSON.stringify`, and does nothing else. Says its port on standard output.
 */
type Task = {
  candidate: 'ours' | 'bare'
  url: string
  secret: string
  /** For `bare`: the statements of a read and of a send; `fresh` in the parameters is a new id for each request. */
  read: Statement[]
  send: Statement[]
}

const task = JSON.parse(process.env.BENCH_TASK ?? '') as Task
const { db, pool } = connect(task.url, { max: 10 })

const ours = () => {
  const fault = (error: Error) => void process.stderr.write(`${error.stack}\n`)
  const app = createApp({
    db,
    secret: task.secret,
    now: () => new Date(),
    origin: null,
    sampleData: false,
    oidc: null,
    fault,
  })
  return getRequestListener(app.fetch, { overrideGlobalObjects: false })
}

const bare =
  () => (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => {
    const statements = request.method === 'PUT' ? task.send : task.read
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      if (body) JSON.parse(body)
      void answer(statements).then((json) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(json),
      )
    })
  }

async function answer(statements: Statement[]): Promise<string> {
  const id = randomUUID()
  let rows: unknown[] = []
  for (const { sql, parameters } of statements) {
    const values = parameters.map((it) =>
      typeof it === 'string' ? it.replaceAll(FRESH, id) : bytesAgain(it),
    )
    rows = (await pool.query(sql, values)).rows
  }
  return JSON.stringify(rows)
}

/** JSON turns a Buffer into `{type, data}`; a parameter must be one again. */
function bytesAgain(value: unknown): unknown {
  const it = value as { type?: string; data?: number[] } | null
  return it?.type === 'Buffer' ? Buffer.from(it.data ?? []) : value
}

const server = createServer(task.candidate === 'ours' ? ours() : bare())
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') process.stdout.write(`port: ${address.port}\n`)
})
