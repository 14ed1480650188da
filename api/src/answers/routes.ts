import { Hono } from 'hono'
import { NewAnswer } from 'shared/answers'
import { AsOf } from 'shared/days'
import { z } from 'zod'

import type { House } from '../context.ts'
import { draftInReach, sectionsOfVersion } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { lateToShow } from '../opinions/late.ts'
import { tellsAnything } from '../opinions/told.ts'
import { dayOf } from '../units/as-of.ts'
import { sees } from '../visible.ts'
import { placeOf } from './place.ts'
import { answeredCounts, silentParagraphs } from './queries.ts'
import { answerOpinion, answerTheme, withdrawAnswer, withdrawThemeAnswer } from './service.ts'

const Id = z.object({ id: z.uuid() })
const { seen } = NewAnswer.shape

/** What a responder does: a disposition with its reason, for one opinion or for a theme. */
export const answers = new Hono<House>()
  .get('/drafts/:id/answers', valid('param', Id), valid('query', AsOf), async (c) => {
    const { ctx } = c.var
    const draft = await draftInReach(ctx, c.req.valid('param').id, dayOf(ctx, c.req.valid('query')))
    if (!draft) throw refuse('missing', 'draft.missing')
    const tooFew = !(await tellsAnything(ctx, { draft: draft.id }))
    const [sections, counts, late] = await Promise.all([
      sectionsOfVersion(ctx, draft.versionId),
      answeredCounts(ctx, placeOf(draft, false)),
      lateToShow(ctx, draft.id),
    ])
    return c.json(
      {
        draft: {
          id: draft.id,
          title: draft.title,
          unitName: draft.unitName,
          toldUntil: draft.toldUntil,
        },
        /** Whether the acting staff user's unit is the one that asked: who answers and publishes. */
        consolidates: sees(ctx, draft.path),
        tooFew,
        sections,
        counts,
        late,
      },
      200,
    )
  })
  .get('/drafts/:id/silent', valid('param', Id), async (c) => {
    const { ctx } = c.var
    const draft = await draftInReach(ctx, c.req.valid('param').id)
    if (!draft) throw refuse('missing', 'draft.missing')
    const tooFew = !(await tellsAnything(ctx, { draft: draft.id }))
    const sections = await sectionsOfVersion(ctx, draft.versionId)
    const silent = Map.groupBy(
      tooFew ? [] : await silentParagraphs(ctx, draft),
      ({ sectionNumber }) => sectionNumber,
    )
    return c.json(
      {
        draft: { id: draft.id, title: draft.title },
        tooFew,
        sections: sections.map(({ number, title, paragraphs }) => ({
          number,
          title,
          paragraphs,
          silent: (silent.get(number) ?? []).map(({ id, label, body }) => ({ id, label, body })),
        })),
      },
      200,
    )
  })
  .put('/themes/:id/answer', valid('param', Id), valid('json', NewAnswer), async (c) =>
    c.json(await answerTheme(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .put('/opinions/:id/answer', valid('param', Id), valid('json', NewAnswer), async (c) =>
    c.json(await answerOpinion(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .delete('/themes/:id/answer', valid('param', Id), async (c) =>
    c.json(await withdrawThemeAnswer(c.var.ctx, c.req.valid('param').id), 200),
  )
  .delete('/opinions/:id/answer', valid('param', Id), valid('query', z.object({ seen })), async (c) =>
    c.json(await withdrawAnswer(c.var.ctx, c.req.valid('param').id, c.req.valid('query').seen), 200),
  )
