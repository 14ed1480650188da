import { execFileSync } from 'node:child_process'
import path from 'node:path'

import { seedIfEmpty } from 'api/sample/seed'
import { connect } from 'db/connect'
import { migrate } from 'db/migrate'
import { startScratch } from 'db/scratch'
import { formatNumber } from 'shared/format'

import { type Work, works } from './report/works.ts'

const OPINIONS = Number(process.argv[2] ?? 100_000)
const THEMES = 60

/** `npm run bench report [N]`: making and taking out the reports of 100,000 opinions, each in a process of its own: time, size, peak memory. */
const cluster = await startScratch(path.join(import.meta.dirname, '../../.data'))
try {
  const url = cluster.url('postgres')
  const { db, pool, close } = connect(url, { max: 2 })
  await migrate(pool)
  const ctx = {
    db,
    secret: 'x'.repeat(64),
    now: new Date(),
    actor: { type: 'system', job: 'bench' } as const,
  }
  await seedIfEmpty(ctx, { opinions: OPINIONS })
  await groupIntoThemes()
  await close()

  process.stdout.write(`${formatNumber(OPINIONS)} ý kiến, ${THEMES} chủ đề mỗi dự thảo\n`)
  const idle = measure(url, 'nothing').peakMegabytes
  const took = new Map<Work, Measured>()
  for (const work of works) {
    const measured = measure(url, work)
    took.set(work, measured)
    const { milliseconds, peakMegabytes, kilobytes, stallMilliseconds } = measured
    process.stdout.write(
      `${work}: ${formatNumber(milliseconds)} ms, tệp ${formatNumber(kilobytes)} KB, ` +
        `bộ nhớ cao nhất ${formatNumber(peakMegabytes)} MB (riêng chương trình: ${formatNumber(idle)} MB), ` +
        `máy chủ đứng lâu nhất ${formatNumber(stallMilliseconds)} ms\n`,
    )
  }
  // The same opinions as rows of a workbook: what the Word file with a comment for each costs beside it.
  const [comments, rows] = [took.get('annotated.docx')!, took.get('response-table.xlsx')!]
  process.stdout.write(
    `annotated.docx so với response-table.xlsx: thời gian ${ratio(comments.milliseconds, rows.milliseconds)}, ` +
      `bộ nhớ thêm ${ratio(comments.peakMegabytes - idle, rows.peakMegabytes - idle)}\n`,
  )

  /** Themes as an analysis leaves them, without waiting for one: an opinion with words is put into one by its id. */
  async function groupIntoThemes(): Promise<void> {
    await pool.query(
      `insert into theme (draft_id, position, label, description, keyphrases, distinguishing, opinion_count, typical_ids)
       select draft.id, n, 'Chủ đề ' || n, '', '{}', '{}', 0, '{}' from draft, generate_series(1, $1::integer) as n`,
      [THEMES],
    )
    await pool.query(
      `insert into theme_opinion (theme_id, opinion_id)
       select theme.id, opinion.id from opinion
       join theme on theme.draft_id = opinion.draft_id and theme.position = 1 + abs(hashtext(opinion.id::text)) % $1::integer
       where (opinion.body <> '' or opinion.suggested_wording is not null) and hashtext(opinion.id::text) % 10 <> 0`,
      [THEMES],
    )
    await pool.query('vacuum analyze')
  }
} finally {
  await cluster.stop()
}

function ratio(a: number, b: number): string {
  return formatNumber(Math.round((100 * a) / b) / 100)
}

type Measured = { milliseconds: number; peakMegabytes: number; kilobytes: number; stallMilliseconds: number }

function measure(url: string, work: string): Measured {
  const script = path.join(import.meta.dirname, 'report/process.ts')
  const said = execFileSync(process.execPath, [script, url, work], { encoding: 'utf8', maxBuffer: 1 << 20 })
  return JSON.parse(said) as Measured
}
