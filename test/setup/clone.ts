import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

import { connect, type Connection } from 'db/connect'
import { urlFor } from 'db/roles'
import { afterAll, inject } from 'vitest'

import { TEMPLATE } from './template.ts'

/** A database as the program's role reaches it, which may do what the program needs and no more. */
export interface Clone extends Connection {
  url: string
  /** The same as its owner: for what only a migration, or somebody who tampers, would do. */
  owner: Connection & { url: string }
  /** Closes the connections and removes the database; fails when someone else still uses it. */
  drop: () => Promise<void>
}

const clones = new Set<Clone>()

/**
 * A new migrated database, dropped at the end of the test file; an empty one, without our tables and with no role but the owner's,
 * when `template` is 'template0'.
 */
export async function cloneDatabase(template: typeof TEMPLATE | 'template0' = TEMPLATE): Promise<Clone> {
  const name = `gopy_${randomUUID().replaceAll('-', '')}`
  await onServer(`create database ${name} template ${template}`)
  const ownerUrl = Object.assign(new URL(inject('clusterUrl')), { pathname: `/${name}` }).href
  const url = template === TEMPLATE ? urlFor(inject('appLogin'), ownerUrl) : ownerUrl
  const connection = connect(url, { max: 8 })
  const owner = { ...connect(ownerUrl, { max: 4 }), url: ownerUrl }
  const clone: Clone = {
    ...connection,
    url,
    owner,
    drop: async () => {
      clones.delete(clone)
      await connection.close()
      await owner.close()
      await onServer(`drop database ${name}`)
    },
  }
  clones.add(clone)
  return clone
}

async function onServer(statement: string): Promise<void> {
  const server = connect(inject('clusterUrl'), { max: 1 })
  try {
    for (let tries = 1; ; tries++) {
      try {
        await server.pool.query(statement)
        return
      } catch (error) {
        // 55006: another file clones the same template, or a connection just closed is not yet gone.
        if ((error as { code?: string }).code !== '55006' || tries > 100) throw error
        await wait(50)
      }
    }
  } finally {
    await server.close()
  }
}

afterAll(async () => {
  for (const clone of clones) await clone.drop()
})
