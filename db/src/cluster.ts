import { execFile } from 'node:child_process'
import { chown, mkdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import { freePort } from './free-port.ts'
import { logTail, rotateLog } from './server-log.ts'
import { portOfRunning } from './postmaster.ts'
import type { Program } from './program.ts'
import { trouble, troubleOf, writeTrouble } from './trouble.ts'

const run = promisify(execFile)

/** The role that owns every database of a cluster of ours. */
const OWNER = 'gopy'

/** Less room than this is none: it is one segment of PostgreSQL's write-ahead log. */
const ROOM_BYTES_MIN = 16 * 1024 * 1024

/**
 * What PostgreSQL writes down beside the rows tells when each came: parts of its write-ahead log no longer needed are removed rather than
 * kept to be written over, moments of commit are not kept, and its error log names no values of a row.
 */
const SAYS_NO_WHEN = [
  'wal_recycle=off',
  'wal_keep_size=0',
  'min_wal_size=32MB',
  'track_commit_timestamp=off',
  'log_error_verbosity=terse',
]

export interface Cluster {
  /** The address of one of its databases. */
  url: (database: string) => string
  /** True when the server was found running: left behind by a program that was killed, or used by another. */
  reused: boolean
  /** Ends every connection and the server, with everything on disk. */
  stop: () => Promise<void>
}

interface Options {
  /** The password of the only role; it must be the one the folder was made with. */
  password: string
  /** Faster and unsafe: a throw-away cluster for tests, lost when the machine stops. */
  scratch?: boolean
}

/**
 * Starts PostgreSQL on `folder` (made when absent), or finds it running there. It listens on the loopback only,
 * on a port of its own choosing, and recovers by itself from having been killed.
 *
 * @throws trouble `otherMajor`, `otherOwner`, `notWritable`, `diskFull`, `clusterFailed`.
 */
export async function startCluster(program: Program, folder: string, options: Options): Promise<Cluster> {
  try {
    if (!(await existingMajor(program, folder))) await create(program, folder, options)
    const running = await portOfRunning(folder)
    const port = running ?? (await launch(program, folder, options))
    const url = (database: string) => `postgres://${OWNER}:${options.password}@127.0.0.1:${port}/${database}`
    return { url, reused: running !== null, stop: () => stopCluster(program, folder) }
  } catch (error) {
    throw writeTrouble(folder, error)
  }
}

function asServant(program: Program) {
  return { ...program.runAs, cwd: '/', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } }
}

/** The major version that made `folder`, which is ours; null when there is no cluster yet. */
async function existingMajor({ major, runAs }: Program, folder: string): Promise<string | null> {
  const found = await readFile(path.join(folder, 'PG_VERSION'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    },
  )
  if (found === null) return null
  if (found.trim() !== major) throw trouble('otherMajor', { folder, found: found.trim(), ours: major })
  const { uid } = await stat(folder)
  const needed = runAs?.uid ?? process.getuid?.() ?? uid
  if (uid !== needed) throw trouble('otherOwner', { folder, owner: String(uid), needed: String(needed) })
  return found.trim()
}

/** Makes the cluster beside its place and renames it there, so that a folder that exists is always a whole one. */
async function create(program: Program, folder: string, { password, scratch }: Options): Promise<void> {
  const own = `${folder}.new-${process.pid}`
  const secret = `${own}.password`
  await mkdir(path.dirname(folder), { recursive: true })
  try {
    await mkdir(own, { mode: 0o700 })
    await writeFile(secret, password, { mode: 0o600 })
    if (program.runAs) for (const it of [own, secret]) await chown(it, program.runAs.uid, program.runAs.gid)
    const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const access = ['-U', OWNER, '-A', 'scram-sha-256', '--pwfile', secret]
    await run(
      program.initdb,
      ['-D', own, ...access, ...locale, ...(scratch ? ['--no-sync'] : [])],
      asServant(program),
    )
    await rename(own, folder).catch(async (error: NodeJS.ErrnoException) => {
      // Another start was quicker; its cluster is as good as ours, but has its own password.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(secret, { force: true })
    await rm(own, { recursive: true, force: true })
  }
}

async function launch(program: Program, folder: string, { scratch }: Options): Promise<number> {
  const log = path.join(folder, 'server.log')
  await rotateLog(log)
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const settings = [
      `listen_addresses=127.0.0.1`,
      `unix_socket_directories=`,
      'max_connections=100',
      'log_checkpoints=off',
      'timezone=UTC',
      'jit=off',
      ...SAYS_NO_WHEN,
      ...(scratch ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
    ].map((it) => `-c ${it}`)
    const start = [
      '-D',
      folder,
      '-l',
      log,
      '-w',
      '-t',
      '120',
      '-o',
      `-p ${port} ${settings.join(' ')}`,
      'start',
    ]
    try {
      await run(program.pgCtl, start, asServant(program))
      return port
    } catch (error) {
      const said = await logTail(log)
      const found = await portOfRunning(folder)
      if (found !== null) return found
      if (/Address already in use/.test(said) && attempt < 5) continue
      // On a full disk PostgreSQL cannot even write down why it stopped.
      if (await isFull(folder)) throw trouble('diskFull', { folder }, error)
      const known = writeTrouble(folder, Object.assign(new Error(said), { cause: error }))
      throw troubleOf(known) ? known : trouble('clusterFailed', { folder, log: said }, error)
    }
  }
}

async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize < ROOM_BYTES_MIN
}

/** Stops the server that runs on `folder`: ends every connection, with everything on disk. */
export async function stopCluster(program: Program, folder: string): Promise<void> {
  await run(program.pgCtl, ['-D', folder, '-m', 'fast', '-w', '-t', '60', 'stop'], asServant(program))
}
