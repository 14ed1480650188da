import { mkdir } from 'node:fs/promises'

import { connect, type Connection } from 'db/connect'
import { openEmbedded } from 'db/embedded'
import { migrate } from 'db/migrate'
import { checkPrerequisites } from 'db/prerequisites'
import { writeTrouble } from 'db/trouble'
import type { Logger } from 'pino'

import type { Config } from './config.ts'

export interface Database extends Connection {
  /** The migrations that ran now. */
  migrated: string[]
  /** Where the data had to be put instead of DATA; null when it is there, or is not ours to place. */
  movedTo: string | null
}

interface Options {
  log: Logger
  /** Use the database of a running copy rather than refuse. */
  join?: boolean
  onLost?: (error: Error) => void
}

type Settings = Pick<Config, 'DATABASE_URL' | 'DATABASE_CONNECTIONS' | 'DATA'>

/** Opens the database the settings name, or the one that comes along, and brings it up to date. `close` gives everything back. */
export async function openDatabase(config: Settings, { log, join, onLost }: Options): Promise<Database> {
  const embedded = config.DATABASE_URL
    ? null
    : await openEmbedded(config.DATA, { join: join ?? false, ...(onLost ? { onLost } : {}) })
  if (!embedded) await ownFolder(config.DATA)
  const connection = connect(config.DATABASE_URL ?? embedded!.url, {
    max: config.DATABASE_CONNECTIONS,
    onLost: (error) => log.warn({ err: error }, 'a connection to the database was lost'),
  })
  const close = async () => {
    await connection.close()
    await embedded?.stop()
  }
  try {
    await checkPrerequisites(connection.pool)
    const migrated = await migrate(connection.pool)
    return { ...connection, close, migrated, movedTo: embedded?.movedTo ?? null }
  } catch (error) {
    await close()
    throw embedded ? writeTrouble(config.DATA, error) : error
  }
}

async function ownFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw writeTrouble(folder, error)
  })
}
