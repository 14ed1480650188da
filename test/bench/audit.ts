import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { linksAfter, sealEntries } from 'api/audit/chain-queries'
import { record } from 'api/audit/queries'
import { verifyChain } from 'api/audit/verify'
import { connect } from 'db/connect'
import { migrate } from 'db/migrate'
import { startScratch } from 'db/scratch'
import { sql } from 'kysely'
import { formatNumber } from 'shared/format'

const ENTRIES = Number(process.argv[2] ?? 1_000_000)
const WRITERS = 20
const EACH = 250

/** `npm run bench audit [N]`: recording beside a table without a chain, for 20 who write at once; a chain of N entries sealed and verified beside merely reading it. */
const cluster = await startScratch(path.join(import.meta.dirname, '../../.data'))
try {
  const { db, pool, close } = connect(cluster.url('postgres'), { max: WRITERS + 1 })
  await migrate(pool)
  const ctx = {
    db,
    secret: 'x'.repeat(64),
    now: new Date(),
    actor: { type: 'system', job: 'bench' } as const,
  }
  await pool.query(
    'create table bare (id uuid primary key default gen_random_uuid(), at timestamptz, action text, detail jsonb)',
  )
  await pool.query('create index on bare (at)')
  const detail = { opinions: 20, format: 'page' }
  const bare = () =>
    sql`insert into bare (at, action, detail) values (${ctx.now}, 'report.read', ${JSON.stringify(detail)})`.execute(
      db,
    )
  const chained = () => record(ctx, 'report.read', { unitId: null, ...detail })

  const without: number[] = []
  const withChain: number[] = []
  for (let round = 0; round < 3; round++) {
    without.push(await written(bare))
    let writing = true
    // Far more often than the job does.
    const sealing = (async () => {
      for (; writing; await wait(100)) await sealEntries(ctx)
    })()
    withChain.push(await written(chained))
    writing = false
    await sealing
  }
  const [a, b] = [median(without), median(withChain)]
  say(
    `ghi, ${WRITERS} người cùng lúc: không chuỗi ${formatNumber(a)} ms, có chuỗi ${formatNumber(b)} ms, tỷ lệ ${formatNumber(b / a)}`,
  )

  await pool.query(
    `insert into audit_entry (at, job, action, detail)
     select now() + n * interval '1 second', 'bench', 'report.read', jsonb_build_object('reportId', gen_random_uuid(), 'format', 'page')
     from generate_series(1, $1::int) as n`,
    [ENTRIES],
  )
  const sealed = await timed(() => sealEntries(ctx))
  await pool.query('vacuum analyze audit_entry')
  const before = process.memoryUsage().rss
  let peak = before
  const looking = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
  const read = median([await timed(readAll), await timed(readAll), await timed(readAll)])
  const verify = () => verifyChain(ctx).then(({ broken }) => broken && say(JSON.stringify(broken)))
  const verified = median([await timed(verify), await timed(verify), await timed(verify)])
  clearInterval(looking)
  const megabytes = (bytes: number) => formatNumber(bytes / 2 ** 20, 0)
  say(`đóng chuỗi ${formatNumber(ENTRIES)} mục: ${formatNumber(sealed, 0)} ms`)
  say(
    `kiểm tra: ${formatNumber(verified, 0)} ms, chỉ đọc: ${formatNumber(read, 0)} ms, tỷ lệ ${formatNumber(verified / read)}`,
  )
  say(`bộ nhớ: từ ${megabytes(before)} MB lên cao nhất ${megabytes(peak)} MB`)
  await close()

  async function readAll(): Promise<void> {
    for (let after: number | null = null; ;) {
      const links: Awaited<ReturnType<typeof linksAfter>> = await linksAfter(ctx, after, 5000)
      if (links.length < 5000) return
      after = links.at(-1)!.seq
    }
  }
} finally {
  await cluster.stop()
}

function written(one: () => Promise<unknown>): Promise<number> {
  return timed(() =>
    Promise.all(
      Array.from({ length: WRITERS }, async () => {
        for (let i = 0; i < EACH; i++) await one()
      }),
    ),
  )
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
