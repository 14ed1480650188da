import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ownPath } from 'shared/own-path'
import { NewPerson, ProviderWay, SecondFactorCode, SignIn } from 'shared/sign-in'
import { z } from 'zod'

import { Refusal, refuse } from '../errors.ts'
import { handOf } from '../http/limit.ts'
import { valid } from '../http/valid.ts'
import type { Auth } from './auth.ts'
import { acting, type AtTheDoor, enter, enterWhole, handOn, heldOf } from './entrance.ts'
import { firstAdminLink, makeFirstAdmin } from './first-admin.ts'
import { fromOf, rememberDevice } from './known-device.ts'
import { PROVIDER, RETURN_PATH } from './provider.ts'
import type { ProviderDoor } from './provider-door.ts'
import { qrPath } from './qr-path.ts'
import { beginEnrolment, confirmEnrolment, nextCode, proveCode, shownSecret } from './second-factor.ts'
import { type Ground, heldSession } from './session.ts'
import { provePassword } from './sign-in.ts'
import { deleteSessions, hasSamplePeople } from './sign-in-queries.ts'
import { totpAddress } from './totp.ts'

/** A long password in UTF-8 and as JSON stays far below this. */
const BODY_MAX = 16 * 1024
const Token = valid('param', z.object({ token: z.string() }))

const tooLarge = () => {
  throw new Refusal('invalid', { reason: 'body.tooLarge' })
}

/** Coming in: password, second factor, its enrolment, the organisation's own service, the first administrator; and going out. */
export function signIn(ground: Ground & { provider: ProviderDoor | null }, auth: Auth) {
  return new Hono<AtTheDoor>()
    .use(bodyLimit({ maxSize: BODY_MAX, onError: tooLarge }), async (c, next) => {
      const ctx = { db: ground.db, secret: ground.secret, now: ground.now() }
      const held = await heldSession(c, { ...ctx, sampleData: ground.sampleData }, auth)
      c.set('held', held)
      c.set('ctx', { ...ctx, actor: held ? acting(held.person) : { type: 'visitor' } })
      await next()
    })
    .get('/', async (c) => {
      const { held, ctx } = c.var
      const sample = ground.sampleData && (await hasSamplePeople(ctx))
      const sampleCode =
        held?.step === 'code' && held.person.sample ? await nextCode(ctx, held.person.id) : null
      const door = { step: held?.step ?? ('password' as const), provider: ground.provider?.label ?? null }
      return c.json({ ...door, sample, samplePerson: held?.person.sample ?? false, sampleCode }, 200)
    })
    .post('/', valid('json', SignIn), async (c) => {
      const { ctx } = c.var
      const typed = c.req.valid('json')
      const from = fromOf(c, ctx.secret, typed.email)
      const door = { from, hand: handOf(c), gone: c.req.raw.signal, sampleData: ground.sampleData }
      const person = await provePassword(ctx, typed, door)
      return c.json({ step: await enter(c, auth, person) }, 200)
    })
    .post('/code', valid('json', SecondFactorCode), async (c) => {
      const { person } = heldOf(c)
      const from = fromOf(c, ground.secret, person.email)
      await proveCode(c.var.ctx, person, c.req.valid('json').code, from)
      await enterWhole(c, auth, person)
      return c.json({}, 200)
    })
    .get('/enrolment', async (c) => {
      const { id, person } = heldOf(c)
      const secret = await shownSecret(c.var.ctx, id)
      if (!secret) return c.json({ shown: null }, 200)
      const picture = qrPath(totpAddress(secret, person.email))
      return c.json({ shown: { picture, key: secret.match(/.{1,4}/g)!.join(' ') } }, 200)
    })
    .post('/enrolment', async (c) => {
      const { id, step } = heldOf(c)
      // Whoever is in already begins on the account page, which asks for the password, and for a code of the app there is.
      if (step !== 'enrol') throw refuse('conflict', 'secondFactor.already')
      await beginEnrolment(c.var.ctx, id)
      return c.json({}, 201)
    })
    .post('/enrolment/confirm', valid('json', SecondFactorCode), async (c) => {
      const held = heldOf(c)
      const recoveryCodes = await confirmEnrolment(c.var.ctx, held, c.req.valid('json').code)
      const own = await enterWhole(c, auth, held.person)
      await deleteSessions(c.var.ctx, held.person.id, own)
      return c.json({ recoveryCodes }, 200)
    })
    .post('/provider', valid('query', ProviderWay), async (c) => {
      if (!ground.provider) throw refuse('missing', 'provider.none')
      const byProvider = await ground.provider.open()
      if (!byProvider) throw refuse('unavailable', 'provider.down')
      const { to } = c.req.valid('query')
      const back = to ? `${RETURN_PATH}?to=${encodeURIComponent(ownPath(to))}` : RETURN_PATH
      const { headers, response } = await byProvider.api.signInSocial({
        body: {
          provider: PROVIDER,
          callbackURL: back,
          errorCallbackURL: back,
          disableRedirect: true,
        },
        headers: c.req.raw.headers,
        returnHeaders: true,
      })
      if (!response.url) throw new Error('the sign-in service gave no address to go to')
      handOn(c, headers)
      return c.json({ url: response.url, label: ground.provider.label }, 200)
    })
    .get('/first-admin/:token', Token, async (c) =>
      c.json(await firstAdminLink(c.var.ctx, c.req.valid('param').token), 200),
    )
    .post('/first-admin/:token', Token, valid('json', NewPerson), async (c) => {
      const person = await makeFirstAdmin(c.var.ctx, c.req.valid('param').token, c.req.valid('json'))
      rememberDevice(c, ground.secret, person.email)
      return c.json({ step: await enter(c, auth, { ...person, hash: null }) }, 201)
    })
    .post('/out', async (c) => {
      const { headers } = await auth.api.closeSession({ headers: c.req.raw.headers, returnHeaders: true })
      handOn(c, headers)
      return c.json({}, 200)
    })
}
