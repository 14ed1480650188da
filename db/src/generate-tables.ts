import { spawnSync } from 'node:child_process'
import path from 'node:path'

import { connect } from './connect.ts'
import { migrate } from './migrate.ts'
import { startScratch } from './scratch.ts'

/** Writes tables.ts from the migrated database; with `--verify` only says whether it is up to date (exit code 1 when not). */
async function generateTables(verify: boolean): Promise<number> {
  const room = path.join(import.meta.dirname, '..')
  const cluster = await startScratch(path.join(room, '..', '.data'))
  try {
    const url = cluster.url('postgres')
    const connection = connect(url, { max: 1 })
    await migrate(connection.pool)
    await connection.close()
    const codegen = path.join(import.meta.dirname, '../../node_modules/kysely-codegen/dist/cli/bin.js')
    const options = ['--url', url, '--config-file', 'codegen.json', ...(verify ? ['--verify'] : [])]
    return spawnSync(process.execPath, [codegen, ...options], { cwd: room, stdio: 'inherit' }).status ?? 1
  } finally {
    await cluster.stop()
  }
}

process.exitCode = await generateTables(process.argv.includes('--verify'))
