import { randomUUID } from 'node:crypto'

import { moderationJobs } from 'api/moderation/jobs'
import type { Decision, HideReason } from 'shared/moderation'
import { expect } from 'vitest'

import { pool } from '../setup/database.ts'
import { as, ctx, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

/** The jobs that look for names, and forget what was struck long ago. */
export const [look, forget] = moderationJobs
/** Lets a job do its work once. */
export const run = (job: (typeof moderationJobs)[number]) => job.run(ctx(), {}, AbortSignal.timeout(60_000))

/** A query of the routes that list. */
export type Query = Record<string, string>

/** What waits to be looked at. */
export const queue = async (jar: Jar, query: Query = {}) => {
  const answer = await as(jar).office.moderation.$get({ query: query as never })
  expect(answer.status).toBe(200)
  return answer.json()
}
/** Decides about an opinion; the answer. */
export const decide = (jar: Jar, id: string, json: Decision) =>
  as(jar).office.moderation[':id'].$post({ param: { id }, json: json as never })
/** Hides an opinion. */
export const hide = async (jar: Jar, id: string, reason: HideReason = 'insult') =>
  expect((await decide(jar, id, { act: 'hide', reason })).status).toBe(200)
/** Reports an opinion from a device; the answer. */
export const report = (jar: Jar, id: string, reason: HideReason = 'insult') =>
  as(jar).opinions[':id'].report.$post({ param: { id }, json: { reason } })
/** The list of opinions of the office. */
export const listed = async (jar: Jar, query: Query = {}) =>
  (await as(jar).office.opinions.$get({ query: query as never })).json()
/** A device's own opinions. */
export const mine = async (jar: Jar) => {
  const { consultations } = await (await as(jar).mine.$get()).json()
  return consultations.flatMap((it) => it.opinions)
}

const names =
  'Ân Bảo Chi Duy Giang Hiếu Khoa Loan Mạnh Nga Oanh Phú Quân Sang Tâm Uyên Vinh Xuân Yến Đạt'.split(' ')

/** A factory in a province whose draft it speaks on: six devices, the first of which names a colleague nobody else names. */
export async function aFactory() {
  const name = `Nguyễn Văn ${names.pop()}`
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const unit = await aUnit('CĐCS Nhà máy lớn', { parent: province })
  const draft = await aDraft(province)
  const said: { jar: Jar; id: string; opinion: ReturnType<typeof anOpinion> }[] = []
  for (let n = 0; n < 6; n++) {
    const body = n === 0 ? `Anh ${name} ở tổ 3 hay bắt làm thêm.` : `Đề nghị tăng bữa ăn ca, lời thứ ${n}.`
    const it = {
      jar: await aMember(unit),
      id: randomUUID(),
      opinion: anOpinion(draft, draft.paragraphs[0]!, { body }),
    }
    expect((await say(it.jar, it.opinion, it.id)).status).toBe(201)
    said.push(it)
  }
  const analyst = await aStaff(province, ['analyst', 'responder'])
  return { province, unit, draft, said, name, analyst, first: said[0]!, second: said[1]! }
}

/** Strikes a name from the words that are marked so; the answer. */
export const strike = (
  jar: Jar,
  id: string,
  { name, was, forGood = false }: { name: string; was: string; forGood?: boolean },
) => decide(jar, id, { act: 'redact', was, body: spansOf(name), suggestedWording: [], forGood })
/** Where the name stands in the first opinion. */
export const spansOf = (name: string) => [{ start: 4, end: 4 + name.length, kind: 'person' as const }]
/** Strikes the name from an opinion as it stands in the queue. */
export const redact = async (jar: Jar, id: string, name: string, more: { forGood?: boolean } = {}) => {
  const { opinions } = await queue(jar)
  const { was } = opinions.find((it) => it.id === id)!
  const answer = await strike(jar, id, { name, was, ...more })
  expect(answer.status).toBe(200)
}
/** What is left of the first opinion once its name is struck. */
export const REDACTED = 'Anh [tên người] ở tổ 3 hay bắt làm thêm.'

/** The tables in which these words stand. */
export async function holding(words: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rowCount } = await pool.query(
      `select from public."${name}" as t where t::text like '%' || $1 || '%'`,
      [words],
    )
    if (rowCount) found.push(name)
  }
  return found
}
