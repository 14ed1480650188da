import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'

import type { Ctx } from '../context.ts'
import { endRound, noteRounds } from '../opinions/rounds.ts'
import { consultationsOfPersons } from '../opinions/person-round-queries.ts'
import { endPersonRound } from '../opinions/person-rounds.ts'
import { consultationsWaiting } from '../opinions/round-queries.ts'

const DAY_MS = 86_400_000

/** Ends the rounds of the sample's consultations as they would have ended, had its persons and opinions come on their days: one a day, up to now. */
export async function endPastRounds(ctx: Ctx, { days }: { days: number }): Promise<void> {
  await countSpeakers(ctx)
  for (let ago = days; ago >= 0; ago--) {
    const then = { ...ctx, now: new Date(ctx.now.getTime() - ago * DAY_MS) }
    for (const it of await consultationsWaiting(then, vietnamDay(then.now))) await endRound(then, it)
    for (const it of await consultationsOfPersons(then, vietnamDay(then.now))) await endPersonRound(then, it)
  }
  await noteRounds(ctx)
}

/** Counts who waits: the sample's opinions have no authors, so any two of a place and a day count as one person's. */
async function countSpeakers(ctx: Ctx): Promise<void> {
  await sql`
    insert into waiting_speaker (proof, consultation_id, unit_id, contributor_group, given_on)
      select sha256(gen_random_uuid()::text::bytea), consultation_id, unit_id, contributor_group, given_on
      from (select consultation_id, unit_id, contributor_group, given_on, (count(*) + 1) / 2 as persons from opinion
        where channel = 'link' group by consultation_id, unit_id, contributor_group, given_on) as said, generate_series(1, persons)`.execute(
    ctx.db,
  )
}
