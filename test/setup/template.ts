import { randomUUID } from 'node:crypto'
import path from 'node:path'

import { connect } from 'db/connect'
import { migrate } from 'db/migrate'
import { type Login, loginsOf, ownRoles } from 'db/roles'
import { startScratch } from 'db/scratch'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The throw-away cluster's own database, from which others are made. */
    clusterUrl: string
    /** How the program's role signs in to the template and its clones. */
    appLogin: Login
  }
}

export const TEMPLATE = 'gopy_template'

/** Starts a throw-away PostgreSQL and migrates one template; `database.ts` clones it for every test file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startScratch(path.join(import.meta.dirname, '../../.data'))
  try {
    project.provide('appLogin', await makeTemplate(cluster.url))
  } catch (error) {
    await cluster.stop()
    throw error
  }
  project.provide('clusterUrl', cluster.url('postgres'))
  return cluster.stop
}

async function makeTemplate(url: (database: string) => string): Promise<Login> {
  const server = connect(url('postgres'), { max: 1 })
  await server.pool.query(`create database ${TEMPLATE}`)
  await server.close()

  const template = connect(url(TEMPLATE), { max: 1 })
  await migrate(template.pool)
  // Clones keep the rights that were given in the template.
  const logins = loginsOf(TEMPLATE, () => randomUUID())
  await ownRoles(template.pool, url(TEMPLATE), logins)
  await template.close()
  return logins.app
}
