import { cloneDatabase } from './clone.ts'

/** A migrated, empty database that belongs to the importing test file alone. */
export const { db, pool, url } = await cloneDatabase()
