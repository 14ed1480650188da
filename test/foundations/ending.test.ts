import { setTimeout as wait } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { dataFolder } from '../setup/data-folder.ts'
import { pool, url } from '../setup/database.ts'
import { type Jar, SECRET } from '../setup/house.ts'
import { aStaff, aUnit } from '../setup/make.ts'
import { startServer } from '../setup/server.ts'

// The program keeps real time.
clock.now = new Date()

const CHANGING_UNITS = 4_110_711
const rename = (address: string, jar: Jar, code: string) =>
  fetch(`${address}/api/office/units/${code}/rename`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: address,
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    body: JSON.stringify({ name: 'Tên mới', on: '2026-03-02' }),
  })

const waiting = async () =>
  (await pool.query<{ n: number }>(`select count(*)::int as n from pg_locks where not granted`)).rows[0]!.n

test('asked to end while somebody waits for a lock that is never given back, it ends in good order', async () => {
  const above = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const unit = await aUnit('CĐCS Công ty May', { parent: above })
  const admin = await aStaff(above, ['admin'])
  const server = await startServer({
    DATABASE_URL: url,
    DATA: await dataFolder(),
    SECRET,
    SHUTDOWN_SECONDS: '2',
  })
  const holder = await pool.connect()
  await holder.query('begin')
  await holder.query('select pg_advisory_xact_lock($1)', [CHANGING_UNITS])
  try {
    const asked = rename(server.address, admin, unit.path.split('.').at(-1)!).catch((error: Error) => error)
    await expect.poll(waiting, { timeout: 5000 }).toBe(1)
    const code = server.stop('SIGINT')
    // Longer than it was given, shorter than PostgreSQL lets anybody wait for a lock: without its own end it would still be there.
    expect(await Promise.race([code, wait(6000, 'still there')])).toBe(0)
    expect(server.output()).toContain('Đã dừng')
    await asked
  } finally {
    await holder.query('rollback')
    holder.release()
  }
}, 40_000)

test('who waits too long for the tree of units is told to try again', async () => {
  const above = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const unit = await aUnit('CĐCS Công ty May', { parent: above })
  const admin = await aStaff(above, ['admin'])
  const server = await startServer({ DATABASE_URL: url, DATA: await dataFolder(), SECRET })
  const holder = await pool.connect()
  await holder.query('begin')
  await holder.query('select pg_advisory_xact_lock($1)', [CHANGING_UNITS])
  const answer = await rename(server.address, admin, unit.path.split('.').at(-1)!)
  await holder.query('rollback')
  holder.release()
  expect([answer.status, await answer.json()]).toEqual([409, { reason: 'units.busy' }])
  await server.stop()
}, 40_000)
