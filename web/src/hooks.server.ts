import type { Handle } from '@sveltejs/kit/hooks'
import { error } from '@sveltejs/kit'
import { running } from 'api/running'
import { explain } from 'shared/words/errors'

import { apiFor, failureOf } from '#lib/server/api.ts'
import { packed } from '#lib/server/packed.ts'

/** A member's form never nears this; one that is somewhat too long must still come back with what was typed. */
const MEMBER_FORM_MAX = 4_000_000
/** A form of the office as large as anybody types is read for whoever must sign in again too, and comes back; a larger one for those of the house only. */
const STRANGERS_FORM_MAX = 2_000_000
/** Long texts of the office, such as a section of a report. */
const OFFICE_FORM_MAX = 22_000_000
/** Where a draft comes in a file: one that is too large comes back with the text typed beside it, so it has to be read first. */
const IMPORT_FORM_MAX = 128_000_000

/** Gives every page the API in-process, and hands on the cookies the API set. In development it also serves the API itself. */
export const handle: Handle = async ({ event, resolve }) => {
  if (event.url.pathname.startsWith('/api/')) return running().fetch(event.request)
  if (sizeOf(event.request) > largestForm(event.url.pathname))
    error(413, explain({ reason: 'body.tooLarge' }), { reason: 'body.tooLarge' })
  const { api, call, newCookies, retryAfter } = apiFor(event)
  event.locals.api = api
  event.locals.call = call
  if (event.url.pathname.startsWith('/office') && sizeOf(event.request) > STRANGERS_FORM_MAX) {
    const me = await api.office.me.$get()
    if (!me.ok) {
      // Let go by as it comes: who is cut off while sending sees no answer.
      await event.request.body?.pipeTo(new WritableStream())
      const failure = await failureOf(me)
      error(me.status, explain(failure), { reason: failure.reason })
    }
  }
  const response = await resolve(event)
  for (const line of newCookies) response.headers.append('set-cookie', line)
  const wait = retryAfter()
  if (wait && (response.status === 429 || response.status === 503)) response.headers.set('retry-after', wait)
  if (event.route.id === PAPER_PREVIEW) allowSizes(response)
  return packed(event.request, response)
}

/** The one page drawn in the sizes of a paper, which are data; it is for staff, and what members wrote in it is text. */
const PAPER_PREVIEW = '/office/reports/[id]/preview'

function allowSizes({ headers }: Response): void {
  const policy = headers.get('content-security-policy')
  if (policy)
    headers.set(
      'content-security-policy',
      policy.replace(/style-src-attr [^;]*/, "style-src-attr 'unsafe-inline'"),
    )
}

function largestForm(pathname: string): number {
  if (pathname === '/office/drafts') return IMPORT_FORM_MAX
  return pathname.startsWith('/office') ? OFFICE_FORM_MAX : MEMBER_FORM_MAX
}

/** The size a request declares, in bytes. Browsers always do for a form; a body that declares none may be endless. */
function sizeOf({ headers, body }: Request): number {
  return Number(headers.get('content-length') ?? (body ? Infinity : 0))
}
