import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { countPending, migrate, migrationsIn } from 'db/migrate'
import { troubleOf } from 'db/trouble'
import { afterAll, beforeEach, expect, test } from 'vitest'

import { type Clone, cloneDatabase } from '../setup/clone.ts'

let folder: string
let clone: Clone
const folders: string[] = []

beforeEach(async () => {
  clone = await cloneDatabase('template0')
  folder = await mkdtemp(path.join(tmpdir(), 'gopy-migrations-'))
  folders.push(folder)
  await put('0001_houses.sql', 'create table house (id int);')
  await put('0002_doors.sql', 'create table door (id int); insert into door values (1);')
})
afterAll(async () => {
  for (const it of folders) await rm(it, { recursive: true })
})

const put = (name: string, text: string) => writeFile(path.join(folder, name), text)
const run = () => migrate(clone.pool, folder)
const reasonOf = async (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => ({ reason: troubleOf(error), message: (error as Error).message }),
  )
const tables = async () => {
  const { rows } = await clone.pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration' order by 1`,
  )
  return rows.map(({ name }) => name)
}

test('migrations run once, in the order of their names', async () => {
  expect(await countPending(clone.pool, folder)).toBe(2)
  expect(await run()).toEqual(['0001_houses.sql', '0002_doors.sql'])
  expect(await run()).toEqual([])
  await put('0003_windows.sql', 'create table pane (id int);')
  expect(await countPending(clone.pool, folder)).toBe(1)
  expect(await run()).toEqual(['0003_windows.sql'])
  expect(await tables()).toEqual(['door', 'house', 'pane'])
})

test('several programs that start at once run each migration once', async () => {
  const ran = await Promise.all([run(), run(), run()])
  expect(ran.flat()).toEqual(['0001_houses.sql', '0002_doors.sql'])
})

test('a migration changed after it ran is refused with the remedy, and nothing runs', async () => {
  await run()
  await put('0001_houses.sql', 'create table house (id bigint);')
  await put('0003_windows.sql', 'create table pane (id int);')
  const refused = await reasonOf(run())
  expect(refused?.reason).toBe('migrationChanged')
  expect(refused?.message).toMatch(/0001_houses\.sql.*trả tệp về nội dung cũ/)
  expect(await tables()).toEqual(['door', 'house'])
})

test('line ends of another system are not a change', async () => {
  await put('0001_houses.sql', 'create table house (id int);\n')
  await run()
  await put('0001_houses.sql', 'create table house (id int);\r\n')
  expect(await run()).toEqual([])
})

test('a database that is ahead of the program is refused with the remedy', async () => {
  await run()
  await rm(path.join(folder, '0002_doors.sql'))
  const refused = await reasonOf(run())
  expect(refused).toMatchObject({
    reason: 'migrationUnknown',
    message: expect.stringContaining('cập nhật chương trình'),
  })
})

test('a migration that comes before one that ran is refused with the remedy', async () => {
  await run()
  await put('0001_before.sql', 'create table before (id int);')
  const refused = await reasonOf(run())
  expect(refused).toMatchObject({ reason: 'migrationLate', message: expect.stringContaining('đổi số') })
})

test('a migration that fails leaves nothing of itself, is named, and runs when mended', async () => {
  await put('0003_windows.sql', 'create table pane (id int); create table pane (id int);')
  expect((await reasonOf(run()))?.message).toMatch(/^0003_windows\.sql: /)
  expect(await tables()).toEqual(['door', 'house'])
  await put('0003_windows.sql', 'create table pane (id int);')
  expect(await run()).toEqual(['0003_windows.sql'])
})

test('our own migrations have numbers of their own', async () => {
  const numbers = (await migrationsIn()).map(({ name }) => Number(name.slice(0, 4)))
  expect(numbers).toEqual([...new Set(numbers)])
})

test('a role that may not change tables finds nothing left to do, and is told what it lacks when there is', async () => {
  const other = await cloneDatabase()
  expect(await migrate(other.pool)).toEqual([])
  await other.owner.pool.query(`delete from migration where name = (select max(name) from migration)`)
  const refused = await reasonOf(migrate(other.pool))
  expect(refused).toMatchObject({
    reason: 'migrationForbidden',
    message: expect.stringContaining('DATABASE_OWNER_URL'),
  })
})
