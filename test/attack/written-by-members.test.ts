import { randomUUID } from 'node:crypto'

import { SHUFFLED } from 'api/opinions/order-queries'
import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db, owner } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { anOpinion, say } from '../setup/make.ts'
import { report } from '../moderation/a-factory.ts'
import { heardDraft, listeners, similar, think, voice } from '../opinions/many.ts'

/** The tables of ours that hold rows of a transaction begun since `from`. */
async function writtenSince(from: bigint): Promise<string[]> {
  const { rows: tables } = await owner.pool.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = 'public'`,
  )
  const written: string[] = []
  for (const { name } of tables) {
    const { rows } = await owner.pool.query<{ any: boolean }>(
      `select exists (select from public.${name} where xmin::text::bigint >= $1) as any`,
      [String(from)],
    )
    if (rows[0]!.any) written.push(name)
  }
  return written
}

const transaction = async () =>
  BigInt((await owner.pool.query<{ id: string }>('select pg_current_xact_id()::text as id')).rows[0]!.id)

test('whatever a member writes is written anew, so that no row keeps the number of the transaction in which it came', async () => {
  const { unit, draft } = await heardDraft()
  const author = await voice(unit, draft, 'Đề nghị tăng lương tối thiểu vùng sớm hơn một năm.')
  await listeners(unit, draft, 1)
  const code = 'hall234567'
  await db.insertInto('joinLink').values({ code, unitId: unit.id, createdAt: clock.now }).execute()
  const from = await transaction()

  const [jar, id]: [Jar, string] = [new Map(), randomUUID()]
  const joined = await as(jar).join[':code'].$post({ param: { code }, json: { group: 'worker', consent: 1 } })
  expect(joined.status).toBe(200)
  const opinion = anOpinion(draft, draft.paragraphs[0]!, { body: 'Bữa ăn ca phải đủ chất.' })
  expect((await say(jar, opinion, id)).status).toBe(201)
  const [found] = await similar(jar, draft, 'tang luong toi thieu vung som hon')
  expect(await think(jar, author.id, found!.was)).toEqual([200, null])
  expect((await report(jar, author.id)).status).toBe(200)
  expect((await as(jar).opinions[':id'].$delete({ param: { id } })).status).toBe(200)

  const written = await writtenSince(from)
  expect(written).toEqual(
    expect.arrayContaining([
      ...['opinion', 'participation', 'join_day', 'consent_count', 'endorsement', 'opinion_report'],
    ]),
  )
  // Homes of a batch are written once, by the job that tells of it.
  const known: readonly string[] = [...SHUFFLED, 'batch_home']
  expect(written.filter((name) => !known.includes(name))).toEqual([])
})
