import type { Handle } from '@sveltejs/kit/hooks'
import { running } from 'api/running'

import { apiFor } from '#lib/server/api.ts'
import { packed } from '#lib/server/packed.ts'

/** Gives every page the API in-process, and hands on the cookies the API set. In development it also serves the API itself. */
export const handle: Handle = async ({ event, resolve }) => {
  if (event.url.pathname.startsWith('/api/')) return running().fetch(event.request)
  const { api, call, newCookies } = apiFor(event)
  event.locals.api = api
  event.locals.call = call
  const response = await resolve(event)
  for (const line of newCookies) response.headers.append('set-cookie', line)
  return packed(event.request, response)
}
