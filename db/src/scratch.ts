import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type Cluster, startCluster, stopCluster } from './cluster.ts'
import { isAlive, portOfRunning } from './postmaster.ts'
import { canEnter, findProgram, placeFor, type Program } from './program.ts'

const PREFIX = 'gopy-scratch-'
const OWNER = 'owner.pid'

/**
 * A cluster to be thrown away, in the system's temporary folder: fast, unsafe, gone after `stop`,
 * or when the next one is started if its owner was killed before.
 * `dataFolder` names the checkout it is for (see `findProgram`).
 */
export async function startScratch(
  dataFolder: string,
): Promise<Omit<Cluster, 'reused'> & { folder: string }> {
  const program = await findProgram(dataFolder)
  const parent = (await canEnter(tmpdir(), program.runAs)) ? tmpdir() : placeFor(dataFolder)
  await sweep(program, parent)
  const folder = await realpath(await mkdtemp(path.join(parent, PREFIX)))
  await chmod(folder, 0o755)
  await writeFile(path.join(folder, OWNER), String(process.pid))
  const cluster = await startCluster(program, path.join(folder, 'pg'), {
    password: randomBytes(16).toString('hex'),
    scratch: true,
  })
  return {
    folder,
    url: cluster.url,
    stop: async () => {
      await cluster.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Ends and removes the clusters whose owner was killed. Those of other users are left alone. */
async function sweep(program: Program, parent: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => name.startsWith(PREFIX))
  for (const folder of names.map((name) => path.join(parent, name))) {
    const owner = await readFile(path.join(folder, OWNER), 'utf8').catch(() => null)
    const { uid } = await stat(folder).catch(() => ({ uid: null }))
    if (!owner || uid !== process.getuid?.() || isAlive(Number(owner))) continue
    const data = path.join(folder, 'pg')
    const port = await portOfRunning(data).catch(() => 'held' as const)
    // Processes of a server that was killed still hold it: the next start clears it away.
    if (port === 'held') continue
    if (port !== null) await stopCluster(program, data)
    await rm(folder, { recursive: true, force: true })
  }
}
