import { randomBytes } from 'node:crypto'
import { access, constants, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { type Cluster, startCluster } from './cluster.ts'
import { holdFolder } from './hold.ts'
import { canEnter, findProgram, placeFor, type Program } from './program.ts'
import { type Logins, loginsOf } from './roles.ts'
import { trouble, writeTrouble } from './trouble.ts'

export interface Embedded {
  /** The address of the database, as its owner. */
  url: string
  /** Its other roles, with passwords that are kept in the data folder. */
  logins: Logins
  /** The folder PostgreSQL's data is in, when it could not be in the data folder itself; null when it is. */
  movedTo: string | null
  /** True when another program holds the folder and this one only joined it. */
  joined: boolean
  /** Stops PostgreSQL, unless it was only joined. */
  stop: () => Promise<void>
}

interface Options {
  /** Use the database of a copy that is running, rather than refuse: for commands beside a running program. */
  join?: boolean
  /** Told when the folder is no longer ours or its PostgreSQL is gone for good: the program must end. */
  onLost?: (error: Error) => void
}

/**
 * Starts the PostgreSQL that comes along on `dataFolder` and returns the address of its database `gopy`.
 * One program at a time holds a folder; what a killed program left running or half-done is taken over.
 *
 * @throws trouble `inUse`, `outOfReach`, `notWritable`, `diskFull`, and those of `findProgram` and `startCluster`.
 */
export async function openEmbedded(
  dataFolder: string,
  { join = false, onLost }: Options = {},
): Promise<Embedded> {
  const folder = await writableFolder(dataFolder)
  const program = await findProgram(folder)
  const { home, movedTo } = await homeFor(program, folder)
  const password = await passwordIn(folder, 'database-password')
  const passwords = {
    app: await passwordIn(folder, 'database-app-password'),
    collector: await passwordIn(folder, 'database-collector-password'),
  }
  const logins = loginsOf('gopy', (role) => passwords[role])

  for (let tries = 1; ; tries++) {
    const cluster = await startCluster(program, path.join(home, 'pg'), { password })
    try {
      return { ...(await take(cluster, folder, { join, ...(onLost ? { onLost } : {}) })), logins, movedTo }
    } catch (error) {
      if (!isEnding(error) || tries >= 100) throw error
      // Another copy is stopping this server at this moment.
      await wait(100)
    }
  }
}

async function take(
  cluster: Cluster,
  folder: string,
  options: Options,
): Promise<Omit<Embedded, 'logins' | 'movedTo'>> {
  const url = cluster.url('gopy')
  const hold = await holdFolder(cluster.url('postgres'), options.onLost)
  if ('holder' in hold) {
    if (options.join) return { url, joined: true, stop: async () => {} }
    throw trouble('inUse', { folder, process: hold.holder })
  }
  const stop = async () => {
    hold.release()
    await cluster.stop()
  }
  return { url, joined: false, stop }
}

/** PostgreSQL says so itself (57P01, 57P03), or nobody listens any more. */
function isEnding(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return code === '57P01' || code === '57P03' || code === 'ECONNREFUSED' || code === 'ECONNRESET'
}

async function writableFolder(dataFolder: string): Promise<string> {
  try {
    await mkdir(dataFolder, { recursive: true })
    await access(dataFolder, constants.W_OK)
    return await realpath(dataFolder)
  } catch (error) {
    throw writeTrouble(dataFolder, error)
  }
}

async function homeFor(
  { runAs }: Program,
  folder: string,
): Promise<{ home: string; movedTo: string | null }> {
  if (!runAs || (await canEnter(folder, runAs))) return { home: folder, movedTo: null }
  const made = await stat(path.join(folder, 'pg')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  // Starting afresh elsewhere would look as if everything had been lost.
  if (made) throw trouble('outOfReach', { folder, owner: String(runAs.uid) })
  const home = placeFor(folder)
  await mkdir(home, { recursive: true, mode: 0o755 })
  return { home, movedTo: home }
}

async function passwordIn(folder: string, name: string): Promise<string> {
  const file = path.join(folder, name)
  try {
    await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw writeTrouble(folder, error)
  }
  return (await readFile(file, 'utf8')).trim()
}
