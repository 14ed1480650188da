import type { Handle } from '@sveltejs/kit/hooks'
import { error } from '@sveltejs/kit'
import { running } from 'api/running'
import { explain } from 'shared/words/errors'

import { apiFor } from '#lib/server/api.ts'
import { packed } from '#lib/server/packed.ts'

/** A member's form never nears this; one that is somewhat too long must still come back with what was typed. Files are the office's. */
const MEMBER_FORM_MAX = 4_000_000

/** Gives every page the API in-process, and hands on the cookies the API set. In development it also serves the API itself. */
export const handle: Handle = async ({ event, resolve }) => {
  if (event.url.pathname.startsWith('/api/')) return running().fetch(event.request)
  const isOffice = event.url.pathname.startsWith('/office')
  if (!isOffice && Number(event.request.headers.get('content-length')) > MEMBER_FORM_MAX)
    error(413, explain({ reason: 'body.tooLarge' }), { reason: 'body.tooLarge' })
  const { api, call, newCookies } = apiFor(event)
  event.locals.api = api
  event.locals.call = call
  const response = await resolve(event)
  for (const line of newCookies) response.headers.append('set-cookie', line)
  return packed(event.request, response)
}
