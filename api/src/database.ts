import { mkdir } from 'node:fs/promises'

import { connect, type Connection, type Limits } from 'db/connect'
import { openEmbedded } from 'db/embedded'
import { migrate } from 'db/migrate'
import { checkPrerequisites } from 'db/prerequisites'
import { derivedLogins, type Excess, excessOf, giveRights, ownRoles, standingRole } from 'db/roles'
import { writeTrouble } from 'db/trouble'
import type { Logger } from 'pino'

import type { Config } from './config.ts'

export interface Database extends Connection {
  /** For jobs and commands, which may take long: what `db` and `pool` are to pages. */
  long: Pick<Connection, 'db' | 'pool'>
  /** The migrations that ran now. */
  migrated: string[]
  /** What the role that everything runs as could do to the database and should not be able to. */
  excess: Excess
  /** Where the data had to be put instead of DATA; null when it is there, or is not ours to place. */
  movedTo: string | null
}

interface Options {
  log: Logger
  /** Use the database of a running copy rather than refuse, and take its roles as they are: another password would shut that copy out. */
  join?: boolean
  onLost?: (error: Error) => void
}

type Settings = Pick<Config, 'DATABASE_URL' | 'DATABASE_OWNER_URL' | 'DATABASE_CONNECTIONS' | 'DATA'>

/** A page is not waited for longer; what needs more says so (`giveTime`). */
const PAGES: Limits = { statementMs: 30_000, lockMs: 10_000, idleInTransactionMs: 60_000 }
/** Jobs and commands go through whole tables. They wait for locks no longer than a page whose turn comes after theirs can bear. */
const JOBS: Limits = { statementMs: 3_600_000, lockMs: 60_000, idleInTransactionMs: 600_000 }
/** Jobs of the same name follow one another; as many names as this work at once. */
const JOB_CONNECTIONS = 5

/**
 * Opens the database the settings name, or the one that comes along, and brings it up to date as its owner. Everything else is
 * done as a role that cannot change tables or what the audit log says, if there is one. `close` gives everything back.
 */
export async function openDatabase(config: Settings, { log, join, onLost }: Options): Promise<Database> {
  const embedded = config.DATABASE_URL
    ? null
    : await openEmbedded(config.DATA, { join: join ?? false, ...(onLost ? { onLost } : {}) })
  const opened: Pick<Connection, 'close'>[] = embedded ? [{ close: embedded.stop }] : []
  const close = async (graceMs?: number) => {
    const until = performance.now() + (graceMs ?? Infinity)
    for (const it of opened.splice(0).reverse())
      await it.close(graceMs === undefined ? undefined : Math.max(0, until - performance.now()))
  }
  const open = (url: string, max: number, limits?: Limits) => {
    const told = (error: Error) => log.warn({ err: error }, 'a connection to the database was lost')
    const connection = connect(url, { max, onLost: told, ...(limits ? { limits } : {}) })
    opened.push(connection)
    return connection
  }
  try {
    if (!embedded) await ownFolder(config.DATA)
    const ownerUrl = embedded?.url ?? config.DATABASE_OWNER_URL ?? config.DATABASE_URL!
    const owner = open(ownerUrl, 2)
    await checkPrerequisites(owner.pool)
    const given = config.DATABASE_OWNER_URL
      ? open(config.DATABASE_URL!, config.DATABASE_CONNECTIONS, PAGES)
      : null
    if (given) await checkPrerequisites(given.pool)

    const migrated = await migrate(owner.pool)
    if (given && (!join || migrated.length > 0)) await giveRights(owner.pool, given.pool)
    const logins = embedded?.logins ?? derivedLogins(ownerUrl)
    const roleOf = () => (join ? standingRole(ownerUrl, logins) : ownRoles(owner.pool, ownerUrl, logins))
    const own = given ? null : await roleOf()
    const connection = given ?? open(own ?? ownerUrl, config.DATABASE_CONNECTIONS, PAGES)
    const long = open(given ? config.DATABASE_URL! : (own ?? ownerUrl), JOB_CONNECTIONS, JOBS)
    await owner.close()
    opened.splice(opened.indexOf(owner), 1)
    const excess = await excessOf(connection.pool)
    return { ...connection, long, close, migrated, excess, movedTo: embedded?.movedTo ?? null }
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
