import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'

import { answerDesk } from './answers/desk-routes.ts'
import { answers } from './answers/routes.ts'
import { audit } from './audit/routes.ts'
import type { Ctx, House, Mail, Push } from './context.ts'
import { staffOf } from './context.ts'
import { drafts } from './drafts/routes.ts'
import { Refusal, refuse } from './errors.ts'
import { onError } from './http/on-error.ts'
import { openApi } from './http/openapi.ts'
import { createAuth } from './identity/auth.ts'
import { ownAccount } from './identity/account-routes.ts'
import { type Oidc, RETURN_PATH } from './identity/provider.ts'
import { providerDoor } from './identity/provider-door.ts'
import { asDevice, asStaff } from './identity/session.ts'
import { signIn } from './identity/sign-in-routes.ts'
import { links } from './joining/office-routes.ts'
import { joining } from './joining/routes.ts'
import { meetings } from './meetings/routes.ts'
import { moderation, reporting } from './moderation/routes.ts'
import { endorsing } from './opinions/endorse-routes.ts'
import { officeOpinions } from './opinions/office-routes.ts'
import { opinions } from './opinions/routes.ts'
import { notices } from './notices/routes.ts'
import { invitations, opened } from './people/invitation-routes.ts'
import { people } from './people/routes.ts'
import { publication, publishedResponses } from './reports/publication-routes.ts'
import { reports } from './reports/routes.ts'
import { accountTextToAgree, demandAccountAgreement } from './rights/consent.ts'
import { consent, officeConsent, ownConsent } from './rights/consent-routes.ts'
import { officeRequests, ownRequests, requests } from './rights/request-routes.ts'
import { officeRetention, retention } from './rights/retention-routes.ts'
import { today } from './today/routes.ts'
import { ownUnits } from './units/queries.ts'
import { unitImports } from './units/import-routes.ts'
import { units, unitTree } from './units/routes.ts'
import { holdsSample } from './sample/queries.ts'
import { campaigns } from './themes/campaign-routes.ts'
import { keywordMaps } from './themes/map-routes.ts'
import { themes } from './themes/routes.ts'
import { toneRoutes } from './themes/tone-routes.ts'
import { trends } from './themes/trend-routes.ts'
import { sorting } from './themes/sorting-routes.ts'

/** What the API stands on. `now` is the clock: tests hold it. `fault` hears of what was not meant to happen. */
export type Ground = {
  db: Ctx['db']
  secret: string
  now: () => Date
  /** Where the pages are served, as `http://127.0.0.1:3000`; null when each request says. */
  origin: string | null
  /** How letters are sent; null or absent where no mail server is set. */
  mail?: Mail | null
  /** How browsers are told that answers have come; null or absent where the house has no address with https. */
  push?: Push | null
  /** Whether the sample is wanted: its people, whose password everyone knows, sign in only then. */
  sampleData: boolean
  /** The organisation's own sign-in service, if it has one. */
  oidc: Oidc | null
  fault: (error: Error, route: string) => void
}

const KILOBYTE = 1024
/** An opinion with its suggested wording, in UTF-8 and as JSON, stays far below this. */
const MEMBER_BODY_MAX = 256 * KILOBYTE
/** The largest file an import takes, and what a form adds to it. */
const OFFICE_BODY_MAX = 21 * KILOBYTE * KILOBYTE

/** The one address of better-auth's own: where the organisation's sign-in service sends people back to. All else goes through our routes. */
const PROVIDER_RETURN = '/api/auth/callback/oidc'

const tooLarge = () => {
  throw new Refusal('invalid', { reason: 'body.tooLarge' })
}

/** The whole API on one database and one clock: `main.ts` gives it the real ones, tests their own. */
export function createApp(ground: Ground) {
  const auth = createAuth(ground)
  const provider = ground.oidc && providerDoor(ground, ground.oidc)

  const office = new Hono<House>()
    .use(bodyLimit({ maxSize: OFFICE_BODY_MAX, onError: tooLarge }), asStaff(ground, auth))
    .use(async (c, next) => {
      c.set('origin', ground.origin)
      await next()
    })
    .get('/me', async (c) => {
      const { name, email, grants } = staffOf(c.var.ctx)
      const [highest] = await ownUnits(c.var.ctx)
      const roles = [...new Set(grants.map((grant) => grant.role))]
      const sampleData = await holdsSample(c.var.ctx)
      const mustAgree = (await accountTextToAgree(c.var.ctx)) !== null
      const sendsMail = Boolean(c.var.ctx.mail)
      const unitName = highest?.name ?? null
      return c.json({ name, email, roles, unitName, sampleData, mustAgree, sendsMail }, 200)
    })
    .route('/', ownConsent)
    .route('/', ownAccount)
    .route('/', ownRequests)
    // Who has not agreed to what is kept of them reaches what stands above, and nothing below.
    .use(async (c, next) => {
      await demandAccountAgreement(c.var.ctx)
      await next()
    })
    .route('/', officeConsent)
    .route('/', officeRequests)
    .route('/', officeRetention)
    .route('/', links)
    .route('/', unitTree)
    .route('/', units)
    .route('/', unitImports)
    .route('/', drafts)
    .route('/', officeOpinions)
    .route('/', meetings)
    .route('/', moderation)
    .route('/', themes)
    .route('/', sorting)
    .route('/', keywordMaps)
    .route('/', campaigns)
    .route('/', toneRoutes)
    .route('/', trends)
    .route('/', answers)
    .route('/', answerDesk)
    .route('/', today)
    .route('/', reports)
    .route('/', publication)
    .route('/', people)
    .route('/', invitations)
    .route('/', audit)

  const open = new Hono<House>()
    .use(bodyLimit({ maxSize: MEMBER_BODY_MAX, onError: tooLarge }), asDevice(ground))
    .route('/', consent)
    .route('/', requests)
    .route('/', retention)
    .route('/', joining)
    .route('/', opinions)
    .route('/', reporting)
    .route('/', publishedResponses)
    .route('/', notices)
    .route('/', endorsing)
    .route('/', opened)

  const routes = new Hono()
    // Forms of other sites are refused; answers are data, never a page, and leave no trace of where they were read.
    .use(
      '/api/*',
      csrf(),
      secureHeaders({ referrerPolicy: 'no-referrer', xFrameOptions: 'DENY', strictTransportSecurity: false }),
    )
    .get(PROVIDER_RETURN, async (c) => {
      if (!provider) throw refuse('missing', 'provider.none')
      const byProvider = await provider.open()
      return byProvider ? byProvider.handler(c.req.raw) : c.redirect(`${RETURN_PATH}?error=down`, 303)
    })
    .route('/api/sign-in', signIn({ ...ground, provider }, auth))
    .get('/api/openapi.json', (c) => c.body(description(), 200, { 'content-type': 'application/json' }))
    .route('/api/office', office)
    .route('/api', open)
  // Described when first asked for: by then every route stands.
  let described: string | undefined
  const description = (): string => (described ??= JSON.stringify(openApi(routes.routes)))

  return new Hono().onError(onError(ground.fault)).route('/', routes)
}

/** The shape `hc` needs to call every route with types. */
export type Api = ReturnType<typeof createApp>
