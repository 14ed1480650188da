import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

import { pool } from '../setup/database.ts'

const DOCS = path.join(import.meta.dirname, '../../docs')
const read = (name: string) => readFileSync(path.join(DOCS, name), 'utf8')
const named = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!)

/** The rows of the inventory: a table, its class, the columns about people, and how long it is kept. */
const inventory = read('data-inventory.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, table = '', kind = '', columns = '', , kept = '']) => ({
    table: named(table)[0]!,
    kind,
    columns: named(columns),
    rules: named(kept),
  }))

const { rows: columns } = await pool.query<{ table: string; column: string }>(
  `select c.table_name as table, c.column_name as column from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema in ('public', 'survey_box') and t.table_type = 'BASE TABLE'`,
)

test('every table of the database is classified, and no other', () => {
  const tables = [...new Set(columns.map((it) => it.table))]
  expect(inventory.map((it) => it.table).toSorted()).toEqual(tables.toSorted())
})

test('every column said to be about people exists', () => {
  const exists = new Set(columns.map((it) => `${it.table}.${it.column}`))
  const said = inventory.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`))
  expect(said.filter((it) => !exists.has(it))).toEqual([])
  const personal = inventory.filter(({ kind }) => kind === 'nhạy cảm' || kind === 'cá nhân')
  expect(personal.filter((it) => it.columns.length === 0)).toEqual([])
})

test('every column that leads to a staff user stands in the inventory', async () => {
  const { rows } = await pool.query<{ at: string }>(
    `select con.conrelid::regclass || '.' || a.attname as at from pg_constraint con
       join pg_attribute a on a.attrelid = con.conrelid and a.attnum = con.conkey[1]
       where con.contype = 'f' and con.confrelid = 'staff_user'::regclass and con.conrelid <> 'staff_user'::regclass`,
  )
  const said = new Set(inventory.flatMap(({ table, columns }) => columns.map((it) => `${table}.${it}`)))
  expect(rows.map(({ at }) => at).filter((at) => !said.has(at))).toEqual([])
})

test('every rule of keeping the papers name exists, and they tell its default', async () => {
  const { rows } = await pool.query<{ key: string; keep: number | null; min: number; max: number }>(
    'select key, keep_days as keep, min_days as min, max_days as max from retention_rule',
  )
  const keys = new Set(rows.map(({ key }) => key))
  expect(inventory.flatMap((it) => it.rules).filter((rule) => !keys.has(rule))).toEqual([])
  const lines = read('retention.md').split('\n')
  for (const { key, keep, min, max } of rows) {
    const line = lines.find((it) => it.startsWith(`| \`${key}\``))?.replace(/ +/g, ' ')
    expect(line).toContain(keep === null ? 'giữ' : `| ${keep} ngày | ${min} – ${max} |`)
  }
})

test.each(['impact-assessment.md', 'breach-runbook.md', 'retention.md'])(
  'every table and column %s names exists',
  (name) => {
    const tables = new Set(columns.map((it) => it.table))
    const exists = new Set(columns.map((it) => `${it.table}.${it.column}`))
    const said = named(read(name)).filter((it) => /^[a-z]+(_[a-z]+)+(\.[a-z_]+)?$/.test(it))
    expect(said.filter((it) => !tables.has(it) && !exists.has(it))).toEqual([])
  },
)
