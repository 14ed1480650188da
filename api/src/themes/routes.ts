import { Hono } from 'hono'
import { ThemeName } from 'shared/themes'
import { z } from 'zod'

import { record } from '../audit/queries.ts'
import type { Ctx, House } from '../context.ts'
import { draftInReach, sectionsOfVersion } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { attributionIn } from '../opinions/attribution.ts'
import { latestAnalysis } from './analysis-queries.ts'
import { cancelAnalysis, startAnalysis } from './analysis.ts'
import { personEstimates, quotesOfThemes, singularCounts, themeCounts, themesOfDraft } from './queries.ts'
import { renameTheme } from './service.ts'

const Id = z.object({ id: z.uuid() })
const Scope = z.object({
  section: z.preprocess(
    (it) => (it === '' ? undefined : it),
    z.union([z.literal('none'), z.coerce.number().int().min(1)]).optional(),
  ),
})

/** The themes of a draft, or of one section of it, each with its counts, its stances and what to quote. */
async function themesShown(ctx: Ctx, draftId: string, scope: z.output<typeof Scope>['section']) {
  const section = scope === 'none' ? null : scope
  const place = { draftId, ...(section === undefined ? {} : { section }) }
  const [themes, counts, persons, quotes, singular] = await Promise.all([
    themesOfDraft(ctx, draftId),
    themeCounts(ctx, draftId),
    personEstimates(ctx, place),
    quotesOfThemes(ctx, place),
    singularCounts(ctx, draftId),
  ])
  const attribution = await attributionIn(ctx, [
    ...new Set([...quotes.values()].flat().map((it) => it.consultationId)),
  ])
  const here = <T extends { sectionNumber: number | null }>(rows: T[]) =>
    section === undefined ? rows : rows.filter((row) => row.sectionNumber === section)
  const total = (rows: { opinions: number }[]) => rows.reduce((sum, row) => sum + row.opinions, 0)

  const countsOf = Map.groupBy(here(counts), (row) => row.id)
  return {
    singular: total(here(singular)),
    themes: themes
      .map(({ typicalIds: _, ...theme }) => {
        const own = countsOf.get(theme.id) ?? []
        return {
          ...theme,
          opinions: total(own),
          answered: own.reduce((sum, row) => sum + row.answered, 0),
          persons: persons.get(theme.id) ?? 0,
          stances: Object.fromEntries(
            Map.groupBy(own, (row) => row.stance)
              .entries()
              .map(([stance, rows]) => [stance, total(rows)]),
          ),
          sections: [...new Set(own.map((row) => row.sectionNumber))].sort((a, b) => (a ?? 0) - (b ?? 0)),
          quotes: (quotes.get(theme.id) ?? []).map((quote) => ({
            id: quote.id,
            body: quote.body,
            stance: quote.stance,
            givenOn: quote.givenOn,
            from: attribution(quote),
          })),
        }
      })
      .filter((theme) => theme.opinions > 0),
  }
}

/** What an analyst does with themes. */
export const themes = new Hono<House>()
  .get('/drafts/:id/themes', valid('param', Id), valid('query', Scope), async (c) => {
    const { ctx } = c.var
    const draft = await draftInReach(ctx, c.req.valid('param').id)
    if (!draft) throw refuse('missing', 'draft.missing')
    const { section } = c.req.valid('query')
    const [analysis, sections, shown] = await Promise.all([
      latestAnalysis(ctx, draft.id),
      sectionsOfVersion(ctx, draft.versionId),
      themesShown(ctx, draft.id, section),
    ])
    await record(ctx, 'themes.read', { draftId: draft.id })
    return c.json(
      { draft: { id: draft.id, title: draft.title }, analysis: analysis ?? null, sections, ...shown },
      200,
    )
  })
  .get('/drafts/:id/analysis', valid('param', Id), async (c) => {
    const draft = await draftInReach(c.var.ctx, c.req.valid('param').id)
    if (!draft) throw refuse('missing', 'draft.missing')
    return c.json((await latestAnalysis(c.var.ctx, draft.id)) ?? null, 200)
  })
  .post('/drafts/:id/analysis', valid('param', Id), async (c) =>
    c.json(await startAnalysis(c.var.ctx, c.req.valid('param').id), 201),
  )
  .delete('/drafts/:id/analysis', valid('param', Id), async (c) =>
    c.json(await cancelAnalysis(c.var.ctx, c.req.valid('param').id), 200),
  )
  .patch('/themes/:id', valid('param', Id), valid('json', ThemeName), async (c) =>
    c.json(await renameTheme(c.var.ctx, c.req.valid('param').id, c.req.valid('json').label), 200),
  )
