import { createApp } from 'api/app'
import { createFront } from 'api/front'
import { pino } from 'pino'

import { clock } from '../setup/clock.ts'
import { pool } from '../setup/database.ts'
import { faults, ORIGIN, SECRET } from '../setup/house.ts'
import { undoneDb } from '../setup/undone.ts'

/** The whole API on a database whose writes are undone. */
export const app = createApp({
  db: undoneDb,
  secret: SECRET,
  now: () => clock.now,
  origin: ORIGIN,
  sampleData: true,
  oidc: null,
  fault: (error) => void faults.push(error),
})

/** The same behind the door through which requests come. */
export const front = createFront({ app, pool, log: pino({ level: 'silent' }) })
