import { chmod, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { placeFor } from 'db/program'
import { afterAll } from 'vitest'

const made: string[] = []

/** A new folder to be the DATA of a program with its own PostgreSQL; removed at the end of the test file. */
export async function dataFolder(mode = 0o755): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gopy-data-'))
  await chmod(folder, mode)
  made.push(folder)
  return folder
}

/** The address of the PostgreSQL that runs on the data folder, as its program reaches it. */
export async function urlOf(folder: string, home = folder): Promise<string> {
  const password = await readFile(path.join(folder, 'database-password'), 'utf8')
  const port = (await readFile(path.join(home, 'pg/postmaster.pid'), 'utf8')).split('\n')[3]
  return `postgres://gopy:${password.trim()}@127.0.0.1:${port}/gopy`
}

/** Kills every process of the PostgreSQL on the data folder, as a power cut would. */
export async function killPostgres(folder: string): Promise<void> {
  for (const pid of await processesIn(path.join(folder, 'pg'))) process.kill(pid, 'SIGKILL')
}

async function processesIn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((it) => it > 0)
  const places = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')))
  return pids.filter((_, i) => places[i] === folder)
}

afterAll(async () => {
  for (const folder of made) {
    await chmod(folder, 0o700)
    await rm(folder, { recursive: true, force: true })
    await rm(placeFor(folder), { recursive: true, force: true })
  }
})
