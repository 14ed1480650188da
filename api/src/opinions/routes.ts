import { Hono } from 'hono'
import { NewOpinion, Rewrite } from 'shared/opinions'
import { z } from 'zod'

import { type House, memberOf } from '../context.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { changesIn, takenInto } from '../drafts/changed-queries.ts'
import { comparedVersions } from '../drafts/version-queries.ts'
import {
  draftForMember,
  headingsOfVersion,
  sectionsOfVersion,
  wholeWording,
  wordingOf,
} from '../drafts/queries.ts'
import { addressMark } from '../identity/device.ts'
import { consultationsOf, stateAt } from '../joining/queries.ts'
import { shownFellows } from './endorse.ts'
import { endorsementsOf } from './endorse-queries.ts'
import { paced } from './pace.ts'
import { ownOpinions } from './queries.ts'
import { quoteShown } from './quote.ts'
import { marksOf } from './quoted-marks.ts'
import { quotedWords } from './quote-state-queries.ts'
import { countsByParagraph, shownCount } from './shown-counts.ts'
import { receiptKey } from './receipt.ts'
import { addOpinion, confirmOpinion, rewriteOpinion, withdrawOpinion } from './service.ts'
import { fingerprintOf, receiptCode } from './submission.ts'

const Slug = z.object({ slug: z.string().max(80) })
const Section = Slug.extend({ section: z.coerce.number().int().min(1).max(100_000) })
const Id = z.object({ id: z.uuidv4() })
const Confirmation = z.object({ versionId: z.uuid() })

type Own = Awaited<ReturnType<typeof ownOpinions>>[number]

/** Own opinions as their author's device is shown them, each with the mark it has in addresses and how many think so too: no proof, no digest. */
async function shown(ctx: House['Variables']['ctx'], own: Own[]) {
  const ids = own.filter((it) => it.mayBeShown).map(({ id }) => id)
  const fellows = await endorsementsOf(ctx, ids, null)
  return own.map((it) => ({ ...shownOne(ctx, it), fellows: shownFellows(fellows.get(it.id) ?? 0) }))
}

function shownOne(ctx: House['Variables']['ctx'], it: Own) {
  const {
    ownerProof: _,
    digest,
    batchId,
    quoteExact,
    quotePrefix,
    quoteSuffix,
    quoteStart,
    nowBody,
    ...rest
  } = it
  const quote = quoteShown({ quoteExact, quotePrefix, quoteSuffix, quoteStart }, it.wordingBody, nowBody)
  const mark = addressMark(memberOf(ctx).secretOf(it.consultationId)!, it.id)
  return { ...rest, quote, mark, was: fingerprintOf(it), receipt: receiptCode(ctx.secret, it.id, digest) }
}

/** A count without this device's own opinions, those of `own` that are counted already. */
function withoutOwn({ opinions, agree }: { opinions: number; agree: number }, all: Own[] = []) {
  const own = all.filter((it) => it.batchId !== null)
  const ownAgree = own.filter((it) => it.stance === 'agree').length
  return { opinions: opinions - own.length, agree: agree - ownAgree }
}

async function readable(ctx: House['Variables']['ctx'], slug: string) {
  const draft = await draftForMember(ctx, memberOf(ctx), slug)
  if (!draft) throw refuse('missing', 'draft.missing')
  const { path: _path, unitId: _unit, withdrawnAt: _never, ...rest } = draft
  return { ...rest, state: stateAt(ctx.now, draft) }
}

/** What a member reads and says. */
export const opinions = new Hono<House>()
  .on(['PUT', 'PATCH', 'DELETE'], '/opinions/:id', paced)
  .on('POST', '/opinions/:id/confirm', paced)
  .get('/drafts/:slug', valid('param', Slug), async (c) => {
    const { ctx } = c.var
    const draft = await readable(ctx, c.req.valid('param').slug)
    const [sections, headings, matter] = await Promise.all([
      sectionsOfVersion(ctx, draft.versionId),
      headingsOfVersion(ctx, draft.versionId),
      wordingOf(ctx, draft.versionId, null),
    ])
    const front = matter.filter((it) => it.kind === 'front')
    return c.json({ draft, sections, headings, front, receiptKey: receiptKey(ctx.secret) }, 200)
  })
  .get('/drafts/:slug/sections/:section', valid('param', Section), async (c) => {
    const { ctx } = c.var
    const { slug, section } = c.req.valid('param')
    const draft = await readable(ctx, slug)
    const { consultationId, versionId } = draft
    const [sections, blocks, counts, quoted, own, changes, taken] = await Promise.all([
      sectionsOfVersion(ctx, versionId),
      wordingOf(ctx, versionId, section),
      countsByParagraph(ctx, versionId, section),
      quotedWords(ctx, draft, section),
      ownOpinions(ctx, memberOf(ctx), { consultationId, draftId: draft.id, section }),
      changesIn(ctx, versionId, section),
      takenInto(ctx, versionId, section),
    ])
    const here = sections.find(({ number }) => number === section)
    if (!here) throw refuse('missing', 'section.missing')
    const ownAt = Map.groupBy(own, (it) => it.paragraphNow)
    const mine = Map.groupBy(await shown(ctx, own), (it) => it.paragraphNow)
    const changeOf = new Map(changes.map((it) => [it.id, it.state]))
    const countOf = new Map(counts.map((it) => [it.id, shownCount(withoutOwn(it, ownAt.get(it.id)))]))
    const tookBy = new Map(taken.map((it) => [it.into, it.ids]))
    const quotedIn = Map.groupBy(quoted, (it) => it.paragraphId)
    const paragraphs = blocks.map((it) => ({
      ...it,
      marks: marksOf(
        quotedIn.get(it.id) ?? [],
        (mine.get(it.id) ?? []).flatMap(({ quote }) => (quote?.state === 'kept' ? [quote] : [])),
      ),
      count: countOf.get(it.id) ?? null,
      mine: mine.get(it.id) ?? [],
      change: changeOf.get(it.id) ?? null,
      took: tookBy.get(it.id) ?? [],
    }))
    return c.json({ draft, section: here, sections, paragraphs, receiptKey: receiptKey(ctx.secret) }, 200)
  })
  .get('/drafts/:slug/whole', valid('param', Slug), async (c) => {
    const { ctx } = c.var
    const draft = await readable(ctx, c.req.valid('param').slug)
    return c.json({ draft, blocks: await wholeWording(ctx, draft.versionId) }, 200)
  })
  .get('/drafts/:slug/compare', valid('param', Slug), async (c) => {
    const { ctx } = c.var
    const draft = await readable(ctx, c.req.valid('param').slug)
    const { id: draftId, versionId, versionNumber } = draft
    const compared = await comparedVersions(ctx, { id: versionId, draftId, number: versionNumber })
    if (!compared) return c.json({ draft, before: null, rows: [] }, 200)
    return c.json({ draft, ...compared }, 200)
  })
  .get('/mine', async (c) => {
    const { ctx } = c.var
    const member = memberOf(ctx)
    const consultations = await consultationsOf(ctx, member)
    const all = await Promise.all(
      consultations.map(async ({ id, title, state, closesAt, drafts }) => {
        const own = await ownOpinions(ctx, member, { consultationId: id })
        return { id, title, state, closesAt, drafts, opinions: await shown(ctx, own) }
      }),
    )
    const { unitName: unit, open } = member
    const spokenIn = all.filter((it) => it.opinions.length > 0)
    return c.json({ unit, open, consultations: spokenIn, receiptKey: receiptKey(ctx.secret) }, 200)
  })
  .put('/opinions/:id', valid('param', Id), valid('json', NewOpinion), async (c) => {
    const receipt = await addOpinion(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return receipt.again ? c.json(receipt, 200) : c.json(receipt, 201)
  })
  .patch('/opinions/:id', valid('param', Id), valid('json', Rewrite), async (c) =>
    c.json(await rewriteOpinion(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/opinions/:id/confirm', valid('param', Id), valid('json', Confirmation), async (c) =>
    c.json(await confirmOpinion(c.var.ctx, c.req.valid('param').id, c.req.valid('json').versionId), 200),
  )
  .delete('/opinions/:id', valid('param', Id), async (c) =>
    c.json(await withdrawOpinion(c.var.ctx, c.req.valid('param').id), 200),
  )
