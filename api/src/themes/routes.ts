import { Hono } from 'hono'
import { AsOf } from 'shared/days'
import { NewAnalysis, ThemeName } from 'shared/themes'
import { z } from 'zod'

import type { Ctx, House } from '../context.ts'
import { draftInReach, sectionsOfVersion } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { recordOpening } from '../opinions/on-record.ts'
import { tellsAnything } from '../opinions/told.ts'
import { dayOf } from '../units/as-of.ts'
import { sees } from '../visible.ts'
import { latestAnalysis } from './analysis-queries.ts'
import { cancelAnalysis, startAnalysis, themesPossible } from './analysis.ts'
import { renameTheme } from './decisions.ts'
import { singularCounts, themeCounts } from './queries.ts'
import { shownThemeNames, shownThemes } from './shown.ts'

const Id = z.object({ id: z.uuid() })
const Scope = z.object({
  section: z.preprocess(
    (it) => (it === '' ? undefined : it),
    z.union([z.literal('none'), z.coerce.number().int().min(1).max(100_000)]).optional(),
  ),
})

/**
 * What an analysis found over the whole draft is for those who consolidate it, once enough took part; who works below its unit reads how far it
 * has come. `opinionCount` and `singularCount` are of the opinions with words that this reader is told of by now, in themes and in none: the
 * analysis may have read others.
 */
async function asShown<
  T extends {
    status: string
    opinionCount: number | null
    singularCount: number | null
    endedLabels: string[]
  },
>(ctx: Ctx, draft: { id: string; path: string }, analysis: T): Promise<T> {
  const told = sees(ctx, draft.path) && (await tellsAnything(ctx, { draft: draft.id }))
  if (!told) return { ...analysis, opinionCount: null, singularCount: null, endedLabels: [] }
  if (analysis.status !== 'done') return { ...analysis, opinionCount: null, singularCount: null }
  const [themed, alone] = await Promise.all([themeCounts(ctx, draft.id), singularCounts(ctx, draft.id)])
  const sum = (rows: readonly { opinions: number }[]) => rows.reduce((all, row) => all + row.opinions, 0)
  return { ...analysis, opinionCount: sum(themed) + sum(alone), singularCount: sum(alone) }
}

/** What an analyst does with themes. */
export const themes = new Hono<House>()
  .get('/drafts/:id/themes', valid('param', Id), valid('query', Scope.extend(AsOf.shape)), async (c) => {
    const { ctx } = c.var
    const draft = await draftInReach(ctx, c.req.valid('param').id)
    if (!draft) throw refuse('missing', 'draft.missing')
    const { section, ...asOf } = c.req.valid('query')
    const [analysis, sections, shown] = await Promise.all([
      latestAnalysis(ctx, draft.id),
      sectionsOfVersion(ctx, draft.versionId),
      shownThemes(ctx, draft, { section: section === 'none' ? null : section, day: dayOf(ctx, asOf) }),
    ])
    await recordOpening(ctx, 'themes.read', { draft: draft.id, section })
    return c.json(
      {
        draft: { id: draft.id, title: draft.title, toldUntil: draft.toldUntil },
        consolidates: sees(ctx, draft.path),
        analysis: analysis ? await asShown(ctx, draft, analysis) : null,
        themesPossible: shown.tooFew ? 1 : await themesPossible(ctx, draft.id),
        sections,
        ...shown,
      },
      200,
    )
  })
  .get('/drafts/:id/theme-names', valid('param', Id), async (c) => {
    const { ctx } = c.var
    const draft = await draftInReach(ctx, c.req.valid('param').id)
    if (!draft) throw refuse('missing', 'draft.missing')
    const themes = await shownThemeNames(ctx, draft)
    await recordOpening(ctx, 'themes.read', { draft: draft.id })
    return c.json({ themes }, 200)
  })
  .get('/drafts/:id/analysis', valid('param', Id), async (c) => {
    const draft = await draftInReach(c.var.ctx, c.req.valid('param').id)
    if (!draft) throw refuse('missing', 'draft.missing')
    const analysis = await latestAnalysis(c.var.ctx, draft.id)
    return c.json(analysis ? await asShown(c.var.ctx, draft, analysis) : null, 200)
  })
  .post('/drafts/:id/analysis', valid('param', Id), valid('json', NewAnalysis), async (c) =>
    c.json(await startAnalysis(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 201),
  )
  .delete('/drafts/:id/analysis', valid('param', Id), async (c) =>
    c.json(await cancelAnalysis(c.var.ctx, c.req.valid('param').id), 200),
  )
  .patch('/themes/:id', valid('param', Id), valid('json', ThemeName), async (c) =>
    c.json(await renameTheme(c.var.ctx, c.req.valid('param').id, c.req.valid('json').label), 200),
  )
