import { trouble } from 'db/trouble'

import { readConfig } from './config.ts'
import type { Ctx } from './context.ts'
import { openDatabase } from './database.ts'
import { createLog } from './log.ts'
import { houseSecret } from './secret.ts'

/**
 * Runs a command's work on the house's database, also while the program is running beside it; `name` is in the audit log.
 * The database is given back afterwards, and stopped when nobody else uses it.
 */
export async function withHouse<T>(name: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const read = readConfig(process.env)
  if ('wrong' in read) throw trouble('setting', { sentences: read.wrong.join('\n') })
  const { config } = read
  const log = createLog({
    ROLE: config.ROLE,
    LOG_LEVEL: config.LOG_LEVEL === 'info' ? 'warn' : config.LOG_LEVEL,
  })
  const database = await openDatabase(config, { log, join: true })
  try {
    const secret = await houseSecret(config.DATA, config.SECRET)
    return await work({
      db: database.long.db,
      secret,
      now: new Date(),
      actor: { type: 'system', job: `gopy ${name}` },
    })
  } finally {
    await database.close()
  }
}
