import { Hono } from 'hono'
import { AsOf } from 'shared/days'
import { vietnamDay } from 'shared/format'

import type { Ctx, House } from '../context.ts'
import { draftsInReach } from '../drafts/queries.ts'
import { atLeast } from '../at-least.ts'
import { valid } from '../http/valid.ts'
import { moderationCounts } from '../moderation/queries.ts'
import { stateAt } from '../joining/queries.ts'
import { dayOf } from '../units/as-of.ts'
import { countsByPlace, personsByConsultation, sectionsOf } from './queries.ts'

/** Every draft in reach with where its consultation stands, what came in from the units in sight, and its sections without any opinion. */
async function draftsWithCounts(ctx: Ctx, day: string) {
  const drafts = await draftsInReach(ctx, day)
  const [counts, sections, persons] = await Promise.all([
    countsByPlace(ctx),
    sectionsOf(
      ctx,
      drafts.map((draft) => draft.versionId),
    ),
    personsByConsultation(ctx),
  ])
  const placesOf = Map.groupBy(counts, (row) => row.draftId)
  const sectionsIn = Map.groupBy(sections, (section) => section.versionId)
  const personsIn = new Map(persons.map((row) => [row.consultationId, row.persons]))
  return drafts.map(({ path: _path, ...draft }) => {
    const places = placesOf.get(draft.id) ?? []
    const spoken = new Set(places.map((it) => it.sectionNumber))
    const own = sectionsIn.get(draft.versionId) ?? []
    return {
      ...draft,
      state: draft.withdrawnAt ? ('withdrawn' as const) : stateAt(ctx.now, draft),
      persons: atLeast(ctx.secret, ['today', draft.consultationId], personsIn.get(draft.consultationId) ?? 0),
      opinions: places.reduce((sum, it) => sum + it.opinions, 0),
      answered: places.reduce((sum, it) => sum + it.answered, 0),
      sections: own.length,
      silent: own.filter(({ number }) => !spoken.has(number)).map(({ number, title }) => ({ number, title })),
    }
  })
}

/** What an officer finds on coming in. */
export const today = new Hono<House>().get('/today', valid('query', AsOf), async (c) => {
  const { ctx } = c.var
  const day = dayOf(ctx, c.req.valid('query'))
  const [drafts, { due: toLook }] = await Promise.all([draftsWithCounts(ctx, day), moderationCounts(ctx)])
  return c.json({ today: vietnamDay(ctx.now), drafts, toLook }, 200)
})
