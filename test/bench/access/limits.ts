import { randomBytes } from 'node:crypto'

import { limit } from 'api/http/limit'
import { turns } from 'api/http/turns'
import { connect } from 'db/connect'

const TIMES = 20_000

/** What the limit and the two paces, as an opinion passes them, cost beside one round trip to the database: the smallest thing any request does. */
export async function measureLimits(url: string): Promise<void> {
  const { pool, close } = connect(url, { max: 1 })
  const byDevice = limit({ points: TIMES * 2, seconds: 60 })
  const paces = [3000, 6000].map(() =>
    turns({ burst: TIMES * 2, perSecond: 50, waiting: 40, reason: 'link.crowded' }),
  )
  const keys = Array.from({ length: 600 }, () => randomBytes(32).toString('base64url'))
  const counting = await microseconds(async (n) => {
    const device = keys[n % keys.length]!
    await byDevice.count(device)
    for (const it of paces) await it.take('code', device)
  })
  const asking = await microseconds(() => pool.query('select 1'))
  process.stdout.write(
    `a limit and two paces: ${counting.toFixed(1)} µs, one \`select 1\`: ${asking.toFixed(1)} µs, ratio ${(counting / asking).toFixed(2)}\n`,
  )
  await close()
}

async function microseconds(work: (n: number) => Promise<unknown>): Promise<number> {
  for (let n = 0; n < 500; n++) await work(n)
  const began = performance.now()
  for (let n = 0; n < TIMES; n++) await work(n)
  return ((performance.now() - began) * 1000) / TIMES
}
