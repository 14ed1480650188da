import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import path from 'node:path'

import { openEmbedded } from 'db/embedded'
import { placeFor } from 'db/program'
import { troubleOf, writeTrouble } from 'db/trouble'
import pg from 'pg'
import { expect, test } from 'vitest'

import { dataFolder, killPostgres, urlOf } from '../setup/data-folder.ts'
import { type Refused, startServer } from '../setup/server.ts'

const isRoot = process.getuid?.() === 0
const refusal = (env: Record<string, string>): Promise<Refused> =>
  startServer(env).then(
    () => expect.unreachable(),
    (error: Refused) => error,
  )

test('a second copy on the same data is refused with the remedy, and the first goes on', async () => {
  const DATA = await dataFolder()
  const first = await startServer({ DATA })
  const refused = await refusal({ DATA })
  expect(refused.code).toBe(1)
  expect(refused.output).toContain(`tiến trình số ${first.child.pid}`)
  expect(refused.output).toContain('đặt biến DATA sang một thư mục khác')
  expect((await fetch(`${first.address}/readyz`)).status).toBe(200)
  expect(await first.stop()).toBe(0)

  const third = await startServer({ DATA })
  expect(await third.stop()).toBe(0)
})

test('a command may use the data of a running copy, which keeps it', async () => {
  const DATA = await dataFolder()
  const first = await startServer({ DATA })
  const beside = await openEmbedded(DATA, { join: true })
  expect(beside.joined).toBe(true)
  await beside.stop()
  expect((await fetch(`${first.address}/readyz`)).status).toBe(200)
  await first.stop()
})

test('after kill -9 of everything the next start has all that was acknowledged', async () => {
  const DATA = await dataFolder()
  const killed = await startServer({ DATA })
  const client = new pg.Client(await urlOf(DATA))
  client.on('error', () => 'it is about to be killed')
  await client.connect()
  await client.query('create table witness (said text)')
  await client.query(`insert into witness values ('đã nhận')`)
  killed.child.kill('SIGKILL')
  await killPostgres(DATA)
  await once(killed.child, 'close')

  const next = await startServer({ DATA })
  const again = new pg.Client(await urlOf(DATA))
  await again.connect()
  expect((await again.query('select said from witness')).rows).toEqual([{ said: 'đã nhận' }])
  await again.end()
  expect(await next.stop()).toBe(0)
})

test('a PostgreSQL left behind by a killed program is taken over and stopped in the end', async () => {
  const DATA = await dataFolder()
  const killed = await startServer({ DATA })
  killed.child.kill('SIGKILL')
  await once(killed.child, 'close')
  const left = await readFile(path.join(DATA, 'pg/postmaster.pid'), 'utf8')

  const next = await startServer({ DATA })
  expect((await readFile(path.join(DATA, 'pg/postmaster.pid'), 'utf8')).split('\n')[0]).toBe(
    left.split('\n')[0],
  )
  expect(await next.stop()).toBe(0)
  await expect(stat(path.join(DATA, 'pg/postmaster.pid'))).rejects.toThrow('ENOENT')
})

test('a lock file that names a living stranger does not stand in the way', async () => {
  const DATA = await dataFolder()
  await (await startServer({ DATA })).stop()
  const lines = [process.pid, path.join(DATA, 'pg'), 1, 1, '', '127.0.0.1', '', 'ready']
  await writeFile(path.join(DATA, 'pg/postmaster.pid'), lines.join('\n'))
  expect(await (await startServer({ DATA })).stop()).toBe(0)
})

test('data of another major version is refused with both versions, and left as it is', async () => {
  const DATA = await dataFolder()
  await mkdir(path.join(DATA, 'pg'))
  await writeFile(path.join(DATA, 'pg/PG_VERSION'), '16\n')
  const refused = await refusal({ DATA })
  expect(refused.output).toMatch(/do PostgreSQL 16 tạo ra.*PostgreSQL 18.*sao lưu/)
  expect(await readFile(path.join(DATA, 'pg/PG_VERSION'), 'utf8')).toBe('16\n')
})

test('a folder that cannot be one is refused with the remedy', async () => {
  const folder = await dataFolder()
  await writeFile(path.join(folder, 'file'), '')
  const refused = await refusal({ DATA: path.join(folder, 'file/data') })
  expect(refused.code).toBe(1)
  expect(refused.output).toMatch(/Không ghi được vào thư mục .*cấp quyền ghi/)
})

test('a full disk is said to be one', async () => {
  const full = await writeFile('/dev/full', 'x').catch((error: unknown) => error)
  expect(troubleOf(writeTrouble('/data', full))).toBe('diskFull')
  const fromPostgres = Object.assign(new Error('could not extend file'), { code: '53100' })
  expect(troubleOf(writeTrouble('/data', fromPostgres))).toBe('diskFull')
  const fromInitdb = Object.assign(new Error('Command failed'), {
    stderr: 'could not write: No space left on device',
  })
  expect(troubleOf(writeTrouble('/data', fromInitdb))).toBe('diskFull')
  const other = new Error('something else')
  expect(writeTrouble('/data', other)).toBe(other)
})

test('what root alone may enter, PostgreSQL’s own user gets elsewhere, and the start says where', async () => {
  const DATA = await dataFolder(0o700)
  const server = await startServer({ DATA })
  const home = isRoot ? placeFor(DATA) : DATA
  expect(server.output().includes(`được đặt ở ${home}`)).toBe(isRoot)
  expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
  expect(await server.stop()).toBe(0)
  expect((await stat(path.join(home, 'pg/PG_VERSION'))).isFile()).toBe(true)
})

test('a secret is made once, kept for the next start, and readable by nobody else', async () => {
  const DATA = await dataFolder()
  await (await startServer({ DATA })).stop()
  const secret = await readFile(path.join(DATA, 'secret'), 'utf8')
  expect(secret.length).toBeGreaterThanOrEqual(43)
  await (await startServer({ DATA })).stop()
  expect(await readFile(path.join(DATA, 'secret'), 'utf8')).toBe(secret)
  for (const file of ['secret', 'database-password'])
    expect((await stat(path.join(DATA, file))).mode & 0o077).toBe(0)
})
