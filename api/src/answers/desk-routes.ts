import { Hono } from 'hono'
import { AnswerMany, Desk, seenOfTheme, WithdrawMany } from 'shared/answers'
import { after } from 'shared/cursors'
import { AsOf } from 'shared/days'
import { powers } from 'shared/powers'
import { OpinionFilter } from 'shared/opinion-filter'
import { z } from 'zod'

import type { Ctx, House } from '../context.ts'
import { draftInReach, sectionsOfVersion } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { opinionPage } from '../opinions/office-queries.ts'
import { recordOpening } from '../opinions/on-record.ts'
import { tellsAnything } from '../opinions/told.ts'
import { shownThemes } from '../themes/shown.ts'
import { dayOf } from '../units/as-of.ts'
import { demandRole, sees } from '../visible.ts'
import {
  answerHistory,
  noteAnswering,
  othersAnswering,
  recentAnswers,
  themeAnswerHistory,
} from './desk-queries.ts'
import { filterOf, placeOf } from './place.ts'
import { answeredCounts, standingOf } from './queries.ts'
import { seenOf } from './seen.ts'
import { answerMany, undoAct, withdrawMany } from './service.ts'

const Id = z.object({ id: z.uuid() })
const blank = (it: unknown) => (it === '' ? undefined : it)
const { section, campaign } = OpinionFilter.shape
const Reading = z.object({
  desk: z.preprocess(blank, Desk.default('opinions')),
  /** `general`: what was said on the congress in general, in the consultation of the draft. */
  section: z.union([z.literal('general'), section]),
  campaign,
  /** `all`: answered ones too. */
  state: z.preprocess(blank, z.enum(['pending', 'all']).default('pending')),
  after: after(z.guid()),
  ...AsOf.shape,
})
const Place = z.object({ section: z.number().int().min(0).nullable() })
/** Whether it is about the congress in general. */
const general = z.stringbool().default(false)
const Undo = z.object({ general })
const Ids = z.object({
  general,
  ids: z
    .string()
    .max(4000)
    .transform((it) => it.split(',').filter(Boolean))
    .pipe(z.array(z.uuid()).max(50)),
})

/** What a responder does when many wait: reads them by section, answers those chosen at once, undoes. */
export const answerDesk = new Hono<House>()
  .get('/drafts/:id/answering', valid('param', Id), valid('query', Reading), async (c) => {
    const { ctx } = c.var
    const { desk, section: asked, campaign, state, after, ...asOf } = c.req.valid('query')
    const day = dayOf(ctx, asOf)
    const draft = await draftToAnswer(ctx, c.req.valid('param').id)
    const tooFew = !(await tellsAnything(ctx, { draft: draft.id }))
    const isGeneral = asked === 'general'
    const section = asked === 'general' ? undefined : asked
    const place = placeOf(draft, isGeneral)
    await recordOpening(ctx, 'opinions.read', { draft: draft.id, section })
    const where = {
      ...filterOf(place),
      ...(section === undefined ? {} : { section }),
      ...(isGeneral ? {} : { campaign }),
    }
    const [sections, counts, generalCounts, others, recent] = await Promise.all([
      sectionsOfVersion(ctx, draft.versionId),
      answeredCounts(ctx, placeOf(draft, false)),
      answeredCounts(ctx, placeOf(draft, true)),
      othersAnswering(ctx, draft.id),
      recentAnswers(ctx, place),
    ])
    const page =
      tooFew || (desk === 'themes' && !isGeneral)
        ? { opinions: [], next: null }
        : await opinionPage(
            ctx,
            { ...where, ...(state === 'pending' ? { disposition: 'pending' } : {}) },
            { after, day },
          )
    const inPlace = { section: section === 'none' ? null : section, day }
    const { themes } =
      tooFew || desk === 'opinions' || isGeneral ? { themes: [] } : await shownThemes(ctx, draft, inPlace)
    const waiting = themes.filter((it) => state === 'all' || it.answered < it.opinions)
    return c.json(
      {
        draft: { id: draft.id, title: draft.title },
        tooFew,
        sections: sections.map(({ number, title }) => ({ number, title })),
        counts,
        /** Of what was said on the congress in general; section and all that is of a draft is null. */
        generalCounts,
        others,
        recent,
        opinions: page.opinions.map((it) => ({ ...it, seen: seenOf(it) })),
        next: page.next,
        themes: waiting
          .toSorted((a, b) => b.opinions - b.answered - (a.opinions - a.answered) || a.position - b.position)
          .map(({ answerId, ...it }) => ({ ...it, seen: seenOfTheme(answerId) })),
      },
      200,
    )
  })
  .put('/drafts/:id/answering', valid('param', Id), valid('json', Place), async (c) => {
    const { ctx } = c.var
    const draft = await draftToAnswer(ctx, c.req.valid('param').id)
    await noteAnswering(ctx, draft.id, c.req.valid('json').section)
    return c.json({ others: await othersAnswering(ctx, draft.id) }, 200)
  })
  .post('/drafts/:id/answer-acts', valid('param', Id), valid('json', AnswerMany), async (c) =>
    c.json(await answerMany(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 201),
  )
  .post('/drafts/:id/answer-withdrawals', valid('param', Id), valid('json', WithdrawMany), async (c) =>
    c.json(await withdrawMany(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 201),
  )
  .delete('/drafts/:id/answer-acts/latest', valid('param', Id), valid('query', Undo), async (c) =>
    c.json(await undoAct(c.var.ctx, c.req.valid('param').id, c.req.valid('query').general), 200),
  )
  .get('/drafts/:id/answer-history', valid('param', Id), valid('query', Ids), async (c) => {
    const { ctx } = c.var
    const draft = await draftInReach(ctx, c.req.valid('param').id)
    if (!draft) throw refuse('missing', 'draft.missing')
    const tells = await tellsAnything(ctx, { draft: draft.id })
    const { ids, general } = c.req.valid('query')
    const place = placeOf(draft, general)
    const [standing, opinions, themes] = await Promise.all([
      tells ? standingOf(ctx, place, ids) : [],
      tells ? answerHistory(ctx, place, ids) : [],
      tells && sees(ctx, draft.path) ? themeAnswerHistory(ctx, draft.id) : [],
    ])
    return c.json({ seen: standing.map((it) => ({ id: it.id, seen: seenOf(it) })), opinions, themes }, 200)
  })

/** A draft that the acting staff user answers for. */
async function draftToAnswer(ctx: Ctx, draftId: string) {
  const draft = await draftInReach(ctx, draftId)
  if (!draft || !sees(ctx, draft.path)) throw refuse('missing', 'draft.missing')
  demandRole(ctx, draft.path, powers.answer)
  return draft
}
