import { Hono } from 'hono'
import { Publication } from 'shared/consultations'
import { AsOf } from 'shared/days'
import { vietnamDay } from 'shared/format'
import { OutlineEdit } from 'shared/outline-edits'
import { Carrying, VersionPublication } from 'shared/versions'
import { z } from 'zod'

import type { Ctx, House } from '../context.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { dayOf, declaredBy } from '../units/as-of.ts'
import { countBelow } from '../units/listing-queries.ts'
import { ownUnits, unitInSight } from '../units/queries.ts'
import { sees } from '../visible.ts'
import { correct, importDraft, preview } from './import.ts'
import { importsInSight } from './import-queries.ts'
import {
  consultationsToPublishInto,
  draftInReach,
  draftsInReach,
  orderProofOf,
  sectionsOfVersion,
  wholeWording,
} from './queries.ts'
import { redoImport } from './redo.ts'
import { publish, withdrawDraft } from './service.ts'
import { carry, lookAtVersion, publishVersion } from './versions.ts'

const Id = z.object({ id: z.uuid() })
const empty = (it: unknown) => (it === '' ? undefined : it)
/** What is read becomes a draft of a unit, or the next version of a draft, which is its own unit's. */
const Source = z.object({
  unitId: z.uuid(),
  draftId: z.preprocess(empty, z.uuid().optional()),
  file: z.file().optional(),
  text: z.string().optional(),
})
const Change = z.object({
  revision: z.number().int(),
  change: z.union([z.literal('undo'), z.literal('redo'), OutlineEdit]),
})

/** Whom a draft of a unit reaches: the unit, how many stand below it, and whether it declared members (`declared`): until then opinions wait. */
async function audienceOf(ctx: Ctx, unitId: string) {
  const unit = await unitInSight(ctx, unitId)
  if (!unit) throw refuse('missing', 'unit.missing')
  const day = vietnamDay(ctx.now)
  const [below, { code, members }] = await Promise.all([
    countBelow(ctx, unit.path, day),
    declaredBy(ctx, unitId, day),
  ])
  return { unit: unit.name, code, below, declared: members > 0 }
}

/** What an analyst does with drafts: import, look, correct, publish, take back. */
export const drafts = new Hono<House>()
  .get('/drafts', valid('query', AsOf), async (c) => {
    const { ctx } = c.var
    return c.json(await draftsInReach(ctx, dayOf(ctx, c.req.valid('query'))), 200)
  })
  .get('/drafts/:id', valid('param', Id), valid('query', AsOf), async (c) => {
    const day = dayOf(c.var.ctx, c.req.valid('query'))
    const draft = await draftInReach(c.var.ctx, c.req.valid('param').id, day)
    if (!draft) throw refuse('missing', 'draft.missing')
    const sections = await sectionsOfVersion(c.var.ctx, draft.versionId)
    const proof = await orderProofOf(c.var.ctx, draft.consultationId)
    // How many spoke in the whole consultation is for those who see all of it.
    const whole = sees(c.var.ctx, draft.path)
    const shuffled = proof && (whole ? proof : { ...proof, opinions: null, idsDigest: null })
    return c.json(
      { draft: { ...draft, shuffled }, sections, wording: await wholeWording(c.var.ctx, draft.versionId) },
      200,
    )
  })
  .post('/drafts/:id/withdraw', valid('param', Id), async (c) =>
    c.json(await withdrawDraft(c.var.ctx, c.req.valid('param').id), 200),
  )
  .post('/drafts/:id/redo', valid('param', Id), async (c) =>
    c.json(await redoImport(c.var.ctx, c.req.valid('param').id), 200),
  )
  .get('/imports', async (c) => {
    const [imports, units] = await Promise.all([importsInSight(c.var.ctx), ownUnits(c.var.ctx)])
    return c.json({ imports, units }, 200)
  })
  .post('/imports', valid('form', Source), async (c) => {
    const { unitId, draftId, file, text } = c.req.valid('form')
    const place = draftId ? { draftId } : { unitId }
    const source = file ? { name: file.name, bytes: await file.bytes() } : { text: text ?? '' }
    return c.json(await importDraft(c.var.ctx, place, source), 201)
  })
  .get('/imports/:id', valid('param', Id), async (c) => {
    const consultations = await consultationsToPublishInto(c.var.ctx)
    const kept = await preview(c.var.ctx, c.req.valid('param').id)
    return c.json({ ...kept, consultations, audience: await audienceOf(c.var.ctx, kept.unitId) }, 200)
  })
  .post('/imports/:id/changes', valid('param', Id), valid('json', Change), async (c) => {
    const { revision, change } = c.req.valid('json')
    return c.json(await correct(c.var.ctx, c.req.valid('param').id, revision, change), 200)
  })
  .post('/imports/:id/publish', valid('param', Id), valid('json', Publication), async (c) =>
    c.json(await publish(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 201),
  )
  .get('/imports/:id/version', valid('param', Id), async (c) => {
    const { unitId, ...seen } = await lookAtVersion(c.var.ctx, c.req.valid('param').id)
    return c.json({ ...seen, audience: await audienceOf(c.var.ctx, unitId) }, 200)
  })
  .post('/imports/:id/carry', valid('param', Id), valid('json', Carrying), async (c) =>
    c.json(await carry(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/imports/:id/publish-version', valid('param', Id), valid('json', VersionPublication), async (c) =>
    c.json(await publishVersion(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 201),
  )
