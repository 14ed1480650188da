import { sql } from 'kysely'
import type { MeetingChannel } from 'shared/meetings'
import { contributorGroups } from 'shared/opinions'
import type { Declared } from 'shared/reports'
import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import { mergeSmall } from './small-groups.ts'

type About = { consultationIds?: string[]; unitPath: string; from?: string; to?: string }

/**
 * What officers of a unit and below declared of closed meetings and stacks of paper forms, in these consultations, and held between two days,
 * both included, when given. Heads of fewer than five are null; groups of fewer stand together, those not said among them.
 */
export async function declaredFor(ctx: Ctx, about: About): Promise<Declared> {
  const rows = await closedMeetings(ctx, about)
    .select(['meeting.channel', 'meeting.present', 'meeting.presentByGroup'])
    .execute()
  const of = (channel: MeetingChannel) => {
    const mine = rows.filter((row) => row.channel === channel)
    return { times: mine.length, heads: shownHeads(mine.reduce((sum, row) => sum + row.present, 0)) }
  }
  const known = contributorGroups.map((group) => ({
    groups: [group],
    persons: rows.reduce((sum, row) => sum + (row.presentByGroup[group] ?? 0), 0),
  }))
  const all = rows.reduce((sum, row) => sum + row.present, 0)
  const unsaid = all - known.reduce((sum, row) => sum + row.persons, 0)
  const groups = unsaid === all ? [] : mergeSmall([...known, { groups: [null], persons: unsaid }])
  return {
    meeting: of('meeting'),
    paper: of('paper'),
    groups: groups.filter(({ persons }) => persons >= GROUP_MIN),
  }
}

/** How many heads were declared there in each unit. */
export function headsByUnit(ctx: Ctx, about: About): Promise<{ unitId: string; count: number }[]> {
  return closedMeetings(ctx, about)
    .groupBy('meeting.unitId')
    .select('meeting.unitId')
    .select((eb) => eb.cast<number>(eb.fn.sum('meeting.present'), 'integer').as('count'))
    .execute()
}

const closedMeetings = (ctx: Ctx, { consultationIds, unitPath, from, to }: About) =>
  ctx.db
    .selectFrom('meeting')
    .innerJoin('unit', 'unit.id', 'meeting.unitId')
    .where('meeting.closedOn', 'is not', null)
    .where(sql<boolean>`unit.path <@ ${unitPath}::ltree`)
    .$if(consultationIds !== undefined, (qb) =>
      qb.where('meeting.consultationId', '=', sql<string>`any(${consultationIds}::uuid[])`),
    )
    .$if(from !== undefined, (qb) => qb.where('meeting.heldOn', '>=', from!))
    .$if(to !== undefined, (qb) => qb.where('meeting.heldOn', '<=', to!))

const shownHeads = (heads: number) => (heads > 0 && heads < GROUP_MIN ? null : heads)
