import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

import { drain, listen } from 'api/listen'
import { connect } from 'db/connect'
import { expect, test } from 'vitest'

import { cloneDatabase } from '../setup/clone.ts'
import { dataFolder } from '../setup/data-folder.ts'
import { type Refused, startServer } from '../setup/server.ts'

async function aServer(env: Record<string, string> = {}) {
  const clone = await cloneDatabase()
  const server = await startServer({ DATABASE_URL: clone.url, DATA: await dataFolder(), ...env })
  return { ...server, clone }
}

test('alive is not yet ready: readiness needs the database and its migrations', async () => {
  const { address, clone, stop } = await aServer()
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  await clone.owner.pool.query(`delete from migration where name = (select max(name) from migration)`)
  expect((await fetch(`${address}/readyz`)).status).toBe(503)
  await clone.owner.pool.query('alter table migration rename to set_aside')
  expect((await fetch(`${address}/readyz`)).status).toBe(503)
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  expect(await stop()).toBe(0)
})

test('the first page comes from the same port', async () => {
  const { address } = await aServer()
  const page = await fetch(address)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-encoding')).toBe('gzip')
  expect(await page.text()).toContain('<html lang="vi"')
})

test('a form without a stated length reaches the API', async () => {
  const { address } = await aServer()
  const body = new Blob(['{}']).stream()
  const sent = await fetch(`${address}/api/leave`, {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { origin: address },
  } as RequestInit)
  expect(sent.status).toBe(200)
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s lets a slow request end, takes no new one, and ends well',
  async (signal) => {
    const server = await aServer()
    const blocker = connect(server.clone.owner.url, { max: 1 })
    const client = await blocker.pool.connect()
    await client.query('begin; lock table migration in access exclusive mode')
    const slow = fetch(`${server.address}/readyz`)
    await wait(300)

    const ended = server.stop(signal)
    await wait(300)
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow()
    await client.query('commit')
    client.release()
    await blocker.close()

    expect((await slow).status).toBe(200)
    expect(await ended).toBe(0)
    expect(server.output()).toContain('Đã dừng.')
  },
)

test('a second signal ends at once', async () => {
  const server = await aServer()
  const blocker = connect(server.clone.owner.url, { max: 1 })
  const client = await blocker.pool.connect()
  await client.query('begin; lock table migration in access exclusive mode')
  const slow = fetch(`${server.address}/readyz`).catch(() => null)
  await wait(300)
  const before = performance.now()
  const ended = server.stop()
  await wait(200)
  server.child.kill('SIGTERM')
  expect(await ended).toBe(1)
  expect(performance.now() - before).toBeLessThan(15_000)
  expect(await slow).toBeNull()
  client.release(true)
  await blocker.close()
})

test('a request that does not end is cut off when its time is over', async () => {
  const server = createServer(() => {})
  const port = await listen(server, '127.0.0.1', 0)
  const stuck = fetch(`http://127.0.0.1:${port}/`).catch(() => 'cut off')
  await wait(100)
  const before = performance.now()
  await drain(server, 300)
  expect(performance.now() - before).toBeLessThan(15_000)
  expect(await stuck).toBe('cut off')
})

test('a port asked for and taken is an error with the remedy; one not asked for is replaced, and said', async () => {
  const taken = createServer()
  const port = await listen(taken, '127.0.0.1', 0)
  const DATABASE_URL = (await aServer()).clone.url
  const DATA = await dataFolder()
  const refused: Refused = await startServer({ DATABASE_URL, DATA, PORT: String(port) }).then(
    () => expect.unreachable(),
    (error: Refused) => error,
  )
  expect(refused.code).toBe(1)
  expect(refused.output).toContain(`Cổng ${port} đã có chương trình khác dùng. Hãy đặt PORT`)
  await drain(taken, 100)

  // Whether 3000 is ours or another's, it is taken while the second one starts.
  const third = createServer()
  const ours = await listen(third, '127.0.0.1', 3000).catch(() => null)
  const other = await startServer({ DATABASE_URL, DATA, PORT: '' })
  expect(other.address).not.toMatch(/:3000$/)
  expect(other.output()).toContain('Cổng 3000 đã có chương trình khác dùng nên chọn cổng')
  await other.stop()
  if (ours) await drain(third, 100)
})

test('pages and jobs run apart over one database', async () => {
  const clone = await cloneDatabase()
  const env = { DATABASE_URL: clone.url, DATA: await dataFolder() }
  const sessions = async () => (await clone.pool.query('select from pgboss.queue')).rowCount

  const web = await startServer({ ...env, ROLE: 'web' })
  expect((await fetch(web.address)).status).toBe(200)
  expect(await sessions()).toBe(0)

  const worker = await startServer({ ...env, ROLE: 'worker' })
  expect(worker.output()).not.toContain('đang chạy tại')
  expect(await sessions()).toBeGreaterThan(0)
  expect(await worker.stop()).toBe(0)
  expect(await web.stop()).toBe(0)
})

test('the log has the pattern of a member’s route, and neither its path, its query nor who asked', async () => {
  const { address, output, stop } = await aServer()
  await fetch(`${address}/api/join/abcdefgh23?from=nha-an`, { headers: { 'user-agent': 'Hoa-Phone' } })
  await fetch(`${address}/v/abcdefgh23?from=nha-an`, { headers: { 'user-agent': 'Hoa-Phone' } })
  await stop()
  const lines = output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const requests = lines.filter((line) => line.msg === 'request')
  expect(requests).toMatchObject([
    { method: 'GET', route: '/api/join/:code', status: expect.any(Number), ms: expect.any(Number) },
    { method: 'GET', route: 'page', status: expect.any(Number) },
  ])
  expect(output()).not.toMatch(/abcdefgh23|nha-an|Hoa/)
  expect(JSON.stringify(requests)).not.toContain('127.0.0.1')
})
