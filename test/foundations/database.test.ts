import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'

test('a count comes as a number and a date as it was written', async () => {
  const row = await sql<{ people: number; day: string }>`
    select 12345678901::bigint as people, '2026-03-02'::date as day`.execute(db)
  expect(row.rows).toEqual([{ people: 12345678901, day: '2026-03-02' }])
})

test('a number too large to be exact is refused rather than changed', async () => {
  await expect(sql`select 9007199254740993::bigint as n`.execute(db)).rejects.toThrow('9007199254740993')
})
