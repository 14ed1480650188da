import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { connect } from 'db/connect'
import { migrate } from 'db/migrate'
import { startScratch } from 'db/scratch'

import { aDraftToOpen, CODES } from './access/draft.ts'

const CHECKOUT = path.join(import.meta.dirname, '../..')

/** `npm run bench weight`: the compressed JavaScript of the page where a section is read, and of what the phone fetches afterwards. */
const cluster = await startScratch(path.join(CHECKOUT, '.data'))
const folder = await mkdtemp(path.join(tmpdir(), 'gopy-weight-'))
try {
  const url = cluster.url('postgres')
  const { db, pool, close } = connect(url, { max: 2 })
  await migrate(pool)
  await aDraftToOpen(db)
  await close()
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    PORT: '0',
    SAMPLE_DATA: 'no',
    DATABASE_URL: url,
    DATA: folder,
  }
  const child = spawn(process.execPath, [path.join(CHECKOUT, 'api/src/main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const found = /đang chạy tại (\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.on('close', () => reject(new Error(said)))
  })
  try {
    const joined = await fetch(`${address}/api/join/${CODES[0]}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"consent":1}',
    })
    const cookie = joined.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const page = await (await fetch(`${address}/d/do/1`, { headers: { cookie } })).text()
    const files = new Map<string, Buffer>()
    const get = async (name: string) => {
      if (files.has(name)) return
      files.set(name, Buffer.from(await (await fetch(new URL(name, address))).arrayBuffer()))
    }
    const named = (text: string) =>
      [...text.matchAll(/_app\/immutable\/[\w./-]+\.js/g)].map(([it]) => `/${it}`)
    await Promise.all(named(page).map(get))
    const reading = new Set(files.keys())
    // What is imported by name only when it is needed, from any file fetched so far; one step is as far as a form goes.
    for (const [name, bytes] of [...files])
      for (const [, to = ''] of bytes.toString().matchAll(/import\(`([^`]+)`\)|import\("([^"]+)"\)/g))
        if (to) await get(new URL(to, `${address}${name}`).pathname)
    const size = (names: Iterable<string>) =>
      [...names].reduce((sum, name) => sum + gzipSync(files.get(name)!).length, 0) / 1024
    const later = [...files.keys()].filter((name) => !reading.has(name))
    process.stdout.write(
      `JavaScript of a section page: ${size(reading).toFixed(1)} KB compressed in ${reading.size} files; fetched when idle or typed in: ${size(later).toFixed(1)} KB in ${later.length}\n` +
        `the page itself: ${(gzipSync(page).length / 1024).toFixed(1)} KB compressed\n`,
    )
  } finally {
    child.kill('SIGTERM')
    await once(child, 'close')
  }
} finally {
  await cluster.stop()
  await rm(folder, { recursive: true, force: true })
}
