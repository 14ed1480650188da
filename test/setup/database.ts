import { cloneDatabase } from './clone.ts'

/**
 * A migrated, empty database that belongs to the importing test file alone, as the program's own role reaches it: what a test does
 * here, the program may do. `owner` is for the rest.
 */
export const { db, pool, url, owner } = await cloneDatabase()
