import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const CHECKOUT = path.join(import.meta.dirname, '../..')
const ROUNDS = 3

/**
 * `npm run bench start`: from `npm start` on a built tree with data to the first page, against `npm start` of nothing at all (npm itself
 * and Node); and what the reading page weighs, as it comes over the network.
 */
const data = await mkdtemp(path.join(tmpdir(), 'gopy-bench-'))
try {
  const first = await started(data)
  await weigh(first)
  await first.stop()
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await nothing())
    const running = await started(data)
    ours.push(running.ms)
    await running.stop()
  }
  const [mine, npm] = [median(ours), median(bare)]
  say(`npm start to the first page: first time ${first.ms.toFixed(0)} ms, with data ${mine.toFixed(0)} ms`)
  say(`npm and Node alone: ${npm.toFixed(0)} ms; ratio ${(mine / npm).toFixed(1)}`)
} finally {
  await rm(data, { recursive: true, force: true })
}

/** Starts the program as a newcomer does, until the first page has come. */
async function started(folder: string) {
  const began = performance.now()
  const npm = spawn('npm', ['start'], {
    cwd: CHECKOUT,
    env: { ...process.env, DATA: folder, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  npm.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  while (!said.includes('Ctrl+C')) {
    if (npm.exitCode !== null) throw new Error(said)
    await wait(10)
  }
  const address = /http:\/\/[\d.:]+/.exec(said)![0]
  const page = await fetch(address)
  await page.text()
  const ms = performance.now() - began
  const stop = async () => {
    npm.kill('SIGTERM')
    // Not `exit`: npm goes before what it started, whose output it leaves open.
    await once(npm, 'close')
  }
  const code = /\/v\/(\w+)/.exec(said)![1]!
  return { address, code, ms, stop }
}

/** npm running a command that does nothing. */
async function nothing(): Promise<number> {
  const began = performance.now()
  const npm = spawn('npm', ['exec', '--', 'node', '-e', '0'], { cwd: CHECKOUT, stdio: 'ignore' })
  await once(npm, 'exit')
  return performance.now() - began
}

/** What a phone that comes for the first time downloads for a page of a draft, by kind, compressed as it comes, in kB. */
async function weigh({ address, code }: { address: string; code: string }): Promise<void> {
  const cookies = new Map<string, string>()
  const call = async (place: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const answer = await fetch(`${address}${place}`, {
      ...init,
      headers: { ...init.headers, cookie, accept: 'text/html' },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      cookies.set(name!, value!)
    }
    return answer
  }
  await call(`/api/join/${code}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"consent":1}',
  })
  const { consultations } = (await (await call('/api/consultations')).json()) as {
    consultations: { drafts: { slug: string }[] }[]
  }
  const page = `/d/${consultations[0]!.drafts[0]!.slug}/2`
  const html = await (await call(page)).text()

  const named = [...html.matchAll(/(?:href|src)="([^"]+\.(?:js|css|woff2))"|import\("([^"]+\.js)"\)/g)]
  const files = new Set(named.map((match) => new URL((match[1] ?? match[2])!, `${address}${page}`).pathname))
  const bytes = new Map<string, number>()
  for (const place of [page, ...files]) {
    const kind = place === page ? 'HTML' : path.extname(place).slice(1)
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    bytes.set(kind, (bytes.get(kind) ?? 0) + (await sizeOf(`${address}${place}`, cookie)))
  }
  const kinds = [...bytes].map(([kind, size]) => `${kind} ${(size / 1000).toFixed(1)}`)
  say(`the reading page, compressed, in kB: ${kinds.join(', ')}`)
}

/** How many bytes an answer's body takes on the wire; `fetch` would unpack it first. */
function sizeOf(url: string, cookie: string): Promise<number> {
  const headers = { cookie, accept: 'text/html', 'accept-encoding': 'br, gzip' }
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      let size = 0
      answer.on('data', (chunk: Buffer) => (size += chunk.length))
      answer.on('end', () => resolve(size))
    }).on('error', reject)
  })
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
