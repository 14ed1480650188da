import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { buildWords } from 'shared/words/start'

const WEB = import.meta.dirname
const CHECKOUT = path.join(WEB, '..')
const STAMP = path.join(WEB, 'build/stamp')
const LOCK = path.join(CHECKOUT, '.data/web-build.lock')

/** Everything the pages are made of. */
const INPUTS = [
  'web/src',
  'web/static',
  'web/vite.config.ts',
  'web/package.json',
  'shared/src',
  'package-lock.json',
]

/** One digest over the names and contents of every input. */
async function digestOfInputs(): Promise<string> {
  const digest = createHash('sha256')
  for (const input of INPUTS) {
    for (const file of await filesOf(path.join(CHECKOUT, input))) {
      digest
        .update(path.relative(CHECKOUT, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0')
    }
  }
  return digest.digest('hex')
}

async function filesOf(input: string): Promise<string[]> {
  const found = await stat(input).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!found) return []
  if (found.isFile()) return [input]
  const entries = await readdir(input, { recursive: true, withFileTypes: true })
  return entries
    .filter((it) => it.isFile())
    .map((it) => path.join(it.parentPath, it.name))
    .sort()
}

const textOf = (file: string) => readFile(file, 'utf8').catch(() => '')

/** Runs `work` while no other build of this checkout runs; what a killed build left is taken over. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const own = `${LOCK}.${process.pid}`
  await mkdir(path.dirname(LOCK), { recursive: true })
  await writeFile(own, String(process.pid))
  for (;;) {
    try {
      await link(own, LOCK)
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (isAlive(Number(await textOf(LOCK)))) await wait(100)
      else await rm(LOCK, { force: true })
    }
  }
  try {
    return await work()
  } finally {
    await rm(LOCK, { force: true })
    await rm(own, { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Builds, and repeats what the tools said only when it failed or was asked for. */
async function build(digest: string, aloud: boolean): Promise<number> {
  // Without its stamp a build that is cut short counts as none.
  await rm(STAMP, { force: true })
  process.stdout.write(`${buildWords.building}\n`)
  const vite = path.join(CHECKOUT, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', aloud ? 'info' : 'warn'], {
    cwd: WEB,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  if (aloud || code !== 0) process.stderr.write(Buffer.concat(said))
  if (code === 0) await writeFile(STAMP, digest)
  process.stdout.write(`${code === 0 ? buildWords.built : buildWords.failed}\n`)
  return code ?? 1
}

/** Builds the pages when they differ from what was built last (always with `--force`). Two at once: one builds, one waits. */
async function buildWhenChanged(force: boolean): Promise<number> {
  const digest = await digestOfInputs()
  const upToDate = async () => !force && (await textOf(STAMP)) === digest
  if (await upToDate()) return 0
  return alone(async () => ((await upToDate()) ? 0 : build(digest, force)))
}

process.exitCode = await buildWhenChanged(process.argv.includes('--force'))
