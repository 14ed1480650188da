import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'

import type { Ctx } from '../context.ts'

/**
 * Persons counted from a unit and below in each consultation by day and channel, on days that are over; by opening of the consultation, the
 * latest first, then by day, the latest first. `homes` stands for the units that were joined in each, whichever unit above is asked.
 */
export function personsByDay(ctx: Ctx, unitPath: string) {
  return ctx.db
    .selectFrom('participation')
    .innerJoin('unit', 'unit.id', 'participation.unitId')
    .innerJoin('consultation', 'consultation.id', 'participation.consultationId')
    .where(sql<boolean>`unit.path <@ ${unitPath}::ltree`)
    .where('participation.joinedOn', '<', vietnamDay(ctx.now))
    .groupBy(['consultation.id', 'participation.joinedOn', 'participation.channel'])
    .select(['consultation.id', 'consultation.title', 'participation.joinedOn', 'participation.channel'])
    .select((eb) => [
      eb.cast<number>(eb.fn.sum('participation.persons'), 'integer').as('persons'),
      sql<string>`sum(distinct hashtextextended(participation.unit_id::text, 0)::numeric)::text`.as('homes'),
    ])
    .orderBy('consultation.opensAt', 'desc')
    .orderBy('consultation.id')
    .orderBy('participation.joinedOn', 'desc')
    .execute()
}
