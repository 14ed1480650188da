import { Hono } from 'hono'
import { Agreeing, ConsentPurpose, NewConsentText } from 'shared/consent'
import { powers } from 'shared/powers'
import { z } from 'zod'

import { atLeast } from '../at-least.ts'
import { type House, memberOf } from '../context.ts'
import { refuse } from '../errors.ts'
import { valid } from '../http/valid.ts'
import { agreedVersion, joinCodeOf, keepAgreement } from '../identity/device.ts'
import { admitDevice } from '../identity/device-pace.ts'
import {
  accountTextToAgree,
  addConsentText,
  agreeToAccount,
  agreeToJoin,
  dropConsentText,
} from './consent.ts'
import { allTexts, textInForce } from './consent-queries.ts'
import { demandAtRoot } from './root.ts'

/** What anybody may read of the consent texts, and how a device that joined agrees anew. */
export const consent = new Hono<House>()
  .get('/consent/:purpose', valid('param', z.object({ purpose: ConsentPurpose })), async (c) => {
    const text = await textInForce(c.var.ctx, c.req.valid('param').purpose)
    if (!text) throw refuse('missing', 'consent.none')
    return c.json({ ...text, agreed: agreedVersion(c) === text.version }, 200)
  })
  .post('/consent', valid('json', Agreeing), async (c) => {
    memberOf(c.var.ctx)
    await admitDevice(c, joinCodeOf(c))
    const { version } = await agreeToJoin(c.var.ctx, c.req.valid('json').consent, agreedVersion(c))
    keepAgreement(c, version)
    return c.json({ version }, 200)
  })

/** What staff are asked to agree to. */
export const ownConsent = new Hono<House>()
  .get('/consent', async (c) => c.json({ text: await accountTextToAgree(c.var.ctx) }, 200))
  .post('/consent', valid('json', Agreeing), async (c) =>
    c.json(await agreeToAccount(c.var.ctx, c.req.valid('json').consent), 200),
  )

/** Where the texts are written. */
export const officeConsent = new Hono<House>()
  .get('/consent-texts', async (c) => {
    demandAtRoot(c.var.ctx, powers.readRights)
    const texts = await allTexts(c.var.ctx)
    const told = (it: (typeof texts)[number]) => ({
      ...it,
      devices: atLeast(c.var.ctx.secret, ['consent', it.id], it.devices ?? 0),
    })
    return c.json(texts.map(told), 200)
  })
  .post('/consent-texts', valid('json', NewConsentText), async (c) =>
    c.json(await addConsentText(c.var.ctx, c.req.valid('json')), 201),
  )
  .delete('/consent-texts/:id', valid('param', z.object({ id: z.uuid() })), async (c) =>
    c.json(await dropConsentText(c.var.ctx, c.req.valid('param').id), 200),
  )
