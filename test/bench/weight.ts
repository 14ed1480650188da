import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { connect } from 'db/connect'
import { migrate } from 'db/migrate'
import { startScratch } from 'db/scratch'

import { brotlied, gzipped, programLater, programOf } from '../setup/page-weight.ts'
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
    const reading = await programOf(address, page)
    const later = await programLater(address, reading)
    const sizes = (files: typeof reading) =>
      `${gzipped(files).toFixed(1)} KB with gzip, ${brotlied(files).toFixed(1)} KB with Brotli, in ${files.length} files`
    process.stdout.write(
      `JavaScript of a section page: ${sizes(reading)}\n` +
        `fetched when idle, or when something is done: ${sizes(later)}\n` +
        `the page itself: ${(gzipSync(page).length / 1024).toFixed(1)} KB with gzip\n`,
    )
  } finally {
    child.kill('SIGTERM')
    await once(child, 'close')
  }
} finally {
  await cluster.stop()
  await rm(folder, { recursive: true, force: true })
}
