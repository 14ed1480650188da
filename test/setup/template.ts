import path from 'node:path'

import { connect } from 'db/connect'
import { migrate } from 'db/migrate'
import { startScratch } from 'db/scratch'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The throw-away cluster's own database, from which others are made. */
    clusterUrl: string
  }
}

export const TEMPLATE = 'gopy_template'

/** Starts a throw-away PostgreSQL and migrates one template; `database.ts` clones it for every test file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startScratch(path.join(import.meta.dirname, '../../.data'))
  try {
    await makeTemplate(cluster.url)
  } catch (error) {
    await cluster.stop()
    throw error
  }
  project.provide('clusterUrl', cluster.url('postgres'))
  return cluster.stop
}

async function makeTemplate(url: (database: string) => string): Promise<void> {
  const server = connect(url('postgres'), { max: 1 })
  await server.pool.query(`create database ${TEMPLATE}`)
  await server.close()

  const template = connect(url(TEMPLATE), { max: 1 })
  await migrate(template.pool)
  await template.close()
}
