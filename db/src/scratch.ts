import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type Cluster, startCluster } from './cluster.ts'
import { canEnter, findProgram, placeFor } from './program.ts'

/**
 * A cluster to be thrown away, in the system's temporary folder: fast, unsafe, gone after `stop`.
 * `dataFolder` names the checkout it is for (see `findProgram`).
 */
export async function startScratch(dataFolder: string): Promise<Omit<Cluster, 'reused'>> {
  const program = await findProgram(dataFolder)
  const parent = (await canEnter(tmpdir(), program.runAs)) ? tmpdir() : placeFor(dataFolder)
  const folder = await realpath(await mkdtemp(path.join(parent, 'gopy-')))
  await chmod(folder, 0o755)
  const cluster = await startCluster(program, path.join(folder, 'pg'), {
    password: randomBytes(16).toString('hex'),
    scratch: true,
  })
  return {
    url: cluster.url,
    stop: async () => {
      await cluster.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
