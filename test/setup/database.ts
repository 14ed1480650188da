import { afterAll } from 'vitest'

import { cloneDatabase } from './clone.ts'

const clone = await cloneDatabase()

/** A migrated, empty database that belongs to the importing test file alone. */
export const { db, pool, url } = clone

afterAll(clone.drop)
