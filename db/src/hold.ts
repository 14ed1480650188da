import { setTimeout as wait } from 'node:timers/promises'

import pg from 'pg'

/** Any number, the same in every copy: whoever's session holds it, holds the data folder. */
const HOLDING = 7_301_987

/** How long a lost session is tried to be had again: PostgreSQL restarts all of them when one of its processes dies. */
const AGAIN_MS = 30_000

type Hold = { release: () => void } | { holder: string }

/**
 * Holds a cluster for this process: a lock of a session, which ends with the process however it ends.
 * Makes the database `gopy` when it is not there yet. Returns who holds the cluster when somebody else does.
 * `onLost` hears when the session broke and could not be had again.
 */
export async function holdFolder(url: string, onLost?: (error: Error) => void): Promise<Hold> {
  let released = false
  let session = await tryHold(url)
  if (!session) return { holder: await holderOf(url) }
  watch(session)
  return {
    release: () => {
      released = true
    },
  }

  function watch(current: pg.Client): void {
    let gone = false
    const lost = (error: Error) => {
      if (gone || released) return
      gone = true
      void again().catch((cause: unknown) => onLost?.(Object.assign(error, { cause })))
    }
    current.on('error', lost)
    current.on('end', () => lost(new Error('the session that holds the data folder ended')))
  }

  async function again(): Promise<void> {
    for (const until = Date.now() + AGAIN_MS; ; await wait(250)) {
      if (released) return
      try {
        session = await tryHold(url)
      } catch (error) {
        if (Date.now() > until) throw error
        continue
      }
      if (!session) throw new Error('another program holds the data folder now')
      watch(session)
      return
    }
  }
}

async function tryHold(url: string): Promise<pg.Client | null> {
  const session = new pg.Client({
    connectionString: url,
    application_name: `gopy ${process.pid}`,
    keepAlive: true,
  })
  await session.connect()
  const { rows } = await session.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
    HOLDING,
  ])
  if (!rows[0]?.held) {
    await session.end()
    return null
  }
  const made = await session.query(`select from pg_database where datname = 'gopy'`)
  if (made.rowCount === 0) await session.query('create database gopy')
  return session
}

/** The process that holds the cluster, by its number; '?' when it has just let go. */
async function holderOf(url: string): Promise<string> {
  const session = new pg.Client({ connectionString: url })
  await session.connect()
  const { rows } = await session.query<{ application_name: string }>(
    `select application_name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and objid = $1 and granted`,
    [HOLDING],
  )
  await session.end()
  return rows[0]?.application_name.replace('gopy ', '') ?? '?'
}
