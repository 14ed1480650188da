import { type Context, Hono } from 'hono'
import { Agreeing } from 'shared/consent'
import { ContributorGroup } from 'shared/opinions'
import { z } from 'zod'

import { type House, memberOf } from '../context.ts'
import { refuse } from '../errors.ts'
import { callerOf, limit } from '../http/limit.ts'
import { valid } from '../http/valid.ts'
import {
  agreedVersion,
  forgetDevice,
  joinCodeOf,
  keepAgreement,
  keepSecret,
  keepUnit,
  newSecret,
} from '../identity/device.ts'
import { admitDevice } from '../identity/device-pace.ts'
import { unitsOfLinks } from '../identity/queries.ts'
import { agreeToJoin } from '../rights/consent.ts'
import { textInForce } from '../rights/consent-queries.ts'
import { countJoin } from './link-queries.ts'
import { consultationsOf } from './queries.ts'
import { joinConsultation } from './service.ts'

const Code = z.object({ code: z.string().max(40) })
const Joining = Agreeing.extend({
  group: z.preprocess((it) => (it === '' ? null : it), ContributorGroup.nullable().default(null)),
})
const Consultation = z.object({ consultationId: z.uuid() })

/** Wrong codes from one network. A hall of 600 may each mistype once; a million million codes are not tried out at this pace. */
export const guesses = limit({ points: 1000, seconds: 600, reason: 'link.guessed' })

/** The unit behind a code as a member types it (any case, with blanks or dashes), refused in words when it leads nowhere. */
async function openUnit(c: Context<House>, typed: string) {
  const code = typed.toLowerCase().replace(/[\s-]/g, '')
  const [unit] = await unitsOfLinks(c.var.ctx, [code])
  if (!unit) {
    // Who knows a code comes in, whatever others on the same network try.
    await guesses.demandRest(callerOf(c))
    await guesses.count(callerOf(c))
    throw refuse('missing', 'link.unknown')
  }
  if (unit.closed) throw refuse('conflict', 'link.closed', { unit: unit.name })
  return { code, unit }
}

/** What a device does to join, and what it may read once it did. */
export const joining = new Hono<House>()
  .get('/join/:code', valid('param', Code), async (c) => {
    const { code, unit } = await openUnit(c, c.req.valid('param').code)
    const { actor } = c.var.ctx
    const consultations = await consultationsOf(c.var.ctx, { unitPath: unit.path })
    const speaksFor = actor.type === 'member' ? { id: actor.unitId, name: actor.unitName } : null
    const text = await textInForce(c.var.ctx, 'joining')
    const asked = text && { ...text, agreed: agreedVersion(c) === text.version }
    return c.json(
      { code, unit: { id: unit.id, name: unit.name }, speaksFor, consultations, text: asked },
      200,
    )
  })
  .post('/join/:code', valid('param', Code), valid('json', Joining), async (c) => {
    const { code } = await openUnit(c, c.req.valid('param').code)
    await admitDevice(c, code)
    const { group, consent } = c.req.valid('json')
    const { version } = await agreeToJoin(c.var.ctx, consent, agreedVersion(c))
    keepAgreement(c, version)
    if (joinCodeOf(c) !== code) await countJoin(c.var.ctx, code)
    keepUnit(c, code, group)
    return c.json({ joined: true }, 200)
  })
  .post('/consultations/:consultationId/join', valid('param', Consultation), async (c) => {
    const { consultationId } = c.req.valid('param')
    const { ctx } = c.var
    if (!memberOf(ctx).hasJoined(consultationId)) await admitDevice(c, joinCodeOf(c))
    const secret = newSecret(c, consultationId)
    const { joined } = await joinConsultation(ctx, consultationId, secret)
    if (joined) keepSecret(c, consultationId, secret)
    return c.json({ joined }, 200)
  })
  .post('/leave', (c) => {
    forgetDevice(c)
    return c.json({ left: true }, 200)
  })
  .get('/consultations', async (c) => {
    const { actor } = c.var.ctx
    const member = actor.type === 'member' && actor.open ? actor : null
    const consultations = member ? await consultationsOf(c.var.ctx, member) : []
    const unit = member && { name: member.unitName }
    return c.json({ unit, group: member && member.contributorGroup, consultations }, 200)
  })
