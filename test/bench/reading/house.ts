import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { connect } from 'db/connect'
import { migrate } from 'db/migrate'
import { startScratch } from 'db/scratch'
import { sampleParagraphs } from 'db/seed/draft'
import { sampleOpinions } from 'db/seed/opinions'
import { sampleUnits } from 'db/seed/units'

import { openDraft, topUnit } from '../house/open-draft.ts'

const CHECKOUT = path.join(import.meta.dirname, '../../..')
const PARAGRAPHS = 500
const UNITS = 100
const CODE = 'readread23'

/**
 * The real program over two drafts of 500 paragraphs, `silent` on which nobody spoke and `loud` with so many opinions of a hundred units, all
 * told and half of them to be read by members; and the cookies of a member of one of the units who opened both.
 */
export async function twoDrafts<T>(
  opinions: number,
  measure: (house: { address: string; cookie: string }) => Promise<T>,
): Promise<T> {
  const cluster = await startScratch(path.join(CHECKOUT, '.data'))
  const folder = await mkdtemp(path.join(tmpdir(), 'gopy-reading-'))
  try {
    const url = cluster.url('postgres')
    await filled(url, opinions)
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      SAMPLE_DATA: 'no',
      LOG_LEVEL: 'error',
    }
    const child = spawn(process.execPath, [path.join(CHECKOUT, 'api/src/main.ts')], {
      env: { ...env, DATABASE_URL: url, DATA: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const address = await addressOf(child.stdout)
      return await measure({ address, cookie: await joined(address) })
    } finally {
      child.kill('SIGTERM')
      await once(child, 'close')
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
    await cluster.stop()
  }
}

async function filled(url: string, opinions: number): Promise<void> {
  const { db, pool, close } = connect(url, { max: 2 })
  await migrate(pool)
  const now = new Date()
  const ctx = { db, secret: 'x'.repeat(64), now, actor: { type: 'system', job: 'bench' } as const }
  const topId = await topUnit(ctx, { memberCount: 90_000 })
  await pool.query(
    `insert into unit (code, path, parent_id, level, name, opened_on, member_count)
     select 'B.' || n, ('B.B_' || n)::ltree, $1, 'grassroots', 'Đơn vị ' || n, '2020-01-01', 3000 from generate_series(1, $2::integer) as n`,
    [topId, UNITS],
  )
  await pool.query(
    `insert into join_link (code, unit_id, created_at) select $1, id, now() from unit where code = 'B.50'`,
    [CODE],
  )
  const texts = Array.from(
    { length: PARAGRAPHS },
    (_, n) => sampleParagraphs[n % sampleParagraphs.length]!.text,
  )
  for (const slug of ['silent', 'loud']) {
    const { consultationId, draftId, versionId } = await openDraft(ctx, topId, { texts, slug, openDays: 30 })
    if (slug === 'silent') continue
    const days = { last: now.toISOString().slice(0, 10), count: 30 }
    const said = sampleOpinions({
      count: opinions,
      seed: 1,
      paragraphs: sampleParagraphs,
      units: sampleUnits,
      days,
    })
    await pool.query(
      `with told as (
         insert into batch (consultation_id, unit_id, month, told_in)
           select $1, id, date_trunc('month', current_date), date_trunc('month', current_date) from unit where level = 'grassroots' returning id, unit_id)
       insert into opinion (id, consultation_id, draft_id, version_id, paragraph_id, section_number, target, stance, body, unit_id, channel,
         given_on, digest, batch_id, may_be_shown, look_due)
       select gen_random_uuid(), $1, $2, $3, wording.paragraph_id, wording.section_number, 'paragraph', 'agreeInPart', said.body, below.id,
         'link', current_date - (n % 30)::integer, decode(repeat('00', 32), 'hex'), told.id, n % 2 = 0, false
       from unnest($4::text[]) with ordinality as said (body, n)
       join wording on wording.version_id = $3 and wording.position = 1 + n % $5::integer
       join unit as below on below.code = 'B.' || (1 + n / 500 % $6::integer)
       join told on told.unit_id = below.id`,
      [consultationId, draftId, versionId, [...said].map((it) => it.body), PARAGRAPHS, UNITS],
    )
    await pool.query(
      `insert into participation (consultation_id, unit_id, joined_on, channel, persons)
       select $1, id, current_date, 'link', 500 from unit where level = 'grassroots'`,
      [consultationId],
    )
  }
  await pool.query('vacuum analyze')
  await close()
}

function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    output.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const found = /đang chạy tại (\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    output.on('end', () => reject(new Error(said)))
  })
}

async function joined(address: string): Promise<string> {
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const post = async (place: string, body: object) => {
    const answer = await fetch(`${address}/api/${place}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address, cookie: cookies() },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${place}: ${answer.status} ${await answer.text()}`)
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return answer
  }
  await post(`join/${CODE}`, { consent: 1 })
  const drafts = await fetch(`${address}/api/consultations`, { headers: { cookie: cookies() } })
  const { consultations } = (await drafts.json()) as { consultations: { id: string }[] }
  for (const { id } of consultations) await post(`consultations/${id}/join`, {})
  return cookies()
}
