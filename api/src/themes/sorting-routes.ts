import { Hono } from 'hono'
import { powers } from 'shared/powers'
import { ThemeDecision } from 'shared/themes'
import { z } from 'zod'

import type { Ctx, House } from '../context.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { recordOpening } from '../opinions/on-record.ts'
import { tellsAnything } from '../opinions/told.ts'
import { demandRole } from '../visible.ts'
import { alsoOf } from './also-queries.ts'
import { because } from './because.ts'
import { draftConsolidated } from './consolidated.ts'
import { othersIn } from './decision-queries.ts'
import { decide, undoDecision } from './decisions.ts'
import { decisionsOf, opinionsToSort, singularToSort, themesToSort } from './sorting-queries.ts'
import { suggestedTones } from './tone-queries.ts'
import { latestDecision, movedByUndo } from './undo-queries.ts'

const Id = z.object({ id: z.uuid() })
const blank = (it: unknown) => (it === '' ? undefined : it)

/** A place in a list that is being sorted: confirmed or not, what it is sorted by, and the id. */
const Place = z
  .string()
  .regex(
    /^[01]_-?\d{1,10}(\.\d{1,20})?(e-?\d{1,3})?_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'cursor.wrong',
  )
  .transform((text) => {
    const [confirmed, closeness, id] = text.split('_')
    return { confirmed: confirmed === '1', closeness: Number(closeness), id: id! }
  })
const Reading = z.object({
  theme: z.preprocess(blank, z.union([z.literal('singular'), z.uuid()]).optional()),
  after: z.preprocess(blank, Place.optional()),
})

/** What an analyst does to put the themes of a draft in order. */
export const sorting = new Hono<House>()
  .get('/drafts/:id/sorting', valid('param', Id), valid('query', Reading), async (c) => {
    const { ctx } = c.var
    const draft = await draftToSort(ctx, c.req.valid('param').id)
    const tooFew = !(await tellsAnything(ctx, { draft: draft.id }))
    const themes = tooFew ? [] : await themesToSort(ctx, draft.id)
    const { theme: asked, after = null } = c.req.valid('query')
    const theme = asked === 'singular' ? null : themes.find(({ id }) => asked === undefined || id === asked)
    if (theme === undefined && asked !== undefined && !tooFew) throw refuse('missing', 'theme.missing')
    const read =
      tooFew || theme === undefined
        ? { opinions: [], next: null }
        : theme
          ? await opinionsToSort(ctx, { draftId: draft.id, themeId: theme.id }, after)
          : await singularToSort(ctx, draft.id, after)
    const ids = read.opinions.map(({ id }) => id)
    const [also, guesses] = await Promise.all([alsoOf(ctx, ids), suggestedTones(ctx, ids)])
    await recordOpening(ctx, 'themes.read', { draft: draft.id })
    return c.json(
      {
        draft: { id: draft.id, title: draft.title, toldUntil: draft.toldUntil },
        tooFew,
        themes,
        reading: theme === undefined ? null : theme ? theme.id : ('singular' as const),
        opinions: read.opinions.map(({ closeness, measured, ...it }) => ({
          ...it,
          closeness: measured ? closeness : null,
          also: also.get(it.id) ?? [],
          suggestedTone: guesses.get(it.id) ?? null,
          because: because(`${it.body} ${it.suggestedWording ?? ''}`, theme?.keyphrases ?? []),
        })),
        next: read.next,
        decisions: await decisionsOf(ctx, draft.id),
        undoable: tooFew ? null : await undoable(ctx, draft.id),
      },
      200,
    )
  })
  .post('/drafts/:id/theme-decisions', valid('param', Id), valid('json', ThemeDecision), async (c) =>
    c.json(await decide(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 201),
  )
  .delete(
    '/drafts/:id/theme-decisions/:decision',
    valid('param', Id.extend({ decision: z.uuid() })),
    async (c) => {
      const { id, decision } = c.req.valid('param')
      return c.json(await undoDecision(c.var.ctx, id, decision), 200)
    },
  )

/** What would be taken back next, and how many opinions that moves; null when nothing can be. */
async function undoable(ctx: Ctx, draftId: string) {
  const decision = await latestDecision(ctx, draftId)
  if (!decision) return null
  const { id, kind, label, opinions, by, decidedAt, fresh, themes } = decision
  const moves = await movedByUndo(ctx, draftId, decision)
  return { id, kind, label, others: othersIn(kind, themes), opinions, by, decidedAt, later: !fresh, moves }
}

/** A draft whose themes the acting staff user may put in order. */
async function draftToSort(ctx: Ctx, draftId: string) {
  const draft = await draftConsolidated(ctx, draftId)
  demandRole(ctx, draft.path, powers.findThemes)
  return draft
}
