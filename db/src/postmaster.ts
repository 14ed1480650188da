import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** How long the children of a killed server are given to notice that it is gone. */
const ORPHAN_WAIT_MS = 15_000

/**
 * The port of the server that runs on `folder`, or null when none does. The lock file of a server that died is removed,
 * but only when no process of that cluster is left: PostgreSQL's own check is fooled by a dead process that nobody
 * has reaped (in a container without an init) and by a number that another program has since been given.
 */
export async function portOfRunning(folder: string): Promise<number | null> {
  const lock = path.join(folder, 'postmaster.pid')
  const lines = await readFile(lock, 'utf8').then(
    (text) => text.split('\n'),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    },
  )
  if (!lines) return null
  const pid = Number(lines[0])
  if (await runsOn(folder, pid)) return ready(lock)
  // Only Linux shows what a process is; elsewhere PostgreSQL judges its own lock file.
  if (process.platform !== 'linux') return null
  for (let waited = 0; (await processesOn(folder)) > 0; waited += 100) {
    if (waited >= ORPHAN_WAIT_MS) throw new Error(`processes of a killed server still hold ${folder}`)
    await wait(100)
  }
  await rm(lock, { force: true })
  return null
}

/** The port, once the server has said in its lock file that it is ready: it may still be starting or recovering. */
async function ready(lock: string): Promise<number | null> {
  for (let tries = 0; tries < 600; tries++) {
    const lines = await readFile(lock, 'utf8').then(
      (text) => text.split('\n').map((line) => line.trim()),
      () => [],
    )
    if (lines.length === 0) return null
    if (lines[7] === 'ready' && Number(lines[3]) > 0) return Number(lines[3])
    await wait(100)
  }
  throw new Error(`the server of ${lock} does not become ready`)
}

async function runsOn(folder: string, pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return isAlive(pid)
  return (await stateOf(pid)) !== 'gone' && (await isIn(folder, pid))
}

/** Whether a process of that number exists, whosever it is. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A process that has ended but was not reaped (state Z) is gone. */
async function stateOf(pid: number): Promise<'alive' | 'gone'> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const state = stat.slice(stat.lastIndexOf(')') + 2)[0]
  return state === undefined || state === 'Z' || state === 'X' ? 'gone' : 'alive'
}

/** Every process of a cluster works in its data folder. */
async function isIn(folder: string, pid: number): Promise<boolean> {
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '')
  return cwd === folder
}

async function processesOn(folder: string): Promise<number> {
  const pids = (await readdir('/proc')).map(Number).filter((it) => it > 0)
  const held = await Promise.all(
    pids.map(async (pid) => (await stateOf(pid)) === 'alive' && isIn(folder, pid)),
  )
  return held.filter(Boolean).length
}
