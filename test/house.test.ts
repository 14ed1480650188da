import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

import { expect, test } from 'vitest'

import { pool } from './setup/database.ts'

const CHECKOUT = path.join(import.meta.dirname, '..')
const LINES_MAX = 250

/** Written by members alone: the log keeps what staff did, and never who wrote. */
const OF_MEMBERS = ['api/src/opinions/service.ts', 'api/src/notices/service.ts']

const sources = ['shared', 'db', 'api', 'web', 'test'].flatMap((room) =>
  readdirSync(path.join(CHECKOUT, room), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(room, file))
    .filter(
      (name) =>
        /\.(ts|svelte)$/.test(name) && !/node_modules|\.svelte-kit|web\/build\/|db\/src\/tables/.test(name),
    )
    .map((name) => ({ name, text: readFileSync(path.join(CHECKOUT, name), 'utf8') })),
)

test(`no file is longer than ${LINES_MAX} lines`, () => {
  // A catalogue of words and a list of examples are read from top to bottom, or looked up.
  const listed = /^(shared\/src\/words|db\/src\/seed|test)\//
  const long = sources.filter(
    ({ name, text }) => !listed.test(name) && text.split('\n').length > LINES_MAX + 1,
  )
  expect(long.map(({ name }) => name)).toEqual([])
})

test('no file has a name that says nothing', () => {
  const nameless = sources.filter(({ name }) =>
    /\b(utils?|helpers?|types|constants|common|index|misc)\.ts$/.test(name),
  )
  expect(nameless.map(({ name }) => name)).toEqual([])
})

test('every service and query says what it does', () => {
  const silent = sources
    .filter(({ name }) => /(service|queries)\.ts$/.test(name))
    .flatMap(({ name, text }) =>
      [...text.matchAll(/(\*\/\n)?export (?:async )?function (\w+)/g)]
        .filter((match) => !match[1])
        .map((match) => `${name}: ${match[2]}`),
    )
  expect(silent).toEqual([])
})

test('whatever a service writes for staff, it records', () => {
  const silent = sources
    .filter(({ name }) => /^api\/src\/.*\/service\.ts$/.test(name) && !OF_MEMBERS.includes(name))
    .flatMap(({ name, text }) =>
      text
        .split(/^export /m)
        .slice(1)
        .map((body) => ({ name, body })),
    )
    .filter(({ body }) => /\bwrite\(/.test(body) && !/\brecord\(/.test(body))
  expect(silent.map(({ name, body }) => `${name}: ${body.split('\n')[0]}`)).toEqual([])
})

test('features do not ask for the time: what happens is given its moment', () => {
  const asking = sources.filter(
    ({ name, text }) =>
      /^(api\/src\/[^/]+\/|shared\/)/.test(name) && /\bnew Date\(\)|\bDate\.now\(\)/.test(text),
  )
  expect(asking.map(({ name }) => name)).toEqual([])
})

test('every table says what it holds', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm')
       and obj_description(oid, 'pg_class') is null order by 1`,
  )
  expect(rows.map(({ name }) => name)).toEqual([])
})

test('the types of the tables are those of the migrations', async () => {
  const generate = path.join(CHECKOUT, 'db/src/generate-tables.ts')
  await expect(promisify(execFile)(process.execPath, [generate, '--verify'])).resolves.toBeTruthy()
})

test('what the description of the API says of answers is what the types of the routes say', async () => {
  const generate = path.join(CHECKOUT, 'api/src/http/generate-answers.ts')
  await expect(promisify(execFile)(process.execPath, [generate, '--verify'])).resolves.toBeTruthy()
}, 180_000)
