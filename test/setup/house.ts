import { createApp } from 'api/app'
import type { Ctx } from 'api/context'
import { moderationJobs } from 'api/moderation/jobs'
import { tellAllPersons } from 'api/opinions/person-rounds'
import { tellRest } from 'api/opinions/rounds'
import { hc } from 'hono/client'
import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import type { Api } from 'api/app'

import { clock } from './clock.ts'
import { db } from './database.ts'

/** A secret like the house's own: receipts and staff cookies are signed with it. */
export const SECRET = 'chỉ dùng cho thử nghiệm: dài hơn ba mươi hai ký tự'

/** What went wrong that nobody meant: a test looks here when it is told 500. */
export const faults: Error[] = []

export const ORIGIN = 'http://127.0.0.1:3000'

/** The whole API on this test file's database and the held clock. */
export const app = createApp({
  db,
  secret: SECRET,
  now: () => clock.now,
  origin: ORIGIN,
  sampleData: true,
  oidc: null,
  fault: (error) => void faults.push(error),
})

/** The ground under services called without a request: the house itself acts. */
export const ctx = (): Ctx => ({ db, secret: SECRET, now: clock.now, actor: { type: 'system', job: 'test' } })

/** A browser's cookies: empty at first, filled by what the API answers. */
export type Jar = Map<string, string>

/** The API as one browser sees it, typed like the web's own client, with no network between. */
export function as(jar: Jar) {
  return hc<Api>(ORIGIN, {
    fetch: (input: string | URL | Request, init?: RequestInit) => send(jar, input, init),
  }).api
}

/** What somebody does before each request who sits at their desk for days of the held clock: signs in again once the session ran out. */
export const atDesk = new WeakMap<Jar, () => Promise<void>>()

/**
 * Tells of what was said in consultations whose rounds end at once (`aDraft` makes them so), as after their closing, and as if all who took
 * part had spoken in each round. For tests of something else than when opinions are told of; before each request of somebody who looks, and to be called before a job that reads opinions.
 */
export function endRoundsAtOnce(): Promise<void> {
  // One after the other: requests of a test may come at once.
  ending = ending.then(endRounds, endRounds)
  return ending
}

let ending = Promise.resolve()

async function endRounds(): Promise<void> {
  const today = vietnamDay(clock.now)
  const { rows } = await sql<Asking & { joined: boolean; said: boolean }>`
    select * from (
      select consultation.id, path::text,
        exists (select from participation where consultation_id = consultation.id and batch_id is null and joined_on < ${today}::date) as joined,
        exists (select from opinion where consultation_id = consultation.id and batch_id is null and not withdrawn) as said
      from consultation join unit on unit.id = unit_id where told_until = 'infinity') as waiting
    where joined or said`.execute(db)
  for (const { joined, said, ...it } of rows) {
    if (joined) await tellPersons(it)
    if (said) await tellOpinions(it)
  }
}

type Asking = { id: string; path: string }

/** Tells of who joined on days that are over. */
async function tellPersons(it: Asking): Promise<void> {
  const { rows } = await sql<{ day: string }>`
    select distinct least((date_trunc('month', joined_on) + interval '1 month')::date, ${vietnamDay(clock.now)}::date) as day
      from participation where consultation_id = ${it.id} and batch_id is null order by day`.execute(db)
  for (const { day } of rows) await tellAllPersons(ctx(), it, day)
}

async function tellOpinions(it: Asking): Promise<void> {
  const ends = await monthEndsWaiting(it.id)
  if (ends.length === 0) return
  await db.deleteFrom('waitingSpeaker').where('consultationId', '=', it.id).execute()
  await sql`
    insert into waiting_speaker (proof, consultation_id, unit_id, contributor_group, given_on, era)
      select sha256(gen_random_uuid()::text::bytea), consultation_id, unit_id, contributor_group, joined_on, era
      from (select distinct era from opinion
        where consultation_id = ${it.id} and batch_id is null and not withdrawn) as said, (select consultation_id, unit_id, contributor_group, joined_on, least(sum(persons), 5)::integer as persons from participation
        where consultation_id = ${it.id} group by consultation_id, unit_id, contributor_group, joined_on) as took_part, generate_series(1, persons)`.execute(
    db,
  )
  for (const before of ends) await tellRest(ctx(), it, { before, last: before === ends.at(-1) })
}

/** The first days after the months of which opinions wait. */
async function monthEndsWaiting(consultationId: string): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct (date_trunc('month', given_on) + interval '1 month')::date as day from opinion
    where consultation_id = ${consultationId} and batch_id is null and not withdrawn order by day`.execute(db)
  return rows.map(({ day }) => day)
}

/** Whether a program of its own serves what tests make: then nobody sees who looks, and rounds that end at once end after each opinion. */
export const program = { runs: false }

/** A request of somebody who looks at what others said, or does something about it. */
const looks = /\/api\/office\/|^GET \/api\/drafts\/|\/similar|\/report|\/endorse/

/** A request of a member who is shown words of others: the program has looked them through since they came. */
const readsOthers = /\/similar|\/endorse/

const [lookThrough] = moderationJobs

/** One request with the cookies of `jar`, which keeps what the answer sets. */
export async function send(jar: Jar, input: string | URL | Request, init?: RequestInit): Promise<Response> {
  await atDesk.get(jar)?.()
  const request = new Request(new URL(input instanceof Request ? input.url : input, ORIGIN), init)
  if (looks.test(`${request.method} ${new URL(request.url).pathname}`)) await endRoundsAtOnce()
  if (readsOthers.test(request.url)) await lookThrough!.run(ctx(), {}, AbortSignal.timeout(60_000))
  request.headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
  request.headers.set('origin', ORIGIN)
  const response = await app.fetch(request)
  for (const line of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (!name) continue
    if (/max-age=0/i.test(line)) jar.delete(name)
    else jar.set(name, value ?? '')
  }
  return response
}
